// A pack that a page of ours has held to every rule (import.ts), as the background takes it in: whether it is one, and takes no other's
// place.
//
// Here: shape and id only. The background, for which every reading waits, carries none of the rules.
import type { Fault, Rule } from './check/fault';
import { PERSONAL } from './pack';
import { PackSchema, type AuthoredPack } from './schema';

export type Imported = { pack: AuthoredPack } | { faults: Fault[] };

/** `taken`: ids that no imported pack may have, those that came with us. */
export function acceptPack(text: string, file: string, taken: readonly string[]): Imported {
  const refuse = (path: string, rule: Rule, sentence: string): Imported => ({
    faults: [{ file, path, rule, sentence }],
  });
  let parts: unknown;
  try {
    parts = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return refuse('$', 'json', 'This is no JSON.');
  }
  const pack = PackSchema.safeParse(parts);
  if (!pack.success) return refuse('$', 'schema', 'This has not the shape of a pack.');
  const { id } = pack.data.manifest;
  return isTaken(id, taken) ? { faults: [takenFault(id, file)] } : { pack: pack.data };
}

export const isTaken = (id: string, taken: readonly string[]): boolean => [...taken, PERSONAL, 'other'].includes(id);

export const takenFault = (id: string, file: string): Fault => ({
  file,
  path: '$.manifest.id',
  rule: 'id',
  sentence: `${id} is the id of a pack that is always here.`,
});

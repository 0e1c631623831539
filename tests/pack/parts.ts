// Packs for the tests of this folder: read once, copied for each test that spoils one.
import { join } from 'node:path';
import { readPackFiles } from '@/lib/build/pack-files';
import { ROOT } from '@/lib/command/root';
import type { AuthoredPack } from '@/lib/pack';

export const STORM = join(ROOT, 'tests', 'packs', 'storm');
export const BUNDLED = join(ROOT, 'data', 'gaza-ceasefire');

export async function partsAt(folder: string): Promise<Record<string, unknown>> {
  const { parts } = await readPackFiles(folder);
  return parts;
}

/** A copy to be spoilt. Whatever a test puts in stands in for what an author might write. */
export function spoil(parts: Record<string, unknown>, change: (pack: AuthoredPack) => void): Record<string, unknown> {
  const copy = structuredClone(parts);
  change(copy as AuthoredPack);
  return copy;
}

/** The record with an id, and its place. Throws for an id that is not there, so that no case passes for nothing. */
export function find<T extends { id: string }>(list: readonly T[], id: string): T {
  const record = list.find((candidate) => candidate.id === id);
  if (!record) throw new Error(`The test pack has no ${id}.`);
  return record;
}

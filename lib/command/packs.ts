// The packs a command reads with: the bundled one, and those named on the command line.
//
// Here: files to opened packs. Not here: what a pack must hold (lib/pack).
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { compilePack, openPack, PackSchema, type Pack } from '@/lib/pack';
import { fromCaller, ROOT } from './root';

/** The files of a pack's folder, by the key each has in a pack that is one file. */
const PARTS = ['sources', 'actors', 'phases', 'concepts', 'measures', 'claims'] as const;

export const BUNDLED = join(ROOT, 'data', 'gaza-ceasefire');

/** The bundled pack first; a named pack of the same id takes its place. Rejects with one sentence for a bad pack. */
export async function packsFor(paths: readonly string[]): Promise<Pack[]> {
  const packs = new Map<string, Pack>();
  for (const path of [BUNDLED, ...paths.map(fromCaller)]) {
    const pack = await packAt(path);
    packs.set(pack.id, pack);
  }
  return [...packs.values()];
}

async function packAt(path: string): Promise<Pack> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new Error(`There is no pack at ${path}.`);
  const parsed = PackSchema.safeParse(found.isDirectory() ? await folderParts(path) : await jsonAt(path));
  if (parsed.success) return openPack(compilePack(parsed.data));
  const fault = parsed.error.issues[0];
  throw new Error(`The pack at ${path} cannot be used: ${fault?.path.join('.')}: ${fault?.message}.`);
}

async function folderParts(folder: string): Promise<Record<string, unknown>> {
  const present = new Set(await readdir(folder));
  const parts: Record<string, unknown> = { manifest: await jsonAt(join(folder, 'pack.json')) };
  for (const part of PARTS) parts[part] = present.has(`${part}.json`) ? await jsonAt(join(folder, `${part}.json`)) : [];
  return parts;
}

async function jsonAt(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Error(`There is no file ${path}.`);
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${path} is no JSON: ${(error as Error).message}.`, { cause: error });
  }
}

// The packs a command reads with: the bundled one, and those named on the command line.
//
// Not here: what a pack must hold and how a folder is put together (lib/pack, lib/build/pack-buffer.ts).
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { packBuffer } from '@/lib/build/pack-buffer';
import { compilePack, openPack, PackSchema, type EnginePack } from '@/lib/pack';
import { fromCaller, ROOT } from './root';

const BUNDLED = join(ROOT, 'data', 'gaza-ceasefire');

/** The bundled pack first; a named pack of the same id takes its place. Rejects with one sentence for a bad pack. */
export async function packsFor(paths: readonly string[]): Promise<EnginePack[]> {
  const packs = new Map<string, EnginePack>();
  for (const path of [BUNDLED, ...paths.map(fromCaller)]) {
    const pack = await packAt(path);
    packs.set(pack.id, pack);
  }
  return [...packs.values()];
}

async function packAt(path: string): Promise<EnginePack> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new Error(`There is no pack at ${path}.`);
  return openPack(found.isDirectory() ? await packBuffer(path) : await fileBuffer(path));
}

/** A pack that is one JSON file with the same parts. */
async function fileBuffer(path: string): Promise<ArrayBuffer> {
  const parsed = PackSchema.safeParse(await jsonAt(path));
  if (parsed.success) return compilePack(parsed.data);
  const fault = parsed.error.issues[0];
  throw new Error(`The pack ${path} cannot be used: ${fault?.path.join('.')}: ${fault?.message}.`);
}

async function jsonAt(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new Error(`The pack ${path} is no JSON file.`, { cause: error });
  }
}

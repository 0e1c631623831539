// The packs a command reads with: the bundled one, and those named on the command line.
//
// Not here: how a pack's files are read (lib/build), what a pack must hold (lib/pack).
import { join } from 'node:path';
import { packBuffer } from '@/lib/build/pack-buffer';
import { openPack, type EnginePack } from '@/lib/pack';
import { fromCaller, ROOT } from './root';

const BUNDLED = join(ROOT, 'data', 'gaza-ceasefire');

/** The bundled pack first; a named pack of the same id takes its place. Rejects with one sentence for a bad pack. */
export async function packsFor(paths: readonly string[]): Promise<EnginePack[]> {
  const packs = new Map<string, EnginePack>();
  for (const path of [BUNDLED, ...paths.map(fromCaller)]) {
    const pack = openPack(await packBuffer(path));
    packs.set(pack.id, pack);
  }
  return [...packs.values()];
}

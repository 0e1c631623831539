// The packs a command reads with: the bundled one, and those named on the command line.
//
// Not here: how a pack's files are read (pack-files.ts), what a pack must hold (lib/pack).
import { join } from 'node:path';
import { checkPack, compilePack, openPack, PackSchema, type EnginePack } from '@/lib/pack';
import { readPackFiles } from './pack-files';
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
  const { parts, file } = await readPackFiles(path);
  const [fault] = checkPack(parts, file);
  if (fault) throw new Error(`The pack at ${path} cannot be used: ${fault.file} ${fault.path}: ${fault.sentence}`);
  return openPack(compilePack(PackSchema.parse(parts)));
}

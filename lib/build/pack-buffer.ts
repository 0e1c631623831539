// A pack's folder to the buffer that ships: read, checked by every rule, compiled.
//
// Not here: the rules (lib/pack/check.ts), and when this is called (compile-pack.ts).
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkPack, compilePack, PackSchema, PART_FILES } from '@/lib/pack';

/** Rejects with every fault, each as file, JSON path and what is wrong there. */
export async function packBuffer(folder: string): Promise<ArrayBuffer> {
  const parts: Record<string, unknown> = {};
  // A pack may do without a list, but not without its manifest.
  for (const [part, file] of Object.entries(PART_FILES))
    parts[part] =
      file === PART_FILES.manifest || existsSync(join(folder, file)) ? await jsonAt(join(folder, file)) : [];
  const faults = checkPack(parts).map(
    ({ file, path, rule, sentence }) => `${join(folder, file)} ${path}: ${sentence} (${rule})`,
  );
  if (faults.length > 0) throw new Error(`The pack cannot be built:\n${faults.join('\n')}`);
  return compilePack(PackSchema.parse(parts));
}

const jsonAt = async (path: string): Promise<unknown> => {
  const text = await readFile(path, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`The pack cannot be built:\n${path} $: ${String(error)}`, { cause: error });
  }
};

// A pack on disk to the buffer that ships: read, checked by every rule, compiled.
//
// Not here: reading files (pack-files.ts), the rules (lib/pack/check.ts), when this is called (compile-pack.ts).
import { join } from 'node:path';
import { checkPack, compilePack, PackSchema } from '@/lib/pack';
import { readPackFiles } from './pack-files';

/** Rejects with every fault, each as file, JSON path and what is wrong there. */
export async function packBuffer(path: string): Promise<ArrayBuffer> {
  const { parts, file } = await readPackFiles(path);
  const place = (name: string): string => (file === null ? join(path, name) : path);
  const faults = checkPack(parts, file).map(
    (fault) => `${place(fault.file)} ${fault.path}: ${fault.sentence} (${fault.rule})`,
  );
  if (faults.length > 0) throw new Error(`The pack at ${path} cannot be used:\n${faults.join('\n')}`);
  return compilePack(PackSchema.parse(parts));
}

// Copies of the built extension that are not quite it: what a test plants, and what no browser here can be told to do.
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BUILT_EXTENSION } from '../../lib/command/extension-browser';

/** Copies the extension into a new folder of `folder`; each file that is named goes through its change, which must change it. */
export async function alterBuild(
  folder: string,
  changes: Readonly<Record<string, (text: string) => string>>,
): Promise<string> {
  const extension = join(folder, 'extension');
  await cp(BUILT_EXTENSION, extension, { recursive: true });
  for (const [name, change] of Object.entries(changes)) {
    const path = join(extension, name);
    const text = await readFile(path, 'utf8');
    const changed = change(text);
    if (changed === text) throw new Error(`${name} is built otherwise now: nothing was changed in it.`);
    await writeFile(path, changed);
  }
  return extension;
}

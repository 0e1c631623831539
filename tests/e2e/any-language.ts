// A browser that starts in any language, on machines whose browser has few.
//
// A browser has its own words in one file for each language, and starts in no other. Debian's comes with English alone; the same
// file under another name makes it start in that language, its own words still in English. Ours are not in these files.
import { existsSync } from 'node:fs';
import { copyFile, link, mkdir, readdir, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { send, type ExtensionBrowser } from '../../lib/command/extension-browser';

const ENGLISH = 'en-US.pak';

/** The program that runs: what is on the path is often a script that starts it. */
export async function programOf({ cdp }: ExtensionBrowser): Promise<string> {
  const { commandLine } = await send<{ commandLine: string }>(cdp, 'SystemInfo.getInfo', {});
  return /^"?(.+?)"? --/.exec(commandLine)?.[1] ?? commandLine;
}

/** The program itself where it has files for all these languages, else one of its kind in this new folder that has. */
export async function speaking(languages: readonly string[], program: string, folder: string): Promise<string> {
  const home = dirname(program);
  const words = join(home, 'locales');
  const missing = languages.map((language) => `${language}.pak`).filter((file) => !existsSync(join(words, file)));
  // macOS keeps them elsewhere, all of them.
  if (missing.length === 0 || !existsSync(words)) return program;
  await mkdir(join(folder, 'locales'), { recursive: true });
  for (const name of await readdir(home))
    if (name !== 'locales' && name !== basename(program)) await symlink(join(home, name), join(folder, name));
  for (const name of await readdir(words)) await symlink(join(words, name), join(folder, 'locales', name));
  for (const name of missing) await symlink(join(words, ENGLISH), join(folder, 'locales', name));
  // It looks for its files beside itself, and sees through a link that is not a hard one.
  const own = join(folder, basename(program));
  await link(program, own).catch(() => copyFile(program, own));
  return own;
}

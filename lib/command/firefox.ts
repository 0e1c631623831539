// A Firefox to test the extension in, where there is one or one may be installed.
//
// Not here: starting it with the extension in it (firefox-browser.ts).
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackage, mayInstall, quietly } from './debian';

const USUAL: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)']].flatMap((folder) =>
    folder ? [join(folder, 'Mozilla Firefox', 'firefox.exe')] : [],
  ),
};

/** What FIREFOX_PATH says, else the first in a usual place, else undefined. */
export function findFirefox(): string | undefined {
  const named = process.env['FIREFOX_PATH'];
  if (named !== undefined) return named;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = ['firefox-esr', 'firefox'].flatMap((name) => folders.map((folder) => join(folder, name)));
  return (USUAL[process.platform] ?? onPath).find((path) => existsSync(path));
}

/** Undefined where there is none and none may be installed: then nothing can be said about Firefox. */
export function ensureFirefox(say: (line: string) => void): string | undefined {
  const found = findFirefox();
  if (found !== undefined && starts(found)) return found;
  if (!mayInstall()) return undefined;
  say('No Firefox here: installing Debian’s firefox-esr (once; about 70 MB) …');
  return installPackage('firefox-esr') ? findFirefox() : undefined;
}

/** On Windows asking for the version opens a window. */
const starts = (path: string): boolean => process.platform === 'win32' || quietly(path, ['--version']);

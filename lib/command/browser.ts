// Finding a Chromium to open the extension in, and getting one when the machine has none.
//
// Here: where browsers lie on each system. Not here: starting one with the extension in it (extension-browser.ts).
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { runTool } from './tool';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'brave-browser',
];

const MAC_PATHS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
];

const WINDOWS_PATHS = [
  'Chromium/Application/chrome.exe',
  'Google/Chrome/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
  'BraveSoftware/Brave-Browser/Application/brave.exe',
];

export const NO_BROWSER =
  'No Chromium, Chrome, Edge or Brave was found and none could be installed: please install one, or put its path into BROWSER_PATH.';

/** The first browser that lies where browsers lie, or what BROWSER_PATH says; undefined when there is none. */
export function findBrowser(): string | undefined {
  return process.env['BROWSER_PATH'] ?? installedBrowsers()[0];
}

/** Finds a browser that really starts, or installs one; rejects with one sentence that says what to install. */
export async function ensureBrowser(say: (line: string) => void): Promise<string> {
  const named = process.env['BROWSER_PATH'];
  if (named !== undefined) {
    if (existsSync(named)) return named;
    throw new Error(`BROWSER_PATH names ${named}, and there is no such file.`);
  }
  const found = installedBrowsers().find(starts);
  if (found) return found;
  if (isDebian() && process.getuid?.() === 0) {
    say('No browser here: installing Debian’s chromium (once; about 100 MB) …');
    const packages = ['install', '-y', '-qq', '--no-install-recommends', 'chromium'];
    if (quietly('apt-get', ['update', '-qq']) && quietly('apt-get', packages)) {
      const installed = installedBrowsers().find(starts);
      if (installed) return installed;
    }
  }
  say('No browser here: downloading Playwright’s Chromium (once; about 150 MB) …');
  // On Linux the browser needs system libraries too, which only root may install.
  const libraries = process.platform === 'linux' && process.getuid?.() === 0 ? ['--with-deps'] : [];
  await runTool('playwright', ['install', ...libraries, 'chromium']);
  const downloaded = playwrightBrowser();
  if (downloaded && starts(downloaded)) return downloaded;
  throw new Error(NO_BROWSER);
}

function installedBrowsers(): string[] {
  const downloaded = playwrightBrowser();
  return [...usualPaths(), ...(downloaded ? [downloaded] : [])].filter((path) => existsSync(path));
}

function usualPaths(): string[] {
  if (process.platform === 'darwin') return MAC_PATHS;
  if (process.platform === 'win32') {
    const folders = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']];
    return folders.flatMap((folder) => (folder ? WINDOWS_PATHS.map((path) => join(folder, path)) : []));
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Playwright's own Chromium, where it would be. Loaded late: looking for an installed one should not need Playwright. */
function playwrightBrowser(): string | undefined {
  const { chromium } = createRequire(import.meta.url)('playwright') as typeof import('playwright');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/** Some systems put a script in the browser's place that only tells where to get it. Windows has none, and opens a window. */
function starts(path: string): boolean {
  return process.platform === 'win32' || quietly(path, ['--version']);
}

function quietly(file: string, args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(file, args, { stdio: 'ignore', env }).status === 0;
}

function isDebian(): boolean {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

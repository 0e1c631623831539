// Where browsers lie on each system, and which of them is there.
//
// The test runners' settings read this file too, and they load it by itself: it imports nothing of ours.
// Not here: getting a browser when there is none (browser.ts).
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

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

/** What BROWSER_PATH says, else the first browser that is there, else undefined. */
export function findBrowser(): string | undefined {
  return process.env['BROWSER_PATH'] ?? installedBrowsers()[0];
}

/** Every Chromium-based browser in a usual place, Playwright's own download last. */
export function installedBrowsers(): string[] {
  return [...usualPaths(), ...playwrightPath()].filter((path) => existsSync(path));
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

/** Where Playwright keeps its Chromium, whether or not it has been downloaded. */
function playwrightPath(): string[] {
  const { chromium } = createRequire(import.meta.url)('playwright') as typeof import('playwright');
  return [chromium.executablePath()];
}

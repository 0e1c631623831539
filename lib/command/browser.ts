// A Chromium to open the extension in, got from somewhere when the machine has none.
//
// Not here: where browsers lie (installed-browser.ts), starting one with the extension in it (extension-browser.ts).
import { existsSync } from 'node:fs';
import { installPackage, mayInstall, quietly } from './debian';
import { installedBrowsers } from './installed-browser';
import { runTool } from './tool';

const NO_BROWSER =
  'No Chromium, Chrome, Edge or Brave was found and none could be installed: please install one, or put its path into BROWSER_PATH.';

/** Finds a browser that really starts, or installs one; rejects with one sentence that says what to install. */
export async function ensureBrowser(say: (line: string) => void): Promise<string> {
  const named = process.env['BROWSER_PATH'];
  if (named !== undefined) {
    if (existsSync(named)) return named;
    throw new Error(`BROWSER_PATH names ${named}, and there is no such file.`);
  }
  const found = installedBrowsers().find(starts) ?? debianBrowser(say) ?? (await downloadedBrowser(say));
  if (found === undefined) throw new Error(NO_BROWSER);
  return found;
}

/** Debian's own package, where we may install it. */
function debianBrowser(say: (line: string) => void): string | undefined {
  if (!mayInstall()) return undefined;
  say('No browser here: installing Debian’s chromium (once; about 100 MB) …');
  return installPackage('chromium') ? installedBrowsers().find(starts) : undefined;
}

async function downloadedBrowser(say: (line: string) => void): Promise<string | undefined> {
  say('No browser here: downloading Playwright’s Chromium (once; about 150 MB) …');
  // On Linux it needs system libraries too, and those only root may install.
  const libraries = process.platform === 'linux' && process.getuid?.() === 0 ? ['--with-deps'] : [];
  await runTool('playwright', ['install', ...libraries, 'chromium']);
  return installedBrowsers().find(starts);
}

/** Some systems put a script in a browser's place that only tells where to get it. On Windows asking would open a window. */
function starts(path: string): boolean {
  return process.platform === 'win32' || quietly(path, ['--version']);
}

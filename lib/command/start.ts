// `npm start`: the built extension on a sample article, in a browser of this machine.
//
// With a display: a window to try it in. Without one, or with --headless: what was found as a table, and three
// screenshots; --dark takes them in the dark. Not here: how the browser is started (extension-browser.ts), and the steps of the tour (tour.ts).
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ensureBrowser } from './browser';
import type { Page } from 'playwright';
import { launchWithExtension, type ExtensionBrowser } from './extension-browser';
import { servePages } from './page-server';
import { packsFor } from './packs';
import { RESULTS, ROOT } from './root';
import { tableOf } from './table';
import { runTool } from './tool';
import { takeTour } from './tour';

/** A reserved name (RFC 2606) that is on no list of news sites: the reader presses the toolbar button there. */
const HOST = 'sample.news.example';
const PATH = '/2025/06/26/doha-talks-resume';

/** Resolves when the reader has closed the window; without a display, when the screenshots are saved. */
export async function main(args: string[]): Promise<number> {
  const headless = args.includes('--headless') || !hasDisplay();
  const executablePath = await ensureBrowser(print);
  print('Building the extension …');
  const built = await runTool('wxt', ['build']);
  if (built.code !== 0) throw new Error(`The extension could not be built:\n${built.output}`);
  const server = await servePages({ [PATH]: await readFile(join(ROOT, 'data', 'sample', 'article.html'), 'utf8') });
  const profile = await mkdtemp(join(tmpdir(), 'as-reported-'));
  const browser = await launchWithExtension({
    executablePath,
    profile,
    headless,
    hosts: { [HOST]: server.port },
    viewport: headless ? { width: 1240, height: 900 } : null,
    colorScheme: args.includes('--dark') ? 'dark' : 'light',
  });
  try {
    const page = await browser.context.newPage();
    await page.goto(`http://${HOST}${PATH}`);
    await (headless ? showHeadless(browser, page) : showWindow(browser));
  } finally {
    await browser.close();
    await server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return 0;
}

async function showHeadless(browser: ExtensionBrowser, page: Page): Promise<void> {
  await mkdir(RESULTS, { recursive: true });
  const { reading, words, pictures } = await takeTour(browser, page, RESULTS);
  print(`\n${await page.title()}\n${tableOf(reading, words, await packsFor([]))}`);
  print('No display here, so this ran without a window. Screenshots:');
  for (const picture of pictures) print(`  ${relative(ROOT, picture)}`);
}

async function showWindow({ context }: ExtensionBrowser): Promise<void> {
  print('A sample article is open. Press the As Reported button in the toolbar (it may be behind the puzzle piece),');
  print('then click a marked figure. Close the window to end.');
  await new Promise<void>((resolve) => context.once('close', () => resolve()));
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return process.env['CI'] === undefined;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

// `npm start`: the built extension on a sample article, in a browser of this machine.
//
// With a display: a window to try it in. Without one, or with --headless: what was found as a table, and three
// screenshots; --dark takes them in the dark. Not here: how the browser is started (extension-browser.ts), and the steps of the tour (tour.ts).
import { mkdir } from 'node:fs/promises';
import { relative } from 'node:path';
import { ensureBrowser } from './browser';
import type { Page } from 'playwright';
import type { ExtensionBrowser } from './extension-browser';
import { packsFor } from './packs';
import { RESULTS, ROOT } from './root';
import { onSample } from './sample';
import { tableOf } from './table';
import { takeTour } from './tour';

/** Resolves when the reader has closed the window; without a display, when the screenshots are saved. */
export async function main(args: string[]): Promise<number> {
  const headless = args.includes('--headless') || !hasDisplay();
  const executablePath = await ensureBrowser(print);
  print('Building the extension …');
  await onSample(
    {
      executablePath,
      headless,
      viewport: headless ? { width: 1240, height: 900 } : null,
      colorScheme: args.includes('--dark') ? 'dark' : 'light',
    },
    headless ? showHeadless : showWindow,
  );
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

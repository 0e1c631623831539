// The built extension beside the sample article, in a browser with a profile of its own: for `start` and for the stores' pictures.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { launchWithExtension, type ExtensionBrowser } from './extension-browser';
import { servePages } from './page-server';
import { ROOT } from './root';
import { runTool } from './tool';

/** A reserved name (RFC 2606) that is on no list of news sites: the reader presses the toolbar button there. */
const HOST = 'sample.news.example';
const PATH = '/2025/06/26/doha-talks-resume';

type Look = Pick<Parameters<typeof launchWithExtension>[0], 'executablePath' | 'headless' | 'viewport' | 'colorScheme'>;

/** Builds the extension, opens the article, and ends the browser when `use` is done. */
export async function onSample(
  look: Look,
  use: (browser: ExtensionBrowser, page: Page) => Promise<void>,
): Promise<void> {
  const built = await runTool('wxt', ['build']);
  if (built.code !== 0) throw new Error(`The extension could not be built:\n${built.output}`);
  const server = await servePages({ [PATH]: await readFile(join(ROOT, 'data', 'sample', 'article.html'), 'utf8') });
  const profile = await mkdtemp(join(tmpdir(), 'as-reported-'));
  const browser = await launchWithExtension({ ...look, profile, hosts: { [HOST]: server.port } });
  try {
    const page = await browser.context.newPage();
    await page.goto(`http://${HOST}${PATH}`);
    await use(browser, page);
  } finally {
    await browser.close();
    await server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

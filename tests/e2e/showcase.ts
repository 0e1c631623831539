// The development build in one browser for all tests of a file, at its showcase.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { DEVELOPMENT_BUILD, type ExtensionBrowser } from '../../lib/command/extension-browser';
import { launchBehind } from './launch';
import { playNews } from './reader';
import type { Web } from './web';

type Showcase = {
  page: Page;
  states: string[];
  /** Shows one state, drawn to the end. */
  show: (state: string) => Promise<void>;
};

export { expect };
type Fixtures = { showcase: (locale: string) => Promise<Showcase> };
export const test = base.extend<Fixtures, { web: Web; installed: ExtensionBrowser }>({
  web: [({}, use) => playNews(use), { scope: 'worker' }],
  installed: [
    async ({ web }, use) => {
      const profile = await mkdtemp(join(tmpdir(), 'as-reported-showcase-'));
      const browser = await launchBehind(web, { profile, extension: DEVELOPMENT_BUILD });
      await use(browser);
      await browser.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  showcase: async ({ installed }, use) => {
    const opened: Page[] = [];
    await use(async (locale) => {
      const page = await installed.context.newPage();
      opened.push(page);
      const address = `chrome-extension://${installed.id}/showcase.html?locale=${locale}`;
      await page.goto(address);
      // It speaks its language first.
      await page.locator('#app a').first().waitFor();
      const states = await page.locator('#app a').allTextContents();
      return {
        page,
        states,
        show: async (state) => {
          await page.goto(`${address}#${state}`);
          // Some ask the background, as in the extension, and are empty before it answered.
          await expect(page.locator('#app')).toContainText(/\p{L}/u);
          await page.evaluate(
            () => new Promise((resume) => requestAnimationFrame(() => requestAnimationFrame(resume))),
          );
        },
      };
    });
    await Promise.all(opened.map((page) => page.close()));
  },
});

// Colours are all that the dark changes; the other direction changes everything.

// What every test in Firefox starts from: the same pages as in Chromium, and a reader whose Firefox has the extension in it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { findFirefox } from '../../lib/command/firefox';
import { launchFirefox, until, type FirefoxBrowser } from '../../lib/command/firefox-browser';
import { pressToolbarButton, type FirefoxPopup } from '../../lib/command/firefox-popup';
import { clickMark, readMarks } from '../../lib/command/marked-page';
import { PAGES } from '../e2e/pages';
import { LISTED } from '../e2e/hosts';
import { articleInTree } from '../e2e/shadow-article';
import { startWeb, type Web } from '../e2e/web';
import type { Page } from 'puppeteer-core';

const NEWS = { ...PAGES, '/tree': articleInTree(), '/front': '<!doctype html><title>Front</title><p>All the news</p>' };

export type Reader = Pick<FirefoxBrowser, 'open' | 'letBackgroundSleep'> & {
  /** Opens a page of `pages.ts`, an article in a shadow tree, or a page that is none, in place of the one before. */
  read: (path: keyof typeof NEWS, host?: string) => Promise<Page>;
  /** Presses the extension's button over a page. */
  pressButton: (page: Page) => Promise<FirefoxPopup>;
  /** What the card shows, in its closed shadow root that only an extension can look into; empty without a card. */
  cardText: (page: Page) => Promise<string>;
  /** Ends Firefox and starts it again with the same profile. */
  restart: () => Promise<void>;
  web: Web;
};

/** One Firefox for all tests of a worker: to start it takes longer than most of them. */
export const test = base.extend<object, { reader: Reader }>({
  reader: [
    async ({}, use) => {
      const web = await startWeb(NEWS);
      const folder = await mkdtemp(join(tmpdir(), 'as-reported-firefox-'));
      const start = () =>
        launchFirefox({
          executablePath: findFirefox() ?? '',
          profile: join(folder, 'profile'),
          proxyPort: web.proxyPort,
        });
      let firefox = await start();
      await use({
        web,
        open: (name) => firefox.open(name),
        letBackgroundSleep: () => firefox.letBackgroundSleep(),
        async read(path, host = LISTED) {
          const before = (await firefox.browser.pages()).filter((each) => each.url().startsWith('https:'));
          const page = await firefox.visit(`https://${host}${path}`);
          await Promise.all(before.map((each) => each.close()));
          return page;
        },
        async pressButton(page) {
          await page.bringToFront();
          return pressToolbarButton(firefox.browser, firefox.id);
        },
        async cardText(page) {
          const url = page.url();
          const own = await firefox.open('welcome.html');
          const text = await own.evaluate(lookIntoCard, url);
          await own.close();
          await page.bringToFront();
          return text;
        },
        async restart() {
          await firefox.close();
          firefox = await start();
        },
      });
      await firefox.close();
      expect(web.strangers()).toEqual([]);
      await web.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

type Privileged = {
  tabs: { query: (query: object) => Promise<{ id: number; url?: string }[]> };
  scripting: { executeScript: (injection: object) => Promise<{ result: unknown }[]> };
};

/** Runs in a page of the extension. */
async function lookIntoCard(url: string): Promise<string> {
  const { tabs, scripting } = (globalThis as unknown as { browser: Privileged }).browser;
  const tab = (await tabs.query({})).find((each) => each.url === url);
  const [found] = await scripting.executeScript({
    target: { tabId: tab?.id },
    func: () => {
      const host = document.documentElement.lastElementChild as Element & { openOrClosedShadowRoot: ShadowRoot | null };
      return host.openOrClosedShadowRoot?.querySelector('section')?.innerText ?? '';
    },
  });
  return String(found?.result).replace(/\s+/g, ' ');
}

/** The words of every mark, once there are any. */
export async function waitForMarks(page: Page): Promise<string[]> {
  await until(async () => (await page.evaluate(readMarks)).length > 0);
  return page.evaluate(readMarks);
}

/** Waits for an element. Puppeteer's own way looks in a world that an extension's page does not have. */
export async function appears(page: Page, selector: string): Promise<void> {
  await until(() => page.evaluate((wanted) => document.querySelector(wanted) !== null, selector));
}

/** Clicks a mark until its card is there: a mark is seen a moment before clicks on it are heard. */
export async function openCard(reader: Reader, page: Page, words: string): Promise<string> {
  for (let tries = 0; tries < 5; tries++) {
    await clickMark(page, words);
    // A card that is on its way would be closed by the next click.
    const text = await until(() => reader.cardText(page), 2000).catch(() => '');
    if (text.includes(words)) return text;
  }
  throw new Error(`No card opened at “${words}”.`);
}

export { expect };

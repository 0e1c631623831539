// One browser for all tests of a file, on pages that a test makes up: for tables of many small pages.
//
// Not here: tests that need a profile of their own (reader.ts), and what is done on a page (lib/command/marked-page.ts).
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import type { ExtensionBrowser } from '../../lib/command/extension-browser';
import type { Served } from '../../lib/command/page-server';
import { LISTED } from './hosts';
import { launchBehind } from './launch';
import { startWeb } from './web';

export type OneBrowser = ExtensionBrowser & {
  /** Serves a page from now on; gives its path. */
  put: (page: Served) => string;
  /** Opens a path, or a page that is served from now on, on a news site unless another host is named. */
  visit: (page: Served, host?: string) => Promise<Visited>;
  /** What the content script of a page answers the popup; null where none runs. */
  ask: (page: Page, request: string, payload?: object) => Promise<unknown>;
  /** Changes settings, as the reader does. */
  choose: (settings: object) => Promise<void>;
  /** What the content script of a page has asked so far, in order. */
  asked: (page: Page) => Promise<Asked[]>;
};
type Asked = { request: string; payload: { page?: { text: string } } };
export type Visited = Page & {
  /** What was thrown and not caught, in the page's world and in ours. */
  faults: string[];
};

export const test = base.extend<object, { one: OneBrowser }>({
  one: [
    async ({}, use) => {
      const pages: Record<string, Served> = {};
      const web = await startWeb(pages);
      const profile = await mkdtemp(join(tmpdir(), 'as-reported-e2e-'));
      const browser = await launchBehind(web, { profile });
      await browser.context.addInitScript(keepWatch);
      const put = (page: Served): string => {
        const path = `/news/${Object.keys(pages).length}`;
        pages[path] = page;
        return path;
      };
      const visit = async (given: Served, host = LISTED): Promise<Visited> => {
        const path = typeof given === 'string' && given.startsWith('/') ? given : put(given);
        const page = await browser.context.newPage();
        const faults: string[] = [];
        const cdp = await browser.context.newCDPSession(page);
        cdp.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }) =>
          faults.push(exception?.description ?? text),
        );
        await cdp.send('Runtime.enable');
        await page.goto(`https://${host}${path}`);
        return Object.assign(page, { faults });
      };
      const desk = await browser.context.newPage();
      await desk.goto(`chrome-extension://${browser.id}/library.html`);
      await desk.evaluate(() => {
        const heard: { url: string | undefined; message: unknown }[] = [];
        Object.assign(globalThis, { heard });
        // Every page of ours hears what a content script asks the background.
        chrome.runtime.onMessage.addListener((message, { url }) => void heard.push({ url, message }));
      });
      const asked = (page: Page): Promise<Asked[]> =>
        desk.evaluate(
          (url) => {
            const { heard } = globalThis as unknown as { heard: { url: string; message: Asked }[] };
            return heard.filter((each) => each.url.replace(/#.*/, '') === url).map(({ message }) => message);
          },
          page.url().replace(/#.*/, ''),
        );
      const ask = (page: Page, request: string, payload: object = {}): Promise<unknown> =>
        desk.evaluate(
          async ({ url, message }) => {
            const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
            const reply = await chrome.tabs.sendMessage(tab!.id!, message, { frameId: 0 }).catch(() => null);
            return (reply as { ok?: unknown } | null)?.ok ?? null;
          },
          { url: page.url(), message: { request, payload } },
        );
      const choose = (settings: object): Promise<void> =>
        desk.evaluate((chosen) => chrome.storage.local.set(chosen), settings);
      await use({ ...browser, put, visit, ask, asked, choose });
      await browser.close();
      expect(web.strangers()).toEqual([]);
      await web.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker', timeout: 90_000 },
  ],
});

/** Runs in each page before anything else: keeps the page as it was written, before a content script sees it. */
function keepWatch(): void {
  const page = window as unknown as PageWatch;
  addEventListener('DOMContentLoaded', () => {
    page.asWritten = document.documentElement.outerHTML;
    page.changes = [];
    // By index: the page may have its own idea of what an array does.
    const keep = (records: MutationRecord[]) => {
      for (let at = 0; at < records.length; at++) page.changes[page.changes.length] = records[at]!.type;
    };
    new MutationObserver(keep).observe(document, {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    });
  });
}
type PageWatch = { asWritten: string; changes: string[] };

/** What is different in the page since it was written: nothing, where it is the same byte for byte and no node was touched. */
export const changesIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { asWritten, changes } = window as unknown as PageWatch;
    return document.documentElement.outerHTML === asWritten ? changes : ['another HTML', ...changes];
  });

export { expect };

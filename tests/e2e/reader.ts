// What every end-to-end test starts from: news sites played by a local server, and a reader whose browser has the
// built extension in it.
//
// Not here: what a reader does on a page (lib/command/marked-page.ts).
import { expect, test as base, type Page } from '@playwright/test';
import type { ExtensionBrowser } from '../../lib/command/extension-browser';
import type { Served } from '../../lib/command/page-server';
import { LISTED } from './hosts';
import { launchBehind } from './launch';
import { PAGES } from './pages';
import { startWeb, type Web } from './web';

/** A browser in which pages are opened. */
export type Visitor = ExtensionBrowser & {
  /** Opens a page of `pages.ts` on a host. */
  visit: (path: keyof typeof PAGES, host?: string) => Promise<Page>;
  /** Opens one of the extension's own pages as a tab. */
  open: (page: string) => Promise<Page>;
};

export type Reader = Visitor & {
  /** The browser's log of its requests, complete once the browser has ended. */
  netLog: string;
  /** Ends the browser and starts it again with the same profile. */
  restart: () => Promise<Reader>;
};

type Fixtures = { reader: Reader };

/** One server for all tests of a worker, none of which may have asked for anybody else. */
export async function playNews(
  use: (web: Web) => Promise<void>,
  pages: Readonly<Record<string, Served>> = PAGES,
): Promise<void> {
  const web = await startWeb(pages);
  await use(web);
  expect(web.strangers()).toEqual([]);
  await web.close();
}

/** Starts a browser for which this is the web. */
export async function startVisitor(web: Web, profile: string, args: string[] = []): Promise<Visitor> {
  const browser = await launchBehind(web, { profile, args });
  const openAt = async (url: string) => {
    const page = await browser.context.newPage();
    await page.goto(url);
    return page;
  };
  return {
    ...browser,
    visit: (path, host = LISTED) => openAt(`https://${host}${path}`),
    open: (name) => openAt(`chrome-extension://${browser.id}/${name}`),
  };
}

export const test = base.extend<Fixtures, { web: Web }>({
  web: [({}, use) => playNews(use), { scope: 'worker' }],
  reader: async ({ web }, use, info) => {
    const opened: Reader[] = [];
    const start = async (): Promise<Reader> => {
      const netLog = info.outputPath('net-log.json');
      const browser = await startVisitor(web, info.outputPath('profile'), [`--log-net-log=${netLog}`]);
      const reader: Reader = {
        ...browser,
        netLog,
        restart: async () => {
          await browser.close();
          return start();
        },
      };
      opened.push(reader);
      return reader;
    };
    await use(await start());
    await opened.at(-1)?.close();
    expect(web.strangers()).toEqual([]);
  },
});

export { LISTED, UNLISTED } from './hosts';
export { expect };

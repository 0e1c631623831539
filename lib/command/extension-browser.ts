// A browser with the built extension in it, for `start` and for the end-to-end tests.
//
// Here: starting it, pressing the toolbar button, reaching the popup, stopping the worker: what Playwright alone
// cannot do and the DevTools protocol can. Not here: finding the browser (browser.ts), what is then looked at.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright';
import { ROOT } from './root';

export const BUILT_EXTENSION = resolve(ROOT, '.output', 'chrome-mv3');
/** The same with the showcase in it. */
export const DEVELOPMENT_BUILD = `${BUILT_EXTENSION}-dev`;

export type ExtensionBrowser = {
  context: BrowserContext;
  /** The extension's id. */
  id: string;
  cdp: CDPSession;
  colorScheme: 'light' | 'dark';
  close: () => Promise<void>;
};

type LaunchOptions = {
  executablePath: string;
  /** The folder of the profile. The same folder again is the same reader after a restart. */
  profile: string;
  /** Where each host name leads: `{ 'news.example': 8080 }` is port 8080 of this machine. */
  hosts: Readonly<Record<string, number>>;
  headless: boolean;
  extension?: string;
  colorScheme?: 'light' | 'dark';
  /** Null: as big as the window. */
  viewport?: { width: number; height: number } | null;
  /** The language of the browser itself, taken where it has its words in it; else the machine's. */
  language?: string;
  args?: string[];
};

// On a busy machine a browser now and then hangs while it starts. Nothing was done with it yet, so another is started.
const START_MS = 20_000;

/** Playwright's test runner plays American English to pages where a launch says nothing of it. */
const NO_PLAY: object = { locale: undefined };

export async function launchWithExtension(options: LaunchOptions): Promise<ExtensionBrowser> {
  const isNew = !existsSync(join(options.profile, 'Default'));
  return launch(options, isNew).catch(() => launch(options, isNew));
}

async function launch(options: LaunchOptions, isNew: boolean): Promise<ExtensionBrowser> {
  const { hosts, language, args = [], viewport = { width: 1280, height: 800 }, colorScheme = 'light' } = options;
  const rules = Object.entries(hosts).map(([host, port]) => `MAP ${host} 127.0.0.1:${port}`);
  const context = await chromium.launchPersistentContext(options.profile, {
    executablePath: options.executablePath,
    timeout: START_MS,
    headless: options.headless,
    viewport,
    colorScheme,
    // Pictures are taken and words are clicked at once: nothing should be on its way then.
    ...(options.headless && { reducedMotion: 'reduce' as const }),
    // Chromium's sandbox does not start as root.
    chromiumSandbox: process.getuid?.() !== 0,
    // Playwright also turns off the cache for going back, which every reader's browser has.
    ignoreDefaultArgs: ['--disable-extensions', '--disable-back-forward-cache'],
    ...(language !== undefined && { ...NO_PLAY, env: { ...process.env, LANG: 'C.UTF-8', LANGUAGE: language } }),
    args: [
      ...(language === undefined ? [] : [`--lang=${language}`, `--accept-lang=${language}`]),
      '--enable-unsafe-extension-debugging',
      '--ignore-certificate-errors',
      `--host-resolver-rules=${rules.join(', ')}`,
      ...args,
    ],
  });
  try {
    const { cdp, id } = await inTime(loadExtension(context, options.extension ?? BUILT_EXTENSION, isNew));
    return { context, id, cdp, colorScheme, close: () => context.close() };
  } catch (error) {
    await context.close();
    throw error;
  }
}

/** Branded browsers no longer take extensions from the command line, but all take them from the DevTools protocol. */
async function loadExtension(context: BrowserContext, path: string, isNew: boolean) {
  const browser = context.browser();
  if (!browser) throw new Error('The browser ended while it was started.');
  const cdp = await browser.newBrowserCDPSession();
  const { id } = await send<{ id: string }>(cdp, 'Extensions.loadUnpacked', { path });
  // The first-run page opens by itself in a new profile, and would come to the front under a reader's hands.
  if (isNew) await waitForPage(context, `chrome-extension://${id}/welcome.html`);
  return { cdp, id };
}

const inTime = <T>(loading: Promise<T>): Promise<T> => {
  let clock: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => {
    clock = setTimeout(() => reject(new Error('The extension was not loaded in time.')), START_MS);
  });
  return Promise.race([loading, late]).finally(() => clearTimeout(clock));
};

async function waitForPage(context: BrowserContext, url: string): Promise<Page> {
  const isIt = (page: Page) => page.url() === url;
  const page = context.pages().find(isIt) ?? (await context.waitForEvent('page', { predicate: isIt, timeout: 10_000 }));
  await page.waitForLoadState();
  return page;
}

/** Presses the extension's toolbar button for a page: its popup opens and the extension may read that tab. */
export async function pressToolbarButton({ cdp, id }: ExtensionBrowser, page: Page): Promise<void> {
  await page.bringToFront();
  const own = await page.context().newCDPSession(page);
  const { targetInfo } = await send<{ targetInfo: Target }>(own, 'Target.getTargetInfo', {});
  await own.detach();
  const tab = (await targets(cdp)).find(({ type, url }) => type === 'tab' && url === targetInfo.url);
  if (!tab) throw new Error(`No tab shows ${targetInfo.url}.`);
  await send(cdp, 'Extensions.triggerAction', { id, targetId: tab.targetId });
}

/**
 * Stops the extension's worker, as the browser does when it idles, and resolves when it is gone. Another may be there by
 * then: whatever is asked of the extension wakes a new one.
 */
export async function stopWorker({ cdp, id }: ExtensionBrowser): Promise<void> {
  const running = (await targets(cdp)).find(({ type, url }) => type === 'service_worker' && url.includes(id));
  if (!running) throw new Error('No worker is running.');
  const isThere = async () => (await targets(cdp)).some(({ targetId }) => targetId === running.targetId);
  for (let tries = 0; await isThere(); tries++) {
    if (tries === 600) throw new Error('The worker did not stop.');
    // Chromium now and then forgets that it was asked. By then the worker may have ended by itself.
    if (tries % 20 === 0) await send(cdp, 'Target.closeTarget', { targetId: running.targetId }).catch(() => null);
    await new Promise((resume) => setTimeout(resume, 50));
  }
}

export type Target = { targetId: string; type: string; url: string; attached: boolean };

/** Every target, tabs and popups included. */
export async function targets(cdp: CDPSession): Promise<Target[]> {
  const { targetInfos } = await send<{ targetInfos: Target[] }>(cdp, 'Target.getTargets', { filter: [{}] });
  return targetInfos;
}

/** Playwright types the protocol it was made with; the Extensions domain and filters are newer. */
export async function send<T>(cdp: CDPSession, method: string, params: object): Promise<T> {
  const answer: unknown = await cdp.send(method as 'Browser.getVersion', params);
  return answer as T;
}

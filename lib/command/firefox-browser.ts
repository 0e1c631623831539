// A Firefox with the built extension in it, for the tests in tests/firefox.
//
// Driven by WebDriver BiDi, which Firefox speaks by itself: no driver program. Here: starting it, opening pages of the web and of
// the extension, letting the background go to sleep. Not here: getting a Firefox (firefox.ts), its toolbar (firefox-popup.ts).
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { ROOT } from './root';

export const BUILT_FOR_FIREFOX = resolve(ROOT, '.output', 'firefox-mv3');

/** A background page without work is ended after this time. */
const IDLE_MS = 800;
/** Its own pages are reached by an address that Firefox draws by lot; here it is always this one. */
const HOST = '0f6a3c52-4d1b-4f6e-8a1d-7f0f5b2d9c11';

export type FirefoxBrowser = {
  browser: Browser;
  /** The extension's id. */
  id: string;
  /** Opens a web page. */
  visit: (url: string) => Promise<Page>;
  /** Opens one of the extension's pages in a tab, behind the tab that is in front. */
  open: (name: string) => Promise<Page>;
  /** Waits until the background has been ended for want of work. */
  letBackgroundSleep: () => Promise<void>;
  close: () => Promise<void>;
};

type LaunchOptions = {
  executablePath: string;
  /** The same folder again is the same reader after a restart. */
  profile: string;
  /** The proxy that knows where each host leads (recording-proxy.ts). */
  proxyPort: number;
  extension?: string;
};

/** Firefox asks Mozilla for many things by itself. What is asked here is to be asked by a page or by us. */
const QUIET = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.newtabpage.enabled': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.search.update': false,
  'datareporting.healthreport.uploadEnabled': false,
  'dom.push.connection.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.prefetch-next': false,
  'network.trr.mode': 5,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.server': '',
};

export async function launchFirefox(options: LaunchOptions): Promise<FirefoxBrowser> {
  const { executablePath, profile, proxyPort, extension = BUILT_FOR_FIREFOX } = options;
  const isNew = !existsSync(profile);
  const id = idOf(extension);
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    userDataDir: profile,
    acceptInsecureCerts: true,
    // Only so that a test may open the extension's pages.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      ...QUIET,
      'extensions.webextensions.uuids': JSON.stringify({ [id]: HOST }),
      'extensions.background.idle.timeout': IDLE_MS,
      // An unsigned extension leaves with the browser. Its notes stay for the next start, as an installed one's do.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxyPort,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxyPort,
      'network.proxy.allow_hijacking_localhost': true,
      'ui.prefersReducedMotion': 1,
    },
  });
  await browser.installExtension(extension);
  // The first-run page opens by itself in a new profile, and would come to the front under a reader's hands.
  if (isNew) await until(async () => (await browser.pages()).length > 1);
  return {
    browser,
    id,
    async visit(url) {
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    },
    open: (name) => open(browser, name),
    async letBackgroundSleep() {
      // This page asks the background for nothing, so it wakes nobody.
      const page = await open(browser, 'welcome.html');
      await until(async () => !(await page.evaluate(isBackgroundAwake)));
      await page.close();
    },
    close: () => browser.close(),
  };
}

async function open(browser: Browser, name: string): Promise<Page> {
  const page = await browser.newPage({ background: true });
  // Going to an extension's page never resolves: it is another process. What is there is asked for instead.
  page.goto(`moz-extension://${HOST}/${name}`).catch(() => null);
  await until(() => page.evaluate(() => document.querySelector('#app > *') !== null));
  return page;
}

/** Runs in a page of the extension. */
async function isBackgroundAwake(): Promise<boolean> {
  const { runtime } = (globalThis as unknown as { browser: typeof chrome }).browser;
  return (await runtime.getContexts({ contextTypes: ['BACKGROUND'] })).length > 0;
}

/** Waits until something is true; what cannot be asked yet is not true yet. Rejects after ten seconds, or `patience`. */
export async function until<T>(ask: () => Promise<T>, patience = 10_000): Promise<T> {
  let failure: unknown = null;
  for (const end = Date.now() + patience; Date.now() < end;) {
    try {
      const found = await ask();
      if (found) return found;
    } catch (error) {
      failure = error;
    }
    await new Promise((resume) => setTimeout(resume, 100));
  }
  throw new Error('What was waited for did not come.', { cause: failure });
}

function idOf(extension: string): string {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as {
    browser_specific_settings: { gecko: { id: string } };
  };
  return manifest.browser_specific_settings.gecko.id;
}

// The browser of the bench: one, with a copy of the extension for each pack, and a server for its pages.
//
// Here: opening pages on the hosts of extension.ts and hearing what their scripts measured. Not here: what is asked of
// them (bench.ts).
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright';
import { launchWithExtension, stopWorker } from '@/lib/command/extension-browser';
import { servePages } from '@/lib/command/page-server';
import { selfSignedCertificate } from '../e2e/certificate';
import { copyExtension, hostOf, loadCopy, type Role } from './extension';
import { addressOf, RESULT, type Outcome } from './job';

/** With the first two Chromium's clock ticks every 5 µs instead of every 100; and the third keeps a saved page's scripts still and its pictures unasked for. */
const HEADERS = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; connect-src 'self'`,
};

export type BenchBrowser = {
  cdp: CDPSession;
  /** Opens a page in a tab of its own, which is a cold one, and resolves with what its script measured. */
  ask: <T>(role: Role, pack: string, path: string, job: object) => Promise<T>;
  /** Opens a page, waits, and hands it to `look`. */
  open: <T>(
    role: Role,
    pack: string,
    path: string,
    wait: number,
    look?: (page: Page) => Promise<T>,
  ) => Promise<T | undefined>;
  /** Evaluates in the worker of a pack's copy, waking it. */
  inWorker: <T>(pack: string, script: string) => Promise<T>;
  putToSleep: (pack: string) => Promise<void>;
  version: string;
  close: () => Promise<void>;
};

export async function openBrowser(
  executablePath: string,
  pages: Readonly<Record<string, string>>,
  packs: ReadonlyMap<string, ArrayBuffer>,
): Promise<BenchBrowser> {
  const copies = await copyExtension(packs);
  const server = await servePages(pages, selfSignedCertificate(), HEADERS);
  const profile = await mkdtemp(join(tmpdir(), 'bench-profile-'));
  const [[first, folder], ...others] = [...copies.folders] as [[string, string], ...[string, string][]];
  const browser = await launchWithExtension({
    executablePath,
    profile,
    headless: true,
    hosts: { '*.example': server.port },
    extension: folder,
  });
  const ids = new Map([[first, browser.id]]);
  for (const [name, path] of others) ids.set(name, await loadCopy(browser, path));
  const { context } = browser;
  const idOf = (pack: string): string => ids.get(pack) ?? '';

  const open: BenchBrowser['open'] = async (role, pack, path, wait, look) => {
    const page = await context.newPage();
    try {
      await page.goto(`https://${hostOf(role, pack)}${path}`);
      await page.waitForTimeout(wait);
      return await look?.(page);
    } finally {
      await page.close();
    }
  };
  // Each copy opens its first-run page, and its worker reads its pack, before anything is measured.
  for (const pack of ids.keys()) await open('shipped', pack, '/50', 1000);
  for (const page of context.pages()) if (page.url().includes('/welcome.html')) await page.close();

  return {
    cdp: browser.cdp,
    open,
    ask: async <T>(role: Role, pack: string, path: string, job: object): Promise<T> => {
      const page = await context.newPage();
      try {
        await page.goto(addressOf(`https://${hostOf(role, pack)}${path}`, job), { waitUntil: 'commit' });
        const root = await page.waitForSelector(`html[${RESULT}]`, { state: 'attached', timeout: 180_000 });
        const outcome = JSON.parse((await root.getAttribute(RESULT)) ?? '') as Outcome<T>;
        if ('error' in outcome) throw new Error(`${role} on ${path}: ${outcome.error}`);
        return outcome.value;
      } finally {
        await page.close();
      }
    },
    inWorker: async <T>(pack: string, script: string): Promise<T> => {
      const worker = context.serviceWorkers().find((each) => each.url().includes(idOf(pack)));
      if (!worker) throw new Error(`The copy with ${pack} has no worker.`);
      return worker.evaluate<T>(script);
    },
    putToSleep: (pack) => stopWorker({ ...browser, id: idOf(pack) }),
    version: context.browser()?.version() ?? '',
    close: async () => {
      await browser.close();
      await server.close();
      await copies.remove();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

// One browser for all tests of a worker, in which each test begins without pages, settings and notes of the one before: for tests
// that ask no more than that, as starting a browser takes longer than most of them.
//
// Not here: tests that need a profile of their own (reader.ts), tables of made-up pages (one-browser.ts).
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { playNews, startVisitor, type Visitor } from './reader';
import type { Web } from './web';

const SETTINGS = ['kinds', 'markStyle', 'hover', 'theme', 'byItself', 'offSites', 'paintNotes'];

export const test = base.extend<{ reader: Visitor }, { web: Web; visitor: Visitor }>({
  web: [({}, use) => playNews(use), { scope: 'worker' }],
  visitor: [
    async ({ web }, use) => {
      const profile = await mkdtemp(join(tmpdir(), 'as-reported-e2e-'));
      const visitor = await startVisitor(web, profile);
      await use(visitor);
      await visitor.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  reader: async ({ visitor }, use) => {
    await use(visitor);
    // The first page stays: a browser without one ends.
    const [desk, ...others] = visitor.context.pages();
    for (const page of others) await page.close();
    await desk?.goto(`chrome-extension://${visitor.id}/options.html`);
    await desk?.evaluate(async (names) => {
      await chrome.runtime.sendMessage({ request: 'deleteAllNotes', payload: {} });
      const drafts = Object.keys(await chrome.storage.local.get()).filter((name) => name.startsWith('draft:'));
      await chrome.storage.local.remove([...names, ...drafts]);
    }, SETTINGS);
  },
});

export { LISTED, UNLISTED, type Visitor } from './reader';
export { expect };

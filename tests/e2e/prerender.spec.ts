// An article that the browser prepares before the reader goes there (speculation rules): read meanwhile, so that its marks are there
// when it is shown, and until then nothing of it is seen or told.
import { expect, test as base } from '@playwright/test';
import type { Served } from '../../lib/command/page-server';
import { article, MARKS } from './documents';
import { LISTED } from './hosts';
import { playNews } from './reader';
import { startUnwatched, type Unwatched } from './unwatched';
import type { Web } from './web';

/** Keeps in the page what a test asks for later: a page that is prepared can be asked by nobody. */
const DIARY = `<script>
  const marks = () => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
  const diary = { prepared: document.prerendering, atOnce: 0, changes: 0 };
  if (document.prerendering) new MutationObserver((records) => (diary.changes += records.length)).observe(document, {
    attributes: true, characterData: true, childList: true, subtree: true });
  addEventListener('DOMContentLoaded', () => (diary.changes = 0));
  document.addEventListener('prerenderingchange', () => (diary.atOnce = marks()));
</script>`;
/** The page does what we never may: changes a node, and empties the registry before the diary looks. */
const PLANTED = `<script>document.addEventListener('prerenderingchange', () => CSS.highlights.clear());
  addEventListener('load', () => setTimeout(() => (document.body.title = 'changed')));</script>`;
/** A front page that has an article prepared, and goes there when it is told to. */
const front = (to: string): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>News</title>
  <script type="speculationrules">{"prerender": [{"urls": ["${to}"], "eagerness": "immediate"}]}</script></head>
  <body><p>The front page.</p><a href="${to}">Talks</a></body></html>`;

const PAGES: Record<string, Served> = {
  '/news/front': front('/news/article'),
  '/news/article': article({ close: DIARY }),
  '/news/other-front': front('/news/planted'),
  '/news/planted': article({ close: PLANTED + DIARY }),
};

type Diary = { prepared: boolean; atOnce: number; changes: number };
type Told = { address: string; marks: number; diary: Diary | null };

/** What the tab in front tells of itself, by each of its frames that can be reached. */
const TOLD = `(async () => {
  const [tab] = await chrome.tabs.query({ url: 'https://*/news/*' });
  const tell = () => ({
    address: location.pathname,
    marks: [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0),
    diary: typeof diary === 'undefined' ? null : diary,
  });
  const target = { tabId: tab.id, allFrames: true };
  return (await chrome.scripting.executeScript({ target, func: tell, world: 'MAIN' })).map(({ result }) => result);
})()`;
/** How often a page that is prepared has asked, and been answered, what it asks last. */
const LISTEN = `globalThis.prepared = 0; chrome.runtime.onMessage.addListener(({ request }, { documentLifecycle }) => {
  if (request === 'noteTargets' && documentLifecycle === 'prerender') prepared += 1;
})`;
/** What the popup asks, of the top frame and then of any. */
const ASK = `(async () => {
  const [tab] = await chrome.tabs.query({ url: 'https://*/news/*' });
  const message = { request: 'pageReading', payload: {} };
  const ask = (options) => chrome.tabs.sendMessage(tab.id, message, options).catch(() => null);
  return [await ask({ frameId: 0 }), await ask()];
})()`;
const GO = `(async () => {
  const [tab] = await chrome.tabs.query({ url: 'https://*/news/*' });
  const func = () => void setTimeout(() => (location.href = document.querySelector('a').href));
  await chrome.scripting.executeScript({ target: { tabId: tab.id }, func, world: 'MAIN' });
})()`;

const test = base.extend<{ unwatched: Unwatched }, { web: Web }>({
  web: [({}, use) => playNews(use, PAGES), { scope: 'worker' }],
  unwatched: async ({ web }, use) => {
    const browser = await startUnwatched(web);
    await browser.inWorker(LISTEN);
    await use(browser);
    await browser.close();
  },
});

async function prepare(browser: Unwatched, from = '/news/front'): Promise<void> {
  await browser.open(`https://${LISTED}${from}`);
  await expect.poll(() => browser.inWorker('prepared'), { timeout: 15_000 }).toBe(1);
}

/** Goes to the article; gives what it tells of itself. */
async function show(browser: Unwatched): Promise<Told> {
  await browser.inWorker(GO);
  const told = () => browser.inWorker<Told[]>(TOLD);
  await expect.poll(async () => (await told()).map(({ diary }) => diary?.prepared)).toEqual([true]);
  return (await told())[0]!;
}

test('an article is marked when it is shown, and not touched before or after', async ({ unwatched }) => {
  await prepare(unwatched);
  const { marks, diary } = await show(unwatched);
  expect({ marks, ...diary }).toEqual({ marks: MARKS.length, prepared: true, atOnce: MARKS.length, changes: 0 });
});

test('and a page that is touched, or shown without its marks, tells', async ({ unwatched }) => {
  await prepare(unwatched, '/news/other-front');
  expect((await show(unwatched)).diary).toEqual({ prepared: true, atOnce: 0, changes: 1 });
});

test('until it is shown, nobody who asks the tab hears of it', async ({ unwatched }) => {
  await prepare(unwatched);
  expect(await unwatched.inWorker(TOLD)).toEqual([{ address: '/news/front', marks: 0, diary: null }]);
  expect(await unwatched.inWorker(ASK)).toEqual([null, null]);
  await show(unwatched);
  const answer = { ok: expect.objectContaining({ text: MARKS.map(() => expect.any(String)) }) };
  expect(await unwatched.inWorker(ASK)).toEqual([answer, answer]);
});

test('what the reader chose meanwhile holds for it too', async ({ unwatched }) => {
  await prepare(unwatched);
  await unwatched.inWorker(`chrome.storage.local.set({ offSites: ['${LISTED}'] })`);
  // Whatever is told to tabs has been told by then.
  await new Promise((resume) => setTimeout(resume, 500));
  expect((await show(unwatched)).diary).toEqual({ prepared: true, atOnce: MARKS.length, changes: 0 });
  await expect.poll(async () => (await unwatched.inWorker<Told[]>(TOLD))[0]?.marks).toBe(0);
});

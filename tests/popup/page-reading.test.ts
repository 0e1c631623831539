// What the popup and the panel make of a tab: each way a page can be read, or not, has its own state.
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isStill, readOnceMore, readTab, type Place } from '@/entrypoints/popup/page-reading';
import { ask, askPage, Refusal } from '@/lib/messages';
import { changeSettings } from '@/lib/settings';

vi.mock('@/lib/messages', async (original) => ({
  ...(await original<typeof import('@/lib/messages')>()),
  ask: vi.fn<typeof ask>(),
  askPage: vi.fn<typeof askPage>(),
}));

const TAB = { id: 7, url: 'https://news.example/one', incognito: false };
const READ = {
  page: { url: TAB.url, declared: null, title: 'One' },
  reading: { published: null, lang: 'en', packEnds: null, mentions: [] },
  text: [],
  noted: {},
  unmarked: false,
  hidden: false,
};
const nobody = () => Promise.reject(new Refusal('noAnswer', 'Nothing answered.'));

/** A tab that is answered for by a content script, once it is there. */
function tabWith({ answer = () => Promise.resolve(READ as unknown), injects = true, injected = true } = {}) {
  let isThere = injected;
  vi.mocked(askPage).mockImplementation((() => (isThere ? answer() : nobody())) as typeof askPage);
  vi.mocked(ask).mockImplementation(async () => {
    if (!injects) throw new Refusal('notAllowed', 'The browser does not let extensions read this page.');
    isThere = true;
    return null;
  });
}

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser, { permissions: { contains: async () => false } });
});

it.each<
  [name: string, kind: string, tab: typeof TAB | { url: null }, page: Parameters<typeof tabWith>[0], place?: Place]
>([
  ['a page that was read', 'read', TAB, {}],
  ['one that is read because the button was pressed', 'read', TAB, { injected: false }],
  ['no article', 'unreadable', TAB, { answer: () => Promise.resolve(null) }],
  ['a page of the browser', 'unreadable', { url: 'chrome://settings/' } as typeof TAB, {}],
  ['a page the browser hides, after the press', 'unreadable', { url: null }, { injected: false, injects: false }],
  ['a site the browser keeps us off, after the press', 'notAllowed', TAB, { injected: false, injects: false }],
  ['a page that nobody asked for', 'notAsked', { url: null }, { injected: false, injects: false }, 'panel'],
  ['an old script after an update', 'failed', TAB, { answer: () => Promise.reject(new Refusal('failed', 'No.')) }],
])('%s: %s', async (_, kind, tab, page, place = 'popup') => {
  tabWith(page);
  expect((await readTab({ ...TAB, ...tab }, place)).kind).toBe(kind);
});

it('asks nothing of a site that is off', async () => {
  tabWith();
  vi.mocked(askPage).mockClear();
  await changeSettings({ offSites: ['news.example'] });
  expect((await readTab(TAB, 'popup')).kind).toBe('off');
  expect(askPage).not.toHaveBeenCalled();
});

it.each([
  [true, true],
  [false, true],
  [true, false],
])('says whether the browser lets us (%s) and the reader wants us (%s) to read here', async (allowed, byItself) => {
  Object.assign(fakeBrowser, { permissions: { contains: async () => allowed } });
  await changeSettings({ byItself });
  tabWith();
  expect(await readTab(TAB, 'popup')).toMatchObject({ kind: 'read', allowed, byItself });
});

it('is nothing without a tab', async () => expect(await readTab(null, 'popup')).toEqual({ kind: 'unreadable' }));

it.each([
  ['that names another place in itself', { url: `${TAB.url}#two` }, true],
  ['at another address', { url: 'https://news.example/two' }, false],
  ['in another tab', { id: 8 }, false],
  ['that hides its address', { url: null }, false],
])('takes a page %s for what it is', async (_, change, still) => {
  tabWith();
  const shown = await readTab(TAB, 'panel');
  const tab = { ...TAB, ...change };
  expect(isStill(shown, tab)).toBe(still);
  const again = readOnceMore(shown, await readTab(tab, 'panel'));
  expect(again).toMatchObject({ kind: 'read', tab });
  expect('found' in again && 'found' in shown && again.found === shown.found).toBe(still);
});

it('takes another reading of the same page for another', async () => {
  tabWith();
  const shown = await readTab(TAB, 'panel');
  tabWith({ answer: () => Promise.resolve({ ...READ, reading: { ...READ.reading, lang: 'fr' } }) });
  const next = await readTab(TAB, 'panel');
  expect(readOnceMore(shown, next)).toBe(next);
});

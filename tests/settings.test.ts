// The settings: defaults, one key each, and what a site is.
import { beforeEach, expect, it, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  changeSettings,
  changesPages,
  DEFAULTS,
  isOff,
  readSettings,
  siteOf,
  switchSite,
  switchedSites,
  watchSettings,
  type Settings,
} from '@/lib/settings';

beforeEach(() => fakeBrowser.reset());

test('nothing stored gives the defaults', async () => {
  expect(await readSettings()).toEqual(DEFAULTS);
});

test('a change stands, and leaves the others', async () => {
  await changeSettings({ offSites: ['news.example'] });
  await changeSettings({ paintNotes: true });
  expect(await readSettings()).toEqual({ ...DEFAULTS, offSites: ['news.example'], paintNotes: true });
});

test('a site is turned off once and on again, and the others stay as they are', async () => {
  await switchSite('one.example', false);
  await switchSite('two.example', false);
  await switchSite('one.example', false);
  expect((await readSettings()).offSites).toEqual(['two.example', 'one.example']);
  await switchSite('one.example', true);
  await switchSite('three.example', true);
  expect((await readSettings()).offSites).toEqual(['two.example']);
});

test('a browser that refuses its storage gives the defaults, and nothing is written over what could not be read', async () => {
  await switchSite('one.example', false);
  const { local } = fakeBrowser.storage;
  const refused = vi.spyOn(local, 'get').mockRejectedValue(new Error('Refused by policy.'));
  expect(await readSettings()).toEqual(DEFAULTS);
  await expect(switchSite('two.example', false)).rejects.toThrow('Refused');
  refused.mockRestore();
  expect((await readSettings()).offSites).toEqual(['one.example']);
});

test('what cannot be understood falls back alone', async () => {
  await fakeBrowser.storage.local.set({
    offSites: 'news.example',
    paintNotes: true,
    kinds: ['verdicts'],
    theme: 'pink',
  });
  expect(await readSettings()).toEqual({ ...DEFAULTS, paintNotes: true });
});

test('a watcher hears of changes to settings, of nothing else, and not after its undo', async () => {
  const heard: [now: Settings, was: Settings][] = [];
  const undo = watchSettings((...both) => heard.push(both));
  await fakeBrowser.storage.local.set({ journal: 1 });
  await changeSettings({ paintNotes: true });
  await expect.poll(() => heard).toEqual([[{ ...DEFAULTS, paintNotes: true }, DEFAULTS]]);
  await changeSettings({ offSites: ['news.example'] });
  await expect.poll(() => heard[1]?.map(({ offSites }) => offSites)).toEqual([['news.example'], []]);
  undo();
  await changeSettings({ paintNotes: false });
  expect(heard).toHaveLength(2);
});

it.each<[change: Partial<Settings>, concerns: boolean]>([
  [{}, false],
  [{ offSites: ['a.example'] }, false],
  [{ paintNotes: true }, false],
  [{ kinds: ['figures'] }, true],
  [{ markStyle: 'tint' }, true],
  [{ hover: true }, true],
  [{ theme: 'dark' }, true],
  [{ byItself: false }, true],
])('%j concerns every page: %s', (change, concerns) => {
  expect(changesPages({ ...DEFAULTS, ...change }, DEFAULTS)).toBe(concerns);
});

it.each([
  ['nothing', ['a.example'], ['a.example'], []],
  ['one off', [], ['a.example'], ['a.example']],
  ['one on again', ['a.example', 'b.example'], ['b.example'], ['a.example']],
  ['one each', ['a.example'], ['b.example'], ['b.example', 'a.example']],
])('switched: %s', (_, was, now, switched) => {
  expect(switchedSites({ ...DEFAULTS, offSites: now }, { ...DEFAULTS, offSites: was })).toEqual(switched);
});

it.each([
  ['https://news.example/a?b', 'news.example', true],
  ['http://news.example:8080/', 'news.example', true],
  ['https://www.news.example/', 'www.news.example', false],
  ['https://other.example/news.example', 'other.example', false],
  ['chrome://extensions', null, false],
  ['file:///news.example', null, false],
  ['nonsense', null, false],
])('%s belongs to %s', (url, site, off) => {
  expect(siteOf(url)).toBe(site);
  expect(isOff({ ...DEFAULTS, offSites: ['news.example'] }, url)).toBe(off);
});

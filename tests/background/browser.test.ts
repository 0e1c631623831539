// After an update: which open tabs get this version's reader.
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readOpenTabs } from '@/entrypoints/background/browser';

type Injection = { target: { tabId: number }; files?: string[] };
const executeScript = vi.fn<(injection: Injection) => Promise<{ result: boolean }[]>>();
const insertCSS = vi.fn<(injection: Injection) => Promise<void>>(async () => undefined);
const query = vi.fn<(which: object) => Promise<{ id?: number; url?: string }[]>>();

beforeEach(() => {
  vi.clearAllMocks();
  Object.assign(fakeBrowser.scripting, { executeScript, insertCSS });
  Object.assign(fakeBrowser.tabs, { query });
  query.mockResolvedValue([
    { id: 1, url: 'https://listed.example/one' },
    { id: 2 },
    { id: 3, url: 'chrome://settings/' },
    { id: 4, url: 'https://listed.example/two' },
    { id: 5, url: 'https://listed.example/three' },
  ]);
  // The fourth has the reader already; the first is one the browser keeps to itself.
  executeScript.mockImplementation(async ({ target: { tabId }, files }) => {
    if (tabId === 1) throw new Error('Cannot access contents of the page.');
    return [{ result: files === undefined && tabId === 4 }];
  });
});

test('those whose address we may know, once, and one that cannot be read stops none', async () => {
  await readOpenTabs();
  const read = executeScript.mock.calls.flatMap(([{ target, files }]) => (files ? [[target.tabId, ...files]] : []));
  expect(read).toEqual([[5, '/reader.js']]);
  expect(insertCSS.mock.calls.map(([{ target }]) => target.tabId)).toEqual([5]);
  // A discarded tab would be loaded for it.
  expect(query).toHaveBeenCalledWith({ discarded: false });
});

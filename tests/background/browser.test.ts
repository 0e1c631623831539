// Where our scripts go: after an update, into which open tabs; else into the document that asked.
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { injectCard, injectDesk, injectHover, injectReaderHere, readOpenTabs } from '@/entrypoints/background/browser';
import type { TabAsker } from '@/lib/messages';

type Injection = { target: { tabId: number; frameIds?: number[]; documentIds?: string[] }; files?: string[] };
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

test.each([
  ['by its name', 'that one', { tabId: 9, documentIds: ['that one'] }],
  ['by its frame where it has none', null, { tabId: 9, frameIds: [2] }],
])('the document that asked, %s', async (_, documentId, target) => {
  const url = 'https://listed.example/one';
  const asker: TabAsker = { kind: 'contentScript', tabId: 9, frameId: 2, documentId, url, incognito: false };
  for (const inject of [injectReaderHere, injectDesk, injectCard, injectHover]) await inject(asker);
  const injected = executeScript.mock.calls.flatMap(([injection]) => (injection.files ? [injection] : []));
  expect(injected).toEqual(
    ['/reader.js', '/desk.js', '/card.js', '/hover.js'].map((file) => ({ target, files: [file] })),
  );
});

// Which document of a tab is asked about places: the one that wants to know, else the one that is read, else the top one.
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { confirmIn, describeIn, showPlaceIn } from '@/entrypoints/background/places';

type Target = { tabId: number; allFrames?: true; frameIds?: number[]; documentIds?: string[] };
type Injection = { target: Target; files?: string[]; args?: unknown[] };
const executeScript = vi.fn<(injection: Injection) => Promise<{ frameId: number; result: unknown }[]>>();
/** The frame with the article, where there is one. */
let read: number | null;

beforeEach(() => {
  vi.clearAllMocks();
  Object.assign(fakeBrowser.scripting, { executeScript });
  executeScript.mockImplementation(async ({ target, args }) => {
    if (target.allFrames) return [0, 5].map((frameId) => ({ frameId, result: frameId === read }));
    return [{ frameId: 0, result: args?.[0] === 'confirm' ? [{ start: 1, end: 2 }] : null }];
  });
});

/** Where the question went, and with it the script that answers it. */
const asked = (): Target[] => executeScript.mock.calls.flatMap(([{ target }]) => (target.allFrames ? [] : [target]));

test('what the markup confirms is asked of the document that wants to know, not of the one in front', async () => {
  read = 0;
  expect(await confirmIn(7, 'prepared', [[]])).toEqual([{ start: 1, end: 2 }]);
  expect(new Set(asked().map(({ documentIds }) => documentIds?.join()))).toEqual(new Set(['prepared']));
});

test('a browser that names no documents is asked about the frame that is read', async () => {
  read = 5;
  await confirmIn(7, null, [[]]);
  expect(new Set(asked().map(({ frameIds }) => frameIds?.join()))).toEqual(new Set(['5']));
});

test.each([
  ['a figure', () => describeIn(7, { index: 0 })],
  ['a note', () => showPlaceIn(7, [])],
])('%s is looked for in the frame that is read, else in the top one', async (_, look) => {
  read = 5;
  await look();
  expect(asked().every(({ frameIds }) => frameIds?.join() === '5')).toBe(true);
  executeScript.mockClear();
  read = null;
  await look();
  expect(asked()).not.toEqual([]);
  expect(asked().every(({ frameIds }) => frameIds === undefined)).toBe(true);
});

test('what is selected is looked for in the page, then in the frame that is read', async () => {
  read = 5;
  await describeIn(7, 'selection');
  const frames = asked().map(({ frameIds }) => frameIds?.join() ?? 'top');
  expect([...new Set(frames)]).toEqual(['top', '5']);
});

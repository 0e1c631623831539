// A note wanted in a card, left for the panel: found once, by the panel of its own tab.
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { leaveWantedNote, takeWantedNote, watchWantedNote } from '@/lib/messages';

beforeEach(() => fakeBrowser.reset());

test('is taken once', async () => {
  await leaveWantedNote({ tabId: 4, on: { index: 0 } });
  expect(await takeWantedNote(4)).toEqual({ index: 0 });
  expect(await takeWantedNote(4)).toBeNull();
});

test('is nobody’s but its own tab’s, and the last one counts', async () => {
  await leaveWantedNote({ tabId: 4, on: { index: 1 } });
  await leaveWantedNote({ tabId: 4, on: { index: 2 } });
  expect(await takeWantedNote(5)).toBeNull();
  expect(await takeWantedNote(4)).toEqual({ index: 2 });
});

test('is told to who watches, and not after the undo', async () => {
  const heard = vi.fn<() => void>();
  const undo = watchWantedNote(heard);
  await leaveWantedNote({ tabId: 4, on: { index: 1 } });
  await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1));
  // Taking it is no new wish.
  await takeWantedNote(4);
  await fakeBrowser.storage.session.set({ other: 1 });
  undo();
  await leaveWantedNote({ tabId: 4, on: { index: 1 } });
  expect(heard).toHaveBeenCalledTimes(1);
});

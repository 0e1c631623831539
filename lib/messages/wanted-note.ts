// A note that the reader asked for on a page, left for the panel to find: the panel may not be open yet when it is asked.
//
// In memory only. What is selected is described at once: it may be gone when the panel is there.
import { browser } from 'wxt/browser';
import type { Described } from './requests';

/** On a mention, by its index in the reading of the page in that tab, or on a place there; null is the page as a whole. */
export type WantedOn = { index: number } | { place: Described | null };
export type WantedNote = { tabId: number; on: WantedOn };

const KEY = 'wantedNote';

export async function leaveWantedNote(wanted: WantedNote): Promise<void> {
  await browser.storage.session.set({ [KEY]: wanted });
}

/** What a note is wanted on in this tab, once; null when none is. */
export async function takeWantedNote(tabId: number): Promise<WantedOn | null> {
  const wanted = (await browser.storage.session.get(KEY))[KEY] as WantedNote | undefined;
  if (wanted?.tabId !== tabId) return null;
  await browser.storage.session.remove(KEY);
  return wanted.on;
}

/** Calls back when a note is wanted. Returns its undo. */
export function watchWantedNote(wanted: () => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>) => {
    if (changes[KEY]?.newValue) wanted();
  };
  browser.storage.session.onChanged.addListener(listen);
  return () => browser.storage.session.onChanged.removeListener(listen);
}

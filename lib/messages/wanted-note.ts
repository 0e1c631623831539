// A note that the reader asked for on a page, left for the panel to find: the panel may not be open yet when it is asked.
//
// In memory only, and only a tab and a number: which words they are, the panel asks of the page.
import { browser } from 'wxt/browser';

/** A mention by its index in the reading of the page in that tab. */
export type WantedNote = { tabId: number; index: number };

const KEY = 'wantedNote';

export async function leaveWantedNote(wanted: WantedNote): Promise<void> {
  await browser.storage.session.set({ [KEY]: wanted });
}

/** The index of the mention that a note is wanted on in this tab, once; null when none is. */
export async function takeWantedNote(tabId: number): Promise<number | null> {
  const wanted = (await browser.storage.session.get(KEY))[KEY] as WantedNote | undefined;
  if (wanted?.tabId !== tabId) return null;
  await browser.storage.session.remove(KEY);
  return wanted.index;
}

/** Calls back when a note is wanted. Returns its undo. */
export function watchWantedNote(wanted: () => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>) => {
    if (changes[KEY]?.newValue) wanted();
  };
  browser.storage.session.onChanged.addListener(listen);
  return () => browser.storage.session.onChanged.removeListener(listen);
}

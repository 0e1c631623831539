// The browser as the background uses it: injecting, asking tabs, registering the content script.
import { browser } from 'wxt/browser';
import { askPage } from '@/lib/messages';
import type { SiteRegistry } from './sites';

const READER = '/reader.js';
const MARKS = '/marks.css';
const CHOSEN = 'chosen-sites';

export const fetchOwn = async (path: string): Promise<ArrayBuffer> => {
  const response = await fetch(path);
  return response.arrayBuffer();
};

/** Loads card.js into one frame, unless it is there: a repeated request must not take an open card's place. */
export async function injectCard(tabId: number, frameId: number): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  const [found] = await browser.scripting.executeScript({ target, func: () => Symbol.for('card') in globalThis });
  if (found?.result !== true) await browser.scripting.executeScript({ target, files: ['/card.js'] });
}

/** Loads the content script into the top frame, unless it is there: its style sheet would be there twice. */
export async function injectReader(tabId: number): Promise<void> {
  const target = { tabId };
  const [found] = await browser.scripting.executeScript({ target, func: () => Symbol.for('reader') in globalThis });
  if (found?.result === true) return;
  await browser.scripting.insertCSS({ target, files: [MARKS] });
  await browser.scripting.executeScript({ target, files: [READER] });
}

export async function isPrivate(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.incognito ?? false;
}

/** Tells every tab; most have no content script, and that is no failure. */
export async function tellPages(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs.map(({ id }) => (id === undefined ? Promise.resolve() : askPage(id, 'notesChanged', {}))),
  );
}

export const siteRegistry: SiteRegistry = {
  async granted() {
    return (await browser.permissions.getAll()).origins ?? [];
  },
  async registered() {
    const [script] = await browser.scripting.getRegisteredContentScripts({ ids: [CHOSEN] });
    return script?.matches ?? [];
  },
  async register(matches, excludeMatches) {
    await browser.scripting.registerContentScripts([
      { id: CHOSEN, matches, excludeMatches, js: [READER], css: [MARKS], runAt: 'document_idle', allFrames: false },
    ]);
  },
  async unregister() {
    await browser.scripting.unregisterContentScripts({ ids: [CHOSEN] });
  },
};

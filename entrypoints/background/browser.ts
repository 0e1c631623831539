// The browser as the background uses it: injecting, asking tabs, registering the content script.
import { browser } from 'wxt/browser';
import { askPage, type TabAsker } from '@/lib/messages';
import { siteOf } from '@/lib/settings';
import type { SiteRegistry } from './sites';

const LOOK = '/look.js';
const READER = '/reader.js';
const MARKS = '/marks.css';
const CHOSEN = 'chosen-sites';
/** The sheet of marks as a reader's own, in the words of each call; lib/build/manifest.ts says why, and for which browser. */
const INSERTED = import.meta.env.FIREFOX ? { origin: 'USER' as const } : {};
const REGISTERED = import.meta.env.FIREFOX ? { cssOrigin: 'user' } : {};

export const fetchOwn = async (path: string): Promise<ArrayBuffer> => {
  const response = await fetch(path);
  return response.arrayBuffer();
};

/** A frame of a tab, the top one where none is named; or one document, which another may have replaced. */
export type Target = { tabId: number } & ({ frameIds?: number[] } | { documentIds: string[] });

/** The document that asked; a frame's number passes to the next document in it, and to another one when a prepared page is shown. */
const documentOf = ({ tabId, frameId, documentId }: TabAsker): Target =>
  documentId === null ? { tabId, frameIds: [frameId ?? 0] } : { tabId, documentIds: [documentId] };

/** Each of our scripts leaves its name in the isolated world. */
async function isThere(target: Target, script: string): Promise<boolean> {
  const func = (name: string) => Symbol.for(name) in globalThis;
  const [found] = await browser.scripting.executeScript({ target, func, args: [script] });
  return found?.result === true;
}

/** Loads one of our scripts, unless it is there: a repeated request must not take an open card's place. */
export async function injectOnce(target: Target, script: 'card' | 'hover' | 'walk' | 'places'): Promise<void> {
  if (!(await isThere(target, script))) await browser.scripting.executeScript({ target, files: [`/${script}.js`] });
}

export const injectCard = (asker: TabAsker): Promise<void> => injectOnce(documentOf(asker), 'card');

/** A tab that was closed meanwhile needs none. */
export const injectHover = (asker: TabAsker): Promise<void> =>
  injectOnce(documentOf(asker), 'hover').catch(() => undefined);

/** It comes once by itself. */
export async function injectDesk(asker: TabAsker): Promise<void> {
  await browser.scripting.executeScript({ target: documentOf(asker), files: ['/desk.js'] });
}

export type Step = 'next' | 'previous' | 'open';

/** The frame of a tab that is read: the top one, if it is. */
export async function readFrame(tabId: number): Promise<Target | null> {
  const func = () => Symbol.for('reader') in globalThis;
  const found = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func });
  const frame = found.find(({ result }) => result === true);
  return frame ? { tabId, frameIds: [frame.frameId] } : null;
}

/** Goes from mark to mark in a tab. A tab where we may not run, or did not, has no marks to go to. */
export async function walkIn(tabId: number, step: Step): Promise<void> {
  const walk = async () => {
    const target = await readFrame(tabId);
    if (!target) return;
    await injectOnce(target, 'walk');
    const func = (to: Step) =>
      (globalThis as { [key: symbol]: ((to: Step) => void) | undefined })[Symbol.for('walk')]?.(to);
    await browser.scripting.executeScript({ target, func, args: [step] });
  };
  await walk().catch(() => null);
}

/** The sheet of marks came with the first look. */
export async function injectReaderHere(asker: TabAsker): Promise<void> {
  await browser.scripting.executeScript({ target: documentOf(asker), files: [READER] });
}

/** Loads the content script into the top frame, unless it is there: its style sheet would be there twice. */
export async function injectReader(tabId: number): Promise<void> {
  const target = { tabId };
  if (await isThere(target, 'reader')) return;
  await browser.scripting.insertCSS({ target, files: [MARKS], ...INSERTED });
  await browser.scripting.executeScript({ target, files: [READER] });
}

/** Only Chromium's panel opens on a press inside a web page; nowhere else is this asked (entrypoints/reader/card.ts). */
export const openPanel = (tabId: number): Promise<void> => browser.sidePanel.open({ tabId });

/**
 * Puts this version's reader into the tabs that the version before was reading by itself: Chromium leaves the old script there,
 * cut off, and would start the new one only after a reload. One by one, so that many tabs do not all read at once.
 */
export async function readOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  for (const { id, url } of tabs)
    // The address of a tab is known to us where we may run.
    if (id !== undefined && siteOf(url ?? '') !== null) await injectReader(id).catch(() => null);
}

export async function isPrivate(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.incognito ?? false;
}

/** Tells the tabs that `which` chooses, or all; most have no content script, and that is no failure. */
async function tell(
  request: 'notesChanged' | 'readAgain',
  which: (url: string) => boolean = () => true,
): Promise<void> {
  const tabs = await browser.tabs.query({});
  const told = tabs.flatMap(({ id, url }) => (id !== undefined && which(url ?? '') ? [askPage(id, request, {})] : []));
  await Promise.allSettled(told);
}

export const notesChanged = (): Promise<void> => tell('notesChanged');

/** The address of a tab is known to us where we may run, which is where there is something to read again. */
export const readAgainOn = (sites: readonly string[]): Promise<void> =>
  tell('readAgain', (url) => sites.includes(siteOf(url) ?? ''));

export const readAgainEverywhere = (): Promise<void> => tell('readAgain');

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
      {
        id: CHOSEN,
        matches,
        excludeMatches,
        js: [LOOK],
        css: [MARKS],
        ...REGISTERED,
        runAt: 'document_idle',
        allFrames: true,
        matchOriginAsFallback: true,
      },
    ]);
  },
  async unregister() {
    await browser.scripting.unregisterContentScripts({ ids: [CHOSEN] });
  },
};

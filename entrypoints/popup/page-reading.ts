// The reading of the tab in front: asked of its content script, with the record of each mention asked of the background.
//
// Here: which tab, whether it can be read, and everything on record for it. Not here: what is shown of it (ReadingApp.tsx).
import { browser } from 'wxt/browser';
import { ask, askPage, Refusal } from '@/lib/messages';
import { canonicalAddress, withoutFragment } from '@/lib/page';
import { isOff, readSettings } from '@/lib/settings';
import { isAllowed, originPattern } from './permission';
import type { Context } from '@/lib/context';
import type { PageIdentity } from '@/lib/messages';
import type { Mention, Reading } from '@/lib/vocabulary';
import type { Found } from '@/components/overview';

/** `url` is known only where the browser lets us see it. */
export type TabInFront = { id: number; url: string | null; incognito: boolean };
/** Opening the popup is the reader's leave to read the tab in front; the panel follows without it. */
export type Place = 'popup' | 'panel';

export type PageState =
  | { kind: 'reading' }
  /** No article, or a place where extensions may not run. */
  | { kind: 'unreadable' }
  /** The reader turned this site off. */
  | { kind: 'off'; tab: TabInFront }
  /** The browser does not let us read here: not without being asked, or not at all. */
  | { kind: 'notAsked' | 'notAllowed'; tab: TabInFront }
  /** A content script is there and does not answer: an old one, after an update. */
  | { kind: 'failed' }
  | {
      kind: 'read';
      tab: TabInFront;
      page: PageIdentity;
      reading: Reading;
      found: Found[];
      /** The browser lets us read here by ourselves. */
      allowed: boolean;
      /** And the reader wants that. */
      byItself: boolean;
      unmarked: boolean;
      hidden: boolean;
    };

/** How long a content script that was just put in may take to listen. */
const PATIENCE_MS = 2000;
const PAUSE_MS = 120;

/** The active tab of this window. */
export async function tabInFront(): Promise<TabInFront | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  return { id: tab.id, url: tab.url ?? null, incognito: tab.incognito };
}

/** Reads the tab, putting the content script into it where the reader's click on the toolbar allows that. */
export async function readTab(tab: TabInFront | null, place: Place): Promise<PageState> {
  if (!tab || (tab.url !== null && originPattern(tab.url) === null)) return { kind: 'unreadable' };
  const settings = await readSettings();
  if (tab.url !== null && isOff(settings, tab.url)) return { kind: 'off', tab };
  try {
    const answer = await askForReading(tab.id);
    if (!answer) return { kind: 'unreadable' };
    const { page: address, reading, text, unmarked, hidden } = answer;
    const { url, declared, title } = address;
    const page = { url, canonical: canonicalAddress(url, declared), title };
    const found = await recordOf(reading, text);
    const allowed = await mayReadByItself(tab.url);
    return { kind: 'read', tab, page, reading, found, unmarked, hidden, allowed, byItself: settings.byItself };
  } catch (error) {
    if (!(error instanceof NotAllowed)) return { kind: 'failed' };
    if (place === 'panel') return { kind: 'notAsked', tab };
    // With the toolbar's leave every site shows its address: this is a page the browser keeps to itself.
    return tab.url === null ? { kind: 'unreadable' } : { kind: 'notAllowed', tab };
  }
}

/** The page that is shown is still the one in that tab, whatever place in itself it names. */
export const isStill = (shown: PageState, tab: TabInFront | null): boolean =>
  shown.kind === 'read' && shown.tab.id === tab?.id && isSameAddress(shown.tab.url, tab.url);

// One that is not known may be any.
const isSameAddress = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && withoutFragment(one) === withoutFragment(other);

/** What is shown after a page was read once more: the same reading as before is that very one, so that what is open on it stays. */
export function readOnceMore(shown: PageState, next: PageState): PageState {
  if (shown.kind !== 'read' || next.kind !== 'read' || !isStill(shown, next.tab)) return next;
  const { reading, found } = shown;
  const isSame = JSON.stringify([next.reading, next.found]) === JSON.stringify([reading, found]);
  return isSame ? { ...next, reading, found } : next;
}

class NotAllowed extends Error {}

/** The content script waits for its own reading. Null is its answer that there is nothing to read. */
async function askForReading(tabId: number) {
  const until = Date.now() + PATIENCE_MS;
  let injected = false;
  for (;;) {
    try {
      return await askPage(tabId, 'pageReading', {});
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'noAnswer' || Date.now() > until) throw error;
      if (!injected) await inject(tabId);
      injected = true;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

async function inject(tabId: number): Promise<void> {
  try {
    await ask('readTab', { tabId });
  } catch (error) {
    throw new NotAllowed(error instanceof Error ? error.message : '');
  }
}

/** What is on record for each mention. What is said many times is asked once. */
async function recordOf(reading: Reading, text: readonly string[]): Promise<Found[]> {
  const asked = new Map<string, Promise<Context | null>>();
  return Promise.all(
    reading.mentions.map(async (mention, index) => {
      const words = text[index] ?? '';
      return { mention, text: words, context: isLinked(mention) ? await contextOf(mention, words) : null };
    }),
  );

  function contextOf(mention: Mention, words: string): Promise<Context | null> {
    const key = JSON.stringify([{ ...mention, span: null }, words]);
    const answer = asked.get(key) ?? ask('context', { mention, text: words, published: reading.published });
    asked.set(key, answer);
    return answer;
  }
}

const isLinked = (mention: Mention) => mention.kind !== 'figure' || mention.measure !== null;

async function mayReadByItself(url: string | null): Promise<boolean> {
  const pattern = url && originPattern(url);
  return pattern ? isAllowed([pattern]) : false;
}

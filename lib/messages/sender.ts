// Who sent a message, judged from what the browser says about the sender, never from the message.
import type { Browser } from 'wxt/browser';
import type { AskerKind } from './requests';

/** Who asks, as far as a handler needs it. Tab and frame are null for a page without a tab (popup, side panel). */
export type Asker = {
  kind: AskerKind;
  tabId: number | null;
  frameId: number | null;
  /** The document asked from; with it a script goes to that document and not to one that came after it. */
  documentId: string | null;
  url: string;
  /** The tab asked from is in a private window. */
  incognito: boolean;
};

/** A page in a tab. */
export type TabAsker = Asker & { tabId: number };
export const isInTab = (asker: Asker): asker is TabAsker => asker.tabId !== null;

const originOf = (url: string): string | null => {
  try {
    const { protocol, host } = new URL(url);
    return `${protocol}//${host}`;
  } catch {
    return null;
  }
};

/**
 * Null for anybody we do not know: another extension, a page of no known address, a sender whose address and origin
 * disagree about being ours. `own` is our id and the origin of our pages (`chrome-extension://…`, no slash at the end).
 */
export const askerOf = (sender: Browser.runtime.MessageSender, own: { id: string; origin: string }): Asker | null => {
  if (sender.id !== own.id || typeof sender.url !== 'string') return null;
  const isOurs = originOf(sender.url) === own.origin;
  // Older Firefox leaves the origin out; where it is given it must agree.
  if (sender.origin !== undefined && (sender.origin === own.origin) !== isOurs) return null;
  // A frame that a page wrote itself has no address; it belongs to the page's origin, and to nobody where that is none.
  const url = sender.url.startsWith('about:') ? `${sender.origin}/` : sender.url;
  if (!isOurs && (sender.tab?.id === undefined || !/^https?:/.test(url))) return null;
  return {
    kind: isOurs ? 'extensionPage' : 'contentScript',
    tabId: sender.tab?.id ?? null,
    frameId: sender.frameId ?? null,
    documentId: sender.documentId ?? null,
    url,
    incognito: sender.tab?.incognito ?? false,
  };
};

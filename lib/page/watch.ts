// Notices that a page's text changed, or that another page took its place without a load.
//
// Here: when to look again, in batches. Not here: which changes matter (effect.ts), what is then done (entrypoints/reader). Painting
// changes no node, and the card's host holds no text of the document, so that we never wake ourselves.
import { rootOf } from './dom';

export type PageChanges = {
  /** Told of every change of the document, at once: whether it can have changed what is read. */
  matters: (records: readonly MutationRecord[]) => boolean;
  /** It did; told in batches. */
  onText: () => void;
  /** The address is another one, the hash aside. */
  onAddress: () => void;
};

/** After the last change, in ms: late text comes in pieces. */
const QUIET = 250;
/** Attributes by which a page shows and hides its parts, without a change of its text. */
const SHOWING = ['class', 'hidden', 'open'];
/** A page that never rests is read all the same. */
const LONGEST = 1500;

/** Returns its undo. */
export function watchPage(document: Document, changes: PageChanges): () => void {
  const view = document.defaultView;
  const root = rootOf(document);
  if (!view || !root) return () => {};
  const stop = new AbortController();
  const { signal } = stop;

  let address = addressOf(view);
  let timer: number | undefined;
  let since = 0;
  const rest = (): void => {
    view.clearTimeout(timer);
    timer = undefined;
    since = 0;
  };
  const noticeAddress = (): boolean => {
    const now = addressOf(view);
    if (now === address) return false;
    address = now;
    rest();
    changes.onAddress();
    return true;
  };
  const tell = (): void => {
    rest();
    if (!noticeAddress()) changes.onText();
  };
  const observer = new MutationObserver((records) => {
    if (!changes.matters(records)) return;
    const now = performance.now();
    since ||= now;
    view.clearTimeout(timer);
    timer = view.setTimeout(tell, Math.max(0, Math.min(QUIET, since + LONGEST - now)));
  });
  observer.observe(root, { childList: true, characterData: true, subtree: true, attributeFilter: SHOWING });

  const navigation = (view as { navigation?: EventTarget }).navigation;
  navigation?.addEventListener('currententrychange', noticeAddress, { signal });
  view.addEventListener('popstate', noticeAddress, { signal });
  return () => {
    stop.abort();
    observer.disconnect();
    rest();
  };
}

const addressOf = (view: Window): string => view.location.href.replace(/#(?!!\/).*$/, '');

// Notices that a page's text changed, or that another page took its place without a load.
//
// Here: when to look again, in batches. Not here: which changes matter (effect.ts), what is then done (entrypoints/reader). Painting
// changes no node, and the card's host holds no text of the document, so that we never wake ourselves.
import { withoutFragment } from './address';
import { ELEMENT, tagOf, typeOf } from './dom';
import type { Change } from './effect';

export type PageChanges = {
  /** Told of every change of the document, at once: whether it can have changed what is read. */
  matters: (records: readonly Change[]) => boolean;
  /** It did; told in batches. */
  onText: () => void;
  /** The address is another one, the hash aside. */
  onAddress: () => void;
  /** It is shown after a time in which nobody could tell it anything. */
  onShown: () => void;
};

export type PageWatch = {
  stop: () => void;
  /** For shadow trees, whose changes the document does not tell. Done twice, it is told once. */
  also: (tree: Node) => void;
};

const NONE = { attributeName: null, addedNodes: [], removedNodes: [] };
/** After the last change, in ms: late text comes in pieces. */
const QUIET = 250;
/** Attributes by which a page shows and hides its parts, without a change of its text. */
const SHOWING = ['class', 'hidden', 'open', 'style'];
/** An animation or a style sheet that arrives can show the text of a page as well; AMP's pages begin so. */
const SHOWN = ['animationend', 'transitionend', 'load'];
/** A page that was prepared ahead, or kept for going back. */
const AWAY = ['prerenderingchange', 'pageshow'];
/** A page that never rests is read all the same. */
const LONGEST = 1500;

/** Returns its undo, and a way to watch a tree of its own as well. */
export function watchPage(view: Window, changes: PageChanges): PageWatch {
  const { document } = view;
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
  const hear = (records: readonly Change[]): void => {
    if (!changes.matters(records)) return;
    const now = performance.now();
    since ||= now;
    view.clearTimeout(timer);
    timer = view.setTimeout(tell, Math.max(0, Math.min(QUIET, since + LONGEST - now)));
  };
  const observer = new MutationObserver(hear);
  // The document, not its root: a page can put another root in its place.
  const observe = (tree: Node): void =>
    observer.observe(tree, { childList: true, characterData: true, subtree: true, attributeFilter: SHOWING });
  observe(document);
  const hearShown = ({ target: shown, type }: Event): void => {
    // What a document is told of stands in it.
    const target = shown as Node;
    if (typeOf(target) !== ELEMENT) return;
    if (type !== 'load') hear([{ ...NONE, type: 'attributes', attributeName: 'style', target }]);
    else if (tagOf(target as Element) === 'link') hear([{ ...NONE, type: 'childList', target, addedNodes: [target] }]);
  };
  for (const type of SHOWN) document.addEventListener(type, hearShown, { capture: true, passive: true, signal });

  // A page that is shown for the first time comes as a `pageshow` too.
  const comeBack = ({ persisted = true }: Event & { persisted?: boolean }): void => {
    if (persisted) changes.onShown();
  };
  for (const type of AWAY) view.addEventListener(type, comeBack, { capture: true, signal });

  view.navigation.addEventListener('currententrychange', noticeAddress, { signal });
  return {
    stop() {
      stop.abort();
      observer.disconnect();
      rest();
    },
    also: observe,
  };
}

const addressOf = (view: Window): string => withoutFragment(view.location.href);

// Notices that a page's text changed, or that another page took its place without a load.
//
// Here: when to look again, in batches. Not here: what is then done (entrypoints/reader). Painting changes no node, and the card's
// host holds no text of the document, so that we never wake ourselves.
import { dataOf, ELEMENT, rootOf, tagOf, TEXT, textBelow, typeOf } from './dom';
import { kindOf } from './elements';

export type PageChanges = {
  /** Text came, went or changed; told at most once per `WAIT`. */
  onText: () => void;
  /** The address is another one, the hash aside. */
  onAddress: () => void;
};

/** After the last change, in ms: late text comes in pieces. */
const QUIET = 250;
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
    // Once a look is due, further changes only move it.
    if (timer === undefined && !records.some(touchesText)) return;
    const now = performance.now();
    since ||= now;
    view.clearTimeout(timer);
    timer = view.setTimeout(tell, Math.max(0, Math.min(QUIET, since + LONGEST - now)));
  });
  observer.observe(root, { childList: true, characterData: true, subtree: true });

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

const hasText = (node: Node): boolean => {
  if (typeOf(node) === TEXT) return dataOf(node as Text).trim() !== '';
  return typeOf(node) === ELEMENT && kindOf(tagOf(node as Element)) !== 'skip' && textBelow(node).trim() !== '';
};
const someHasText = (nodes: NodeList): boolean => {
  for (let index = 0; index < nodes.length; index++) if (hasText(nodes[index]!)) return true;
  return false;
};

const touchesText = ({ type, target, addedNodes, removedNodes }: MutationRecord): boolean =>
  type === 'characterData' ? typeOf(target) === TEXT : someHasText(addedNodes) || someHasText(removedNodes);

// What changes of the document mean for the article that was read from it.
//
// Here: mutation records to a verdict. Not here: hearing them (watch.ts), and reading again (extract.ts).
import { TIMES } from './dates';
import { aboveOf, closest, dataOf, ELEMENT, findIn, holds, tagOf, TEXT, textBelow, typeOf } from './dom';
import { kindOf } from './elements';
import { LINKED_DATA } from './signals';
import { isHiddenByLayout } from './visible';
import type { Known } from './paragraph';
import type { Stretch } from './walk';

/** A mutation record, as far as it is looked at. */
export type Change = Pick<MutationRecord, 'type' | 'target' | 'attributeName'> & {
  addedNodes: ArrayLike<Node>;
  removedNodes: ArrayLike<Node>;
};

export type Effect = {
  /** Text in the article came, went or changed, or may be seen or unseen now. */
  inside: boolean;
  /** And nothing but the words of paragraphs that were taken in one piece. */
  onlyWords: boolean;
  /** Characters of text that came, went or changed there. */
  changed: number;
  /** Characters of text that came outside. */
  outside: number;
  /** Something came that may say the page's day. */
  dates: boolean;
};

/** What may say the page's day. */
const DATES = `meta, ${TIMES}, ${LINKED_DATA}`;
/** What may be of consequence for other paragraphs: it hides text or shows it, or says the day of a post. */
const FAR = `style, link, ${TIMES}`;
/** Elements whose own style changed, and whether they were hidden then. Most such changes move or colour something that stays in sight. */
const hidden = new WeakMap<Node, boolean>();

/**
 * Takes out of `known` what the changes touch; paragraphs taken in one piece, of which only words changed, are put into `rewritten`. Without a
 * `stretch`, any text is inside.
 */
export function effectOf(
  records: readonly Change[],
  stretch: Stretch | null,
  known: WeakMap<Element, Known>,
  rewritten: Map<Element, Known>,
): Effect {
  const effect: Effect = { inside: false, onlyWords: true, changed: 0, outside: 0, dates: false };
  const happens = (isWords: boolean): void => {
    effect.inside = true;
    effect.onlyWords &&= isWords;
  };
  let last: Node | null = null;
  let isInside = true;
  let isParagraph = false;
  for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
    if (someIs(addedNodes, DATES)) effect.inside = effect.dates = true;
    // What the text looks like is asked when it is read.
    if (someIs(addedNodes, FAR) || someIs(removedNodes, FAR)) happens(false);
    if (attributeName === 'style') {
      const now = isHiddenByLayout(target as Element);
      if (hidden.get(target) === now) continue;
      hidden.set(target, now);
    }
    if (type === 'characterData' && typeOf(target) !== TEXT) continue;
    const came = type === 'characterData' ? dataOf(target as Text).length : textIn(addedNodes);
    const went = textIn(removedNodes);
    if (type === 'childList' && came + went === 0) continue;
    if (target !== last) {
      isParagraph = false;
      for (let above = target as Element | null; above; above = aboveOf(above)) {
        const before = known.get(above) ?? rewritten.get(above);
        known.delete(above);
        if (!before?.passages[0]?.whole) continue;
        rewritten.set(above, before);
        isParagraph = true;
      }
      isInside = !stretch || holds(stretch.around, target);
    }
    last = target;
    if (isInside) {
      happens(isParagraph && type !== 'attributes');
      effect.changed += came + went;
    }
    // Outside only what comes can matter; a class of the page's body can show or hide the article.
    else if (type !== 'attributes') effect.outside += came;
    else if (holds(target, stretch!.around)) happens(false);
  }
  return effect;
}

/** Whether one of them is such an element, stands in one, or holds one. */
const someIs = (nodes: ArrayLike<Node>, what: string): boolean =>
  Array.from(nodes).some(
    (node) => typeOf(node) === ELEMENT && (closest(node as Element, what) ?? findIn(node as Element, what)),
  );

/** Characters of text in these nodes, hidden text too. */
function textIn(nodes: ArrayLike<Node>): number {
  let size = 0;
  for (const node of Array.from(nodes)) {
    const isText = typeOf(node) === TEXT || (typeOf(node) === ELEMENT && kindOf(tagOf(node as Element)) !== 'skip');
    if (isText) size += textBelow(node).trim().length;
  }
  return size;
}

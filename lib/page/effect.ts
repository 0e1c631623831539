// What changes of the document mean for the article that was read from it.
//
// Here: mutation records to a verdict. Not here: hearing them (watch.ts), and reading again (extract.ts).
import { contains, dataOf, ELEMENT, parentOf, tagOf, TEXT, textBelow, typeOf } from './dom';
import { kindOf } from './elements';
import type { Stretch } from './walk';

export type Effect = {
  /** Text in the article came, went or changed, or may be seen or unseen now. */
  inside: boolean;
  /** Characters of text that came, went or changed there. */
  changed: number;
  /** Characters of text that came outside. */
  outside: number;
  /** Something came that may say the page's day. */
  dates: boolean;
};

const DATES = /^(?:script|meta|time|link|title)$/;

/** Takes out of `known` what the changes touch. Without a `stretch`, any text is inside. */
export function effectOf(
  records: readonly MutationRecord[],
  stretch: Stretch | null,
  known: WeakMap<Element, unknown>,
): Effect {
  const effect: Effect = { inside: false, changed: 0, outside: 0, dates: false };
  let last: Node | null = null;
  for (const { type, target, addedNodes, removedNodes } of records) {
    if (someIs(addedNodes, isDating)) effect.dates = true;
    if (type === 'characterData' && typeOf(target) !== TEXT) continue;
    const came = type === 'characterData' ? dataOf(target as Text).length : textIn(addedNodes);
    const went = textIn(removedNodes);
    if (type === 'childList' && came + went === 0) continue;
    if (target !== last)
      for (let above: Node | null = target; above; above = parentOf(above)) known.delete(above as Element);
    last = target;
    if (!stretch || contains(stretch.around, target)) {
      effect.inside = true;
      effect.changed += came + went;
    }
    // Outside only what comes can matter; a class of the page's body can show or hide the article.
    else if (type === 'attributes') effect.inside ||= contains(target, stretch.around);
    else effect.outside += came;
  }
  return effect;
}

const isDating = (node: Node): boolean => typeOf(node) === ELEMENT && DATES.test(tagOf(node as Element));

function someIs(nodes: NodeList, holds: (node: Node) => boolean): boolean {
  for (let index = 0; index < nodes.length; index++) if (holds(nodes[index]!)) return true;
  return false;
}

/** Characters of text in these nodes, hidden text too. */
function textIn(nodes: NodeList): number {
  let size = 0;
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index]!;
    if (typeOf(node) === TEXT) size += dataOf(node as Text).trim().length;
    else if (typeOf(node) === ELEMENT && kindOf(tagOf(node as Element)) !== 'skip')
      size += textBelow(node).trim().length;
  }
  return size;
}

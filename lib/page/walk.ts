// From the article's elements to its text: what is read, in which role, and what is left out.
//
// Here: one pass over a stretch of the document, block by block. A paragraph that can be is taken in one piece; only what is more than
// that is walked node by node. Paragraphs known from before are not looked at again. Not here: which stretch (scope.ts), which paragraphs
// those are (paragraph.ts), the joining of characters (text.ts).
import type { Block, Day } from '@/lib/vocabulary';
import {
  aboveOf,
  attributeIsLike,
  attributeOf,
  dataOf,
  ELEMENT,
  findIn,
  firstChildOf,
  firstElementOf,
  hasAttribute,
  isConnected,
  nextSiblingOf,
  shadowOf,
  slotOf,
  tagOf,
  TEXT,
  textBelow,
  typeOf,
} from './dom';
import { TIMES, writtenIn } from './dates';
import { holdsProse, kindOf, roleOf } from './elements';
import { isFurniture } from './furniture';
import { plainPassages, type Known } from './paragraph';
import type { Passage } from './passage';
import type { Place } from './place';
import { createTextWriter } from './text';
import { isHiddenByMarkup, standApart } from './visible';

export type WalkOptions = {
  /** Whether an element that directly holds text is not seen. */
  isHidden: (element: Element) => boolean;
  /** Asked every few nodes: whether to let the page have its turn. The walk goes on where it stopped. */
  isDue: () => boolean;
  /** Told of each open shadow tree that is read. */
  onRoot?: ((root: ShadowRoot) => void) | undefined;
};

export type Stretch = {
  /** Nothing outside is looked at. */
  around: Element;
  /** Nothing before this element is read … */
  from: Element;
  /** … nor anything after this one. */
  to: Element;
  /** Elements that hold the article itself, whatever they are called. */
  isBody: (element: Element) => boolean;
};

type OpenBlock = {
  element: Element | null;
  /** How many passages stand before it. */
  first: number;
  /** A closed `<details>`. */
  folded?: boolean;
  holdsBlocks?: boolean;
  /** Not to be remembered: something in it is not seen now and may be later, or the page had its turn while we were in it. */
  passing?: boolean;
};
/** An element we are in. */
type Frame = {
  up: Frame | null;
  block: OpenBlock;
  place: Place;
  hidden?: boolean;
  /** Of a slot: itself, and the nodes of the page that are still to come in it. */
  slot?: { element: Element; rest: Node[] };
};

/** Text beyond this is not read. */
const MOST_TEXT = 2_000_000;
/** Nodes between two looks at the clock. */
const STEPS = 32;
/** Digits, brackets, daggers: what a footnote's mark is made of. */
const NOTE_MARK = /^[\s\d[\]()*†‡§,–-]{1,12}$|^\[[\p{L}\d\s]{1,12}\]$/u;

/**
 * The passages of that stretch of the document, in its order. `known`: paragraphs as they were read before; the walk adds to it, and whoever
 * hears of a change takes out what it touches.
 */
export function* walk(
  stretch: Stretch,
  options: WalkOptions,
  known: WeakMap<Element, Known>,
): Generator<void, Passage[]> {
  const { around, from, to } = stretch;
  const { isHidden } = options;
  const writer = createTextWriter();
  const passages: Passage[] = [];
  let size = 0;
  const outside: OpenBlock = { element: null, first: 0 };
  let frame: Frame = { up: null, block: outside, place: { role: 'text', inLink: false } };
  let begun = false;
  /** Its open shadow tree, if it has one. */
  const treeOf = (element: Element): ShadowRoot | null | undefined => {
    const root = shadowOf(element);
    if (root) options.onRoot?.(root);
    return root;
  };
  /** From the beginning upwards, as the page is shown. */
  const way = new Set<Element>();
  for (let above: Element | null = from; above; above = slotOf(above) ?? aboveOf(above)) {
    way.add(above);
    // The whole article may stand in a tree.
    treeOf(above);
  }

  const put = (passage: Passage): void => {
    passages.push(passage);
    size += passage.text.length + 1;
  };
  /** The text before in the same passage. */
  let last: Text | null = null;
  const add = (text: Text): void => {
    const data = dataOf(text);
    // "1" in a box of its own, and "5,000 people" in the next: neither is a part of the other's figure.
    if (last && /^\d/.test(data) && /\d$/.test(dataOf(last)) && standApart(last, text)) writer.separate();
    writer.add(text, data, frame.place);
    last = text;
  };
  /** A block begins or ends: what was woven so far is a passage. */
  const weave = (): void => {
    last = null;
    const woven = writer.take();
    if (woven) put(woven);
  };
  /** With a block of its own, or inside the one around it. */
  const goIn = (place = frame.place, block = frame.block): true => {
    frame = { up: frame, block, place };
    return true;
  };

  const enterBlock = (element: Element, tag: string): boolean => {
    weave();
    frame.block.holdsBlocks = true;
    if (isFurniture(element, tag) && !stretch.isBody(element)) return false;
    const { role, inLink, day } = frame.place;
    const place = { role: roleInside(element, tag, role), inLink, day: postDay(element, tag) ?? day };
    const before = known.get(element);
    if (before?.role === place.role && before.inLink === inLink && before.day === place.day && !isHidden(element)) {
      before.passages.forEach(put);
      return false;
    }
    const plain =
      (holdsProse(tag) || firstElementOf(element) === null) && !shadowOf(element)
        ? plainPassages(element, place, isHidden)
        : null;
    if (plain) {
      plain.forEach(put);
      known.set(element, { ...place, passages: plain });
      return false;
    }
    const folded = tag === 'details' && !hasAttribute(element, 'open');
    const block = { element, first: passages.length, folded };
    return goIn(place, block);
  };

  const enterSlot = (element: HTMLSlotElement): true => {
    // What stands in it changes without a change of the tree around it.
    frame.block.passing = true;
    const rest = element.assignedNodes?.() ?? [];
    goIn();
    if (rest.length > 0) frame.slot = { element, rest };
    return true;
  };

  /** Whether to go into an element that belongs to the stretch. */
  const enterOwn = (element: Element): boolean => {
    const tag = tagOf(element);
    const kind = kindOf(tag);
    // A closed `<details>` shows its summary only.
    if (kind === 'skip' || (frame.block.folded && tag !== 'summary')) return false;
    if (kind === 'break') writer.breakLine();
    if (kind === 'gap') writer.separate();
    if (kind === 'break' || kind === 'gap' || isHiddenByMarkup(element)) return false;
    if (kind === 'block') return enterBlock(element, tag);
    if (kind === 'slot') return enterSlot(element as HTMLSlotElement);
    if (kind === 'mark') {
      const mark = textBelow(element);
      if (!NOTE_MARK.test(mark)) return goIn();
      // A note's mark is no part of the sentence: "48,189[2] people". Bare digits may be a power or a unit: they stay, apart.
      writer.separate();
      const isNote = frame.place.inLink || /[^\s\d]/.test(mark) || findIn(element, 'a') !== null;
      return !isNote && goIn();
    }
    return goIn(kind === 'link' ? { ...frame.place, inLink: true } : frame.place);
  };
  const enter = (element: Element): boolean => {
    if (!begun && !way.has(element)) return false;
    if (element === from) begun = true;
    const inside = enterOwn(element);
    // Where the beginning itself is not seen, what follows it is read all the same.
    if (!inside) begun = true;
    return inside;
  };
  const leave = (): void => {
    const { up, block, place } = frame;
    if (block !== up!.block) {
      weave();
      if (block.element && !block.holdsBlocks && !block.passing)
        known.set(block.element, { ...place, passages: passages.slice(block.first) });
    }
    frame = up!;
  };

  /** The first node inside, as the page is shown: of an open shadow tree, of what stands in a slot, else of the element. */
  const firstInside = (element: Element): Node | null => {
    if (frame.slot) return frame.slot.rest.shift()!;
    return firstChildOf(treeOf(element) ?? element);
  };

  /** What it stands in, as the page is shown. */
  const aboveHere = (node: Node): Element => frame.slot?.element ?? aboveOf(node)!;

  let steps = 0;
  let node: Node | null = enter(around) ? firstInside(around) : null;
  while (node && size + writer.size() < MOST_TEXT) {
    if (++steps % STEPS === 0 && options.isDue()) {
      const next = nextSiblingOf(node);
      yield;
      // The page took away or moved what we stood at: once more, and what was read is known by now.
      if (!isConnected(node) || nextSiblingOf(node) !== next)
        return isConnected(around) ? yield* walk(stretch, options, known) : [];
      frame.block.passing = true;
    }
    const type = typeOf(node);
    if (type === TEXT && begun && !frame.block.folded) {
      frame.hidden ??= isHidden(aboveHere(node));
      if (frame.hidden) frame.block.passing = true;
      else add(node as Text);
    } else if (type === ELEMENT && enter(node as Element)) {
      const child = firstInside(node as Element);
      if (child) {
        node = child;
        continue;
      }
      leave();
    }
    for (;;) {
      const isLast: boolean = node === to || node === around;
      const next: Node | null | undefined = frame.slot ? frame.slot.rest.shift() : nextSiblingOf(node);
      if (isLast || next) {
        node = isLast ? null : next!;
        break;
      }
      node = aboveHere(node);
      leave();
    }
  }
  weave();
  return passages;
}

const CAPTION = /caption|(?:^|[\s_-])credit/;

function roleInside(element: Element, tag: string, around: Block['role']): Block['role'] {
  if (around === 'caption' || attributeIsLike(element, 'class', CAPTION)) return 'caption';
  // Whole articles have been laid out in tables; a table's own cells need no paragraphs.
  if (tag === 'p' && around === 'cell') return 'text';
  return roleOf(tag) ?? around;
}

/** A post of a live blog carries its own day. */
function postDay(element: Element, tag: string): Day | undefined {
  if (tag !== 'article' && !(tag === 'div' && hasAttribute(element, 'itemprop'))) return undefined;
  if (attributeOf(element, 'itemprop') !== 'liveBlogUpdate') return undefined;
  const time = findIn(element, TIMES);
  const written = time && writtenIn(time);
  return written ? /^\d{4}-\d{2}-\d{2}/.exec(written)?.[0] : undefined;
}

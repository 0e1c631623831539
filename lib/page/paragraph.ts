// A paragraph of plain running text, taken in one piece: as most of an article's are.
//
// Here: whether one can be, and its passage. Not here: what is more than that, node by node (walk.ts, text.ts).
import { findAllIn, markupBelow, shadowOf, tagOf, textBelow } from './dom';
import { kindOf } from './elements';
import type { Passage } from './passage';
import { blockAt, type Place } from './place';
import { rendered } from './space';
import { MOSTLY_LINKS } from './text';
import { isHiddenByMarkup } from './visible';

/** The passages of a block that holds no other block, in the place where it stood. */
export type Known = Place & { passages: readonly Passage[] };

/** Digits with nothing but tags between them, in markup: one question instead of one to each element. */
const DIGITS_MEET = /\d(?:<[^>]*>)+\d/;

/** A block of plain running text, taken in one piece: one passage or none. Null where it is more than that. */
export function plainPassages(
  element: Element,
  place: Place,
  isHidden: (element: Element) => boolean,
): readonly Passage[] | null {
  if (tagOf(element) === 'details' || isHidden(element)) return null;
  const inner = findAllIn(element, '*');
  const raw = textBelow(element);
  // Two figures may meet there, of which only the layout says whether they are one.
  if (inner.length > 0 && /\d\d/.test(raw) && DIGITS_MEET.test(markupBelow(element))) return null;
  let linked = 0;
  for (let index = 0; index < inner.length; index++) {
    const each = inner[index]!;
    const tag = tagOf(each);
    const kind = kindOf(tag);
    if ((kind !== 'inline' && kind !== 'link') || isHiddenByMarkup(each) || isHidden(each)) return null;
    // Of what stands in a line, only these can have a shadow tree.
    if ((tag === 'span' || tag.includes('-')) && shadowOf(each)) return null;
    if (kind === 'link') linked += textBelow(each).length;
  }
  const text = rendered(raw);
  if (place.inLink) linked = text.length;
  if ((place.role !== 'cell' && linked > text.length * MOSTLY_LINKS) || text.trim() === '') return [];
  return [{ text, blocks: [blockAt(0, text.length, place)], whole: element }];
}

// Whether a reader sees an element, and two characters as standing together.
//
// Here: what the markup alone says, the same in a browser and for a bare parser, and what only a browser knows. Not here: what is
// seen but is no part of the article (furniture.ts).
import { aboveOf, attributeIsLike, attributeOf, descriptorOf, hasAttribute, hasAttributes, lengthOf } from './dom';

/** Class names by which text is kept for screen readers only: words that stand beside the visible ones. */
const FOR_SCREEN_READERS =
  /(?:^|[\s_-])(?:sr-?only|visually-?hidden|screen-?reader(?:-?(?:text|only))?|u-hidden)(?:$|[\s_-])/;
const NOT_SHOWN = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/;

/** Hidden or being edited, as the element's own attributes say. */
export function isHiddenByMarkup(element: Element): boolean {
  if (!hasAttributes(element)) return false;
  if (hasAttribute(element, 'hidden')) return true;
  if (attributeIsLike(element, 'class', FOR_SCREEN_READERS) || attributeIsLike(element, 'style', NOT_SHOWN))
    return true;
  if (attributeOf(element, 'aria-hidden') === 'true') return true;
  const editable = attributeOf(element, 'contenteditable');
  return editable !== null && editable !== 'false';
}

/** As a share of a character's height: less than a thin space. */
const NEAR = 0.15;

/** A bare parser lays nothing out: nothing more is known. */
export const nothingMoreHidden = (): boolean => false;

// Taken once, like the getters of dom.ts; a bare parser has none.
const checkVisibility = descriptorOf('Element', 'checkVisibility')?.value as Element['checkVisibility'] | undefined;

const AS_SEEN = { visibilityProperty: true };

/**
 * Whether the last character of a text stands apart from the first one of the next: in another box beside it or below, or raised as a footnote's
 * mark is. What has no box stands nowhere.
 */
export function standApart(before: Text, after: Text): boolean {
  if (!checkVisibility) return false;
  const range = document.createRange();
  const boxOf = (text: Text, at: number): DOMRect => {
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    return range.getBoundingClientRect();
  };
  const one = boxOf(before, lengthOf(before) - 1);
  const other = boxOf(after, 0);
  return Math.hypot(other.left - one.right, other.bottom - one.bottom) > one.height * NEAR;
}

/** By layout. Text that is merely off screen (`content-visibility: auto`) counts as seen. */
export function isHiddenByLayout(element: Element): boolean {
  if (checkVisibility?.call(element, AS_SEEN) !== false) return false;
  // An element that lays out its children in its parent's place has no box of its own, and is seen all the same.
  const { display, visibility } = getComputedStyle(element);
  const above = aboveOf(element);
  return display !== 'contents' || visibility !== 'visible' || !above || isHiddenByLayout(above);
}

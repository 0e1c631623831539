// Words of a page as they lie on the screen: their parts, their column, their direction, and how much of the page is seen.
//
// Here: measuring. Not here: where a card goes (beside.ts).
import type { Box, Phrase, Size } from './beside';

/** What the reader sees of the page, in its own coordinates: less than the window where two fingers have magnified it. */
export function viewOf(window: Window): Size & { left: number; top: number } {
  const { visualViewport, document, innerHeight } = window;
  if (!visualViewport) return { left: 0, top: 0, width: document.documentElement.clientWidth, height: innerHeight };
  const { offsetLeft: left, offsetTop: top, width, height } = visualViewport;
  return { left, top, width, height };
}

/** The words, seen from a view. */
export function phraseIn(anchor: Range, view: Size & { left: number; top: number }): Phrase {
  const parts = partsOf([...anchor.getClientRects()].filter(({ width, height }) => width > 0 && height > 0));
  if (parts.length === 0) parts.push(boxOf(anchor.getBoundingClientRect()));
  const isSeen = ({ left, top, right, bottom }: Box) =>
    right > view.left && left < view.left + view.width && bottom > view.top && top < view.top + view.height;
  const words = parts.find(isSeen) ?? parts[0]!;
  const within = (box: Box): Box => ({
    left: box.left - view.left,
    top: box.top - view.top,
    right: box.right - view.left,
    bottom: box.bottom - view.top,
  });
  return {
    words: within(words),
    rest: parts.filter((part) => part !== words).map(within),
    column: within(columnOf(anchor, words)),
    direction: directionOf(anchor),
  };
}

/** The lines of the words, joined as long as each follows under the one before: a new column begins a new part. */
function partsOf(lines: readonly Box[]): Box[] {
  const parts: Box[] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    const height = line.bottom - line.top;
    const follows = last && line.top > last.top - height / 2 && line.top < last.bottom + height;
    if (!last || !follows) {
      parts.push(boxOf(line));
      continue;
    }
    last.left = Math.min(last.left, line.left);
    last.right = Math.max(last.right, line.right);
    last.top = Math.min(last.top, line.top);
    last.bottom = Math.max(last.bottom, line.bottom);
  }
  return parts;
}

const boxOf = ({ left, top, right, bottom }: Box): Box => ({ left, top, right, bottom });

/** The paragraph that the words stand in, or the part of it in their own column. */
function columnOf(anchor: Range, words: Box): Box {
  let element = elementOf(anchor);
  while (element?.parentElement && getComputedStyle(element).display.startsWith('inline'))
    element = element.parentElement;
  const [x, y] = [(words.left + words.right) / 2, (words.top + words.bottom) / 2];
  const holding = [...(element?.getClientRects() ?? [])].find(
    ({ left, top, right, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
  );
  return holding ? boxOf(holding) : words;
}

/** The way the words themselves run: the card goes after them in their own direction. */
function directionOf(anchor: Range): 'ltr' | 'rtl' {
  const element = elementOf(anchor);
  return element && getComputedStyle(element).direction === 'rtl' ? 'rtl' : 'ltr';
}

/** The innermost element around all of the words. */
export function elementOf({ commonAncestorContainer: node }: Range): Element | null {
  return node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
}

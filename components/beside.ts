// Where a card goes: beside the words, never over them, always on screen.
//
// Here: arithmetic on rectangles. Not here: measuring the words and moving the card (card-host.ts, phrase.ts).
export type Box = { left: number; top: number; right: number; bottom: number };
export type Size = { width: number; height: number };
export type Place = {
  left: number;
  top: number;
  width: number;
  /** The room there is: a card that grows comes to here, and then scrolls inside. */
  maxHeight: number;
  side: 'end' | 'start' | 'below' | 'above';
};
/** The words as they lie on the screen. */
export type Phrase = {
  words: Box;
  /** What of the phrase stands elsewhere, when it breaks across columns: the card is not over that either. */
  rest?: readonly Box[];
  /** The column of text around: a card beside it covers none of the text. */
  column?: Box;
  direction: 'ltr' | 'rtl';
};

/** Between words and card. */
const GAP = 8;
/** Between card and the edge of the window. */
const MARGIN = 8;
/** Less than this is no reading surface: another side is better, if there is one. */
const LEAST_HEIGHT = 160;
const LEAST_WIDTH = 240;

/**
 * The place of a card of the wanted size beside the words, in the coordinates of the view. Order of preference: in the
 * margin of the text's column, after the words in reading direction, before them, below, above; the first with room for
 * all of it, else the one with most. Where lines are few and wide, as in a magnified window, a narrower card beside.
 */
export function placeBeside({ words, rest = [], column = words, direction }: Phrase, wanted: Size, view: Size): Place {
  const seen = intoView(words, view);
  const width = Math.min(wanted.width, view.width - 2 * MARGIN);
  const after = direction === 'ltr' ? 'right' : 'left';
  const beside = (box: Box, edge: 'left' | 'right', wide: number): Place | null => {
    if (roomAt(box, edge, view) < wide) return null;
    const left = edge === 'right' ? box.right + GAP : box.left - GAP - wide;
    const { low, high } = freeBetween(left, left + wide, seen, rest, view);
    if (high - low < Math.min(wanted.height, LEAST_HEIGHT)) return null;
    const top = clamp(seen.top, low, high - Math.min(wanted.height, high - low));
    return { left, top, width: wide, maxHeight: high - low, side: edge === after ? 'end' : 'start' };
  };
  const edges = after === 'right' ? (['right', 'left'] as const) : (['left', 'right'] as const);
  for (const box of [intoView(column, view), seen]) {
    for (const edge of edges) {
      const place = beside(box, edge, width);
      if (place) return place;
    }
  }

  const left = clamp(direction === 'ltr' ? seen.left : seen.right - width, MARGIN, view.width - MARGIN - width);
  const { low, high } = freeBetween(left, left + width, seen, rest, view);
  const roomBelow = high - (seen.bottom + GAP);
  const roomAbove = seen.top - GAP - low;
  if (Math.max(roomBelow, roomAbove) < Math.min(wanted.height, LEAST_HEIGHT)) {
    const edge = roomAt(seen, 'right', view) >= roomAt(seen, 'left', view) ? 'right' : 'left';
    const narrow = roomAt(seen, edge, view);
    const place = narrow < LEAST_WIDTH ? null : beside(seen, edge, narrow);
    if (place) return place;
  }
  const below = roomBelow >= Math.min(wanted.height, Math.max(roomAbove, LEAST_HEIGHT));
  const maxHeight = Math.max(below ? roomBelow : roomAbove, 0);
  if (below) return { left, top: seen.bottom + GAP, width, maxHeight, side: 'below' };
  return { left, top: seen.top - GAP - Math.min(wanted.height, maxHeight), width, maxHeight, side: 'above' };
}

/** The width there is for a card on that side of a box. */
const roomAt = (box: Box, edge: 'left' | 'right', view: Size): number =>
  (edge === 'right' ? view.width - box.right : box.left) - GAP - MARGIN;

/** How high and how low a card of that extent may reach without lying over the rest of the phrase. */
function freeBetween(left: number, right: number, words: Box, rest: readonly Box[], view: Size) {
  let [low, high] = [MARGIN, view.height - MARGIN];
  for (const box of rest) {
    const apart = box.right <= left || box.left >= right || box.bottom <= 0 || box.top >= view.height;
    if (apart) continue;
    if (box.top + box.bottom < words.top + words.bottom) low = Math.max(low, box.bottom + GAP);
    else high = Math.min(high, box.top - GAP);
  }
  return { low, high };
}

/** The part of the words that can be seen. Words scrolled away count as lying at the edge they left by. */
function intoView(words: Box, view: Size): Box {
  return {
    left: clamp(words.left, 0, view.width),
    right: clamp(words.right, 0, view.width),
    top: clamp(words.top, 0, view.height),
    bottom: clamp(words.bottom, 0, view.height),
  };
}

const clamp = (n: number, low: number, high: number) => Math.max(low, Math.min(n, Math.max(low, high)));

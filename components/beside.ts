// Where a card goes: beside the words, never over them, always on screen.
//
// Here: arithmetic on rectangles. Not here: measuring the words and moving the card (card-host.ts).
/** In the window's coordinates. */
export type Box = { left: number; top: number; right: number; bottom: number };
export type Size = { width: number; height: number };
export type Place = {
  left: number;
  top: number;
  width: number;
  maxHeight: number;
  side: 'end' | 'start' | 'below' | 'above';
};

/** Between words and card. */
const GAP = 8;
/** Between card and the edge of the window. */
const MARGIN = 8;
/** Less height than this is no reading surface: another side is better, if there is one. */
const LEAST_HEIGHT = 160;

/**
 * The place of a card of the wanted size beside the words, in window coordinates. Order of preference: in the margin of
 * the text's column, after the words in reading direction, before them, below, above; the first with room for all of
 * it, else the one with most.
 */
export function placeBeside(
  words: Box,
  wanted: Size,
  view: Size,
  direction: 'ltr' | 'rtl',
  column: Box = words,
): Place {
  const seen = intoView(words, view);
  const width = Math.min(wanted.width, view.width - 2 * MARGIN);
  const tallest = view.height - 2 * MARGIN;

  const order = direction === 'ltr' ? (['right', 'left'] as const) : (['left', 'right'] as const);
  for (const box of [intoView(column, view), seen]) {
    for (const [at, edge] of order.entries()) {
      const room = edge === 'right' ? view.width - box.right : box.left;
      if (room < width + GAP + MARGIN) continue;
      const left = edge === 'right' ? box.right + GAP : box.left - GAP - width;
      const top = clamp(seen.top, MARGIN, view.height - MARGIN - Math.min(wanted.height, tallest));
      return { left, top, width, maxHeight: tallest, side: at === 0 ? 'end' : 'start' };
    }
  }

  const roomBelow = view.height - MARGIN - (seen.bottom + GAP);
  const roomAbove = seen.top - GAP - MARGIN;
  const from = direction === 'ltr' ? seen.left : seen.right - width;
  const left = clamp(from, MARGIN, view.width - MARGIN - width);
  const below = roomBelow >= Math.min(wanted.height, Math.max(roomAbove, LEAST_HEIGHT));
  const maxHeight = Math.max(below ? roomBelow : roomAbove, 0);
  if (below) return { left, top: seen.bottom + GAP, width, maxHeight, side: 'below' };
  return { left, top: seen.top - GAP - Math.min(wanted.height, maxHeight), width, maxHeight, side: 'above' };
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

// Text as the engine reads it: typographic variants folded, invisible characters dropped, with the way back.
//
// Here: curly quotes, dashes and spaces become plain ones; soft hyphens and zero-width characters go. Case stays.
// Not here: taking text out of a page (page/), cutting it into words (tokens.ts).
import type { Span } from '@/lib/vocabulary';

export type NormalText = {
  text: string;
  /** A span of `text` as a span of what was given. */
  original(span: Span): Span;
  /** A span of what was given as a span of `text`. */
  normal(span: Span): Span;
};

const VARIANTS =
  /[\u2018\u2019\u201A\u201B\u02BC\u2032`\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB\u2010-\u2015\u2212\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\t]/g;
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\u2061-\u2064\uFEFF]/;
const INVISIBLE_RUNS = /[\u00AD\u200B-\u200F\u2060\u2061-\u2064\uFEFF]+/g;

function plain(character: string): string {
  const code = character.charCodeAt(0);
  if ((code >= 0x2018 && code <= 0x201b) || code === 0x2bc || code === 0x2032 || code === 0x60) return "'";
  if ((code >= 0x201c && code <= 0x201f) || code === 0x2033 || code === 0xab || code === 0xbb) return '"';
  if (code === 0x2013 || code === 0x2014 || code === 0x2015) return '\u2013';
  if ((code >= 0x2010 && code <= 0x2012) || code === 0x2212) return '-';
  return ' ';
}

const same = (span: Span): Span => span;

/** Folding keeps every offset; only dropped characters cost a table, and most pages have none. */
export function normalise(given: string): NormalText {
  const folded = given.replace(VARIANTS, plain);
  if (!INVISIBLE.test(folded)) return { text: folded, original: same, normal: same };
  // removedAt[i]: offset in the kept text where a run was dropped; removed[i]: how much was dropped up to there.
  const removedAt: number[] = [];
  const removed: number[] = [];
  let total = 0;
  const text = folded.replace(INVISIBLE_RUNS, (run, at: number) => {
    removedAt.push(at - total);
    total += run.length;
    removed.push(total);
    return '';
  });
  // How many runs were dropped before an offset of the kept text; with `at`, also the one right at it.
  const runsBefore = (offset: number, at: boolean): number => {
    let low = 0;
    let high = removedAt.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const place = removedAt[middle] ?? 0;
      if (at ? place <= offset : place < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const shift = (offset: number, at: boolean): number => offset + (removed[runsBefore(offset, at) - 1] ?? 0);
  const back = (offset: number): number => {
    let low = 0;
    let high = removedAt.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((removedAt[middle] ?? 0) + (removed[middle - 1] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    // Inside a dropped run there is nothing: its place in the kept text.
    return low === 0 ? offset : Math.max(removedAt[low - 1] ?? 0, offset - (removed[low - 1] ?? 0));
  };
  return {
    text,
    original: ({ start, end }) => {
      const from = shift(start, true);
      return { start: from, end: Math.max(from, shift(end, false)) };
    },
    normal: ({ start, end }) => ({ start: back(start), end: back(end) }),
  };
}

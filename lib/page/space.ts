// White space as it is rendered, and the characters that nobody sees.
//
// Soft hyphens, zero-width spaces and joiners, byte order marks and the marks of writing direction: "48,\u200b189" is one number.
// No-break and thin spaces are seen and stay.
const SPACE = ' \\t\\n\\f\\r';
const UNSEEN = '\\u00ad\\u034f\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff';
const IRREGULAR = new RegExp(`[\\t\\n\\f\\r${UNSEEN}]| {2}`);
const STRETCH = new RegExp(`[^${SPACE}${UNSEEN}]+(?: [^${SPACE}${UNSEEN}]+)*`, 'g');
const SPACES = new RegExp(`[${SPACE}]`);
const RUNS_OF_SPACE = new RegExp(`[${SPACE}]+`, 'g');
const UNSEEN_ONES = new RegExp(`[${UNSEEN}]+`, 'g');

/** Whether it is rendered as it is, but for one space at either end. By far the most text nodes are. */
const isRegular = (raw: string): boolean => !IRREGULAR.test(raw);
/** The stretches that are rendered as they are, one space between words at most. */
export const stretchesOf = (raw: string): Iterable<RegExpExecArray> => raw.matchAll(STRETCH);
/** The first white space between two places; -1 where there is none. */
export function spaceIn(raw: string, start: number, end: number): number {
  const found = raw.slice(start, end).search(SPACES);
  return found < 0 ? -1 : start + found;
}

/** Text as a line of its own: white space is one space, none at the ends; unseen characters are left out. */
export function rendered(raw: string): string {
  const text = isRegular(raw) ? raw : raw.replace(UNSEEN_ONES, '').replace(RUNS_OF_SPACE, ' ');
  const start = text.charCodeAt(0) === 32 ? 1 : 0;
  const end = text.charCodeAt(text.length - 1) === 32 ? text.length - 1 : text.length;
  return end <= start ? '' : text.slice(start, end);
}

/** Where the character at `index` of `rendered(raw)` stands in `raw`; of a space, its first character there. */
export function rawIndex(raw: string, index: number): number {
  let [done, size] = [0, 0];
  for (const { index: start, 0: stretch } of stretchesOf(raw)) {
    const space = size > 0 ? spaceIn(raw, done, start) : -1;
    if (space >= 0 && size++ === index) return space;
    if (index < size + stretch.length) return start + index - size;
    size += stretch.length;
    done = start + stretch.length;
  }
  return raw.length;
}

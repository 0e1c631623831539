// A walk through a text that should be JSON, without parsing it: where it stops being JSON, and where it goes beyond what
// will be parsed at all.
//
// JSON.parse says that it failed, but not always where; and it takes a depth of a million, at which others break down.
// So a text from a stranger is walked through first: nothing is built, and the walk ends at the first fault.

/** What is taken from a stranger. */
export type Limits = {
  /** Brackets inside each other. */
  depth: number;
  /** Code units of one string, as written. */
  string: number;
  /** Entries of all lists that are a part of the whole: the records of a pack. */
  records: number;
};
export type Place = {
  line: number;
  column: number;
  /** The way from the root to the value that was begun: keys and places. */
  path: (string | number)[];
};
export type JsonFault = Place & { exceeds: keyof Limits | null };

const UNLIMITED: Limits = { depth: Infinity, string: Infinity, records: Infinity };
const LITERAL = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|true\b|false\b|null\b/uy;
const HEX = /[\da-fA-F]{4}/y;
const ESCAPES = '"\\/bfnrt';
/** Records stand in lists, and the lists in the root. */
const RECORD_DEPTH = 2;

/** `key` is a list's current place or an object's current key. */
type Open = { bracket: '{' | '['; key: string | number };
type Want = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd';

/** The first fault, null when the text is JSON within the limits. Lines and columns count from 1. */
export function findJsonFault(text: string, limits: Limits = UNLIMITED): JsonFault | null {
  const open: Open[] = [];
  let [at, records] = [0, 0];
  let want: Want = 'value';
  const fault = (exceeds: keyof Limits | null): JsonFault => ({ ...placeAt(text, at), path: pathOf(open), exceeds });
  const begins = (): boolean => {
    const top = open.at(-1);
    if (top?.bracket === '[' && typeof top.key === 'number') top.key += 1;
    return open.length === RECORD_DEPTH && top?.bracket === '[' && ++records > limits.records;
  };

  for (;;) {
    at = afterSpace(text, at);
    const here = text[at];
    const top = open.at(-1);
    if (!top && want === 'commaOrEnd') return here === undefined ? null : fault(null);
    const closes = top && here === (top.bracket === '{' ? '}' : ']');
    if (closes && (want === 'keyOrEnd' || want === 'valueOrEnd' || want === 'commaOrEnd')) {
      open.pop();
      at += 1;
      want = 'commaOrEnd';
    } else if (top && want === 'commaOrEnd' && here === ',') {
      at += 1;
      want = top.bracket === '{' ? 'key' : 'value';
    } else if (want === 'colon' && here === ':') {
      at += 1;
      want = 'value';
    } else if (top && (want === 'key' || want === 'keyOrEnd') && here === '"') {
      const end = stringEnd(text, at);
      if (end < 0) return fault(null);
      if (end - at > limits.string) return fault('string');
      top.key = JSON.parse(text.slice(at, end)) as string;
      at = end;
      want = 'colon';
    } else if (want === 'value' || want === 'valueOrEnd') {
      const end = here === '{' || here === '[' ? at + 1 : here === '"' ? stringEnd(text, at) : literalEnd(text, at);
      if (end < 0) return fault(null);
      if (begins()) return fault('records');
      if (here === '{' || here === '[') {
        if (open.length === limits.depth) return fault('depth');
        open.push({ bracket: here, key: here === '[' ? -1 : '' });
        want = here === '{' ? 'keyOrEnd' : 'valueOrEnd';
      } else {
        if (here === '"' && end - at > limits.string) return fault('string');
        want = 'commaOrEnd';
      }
      at = end;
    } else return fault(null);
  }
}

function afterSpace(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code === 32 || code === 10 || code === 13 || code === 9;) {
    at += 1;
    code = text.charCodeAt(at);
  }
  return at;
}

/** Behind the closing quotation mark; -1 when this is no string. By hand: a pattern runs out of stack on a long one. */
function stringEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) return at + 1;
    if (code < 32) return -1;
    if (code !== 92) continue;
    at += 1;
    if (text[at] === 'u') {
      HEX.lastIndex = at + 1;
      if (!HEX.test(text)) return -1;
      at += 4;
    } else if (at >= text.length || !ESCAPES.includes(text[at] ?? ' ')) return -1;
  }
  return -1;
}

function literalEnd(text: string, at: number): number {
  LITERAL.lastIndex = at;
  return LITERAL.test(text) ? LITERAL.lastIndex : -1;
}

function placeAt(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** A list that was only opened, and an object before its first key, are named themselves. */
const pathOf = (open: readonly Open[]): (string | number)[] =>
  open.filter(({ key }) => key !== -1 && key !== '').map(({ key }) => key);

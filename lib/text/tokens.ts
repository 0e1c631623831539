// Words of a text, in typed arrays: where each stands, how it is written, and a hash of its folded letters.
//
// Here: cutting and hashing. Not here: what words mean (pack/phrases.ts, match/).

export const CAPITAL = 1; // begins with an upper-case letter
export const ALL_CAPITALS = 2; // two letters or more, none lower-case
export const DIGITS = 4; // begins with a digit
export const JOINED = 8; // may continue a phrase: only a space, hyphen, apostrophe or an abbreviation's full stop lies before it
export const GLUED = 16; // nothing but an apostrophe or hyphen lies before it
export const ASIDE = 32; // not joined: a comma, a quotation mark or another mark that ends no sentence lies before it

/** Parallel arrays; token `i` is `[start[i], end[i])`. */
export type Tokens = {
  count: number;
  start: Int32Array;
  end: Int32Array;
  /** 53-bit hash of the word without case and marks, as two parts. */
  hash: Int32Array;
  check: Int32Array;
  flags: Uint8Array;
};

const LETTER = 1;
const DIGIT = 2;
const UPPER = 4;
const MARK = 8;

const ASCII = new Uint8Array(128);
for (let code = 48; code <= 57; code++) ASCII[code] = DIGIT;
for (let code = 65; code <= 90; code++) ASCII[code] = LETTER | UPPER;
for (let code = 97; code <= 122; code++) ASCII[code] = LETTER;

const IS_LETTER = /\p{L}/u;
const IS_UPPER = /\p{Lu}/u;
const IS_DIGIT = /\p{Nd}/u;
const IS_MARK = /\p{M}/u;

// Scripts outside ASCII are classified once per character and remembered: a page uses few.
const classes = new Map<number, number>();
function classOf(code: number): number {
  if (code < 128) return ASCII[code] ?? 0;
  const known = classes.get(code);
  if (known !== undefined) return known;
  const character = String.fromCharCode(code);
  const found = IS_MARK.test(character)
    ? MARK
    : IS_UPPER.test(character)
      ? LETTER | UPPER
      : IS_LETTER.test(character)
        ? LETTER
        : IS_DIGIT.test(character)
          ? DIGIT
          : 0;
  classes.set(code, found);
  return found;
}

// "Médecins" and "Medecins", "Ḥamās" and "Hamas" are one word. A Korean syllable is not its first letter, and a Japanese
// voice mark makes another letter: from there on nothing is taken apart.
const LAST_FOLDED = 0x2fff;
const folds = new Map<number, number>();
function fold(code: number): number {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
  const known = folds.get(code);
  if (known !== undefined) return known;
  const character = String.fromCharCode(code);
  const folded = (code <= LAST_FOLDED ? character.normalize('NFD') : character).toLowerCase().charCodeAt(0);
  folds.set(code, folded);
  return folded;
}

const JOINERS = [45, 39]; // hyphen, apostrophe
const ENDS = [10, 13, 33, 63, 0x2026]; // line ends, ! ? \u2026

const joins = (text: string, from: number, to: number, previousLength: number): number => {
  const gap = to - from;
  if (gap === 0) return JOINED | GLUED;
  if (gap > 3) return 0;
  let glued = GLUED;
  let joined = true;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 32) glued = 0;
    else if (code === 46) {
      // "U.S.", "Oct. 7", "Gen. Smith": longer words end a sentence there.
      if (previousLength > 3) return 0;
    } else if (ENDS.includes(code)) return 0;
    else if (!JOINERS.includes(code)) joined = false;
  }
  return joined ? JOINED | glued : ASIDE;
};

/** Linear in the text. Words are runs of letters, digits and marks; everything else separates. */
export function tokenise(text: string): Tokens {
  let capacity = Math.max(16, text.length >> 2);
  let start = new Int32Array(capacity);
  let end = new Int32Array(capacity);
  let hash = new Int32Array(capacity);
  let check = new Int32Array(capacity);
  let flags = new Uint8Array(capacity);
  let count = 0;
  let at = 0;
  let previousEnd = 0;
  const length = text.length;
  while (at < length) {
    let kind = classOf(text.charCodeAt(at));
    if ((kind & (LETTER | DIGIT)) === 0) {
      at++;
      continue;
    }
    const begin = at;
    const digits = kind & DIGIT;
    let flag = kind & UPPER ? CAPITAL : digits ? DIGITS : 0;
    let letters = 0;
    let uppers = 0;
    let h = 0x811c9dc5;
    let c = 0;
    while (at < length) {
      const code = text.charCodeAt(at);
      kind = classOf(code);
      if (kind === 0 || (kind & (LETTER | DIGIT) && (kind & DIGIT) !== digits)) break;
      if (kind & LETTER) letters++;
      if (kind & UPPER) uppers++;
      if (kind !== MARK) {
        const folded = fold(code);
        h = Math.imul(h ^ folded, 0x01000193);
        c = (Math.imul(c, 31) + folded) | 0;
      }
      at++;
    }
    if (letters > 1 && uppers === letters) flag |= ALL_CAPITALS;
    if (count > 0) flag |= joins(text, previousEnd, begin, previousEnd - (start[count - 1] ?? 0));
    if (count === capacity) {
      capacity *= 2;
      const grow = <T extends Int32Array | Uint8Array>(old: T, next: T): T => {
        next.set(old);
        return next;
      };
      start = grow(start, new Int32Array(capacity));
      end = grow(end, new Int32Array(capacity));
      hash = grow(hash, new Int32Array(capacity));
      check = grow(check, new Int32Array(capacity));
      flags = grow(flags, new Uint8Array(capacity));
    }
    start[count] = begin;
    end[count] = at;
    hash[count] = h;
    check[count] = c;
    flags[count] = flag;
    previousEnd = at;
    count++;
  }
  return { count, start, end, hash, check, flags };
}

/** The first token that begins at or after `offset`. */
export function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.start[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

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

// What is known of a character, by its code: what it is in the upper half, its folded letter in the lower. Filled as pages
// bring their characters.
const CHARACTERS = new Int32Array(0x10000);
const UNSEEN = 0;
const LETTER = 1 << 16;
const DIGIT = 2 << 16;
const MARK = 4 << 16; // goes on with a word without being one of its letters
const UPPER = 8 << 16;
const LOWER = 16 << 16; // and letters of scripts without case
const SEPARATOR = 32 << 16;

const IS_LETTER = /\p{L}/u;
const IS_UPPER = /\p{Lu}/u;
const IS_DIGIT = /\p{Nd}/u;
const IS_MARK = /\p{M}/u;

// "Médecins" and "Medecins", "Ḥamās" and "Hamas" are one word. A Korean syllable is not its first letter, and a Japanese
// voice mark makes another letter: from there on nothing is taken apart.
const LAST_FOLDED = 0x2fff;

/** Classified once and remembered: a page uses few. */
function learn(code: number): number {
  const character = String.fromCharCode(code);
  const kind = IS_MARK.test(character)
    ? MARK
    : IS_UPPER.test(character)
      ? LETTER | UPPER
      : IS_LETTER.test(character)
        ? LETTER | LOWER
        : IS_DIGIT.test(character)
          ? DIGIT
          : SEPARATOR;
  const folded = (code <= LAST_FOLDED ? character.normalize('NFD') : character).toLowerCase().charCodeAt(0);
  return (CHARACTERS[code] = kind | folded);
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

/** Whether two letters or more stand there, besides marks and nothing else. */
function hasLetters(text: string, from: number, to: number): boolean {
  let letters = 0;
  for (let at = from; at < to; at++) if (CHARACTERS[text.charCodeAt(at)]! & LETTER) letters++;
  return letters > 1;
}

const room = (capacity: number): Tokens => ({
  count: 0,
  start: new Int32Array(capacity),
  end: new Int32Array(capacity),
  hash: new Int32Array(capacity),
  check: new Int32Array(capacity),
  flags: new Uint8Array(capacity),
});

function moreRoom(tokens: Tokens): Tokens {
  const more = room(tokens.start.length * 2);
  for (const part of ['start', 'end', 'hash', 'check', 'flags'] as const) more[part].set(tokens[part]);
  return more;
}

/**
 * Linear in the text. Words are runs of letters, or of digits, with their marks; everything else separates. Every character of
 * a page passes here, so nothing is called for one that was seen before. `spent`: tokens that nobody needs any more, to be
 * written over, since to be given fresh memory takes longer than the cutting.
 */
export function tokenise(text: string, spent?: Tokens): Tokens {
  const { length } = text;
  // Of English news a sixth.
  let tokens = spent ?? room(16 + Math.trunc(length / 5));
  let { start, end, hash: hashes, check: checks, flags } = tokens;
  let count = 0;
  let previous = 0; // where the word before begins and ends
  let previousEnd = 0;
  for (let at = 0; at < length;) {
    let character = CHARACTERS[text.charCodeAt(at)]!;
    const kind = character & (LETTER | DIGIT);
    if (kind === 0) {
      if (character === UNSEEN) learn(text.charCodeAt(at));
      else at++;
      continue;
    }
    const begin = at;
    let flag = character & UPPER ? CAPITAL : character & DIGIT ? DIGITS : 0;
    let seen = 0;
    let hash = 0x811c9dc5;
    let check = 0;
    for (;;) {
      do {
        seen |= character;
        const folded = character & 0xffff;
        hash = Math.imul(hash ^ folded, 0x01000193);
        check = (Math.imul(check, 31) + folded) | 0;
        at++;
        character = at < length ? CHARACTERS[text.charCodeAt(at)]! : SEPARATOR;
      } while ((character & kind) !== 0);
      // What ends a word may also be a mark, or a letter that nobody has looked at.
      while (character === UNSEEN || (character & MARK) !== 0) {
        if (character === UNSEEN) character = learn(text.charCodeAt(at));
        else character = ++at < length ? CHARACTERS[text.charCodeAt(at)]! : SEPARATOR;
      }
      if ((character & kind) === 0) break;
    }

    if ((seen & (UPPER | LOWER)) === UPPER && hasLetters(text, begin, at)) flag |= ALL_CAPITALS;
    // A single space is what nearly always lies between.
    if (begin === previousEnd + 1 && text.charCodeAt(previousEnd) === 32) flag |= count > 0 ? JOINED : 0;
    else if (count > 0) flag |= joins(text, previousEnd, begin, previousEnd - previous);
    if (count === start.length) ({ start, end, hash: hashes, check: checks, flags } = tokens = moreRoom(tokens));
    start[count] = previous = begin;
    end[count] = previousEnd = at;
    hashes[count] = hash;
    checks[count] = check;
    flags[count] = flag;
    count++;
  }
  tokens.count = count;
  return tokens;
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

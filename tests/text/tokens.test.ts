// Words: how they are cut, which are one word when folded, and which may continue a phrase.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ALL_CAPITALS, ASIDE, CAPITAL, DIGITS, GLUED, JOINED, normalise, tokenAt, tokenise } from '@/lib/text';

const words = (text: string): string[] => {
  const tokens = tokenise(text);
  return Array.from({ length: tokens.count }, (_, at) => text.slice(tokens.start[at], tokens.end[at]));
};
const flagsOf = (text: string, at: number): number => tokenise(text).flags[at] ?? 0;
const key = (text: string): string => {
  const { count, hash, check } = tokenise(text);
  return Array.from({ length: count }, (_, at) => `${hash[at]}/${check[at]}`).join(' ');
};

describe('cuts', () => {
  it.each([
    ['at spaces and marks', 'Houses, roofs; walls.', ['Houses', 'roofs', 'walls']],
    ['at hyphens', 'Harl-run two-day', ['Harl', 'run', 'two', 'day']],
    ['at apostrophes', "Harl's", ['Harl', 's']],
    ['digits from letters', '48k F15', ['48', 'k', 'F', '15']],
    ['abbreviations into letters', 'U.S.', ['U', 'S']],
    ['not at accents', 'Frontières', ['Frontières']],
    ['not at marks of their own', 'Ha\u0304ma\u0304s', ['Ha\u0304ma\u0304s']],
    ['not at several marks in a row', 'a\u0304\u0301\u0308b', ['a\u0304\u0301\u0308b']],
    ['after a mark at the end of all', 'ba\u0304', ['ba\u0304']],
    ['at a letter after marked digits', '4\u0304k', ['4\u0304', 'k']],
    ['never at a mark alone', '\u0304 a', ['a']],
    ['other scripts at spaces', 'وزارة الصحة', ['وزارة', 'الصحة']],
    ['nothing out of nothing', ' …—!? 😀 ', []],
  ])('%s', (_, text, expected) => expect(words(text)).toEqual(expected));
});

describe('one word, however it is written:', () => {
  it.each([
    ['case', 'Hall', 'HALL'],
    ['accents', 'Médecins', 'Medecins'],
    ['accents as marks of their own', 'Me\u0301decins', 'Medecins'],
    ['macrons and dots', 'Ḥamās', 'Hamas'],
    ['Arabic hamza on its alef', 'أحمد', 'احمد'],
    ['Greek accents', 'Αθήνα', 'ΑΘΗΝΑ'],
  ])('%s', (_, one, other) => expect(key(one)).toBe(key(other)));

  it.each([
    ['another letter', 'Hall', 'Hail'],
    ['another order', 'on', 'no'],
    ['another length', 'hall', 'halls'],
    ['Korean syllables with one first letter', '한국', '학교'],
    ['Japanese letters with and without their voice mark', 'カス', 'ガス'],
    ['digits', '48', '84'],
  ])('but not %s', (_, one, other) => expect(key(one)).not.toBe(key(other)));
});

describe('flags', () => {
  it.each([
    ['a capital', 'Harl', CAPITAL],
    ['small letters', 'harl', 0],
    ['all capitals', 'US', CAPITAL | ALL_CAPITALS],
    ['one capital alone is not all capitals', 'A', CAPITAL],
    ['a capital with an accent', 'Élan', CAPITAL],
    ['digits', '48', DIGITS],
    ['a script without case', 'حماس', 0],
  ])('%s', (_, text, expected) => expect(flagsOf(text, 0)).toBe(expected));
});

describe('a phrase may go on', () => {
  it.each([
    ['over a space', 'Harl Rovers'],
    ['over a hyphen', 'cease-fire'],
    ['over an apostrophe', "Harl's"],
    ['over an abbreviation of a month', 'Oct. 7'],
    ['over a title', 'Gen. Moss'],
    ['inside an abbreviation', 'U.S.'],
    ['over a space before a hyphen', 'Harl -run'],
  ])('%s', (_, text) => expect(flagsOf(text, 1) & JOINED).toBe(JOINED));

  test('over an abbreviation of two letters', () => expect(flagsOf('U.S. proposal', 2) & JOINED).toBe(JOINED));

  it.each([
    ['over the end of a sentence', 'Rovers. Harl'],
    ['over a comma', 'Harl, Rovers'],
    ['over a line end', 'Harl\nRovers'],
    ['over a dash', 'Harl \u2013 Rovers'],
    ['over a quotation mark', 'Harl "Rovers'],
    ['over a parenthesis', 'Harl (Rovers'],
    ['over a colon', 'Harl: Rovers'],
    ['over a slash', 'Harl/Rovers'],
    ['over more than three characters', 'Harl    Rovers'],
  ])('but not %s', (_, text) => expect(flagsOf(text, 1) & JOINED).toBe(0));

  it.each([
    ['a comma', 'Harl, Rovers', ASIDE],
    ['a quotation mark', 'Harl "Rovers', ASIDE],
    ['an ampersand', 'Roof & Wall', ASIDE],
    ['a line end', 'Harl\nRovers', 0],
    ['the end of a sentence', 'Harl. Rovers', 0],
    ['a question mark', 'Harl? Rovers', 0],
    ['a space', 'Harl Rovers', 0],
  ])('a mark that ends no sentence is told from one that does: %s', (_, text, aside) =>
    expect(flagsOf(text, 1) & ASIDE).toBe(aside),
  );

  it.each([
    ['a hyphen', 'sixty-day', true],
    ['an apostrophe', "day's", true],
    ['nothing at all', '48k', true],
    ['a space', 'sixty day', false],
    ['a full stop with a space', 'Oct. 7', false],
  ])('glued over %s: %s', (_, text, glued) => expect((flagsOf(text, 1) & GLUED) !== 0).toBe(glued));

  test('and nothing goes on to the first word', () => expect(flagsOf('Harl', 0) & (JOINED | GLUED)).toBe(0));
});

describe('laws', () => {
  const any = fc.string({ unit: 'grapheme', maxLength: 400 });

  test('words are in order, apart, and never empty, in any text', () => {
    fc.assert(
      fc.property(fc.oneof(any, fc.string({ unit: 'binary', maxLength: 400 })), (text) => {
        const { count, start, end } = tokenise(text);
        for (let at = 0; at < count; at++) {
          expect(start[at]).toBeLessThan(end[at] ?? 0);
          expect(start[at]).toBeGreaterThanOrEqual(at === 0 ? 0 : (end[at - 1] ?? 0));
        }
        expect(end[count - 1] ?? 0).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test('no Latin letter or digit is left out', () => {
    fc.assert(
      fc.property(any, (text) => {
        expect(
          words(text)
            .join('')
            .replace(/[^a-z0-9]/gi, ''),
        ).toBe(text.replace(/[^a-z0-9]/gi, ''));
      }),
    );
  });

  test('a word is the same wherever it stands', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,12}$/), any, (word, around) => {
        const text = normalise(`${around} ${word} ${around}`).text;
        const tokens = tokenise(text);
        const place = tokenAt(tokens, text.indexOf(` ${word} `) + 1);
        const alone = tokenise(word);
        expect([tokens.hash[place], tokens.check[place]]).toEqual([alone.hash[0], alone.check[0]]);
      }),
    );
  });

  test('tokenAt gives the first word that begins at or after an offset', () => {
    fc.assert(
      fc.property(any, fc.nat(450), (text, offset) => {
        const tokens = tokenise(text);
        const starts = Array.from(tokens.start.subarray(0, tokens.count));
        const expected = starts.findIndex((start) => start >= offset);
        expect(tokenAt(tokens, offset)).toBe(expected < 0 ? tokens.count : expected);
      }),
    );
  });

  test('are the same where the words of another text stood before', () => {
    fc.assert(
      fc.property(any, any, (one, other) => {
        const fresh = tokenise(other);
        const reused = tokenise(other, tokenise(one));
        expect(reused.count).toBe(fresh.count);
        for (const part of ['start', 'end', 'hash', 'check', 'flags'] as const)
          expect(reused[part].subarray(0, fresh.count)).toEqual(fresh[part].subarray(0, fresh.count));
      }),
    );
  });

  // Each letter is looked at once in the life of the worker: the first time must read as every later one does.
  test('a word is one word when its letters are new and when they are known', () => {
    for (let code = 0x1e00; code < 0x1f00; code++) {
      const text = `ab${String.fromCharCode(code)}\u0301c d`;
      const first = words(text);
      expect(words(text)).toEqual(first);
      expect(first).toEqual([text.slice(0, -2), 'd']);
    }
  });

  test('a long text outgrows the first guess of its number of words', () => {
    expect(tokenise('a '.repeat(5000)).count).toBe(5000);
    expect(words('a1'.repeat(500))).toHaveLength(1000);
  });
});

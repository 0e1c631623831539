// Normalising: what is folded, what is dropped, and that every span finds its way back and forth.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { normalise } from '@/lib/text';

const DROPPED = ['\u00AD', '\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\u2060', '\uFEFF'];
const FOLDED = ['\u2019', '\u201C', '\u2014', '\u2011', '\u2212', '\u00A0', '\u2009', '\u202F', '\u3000', '\t'];
const lengthOfKept = (text: string): number => text.split('').filter((each) => !DROPPED.includes(each)).length;

/** Text rich in what matters here, lone surrogates and marks among it. */
const awkward = fc
  .array(
    fc.constantFrom(...DROPPED, ...FOLDED, 'a', 'B', '7', ' ', '.', '\n', 'é', 'e\u0301', '\u05D0', '\uD83D', '😀'),
  )
  .map((parts) => parts.join(''));

describe('folds', () => {
  it.each([
    ['curly apostrophes', 'Harl’s ‘hall’', "Harl's 'hall'"],
    ['curly and angled quotes', '“yes” «no» „so‟', '"yes" "no" "so"'],
    ['primes and backticks', 'it`s 5′ 6″', "it's 5' 6\""],
    ['the hyphens', 'sixty\u2010day four\u2011day \u22125', 'sixty-day four-day -5'],
    ['the dashes', 'two\u2014or three\u2015left', 'two\u2013or three\u2013left'],
    ['no-break, thin and narrow spaces', '48\u00A0189 48\u2009189 48\u202F189', '48 189 48 189 48 189'],
    ['tabs', 'a\tb', 'a b'],
  ])('%s', (_, given, plain) => expect(normalise(given).text).toBe(plain));

  it.each([
    ['capitals', 'Us and US'],
    ['line ends', 'one\ntwo\r\nthree'],
    ['accents', 'Médecins Sans Frontières'],
    ['other scripts', 'حماس חמאס'],
    ['money and signs', '$5 + 10% – “'.slice(0, 9)],
  ])('but leaves %s', (_, given) => expect(normalise(given).text).toBe(given));
});

describe('drops', () => {
  it.each([
    ['soft hyphens', 'cease\u00ADfire', 'ceasefire'],
    ['zero-width spaces', '48,\u200B189', '48,189'],
    ['joiners', 'pris\u2060oners\uFEFF', 'prisoners'],
    ['direction marks', '\u200Etext\u200F', 'text'],
    ['runs of them', 'a\u00AD\u200B\u00ADb', 'ab'],
  ])('%s', (_, given, plain) => expect(normalise(given).text).toBe(plain));
});

describe('the way back', () => {
  it.each([
    ['a word with a soft hyphen inside', 'the cease\u00ADfire held', 'ceasefire', 'cease\u00ADfire'],
    ['a word after one', 'cease\u00ADfire held', 'held', 'held'],
    ['a word that begins with one', 'the \u200Bhall', 'hall', 'hall'],
    ['a word that ends with one', 'the hall\u200B stood', 'hall', 'hall'],
    ['at the very start', '\uFEFFHarl stood', 'Harl', 'Harl'],
    ['at the very end', 'stood Harl\uFEFF', 'Harl', 'Harl'],
    ['across several', '4\u00AD8,\u200B18\u20609 people', '48,189', '4\u00AD8,\u200B18\u20609'],
  ])('%s', (_, given, found, expected) => {
    const normal = normalise(given);
    const start = normal.text.indexOf(found);
    const { start: from, end: to } = normal.original({ start, end: start + found.length });
    expect(given.slice(from, to)).toBe(expected);
  });

  test('an empty span stays one', () => {
    const { start, end } = normalise('a\u00ADb').original({ start: 1, end: 1 });
    expect(end).toBe(start);
  });
});

describe('laws', () => {
  test('folding keeps every offset', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...FOLDED, 'a', 'Z', '😀', 'é')), (parts) => {
        const given = parts.join('');
        expect(normalise(given).text).toHaveLength(given.length);
      }),
    );
  });

  test('every span of the plain text slices to the same words in what was given', () => {
    fc.assert(
      fc.property(awkward, fc.nat(), fc.nat(), (given, a, b) => {
        const normal = normalise(given);
        const [start = 0, end = 0] = [a, b].map((n) => n % (normal.text.length + 1)).sort((x, y) => x - y);
        const span = normal.original({ start, end });
        expect(span.start).toBeLessThanOrEqual(span.end);
        expect(span.end).toBeLessThanOrEqual(given.length);
        expect(normalise(given.slice(span.start, span.end)).text).toBe(normal.text.slice(start, end));
        expect(normal.normal(span)).toEqual({ start, end });
      }),
      { numRuns: 2000 },
    );
  });

  test('every span of what was given covers the same words in the plain text', () => {
    fc.assert(
      fc.property(awkward, fc.nat(), fc.nat(), (given, a, b) => {
        const normal = normalise(given);
        const [start = 0, end = 0] = [a, b].map((n) => n % (given.length + 1)).sort((x, y) => x - y);
        const span = normal.normal({ start, end });
        expect(normal.text.slice(span.start, span.end)).toBe(normalise(given.slice(start, end)).text);
      }),
      { numRuns: 2000 },
    );
  });

  test('what is plain stays as it is', () => {
    fc.assert(
      fc.property(awkward, (given) => {
        const once = normalise(given).text;
        expect(normalise(once).text).toBe(once);
        expect(once).toHaveLength(lengthOfKept(given));
      }),
    );
  });

  test('many soft hyphens and many blocks keep their places', () => {
    const given = 'so\u00ADft '.repeat(40_000);
    const normal = normalise(given);
    for (let start = 0; start < given.length; start += 6) {
      const span = normal.normal({ start, end: start + 5 });
      expect(normal.text.slice(span.start, span.end)).toBe('soft');
    }
  });
});

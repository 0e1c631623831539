// The phrases of a pack in a text: what is found, what is not, and nothing else than a plain search would find.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { openSections, writeSections } from '@/lib/pack/buffer';
import { compilePhrases, PhraseIndex, type Phrase } from '@/lib/pack/phrases';
import { ALL_CAPITALS, ASIDE, CAPITAL, JOINED, normalise, tokenise } from '@/lib/text';
import { hitsOf } from './hits';

const indexOf = (phrases: readonly Phrase[]): PhraseIndex =>
  new PhraseIndex(openSections(writeSections(new Map(compilePhrases(phrases)))));
const actors = (...texts: string[]): Phrase[] => texts.map((text, record) => ({ text, role: 'actor', record }));

/** The words found, as the text has them. */
function found(phrases: readonly Phrase[], given: string): string[] {
  const { text } = normalise(given);
  const tokens = tokenise(text);
  return hitsOf(indexOf(phrases), tokens).map(({ from, to }) => text.slice(tokens.start[from], tokens.end[to]));
}

describe('found', () => {
  it.each([
    ['a word', 'Rovers', 'The Rovers won.', ['Rovers']],
    ['at the very start and end', 'Rovers', 'Rovers beat Rovers', ['Rovers', 'Rovers']],
    ['several words', 'Harl Health Office', 'the Harl Health Office said', ['Harl Health Office']],
    ['a possessive', 'Harl', "Harl's roofs", ['Harl']],
    ['a possessive inside', "Brock's plan", 'It was Brock’s plan.', ["Brock's plan"]],
    ['a hyphen for a space', 'cease fire', 'a cease-fire held', ['cease-fire']],
    ['a space for a hyphen', 'sixty-day truce', 'a sixty day truce', ['sixty day truce']],
    ['the non-breaking kinds of both', 'Harl Bay', 'in Harl\u00A0Bay and Harl\u2011Bay', ['Harl Bay', 'Harl-Bay']],
    ['inside a compound', 'Rovers', 'a Rovers-run hall', ['Rovers']],
    ['an abbreviation with its stops', 'U.S.', 'the U.S. proposal', ['U.S']],
    ['over an abbreviation’s stop', 'Gen. Moss', 'said Gen. Moss', ['Gen. Moss']],
    ['small letters in any case', 'repair plan', 'Repair Plan and REPAIR PLAN', ['Repair Plan', 'REPAIR PLAN']],
    ['in a headline all in capitals', 'Harl Rovers', 'HARL ROVERS WIN', ['HARL ROVERS']],
    ['without its accents', 'Médecins', 'the Medecins said', ['Medecins']],
    ['with accents it has not', 'Brock', 'Bröck said', ['Bröck']],
    ['in another script', 'حماس', 'قالت حماس اليوم', ['حماس']],
    ['between quotes and parentheses', 'Rovers', '(the “Rovers”)', ['Rovers']],
    ['before a full stop, a comma, a dash', 'Rovers', 'Rovers, Rovers\u2014Rovers.', ['Rovers', 'Rovers', 'Rovers']],
    ['a comma of its own', 'Harl, Marram', 'in Harl, Marram, on Sunday', ['Harl, Marram']],
    ['a nickname in quotes of its own', 'Ada "Dot" Brock', 'Ada “Dot” Brock came', ['Ada "Dot" Brock']],
    ['an ampersand of its own', 'Roof & Wall', 'said Roof & Wall', ['Roof & Wall']],
    ['beginning with a digit', '20-point plan', 'the 20-point plan', ['20-point plan']],
  ])('%s', (_, phrase, text, expected) => expect(found(actors(phrase), text)).toEqual(expected));
});

describe('not found', () => {
  it.each([
    ['capitals in small letters', 'US', 'give it to us'],
    ['capitals in a word with one', 'US', 'Us and them'],
    ['a name in small letters', 'Strip', 'they strip the roof'],
    ['a name one of whose words is small', 'Harl Bay', 'a Harl bay'],
    ['a part of a word', 'Rover', 'the Rovers'],
    ['over the end of a sentence', 'Harl Rovers', 'They left Harl. Rovers won.'],
    ['over a comma', 'Harl Rovers', 'Harl, Rovers'],
    ['a comma of its own, over a full stop', 'Harl, Marram', 'in Harl. Marram won'],
    ['a comma of its own, over a line end', 'Harl, Marram', 'in Harl\nMarram won'],
    ['a comma of its own, over a space alone', 'Harl, Marram', 'in Harl Marram won'],
    ['over a line end', 'Harl Rovers', 'in Harl\nRovers won'],
    ['over a quotation mark', 'Harl Rovers', 'Harl "Rovers"'],
    ['over a dash', 'Harl Rovers', 'Harl \u2014 Rovers'],
    ['over a word between', 'Harl Rovers', 'Harl town Rovers'],
    ['only its beginning', 'Harl Health Office', 'the Harl Health'],
    ['in another order', 'Harl Rovers', 'Rovers Harl'],
    ['a name glued to digits it has not', 'phase 2', 'phase 20'],
  ])('%s', (_, phrase, text) => expect(found(actors(phrase), text)).toEqual([]));
});

describe('overlaps', () => {
  const phrases = actors('Harl', 'Harl Health', 'Harl Health Office', 'Health Office');

  test('are all given, by start, then length', () => {
    expect(found(phrases, 'the Harl Health Office')).toEqual([
      'Harl',
      'Harl Health',
      'Harl Health Office',
      'Health Office',
    ]);
  });

  test('one phrase of two records is given twice, with role and record', () => {
    const both: Phrase[] = [
      { text: 'first phase', role: 'phaseGeneral', record: 3 },
      { text: 'First Phase', role: 'phaseHint', record: 9 },
    ];
    const tokens = tokenise('the First Phase');
    expect(hitsOf(indexOf(both), tokens)).toEqual([
      { from: 1, to: 2, role: 'phaseGeneral', record: 3 },
      { from: 1, to: 2, role: 'phaseHint', record: 9 },
    ]);
  });
});

describe('an index', () => {
  test('of nothing finds nothing', () => expect(found([], 'Harl and nothing else')).toEqual([]));
  test('passes over a phrase without a word', () => expect(found(actors('—', 'Harl'), 'Harl — Harl')).toHaveLength(2));
});

/** What compiled phrases must find: each phrase tried at each word. */
function plainSearch(phrases: readonly Phrase[], text: string): string[] {
  const tokens = tokenise(text);
  const wordAt = (at: number): string => text.slice(tokens.start[at], tokens.end[at]).toLowerCase();
  const places = new Map<string, number[]>();
  for (let at = 0; at < tokens.count; at++) places.set(wordAt(at), [...(places.get(wordAt(at)) ?? []), at]);
  return phrases.flatMap(({ text: phrase, record }) => {
    const wanted = tokenise(phrase);
    const words = Array.from({ length: wanted.count }, (_, i) => phrase.slice(wanted.start[i], wanted.end[i]));
    return (places.get(words[0]?.toLowerCase() ?? '') ?? [])
      .filter((from) =>
        words.every((word, i) => {
          const flags = tokens.flags[from + i] ?? 0;
          const needs = (wanted.flags[i] ?? 0) & (CAPITAL | ALL_CAPITALS);
          const gap = (wanted.flags[i] ?? 0) & JOINED || ASIDE;
          return wordAt(from + i) === word.toLowerCase() && (flags & needs) === needs && (i === 0 || flags & gap);
        }),
      )
      .map((from) => `${from} ${from + words.length - 1} ${record}`);
  });
}
const search = (phrases: readonly Phrase[], text: string): string[] =>
  hitsOf(indexOf(phrases), tokenise(text)).map(({ from, to, record }) => `${from} ${to} ${record}`);

describe('laws', () => {
  const word = fc.constantFrom('Harl', 'harl', 'US', 'us', 'the', 'Office', 'office', 'a', '7', 'Oct', 'HALL', 'é');
  const gap = fc.constantFrom(' ', '-', '. ', ', ', '\n', "'", '  ');
  const text = fc.array(fc.tuple(word, gap), { maxLength: 60 }).map((parts) => parts.flat().join(''));
  const phrase = fc
    .array(word, { minLength: 1, maxLength: 4 })
    .chain((words) => fc.constantFrom(' ', ', ', '-').map((between) => words.join(between)));

  test('what is found is what a plain search finds', () => {
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 30 }), text, (texts, given) => {
        const phrases = actors(...texts);
        expect(search(phrases, given).sort()).toEqual(plainSearch(phrases, given).sort());
      }),
      { numRuns: 500 },
    );
  });

  test('ten thousand phrases are all found, and nothing else', () => {
    const [phrases = []] = fc.sample(
      fc.uniqueArray(
        fc.array(fc.stringMatching(/^[a-z]{2,7}$/), { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
        { minLength: 10_000, maxLength: 10_000, size: 'max' },
      ),
      { numRuns: 1, seed: 7 },
    );
    const given = phrases.join('. ');
    const all = actors(...phrases);
    const hits = search(all, given);
    expect(new Set(hits.map((hit) => hit.split(' ')[2])).size).toBe(10_000);
    expect(hits.sort()).toEqual(plainSearch(all, given).sort());
  });
});

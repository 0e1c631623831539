// Numbers as news text writes them, and what only looks like one.
//
// Rows read `qualifier value`, a range `range 5..6`, a share with `of` before it, a strict bound with `<`.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findDates, findNumbers, readNumberWords, type NumberMention } from '@/lib/match';
import { endOfSpelled } from '@/lib/match/number-words';
import { normalise } from '@/lib/text';

function mentions(given: string): (NumberMention & { words: string })[] {
  const { text } = normalise(given);
  return findNumbers(text, findDates(text, '2025-06-15')).map((number) => ({
    ...number,
    words: text.slice(number.hedged, number.end),
  }));
}
const told = ({ qualifier, value, high, vague, strict, share }: NumberMention): string =>
  `${share ? 'of ' : ''}${qualifier}${strict ? ' <' : ''} ${vague ?? (high === null ? String(value) : `${value}..${high}`)}`;
const numbers = (text: string): string[] => mentions(text).map(told);

describe('digits', () => {
  it.each([
    ['48 people fled', 'exact 48'],
    ['48,189 people fled', 'exact 48189'],
    ['48 189 people fled', 'exact 48189'],
    ['48\u00A0189 people fled', 'exact 48189'],
    ['48\u2009189 people fled', 'exact 48189'],
    ['48\u202F189 people fled', 'exact 48189'],
    ['2 300 000 people fled', 'exact 2300000'],
    ['2,300,000 people fled', 'exact 2300000'],
    ['48189 people fled', 'exact 48189'],
    ['48k people fled', 'exact 48000'],
    ['48K people fled', 'exact 48000'],
    ['2.3m people fled', 'exact 2300000'],
    ['2.3mn people fled', 'exact 2300000'],
    ['2.3M people fled', 'exact 2300000'],
    ['2.3 million people fled', 'exact 2300000'],
    ['2.3 Million people fled', 'exact 2300000'],
    ['2.3\u00A0million people fled', 'exact 2300000'],
    ['2.3-million people fled', 'exact 2300000'],
    ['48 thousand people fled', 'exact 48000'],
    ['1.5 billion people watched', 'exact 1500000000'],
    ['3 hundred people fled', 'exact 300'],
    ['3 hundred thousand people fled', 'exact 300000'],
    ['1 person fled', 'exact 1'],
    ['0 people fled', 'exact 0'],
    ['People who fled: 48,189.', 'exact 48189'],
    ['Fled (48) and stayed', 'exact 48'],
    ['"48 people fled," he said', 'exact 48'],
    ['48, he said, fled', 'exact 48'],
    ['48.', 'exact 48'],
  ])('%s', (text, expected) => expect(numbers(text)).toEqual([expected]));
});

describe('words', () => {
  it.each([
    ['one person fled', 'exact 1'],
    ['Eight people fled', 'exact 8'],
    ['nineteen people fled', 'exact 19'],
    ['twenty people fled', 'exact 20'],
    ['forty-eight people fled', 'exact 48'],
    ['forty eight people fled', 'exact 48'],
    ['a hundred people fled', 'exact 100'],
    ['one hundred people fled', 'exact 100'],
    ['a hundred and twenty people fled', 'exact 120'],
    ['two hundred fifty people fled', 'exact 250'],
    ['forty-eight thousand people fled', 'exact 48000'],
    ['Forty-Eight Thousand People Fled', 'exact 48000'],
    ['forty-eight thousand one hundred and eighty-nine people fled', 'exact 48189'],
    ['one hundred and twenty-one thousand people fled', 'exact 121000'],
    ['two million three hundred thousand people fled', 'exact 2300000'],
    ['two million people fled', 'exact 2000000'],
    ['a million people fled', 'exact 1000000'],
    ['a thousand people fled', 'exact 1000'],
  ])('%s', (text, expected) => expect(numbers(text)).toEqual([expected]));
});

describe('members of a group are counted', () => {
  it.each([
    ['a group of 13 people fled', 'exact 13'],
    ['a family of five people fled', 'exact 5'],
    ['he was one of 48 people there', 'exact 48'],
  ])('%s', (text, expected) => expect(numbers(text).at(-1)).toBe(expected));
});

describe('dozens and the like', () => {
  it.each([
    ['a dozen people fled', 'about 12'],
    ['half a dozen people fled', 'about 6'],
    ['two dozen people fled', 'about 24'],
    ['three dozen people fled', 'about 36'],
    ['more than a dozen people fled', 'more_than 12'],
    ['at least two dozen people fled', 'at_least 24'],
    ['dozens of people fled', 'vague dozens'],
    ['several dozen people fled', 'vague dozens'],
    ['Dozens fled', 'vague dozens'],
    ['dozens and dozens of people fled', 'vague dozens'],
    ['scores of people fled', 'vague scores'],
    ['hundreds of people fled', 'vague hundreds'],
    ['hundreds fled', 'vague hundreds'],
    ['thousands of people fled', 'vague thousands'],
    ['tens of thousands of people fled', 'vague tens of thousands'],
    ['hundreds of thousands of people fled', 'vague hundreds of thousands'],
    ['millions of people fled', 'vague millions'],
    ['about tens of thousands of people fled', 'vague tens of thousands'],
  ])('%s', (text, expected) => expect(numbers(text)).toEqual([expected]));
});

describe('shares', () => {
  it.each([
    ['half of the people fled', 'of fraction 0.5'],
    ['half the people fled', 'of fraction 0.5'],
    ['a third of them fled', `of fraction ${1 / 3}`],
    ['one third of them fled', `of fraction ${1 / 3}`],
    ['one-third of them fled', `of fraction ${1 / 3}`],
    ['two-thirds of them fled', `of fraction ${2 / 3}`],
    ['two thirds of them fled', `of fraction ${2 / 3}`],
    ['three-quarters of them fled', 'of fraction 0.75'],
    ['a quarter of them fled', 'of fraction 0.25'],
    ['a fifth of them fled', 'of fraction 0.2'],
    ['more than half of them fled', 'of more_than 0.5'],
    ['nearly two-thirds of them fled', `of nearly ${2 / 3}`],
    ['about a third of them fled', `of about ${1 / 3}`],
    ['most of them fled', 'of vague most'],
    ['the majority of them fled', 'of vague most'],
    ['the vast majority of people fled', 'of vague most'],
    ['nearly all of them fled', 'of vague nearly all'],
    ['almost all of them fled', 'of vague nearly all'],
    ['90% of them fled', 'of fraction 0.9'],
    ['90 % of them fled', 'of fraction 0.9'],
    ['90 percent of them fled', 'of fraction 0.9'],
    ['90 per cent of them fled', 'of fraction 0.9'],
    ['ninety percent of them fled', 'of fraction 0.9'],
    ['ninety per cent of them fled', 'of fraction 0.9'],
    ['more than 90% of them fled', 'of more_than 0.9'],
    ['70.5% of them fled', 'of fraction 0.705'],
  ])('%s', (text, expected) => expect(numbers(text)).toEqual([expected]));
});

describe('ranges', () => {
  it.each([
    ['5,000 to 6,000 people fled', 'range 5000..6000'],
    ['5,000-6,000 people fled', 'range 5000..6000'],
    ['5,000–6,000 people fled', 'range 5000..6000'],
    ['between 5,000 and 6,000 people fled', 'range 5000..6000'],
    ['Between 10 and 12 people fled', 'range 10..12'],
    ['from 10 to 12 people fled', 'range 10..12'],
    ['two to three million people fled', 'range 2000000..3000000'],
    ['2 to 3 million people fled', 'range 2000000..3000000'],
    ['1.5 to 2 million people fled', 'range 1500000..2000000'],
    ['20,000 or 30,000 people fled', 'range 20000..30000'],
    ['eight to ten people fled', 'range 8..10'],
    ['rose by 5,000 to 6,000 in a month', 'range 5000..6000'],
    ['extended by two to three days', 'range 2..3'],
    ['grew by two to five million', 'range 2000000..5000000'],
    ['10–12 people fled', 'range 10..12'],
    ['between two and three people fled', 'range 2..3'],
    ['from 500 to two thousand people fled', 'range 500..2000'],
    ['2-3 million people fled', 'range 2000000..3000000'],
    ['40 to 50 percent of them fled', 'of range 0.4..0.5'],
    ['40-50% of them fled', 'of range 0.4..0.5'],
    ['between ten and twenty per cent of them fled', 'of range 0.1..0.2'],
    ['about 5,000 to 6,000 people fled', 'range 5000..6000'],
  ])('%s', (text, expected) => expect(numbers(text)).toEqual([expected]));

  it.each([
    ['10 and 12 people fled', ['exact 10', 'exact 12']],
    ['rose by 120 to 5,104 people', ['exact 120', 'exact 5104']],
    ['rose from 12 to 10 people', ['exact 12', 'exact 10']],
    ['10 people to 12 houses', ['exact 10', 'exact 12']],
    ['10, 12 and 14 people fled', ['exact 10', 'exact 12', 'exact 14']],
    ['two and three people fled', ['exact 2', 'exact 3']],
    ['40 to half of them fled', ['exact 40', 'of fraction 0.5']],
    ['20 fled – 48 stayed', ['exact 20', 'exact 48']],
  ])('but not %s', (text, expected) => expect(numbers(text)).toEqual(expected));
});

describe('each hedge has its qualifier:', () => {
  it.each([
    ['exactly', 'exact'],
    ['about', 'about'],
    ['around', 'about'],
    ['some', 'about'],
    ['roughly', 'about'],
    ['approximately', 'about'],
    ['an estimated', 'about'],
    ['more than', 'more_than'],
    ['over', 'more_than'],
    ['above', 'more_than'],
    ['passed', 'more_than'],
    ['topped', 'more_than'],
    ['exceeded', 'more_than'],
    ['upwards of', 'more_than'],
    ['well over', 'more_than'],
    ['at least', 'at_least'],
    ['no fewer than', 'at_least'],
    ['no less than', 'at_least'],
    ['nearly', 'nearly'],
    ['almost', 'nearly'],
    ['close to', 'nearly'],
    ['just under', 'nearly'],
    ['approaching', 'nearly'],
    ['up to', 'up_to'],
    ['as many as', 'up_to'],
    ['at most', 'at_most'],
    ['no more than', 'at_most'],
    ['fewer than', 'at_most <'],
    ['less than', 'at_most <'],
    ['under', 'at_most <'],
    ['below', 'at_most <'],
  ])('%s', (hedge, qualifier) => {
    expect(numbers(`It hit ${hedge} 1,200 houses`)).toEqual([`${qualifier} 1200`]);
    expect(numbers(`${hedge.slice(0, 1).toUpperCase()}${hedge.slice(1)} 1,200 houses fell`)).toEqual([
      `${qualifier} 1200`,
    ]);
    expect(numbers(`It hit ${hedge} twelve hundred houses`)).toEqual([`${qualifier} 1200`]);
  });

  it.each([
    ['behind it: or so', '40 or so people fled', 'about 40'],
    ['behind it: or more', '40 or more people fled', 'at_least 40'],
    ['with a small word between', 'more than the 40 people there', 'more_than 40'],
    ['with "a total of" between', 'at least a total of 40 people', 'at_least 40'],
    ['two of them: the nearer counts', 'at least about 40 people fled', 'about 40'],
  ])('%s', (_, text, expected) => expect(numbers(text)).toEqual([expected]));

  it('only for the number it stands before', () =>
    expect(numbers('at least 40 people fled and 20 stayed')).toEqual(['at_least 40', 'exact 20']));

  it.each([
    ['it is a part of another word', 'he roamed lonesome 40 days', 'exact 40'],
    ['it stands in the sentence before', 'It is over. 40 people fled', 'exact 40'],
    ['a comma parts them', 'the storm is over, 40 people fled', 'exact 40'],
    ['it goes with a verb', 'they handed over 40 people', 'exact 40'],
    ['it is of the people, not of the number', 'some of the 40 people fled', 'exact 40'],
  ])('but not when %s', (_, text, expected) => expect(numbers(text)).toEqual([expected]));
});

describe('the words of a number are', () => {
  it.each([
    ['hedge and number', 'It hit more than 1,200 houses', 'more than 1,200'],
    ['the scale', 'It hit 2.3 million houses', '2.3 million'],
    ['the whole range', 'It hit between 10 and 12 houses', 'between 10 and 12'],
    ['the percent sign', 'It hit 90% of them', '90%'],
    ['the hedge of a range', 'It hit about 10 to 12 houses', 'about 10 to 12'],
    ['what follows', 'It hit 40 or so houses', '40 or so'],
  ])('%s', (_, text, words) => expect(mentions(text).map((mention) => mention.words)).toEqual([words]));

  it('and a hyphen to the next word is told', () =>
    expect(['a 60-day truce', 'a 60 day truce'].map((text) => mentions(text)[0]?.hyphen)).toEqual([true, false]));
});

describe('never a number:', () => {
  it.each([
    // Days and years.
    ['a year', 'in 2024'],
    ['a year at the start', '2024 was wet'],
    ['years in a range', 'from 2019 to 2023'],
    ['years in a range with a dash', 'the 2019–2023 plan'],
    ['a season over two years', 'the 2023/24 season'],
    ['a decade', 'the 1990s'],
    ['a decade in short', "the '90s"],
    ['a date', 'on October 7'],
    ['a date with its year', 'on October 7, 2023'],
    ['a date, day first', 'on 7 October 2023'],
    ['a date with an ending', 'on October 7th'],
    ['a date abbreviated', 'on Oct. 7'],
    ['a date in digits', 'on 2023-10-07'],
    ['a date with slashes', 'on 10/7/2023'],
    ['a date with stops', 'on 07.10.2023'],
    ['a day of a range', 'from 1 to 3 March'],
    ['a day of a range, month first', 'from March 1 to 3'],
    ['a day of a range with a dash', 'on 1–3 March and March 1–3'],
    // Times.
    ['a time', 'at 10:30'],
    ['a time with seconds', 'at 10:30:15'],
    ['a time in the morning', 'at 7 a.m.'],
    ['a time in the evening', 'at 7pm'],
    ['a time with a full stop', 'at 7.30 p.m.'],
    ['a military time', 'at 0430 GMT'],
    ["an o'clock", "at ten o'clock"],
    // Ages.
    ['an age between commas', 'Ada Moss, 56, fled'],
    ['an age at the end', 'said Ada Moss, 56.'],
    ['an age with hyphens', 'a 13-year-old boy'],
    ['an age in words with hyphens', 'a thirteen-year-old boy'],
    ['an age with spaces', 'he is 13 years old'],
    ['an age after aged', 'a boy aged 13'],
    ['a range of ages', 'children aged 5 to 11'],
    ['an age after at age', 'at age 13'],
    ['the age of', 'at the age of 13'],
    ['ages in a list', 'ages 5 and 11'],
    ['a month-old', 'a 10-month-old girl'],
    ['an age group', 'people in their 20s'],
    // Ordinals and labels.
    ['an ordinal', 'the 20th day'],
    ['an ordinal in words', 'the third day'],
    ['a compound ordinal in words', 'the twenty-third day'],
    ['a plan by its points', 'the 20-point plan'],
    ['a plan by its points in words', 'a twenty-point plan'],
    ['a phase', 'Phase 3 begins'],
    ['a stage', 'Stage 2 ended'],
    ['a resolution', 'Resolution 2803 passed'],
    ['an article', 'Article 51 applies'],
    ['a number sign', 'No. 10 fell'],
    ['a hash', 'it was #4'],
    ['a page', 'on page 14'],
    ['a channel', 'Channel 12 said'],
    ['an aircraft', 'an F-15 flew'],
    ['a missile', 'an S-300 stood'],
    ['a road', 'on Route 60'],
    ['a version', 'version 2.1.3 came'],
    ['a group of countries', 'the G7 met'],
    ['a code', 'COVID-19 came'],
    ['an address on the web', 'see example.org/2024/11/48'],
    ['a hospital by number', 'the 143rd brigade'],
    // Footnotes.
    ['a footnote digit glued to a word', 'in two weeks1'.replace('two ', 'the ')],
    ['a footnote digit after a full stop', 'in the stages.3 The mayor'],
    ['a footnote digit after a comma', 'in the stages,3 said'],
    ['a footnote digit after a quote', 'he called it "bad."4 The mayor'],
    ['a footnote in brackets', 'in the stages[12] and'],
    // Money.
    ['dollars by sign', 'for $48 million'],
    ['dollars of a country', 'for US$48m'],
    ['euros by sign', 'for €48'],
    ['pounds by sign', 'for £2.3m'],
    ['shekels by sign', 'for ₪500'],
    ['yen by sign', 'for ¥500'],
    ['rupees by sign', 'for ₹500'],
    ['dollars by word', 'for 48 million dollars'],
    ['euros by word', 'for 48 euros'],
    ['shekels by word', 'for 500 shekels'],
    ['pounds by word', 'for five hundred pounds'],
    ['a currency behind the number', 'for 48€'],
    ['a currency by code before', 'for USD 48 million'],
    ['a currency by code behind', 'for 48 million USD'],
    ['cents', 'for 50 cents'],
    // Measures.
    ['kilometres', 'over 20 kilometres away'],
    ['a distance with a hyphen', 'a 20-kilometre road'],
    ['km', 'over 20km away'],
    ['kg', 'some 20 kg'],
    ['miles', 'some 20 miles away'],
    ['degrees', 'some 20 degrees'],
    ['degrees by sign', 'some 20°C'],
    ['a magnitude', 'a magnitude 6.1 quake'],
    ['a 6.1-magnitude quake', 'a 6.1-magnitude quake'],
    ['per hour', 'winds of 120mph'],
    ['minutes', 'a 90-minute match'],
    // Scores, idioms and the rest.
    ['a score with a hyphen', 'they won 3-1'],
    ['a score of the guests', 'they lost 1-3 at home'],
    ['a score of the guests with a dash', 'they lost 1–3 on Sunday'],
    ['a score before its noun', 'a 0-2 defeat'],
    ['a score before another', 'they lost 1-3, 2-4'],
    ['a score with a dash', 'they won 3–1 at home'],
    ['a vote by count', 'it passed 61-59'],
    ['a match of a league', 'they drew 2-2 on Sunday'],
    ['a phone number', 'call +44 20 7946 0018'],
    ['a phone number with hyphens', 'call 555-0134'],
    ['coordinates', 'at 31.5°N, 34.4°E'],
    ['a coordinate in minutes', 'at 31°30′N'],
    ['one way or another', 'one way or another'],
    ['one another', 'they met one another'],
    ['no one', 'no one came'],
    ['back to square one', 'back to square one'],
    ['at sixes and sevens', 'at sixes and sevens'],
    ['24/7', 'open 24/7'],
    ['9/11', 'since 9/11'],
    ['a father of four', 'a father of four said'],
    ['a family by its size', 'a family of four, from Harl,'],
    ['a fifty-fifty chance', 'a fifty-fifty chance'],
    ['a 50-50 chance', 'a 50-50 chance'],
    ['half a century', 'half a century'],
    ['half an hour', 'half an hour later'],
    ['a second-half goal', 'in the second half,'],
    ['times', 'ten times as many'],
    ['seats', 'it won 61 seats'],
    ['votes', 'it won 61 votes'],
    ['a number inside a word', 'the B2B and A4 kind'],
    ['nothing', 'nothing here'],
  ])('%s', (_, text) => expect(numbers(text)).toEqual([]));
});

/** A number in English words, as a careful writer spells it. */
function spell(n: number): string {
  const small =
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
      ' ',
    );
  const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
  if (n < 20) return small[n] ?? '';
  if (n < 100) return `${tens[Math.floor(n / 10) - 2]}${n % 10 === 0 ? '' : `-${spell(n % 10)}`}`;
  for (const [scale, word] of [
    [1e9, 'billion'],
    [1e6, 'million'],
    [1e3, 'thousand'],
    [100, 'hundred'],
  ] as const) {
    if (n < scale) continue;
    const rest = n % scale;
    const and = rest > 0 && rest < 100 ? ' and ' : ' ';
    return `${spell(Math.floor(n / scale))} ${word}${rest === 0 ? '' : `${and}${spell(rest)}`}`;
  }
  return '';
}

describe('spelled numbers', () => {
  const value = fc.oneof(
    fc.integer({ min: 1, max: 999 }),
    fc.integer({ min: 1, max: 999_999 }),
    fc.integer({ min: 1, max: 1e12 - 1 }),
  );

  test('are read as they were spelled, with and without "and" and hyphens', () => {
    fc.assert(
      fc.property(value, fc.boolean(), fc.boolean(), (n, and, hyphen) => {
        let words = spell(n);
        if (!and) words = words.replaceAll(' and ', ' ');
        if (!hyphen) words = words.replaceAll('-', ' ');
        expect(readNumberWords(words)).toBe(n);
        expect(readNumberWords(words.toUpperCase())).toBe(n);
      }),
      { numRuns: 2000 },
    );
  });

  test('are found whole in a sentence', () => {
    fc.assert(
      fc.property(value, (n) => {
        expect(numbers(`It hit ${spell(n)} houses.`)).toEqual([`exact ${n}`]);
      }),
      { numRuns: 2000 },
    );
  });

  test('in digits, with any kind of space between the thousands, are one number', () => {
    fc.assert(
      fc.property(value, fc.constantFrom(',', ' ', '\u00A0', '\u2009', '\u202F'), (n, between) => {
        const digits = n.toLocaleString('en-US').replaceAll(',', between);
        expect(numbers(`It hit ${digits} houses.`)).toEqual([`exact ${n}`]);
      }),
    );
  });

  it.each(['', 'house', 'a', 'an', 'and', 'forty house', '48', 'a few'])('"%s" is none', (words) =>
    expect(readNumberWords(words)).toBeUndefined(),
  );
});

test('numbers are in order, apart, inside the text, and never touch what is taken', () => {
  const piece = fc.constantFrom(
    '48',
    '1,200',
    ' ',
    '-',
    '–',
    ' to ',
    'two',
    'hundred ',
    'about ',
    '%',
    'half',
    'dozens ',
    ', ',
    '. ',
    '7 October',
    'between ',
    ' and ',
    'k',
    '$',
    'm ',
    'or so',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const { text } = normalise(pieces.join(''));
      const dates = findDates(text, '2025-06-15');
      let last = 0;
      for (const { start, end, hedged, value, high } of findNumbers(text, dates)) {
        expect(hedged).toBeLessThanOrEqual(start);
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(high ?? Infinity).toBeGreaterThan(value ?? 0);
        expect(dates.some((date) => date.start < end && start < date.end)).toBe(false);
        last = end;
      }
    }),
    { numRuns: 2000 },
  );
});

describe('a number in words ends', () => {
  const small = 'one|two|three|four|five|sixteen|seventeen|eighteen|nineteen|six|seven|eight|nine|ten|eleven|twelve';
  const below = `(?:(?:twenty|forty|sixty|ninety)(?:[- ](?:${small}))?|${small})`;
  const group = `(?:(?:${below}|an?)[- ]hundred(?:(?:[- ]and)?[- ]${below})?|${below})`;
  const scale = '(?:thousand|million|billion)';
  /** The grammar as one pattern: plain to read, and slow to compile. */
  const grammar = new RegExp(
    `^(?:(?:${group}|an?)[- ]${scale}(?:(?:[- ]and)?[- ]${group}(?:[- ]${scale})?)*|${group})\\b`,
    'i',
  );

  test('where the whole grammar as one pattern ends', () => {
    const word = fc.constantFrom(
      ...'one five sixteen six seven Twenty forty ninety hundred hundred thousand million billion a an and and people sixes of'.split(
        ' ',
      ),
    );
    const gap = fc.constantFrom(' ', ' ', ' ', '-', ', ', '  ', '_', 'é');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 14 }), (parts) => {
        const text = parts.flat().join('');
        expect(text.slice(0, endOfSpelled(text, 0))).toBe(grammar.exec(text)?.[0] ?? '');
      }),
      { numRuns: 3000 },
    );
  });

  test('however many of them stand in a row', () => {
    expect(numbers('one '.repeat(20_000)).length).toBeGreaterThan(1000);
  });
});

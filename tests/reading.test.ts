// The whole flow on short texts of our own with the bundled pack: what is linked, what is not, and what must not change
// when only the way of writing does.
//
// Not here: each recogniser's own cases (tests/match), the table of relations (tests/compare), other packs (reading-storm).
import { beforeAll, describe, expect, it, test } from 'vitest';
import { compilePack, openPack, PackSchema, type EnginePack } from '@/lib/pack';
import { read } from '@/lib/reading';
import type { Block, Day, FigureMention, PageText, PhaseMention, Reading } from '@/lib/vocabulary';
import { BUNDLED, partsAt } from './pack/parts';

let pack: EnginePack;
beforeAll(async () => {
  pack = openPack(compilePack(PackSchema.parse(await partsAt(BUNDLED))));
});

type Part = string | [Block['role'], string];
const LATE_MAY = '2025-05-28';

/** One block a part; a string alone is one paragraph. */
function pageOf(parts: string | Part[], day: Day | null = LATE_MAY): PageText {
  let text = '';
  const blocks = (typeof parts === 'string' ? [parts] : parts).map((part): Block => {
    const [role, words] = typeof part === 'string' ? (['text', part] as const) : part;
    const start = text.length;
    text += `${words}\n\n`;
    return { start, end: start + words.length, role };
  });
  return { text, blocks, published: day === null ? null : { day, basis: 'page' }, lang: 'en' };
}

const readParts = (parts: string | Part[], day?: Day | null): Reading => read(pageOf(parts, day), [pack]);
const figures = (reading: Reading): FigureMention[] =>
  reading.mentions.filter((mention): mention is FigureMention => mention.kind === 'figure');
const phases = (reading: Reading): string[][] =>
  reading.mentions.filter((mention): mention is PhaseMention => mention.kind === 'phase').map(({ ids }) => ids);

/** `gaza.killed more_than 48000`, in order; unlinked figures left out. */
const linked = (parts: string | Part[], day?: Day | null): string[] =>
  figures(readParts(parts, day))
    .filter(({ measure }) => measure !== null)
    .map(
      ({ measure, quantity: { qualifier, value, high, vague } }) =>
        `${measure ?? ''} ${qualifier} ${vague ?? (high === null ? String(value) : `${value}..${high}`)}`,
    );

describe('links', () => {
  it.each<[string, string | Part[], string[], Day]>([
    [
      'a toll since the start',
      'The health ministry in Gaza says more than 53,000 Palestinians have been killed since 7 October 2023.',
      ['gaza.killed more_than 53000'],
      LATE_MAY,
    ],
    [
      'killed and wounded in one sentence',
      'At least 53,900 people have been killed in Gaza since the war began and 122,000 wounded, the ministry says.',
      ['gaza.killed at_least 53900', 'gaza.injured exact 122000'],
      LATE_MAY,
    ],
    [
      'those killed in the attack',
      'Gunmen led by Hamas killed about 1,200 people in southern Israel on 7 October 2023.',
      ['israel.killed.oct7 about 1200'],
      LATE_MAY,
    ],
    [
      'those taken in the attack',
      'Hamas and others seized 251 hostages in the attack of 7 October 2023.',
      ['hostages.taken.oct7 exact 251'],
      LATE_MAY,
    ],
    ['those still held', 'Israel says 58 hostages are still held in Gaza.', ['hostages.held exact 58'], LATE_MAY],
    [
      'the length of a proposal',
      'The US envoy put forward a 60-day truce for Gaza in his May 2025 proposal.',
      ['proposal.2025-05.days exact 60'],
      LATE_MAY,
    ],
    [
      'a toll behind the day on which counting began',
      'The number of Palestinians killed in Gaza since October 7, 2023, has risen to more than 53,000.',
      ['gaza.killed more_than 53000'],
      LATE_MAY,
    ],
    [
      'a toll between two days',
      'Between 7 October 2023 and 20 May 2025 at least 53,500 people were killed and 121,000 injured in Gaza.',
      ['gaza.killed at_least 53500', 'gaza.injured exact 121000'],
      LATE_MAY,
    ],
    [
      'a toll with an aside between its halves',
      'Since 7 October 2023 Israel has killed 53,600 people in Gaza, most of them women and children, and wounded 121,500 others.',
      ['gaza.killed exact 53600', 'gaza.injured exact 121500'],
      LATE_MAY,
    ],
    ['a toll told in the present', 'The death toll in Gaza passes 53,000.', ['gaza.killed more_than 53000'], LATE_MAY],
    [
      'of those taken, those who remain and those of them who are dead',
      '58 of the 251 people abducted in October 2023 remain in Gaza, including 35 confirmed dead.',
      ['hostages.held exact 58', 'hostages.held.bodies exact 35'],
      LATE_MAY,
    ],
    [
      'those who remain, past the commas of a date',
      '58 of the 251 people abducted during the attack of October 7, 2023, remain in Gaza.',
      ['hostages.held exact 58', 'hostages.taken.oct7 exact 251'],
      LATE_MAY,
    ],
    [
      'a toll after another count',
      'Another 12 bodies were recovered in Gaza, bringing the death toll of the war to 53,900.',
      ['gaza.killed exact 53900'],
      LATE_MAY,
    ],
    [
      'those killed since a ceasefire began',
      'At least 236 people have been killed in Gaza since the supposed ceasefire began.',
      ['gaza.killed.window at_least 236'],
      '2025-11-03',
    ],
    [
      'those who remain, not all they are of',
      'Of the 251 hostages, 58 remain in Gaza.',
      ['hostages.held exact 58'],
      LATE_MAY,
    ],
    [
      'those held and, of them, the living',
      'Hamas holds 58 hostages in Gaza, with 20 believed to be alive.',
      ['hostages.held exact 58', 'hostages.held.living exact 20'],
      LATE_MAY,
    ],
  ])('%s', (_, parts, expected, day) => expect(linked(parts, day)).toEqual(expected));
});

it('a day that tells when they were taken is not the day on which they were held', () => {
  const [held] = figures(readParts('58 of the 251 people abducted in October 2023 remain in Gaza.'));
  expect(held?.asOf).toEqual({ basis: 'page', from: LATE_MAY, to: LATE_MAY });
});

test.each<[string, string, (string | null)[]]>([
  [
    'what is told before a source speaks is not its own',
    "After an attack by Hamas that killed 1,200 people, Gaza's health ministry reports over 53,000 killed.",
    [null, 'gaza-health-ministry'],
  ],
  [
    'what it says of a part is not said of the whole',
    'Some 58 hostages are held in Gaza, including 34 the Israeli military says are dead.',
    [null, 'israel-military'],
  ],
  [
    'a source at the end covers both',
    "Some 58 hostages are held in Gaza, including 34 dead, Israel's military said.",
    ['israel-military', 'israel-military'],
  ],
])('%s', (_, text, expected) =>
  expect(figures(readParts(text)).map(({ attribution }) => attribution)).toEqual(expected),
);

const TOLL = 'The health ministry in Gaza says NUMBER Palestinians have been killed there since October 2023.';
const toll = (number: string): string => TOLL.replace('NUMBER', number);

describe('the same figure, however it is written:', () => {
  /** What was read, without where it stands. */
  const readingOf = (text: string, day?: Day): unknown[] =>
    readParts(text, day).mentions.map(({ span: _, ...rest }) => rest);

  it.each([
    ['48 000', '48 000'],
    ['a no-break space', '48\u00A0000'],
    ['a thin space', '48\u2009000'],
    ['a narrow no-break space', '48\u202F000'],
    ['48000', '48000'],
    ['48k', '48k'],
    ['48 thousand', '48 thousand'],
    ['forty-eight thousand', 'forty-eight thousand'],
    ['a soft hyphen inside', '48,\u00AD000'],
    ['a zero-width space inside', '48,\u200B000'],
    ['a word joiner inside', '48,\u2060000'],
  ])('%s', (_, written) => {
    const expected = readingOf(toll('more than 48,000'), '2025-03-06');
    expect(expected).toContainEqual(expect.objectContaining({ measure: 'gaza.killed' }));
    expect(readingOf(toll(`more than ${written}`), '2025-03-06')).toEqual(expected);
  });

  const QUOTED =
    '"More than 48,000 Palestinians have been killed since October 2023," Gaza\'s health ministry said on Israel\'s war.';
  it.each([
    ['curly quotes', QUOTED.replace('"', '“').replace('"', '”').replaceAll("'", '’')],
    ['low quotes', QUOTED.replace('"', '„').replace('"', '“')],
    ['angled quotes', QUOTED.replace('"', '«').replace('"', '»')],
    ['no-break spaces throughout', QUOTED.replaceAll(' ', '\u00A0')],
    [
      'soft hyphens in the words',
      QUOTED.replace('killed', 'kil\u00ADled')
        .replace('Palestinians', 'Pal\u00ADes\u00ADti\u00ADni\u00ADans')
        .replace('ministry', 'min\u00ADis\u00ADtry'),
    ],
    ['direction marks', `\u200E${QUOTED}\u200E`],
  ])('in a text with %s', (_, text) => {
    expect(readingOf(QUOTED, '2025-03-06')).toContainEqual(expect.objectContaining({ measure: 'gaza.killed' }));
    expect(readingOf(text, '2025-03-06')).toEqual(readingOf(QUOTED, '2025-03-06'));
  });
});

describe('what is written decides:', () => {
  it.each([
    ['about', 'about'],
    ['nearly', 'nearly'],
    ['more than', 'more_than'],
    ['at least', 'at_least'],
    ['up to', 'up_to'],
    ['no more than', 'at_most'],
  ])('%s moves the qualifier to %s and nothing else', (hedge, qualifier) => {
    const [plain] = figures(readParts(toll('53,900')));
    const [hedged] = figures(readParts(toll(`${hedge} 53,900`)));
    expect(hedged?.quantity).toEqual({ ...plain?.quantity, qualifier });
    expect(hedged?.measure).toBe(plain?.measure);
    expect(hedged?.asOf).toEqual(plain?.asOf);
    expect(hedged?.attribution).toBe(plain?.attribution);
  });

  it.each<[string, Day, string[][]]>([
    ['in March 2025', '2025-03-06', [['agreement.2025-01.phase1']]],
    ['in December 2025', '2025-12-09', [['ceasefire.2025-10.phase1']]],
  ])('the first phase is another one %s', (_, day, expected) =>
    expect(phases(readParts('Mediators said the first phase in Gaza was over.', day))).toEqual(expected),
  );

  it.each<[string, string, string[][]]>([
    [
      'what is to be extended is in force, and not the proposal to do so',
      'Israel approved a proposal from Steve Witkoff in Gaza talks. Hamas would extend the ceasefire.',
      [['proposal.2025-03'], ['agreement.2025-01']],
    ],
    ['a deal by a day is nobody’s', 'The US wants a deal by Friday in Gaza, said Hamas.', []],
    ['nor is a proposal by a month', 'The US wants a proposal by April in Gaza, said Hamas.', []],
    ['a plan for a truce is no truce', 'Hamas studied the idea for a temporary truce in Gaza.', []],
  ])('%s', (_, text, expected) => expect(phases(readParts(text, '2025-03-02'))).toEqual(expected));

  it('a page dated a year earlier speaks of another phase, or of none', () => {
    const text = 'Mediators said the second phase in Gaza had not begun.';
    expect(phases(readParts(text, '2025-12-09'))).not.toEqual(phases(readParts(text, '2024-12-09')));
  });

  it('a day known only from the page moves with the page', () => {
    const asOf = (day: Day) => figures(readParts(toll('53,900'), day))[0]?.asOf;
    expect(asOf('2025-05-28')).toEqual({ basis: 'page', from: '2025-05-28', to: '2025-05-28' });
    expect(asOf('2025-05-30')).toEqual({ basis: 'page', from: '2025-05-30', to: '2025-05-30' });
  });
});

describe('every place of a page is read:', () => {
  const sentence = 'More than 53,000 Palestinians have been killed in Gaza since October 2023';
  it.each<[string, Part[]]>([
    ['a headline', [['heading', sentence], 'The war goes on.']],
    [
      'a headline in capitals of each word',
      [['heading', 'More Than 53,000 Palestinians Killed in Gaza Since October 2023'], 'The war goes on.'],
    ],
    ['a headline in capitals throughout', [['heading', sentence.toUpperCase()], 'The war goes on.']],
    ['a caption', ['The war goes on.', ['caption', `${sentence}.`]]],
    [
      'an item of a list',
      [
        ['item', `${sentence}.`],
        ['item', 'Talks go on.'],
      ],
    ],
    [
      'a cell of a table',
      [
        ['cell', sentence],
        ['cell', 'Talks'],
      ],
    ],
    ['a parenthesis', [`The war goes on (${sentence[0]?.toLowerCase()}${sentence.slice(1)}, the ministry says).`]],
    ['a quotation', [`“${sentence},” the health ministry said.`]],
    [
      'a subordinate clause',
      ['The war, in which more than 53,000 Palestinians have been killed in Gaza since October 2023, goes on.'],
    ],
    ['the end of the text without a full stop', ['The war goes on.', sentence]],
  ])('%s', (_, parts) => expect(linked(parts)).toEqual(['gaza.killed more_than 53000']));
});

describe('spans', () => {
  it.each([
    ['hedge, number and noun', toll('more than 53,000'), 'more than 53,000 Palestinians'],
    ['with soft hyphens', toll('more than 53,\u00AD000'), 'more than 53,\u00AD000 Palestinians'],
    ['after characters that are dropped', `\uFEFF\u200B${toll('53,000')}`, '53,000 Palestinians'],
    ['with no-break spaces', toll('more\u00A0than\u00A053\u202F000'), 'more\u00A0than\u00A053\u202F000 Palestinians'],
    ['in words', toll('Some fifty-three thousand'), 'Some fifty-three thousand Palestinians'],
  ])('slice to the words of the page: %s', (_, text, words) => {
    const page = pageOf(text);
    const spans = figures(read(page, [pack])).map(({ span }) => page.text.slice(span.start, span.end));
    expect(spans).toEqual([words]);
  });
});

describe('no figure is linked in', () => {
  it.each<[string, Part[]]>([
    [
      'a football report',
      [
        ['heading', 'Rovers hit three past United'],
        'Some 48,000 people watched as the home side won 3-1. The captain, 24, scored after 42 minutes and the goalkeeper held on to lead by two for the last 20.',
        'The club has taken 251 points in four seasons and released eight players. More than 1,200 away fans were held back at the gates for 60 minutes.',
      ],
    ],
    [
      'a budget story',
      [
        'The chancellor found £48 billion, of which 2.3 million households will get £251 each. About 1,200 jobs are held open and 17,000 will go over 60 days.',
        'The deal on the first phase of cuts was reached after seven days of talks.',
      ],
    ],
    [
      'a bus crash abroad',
      [
        'At least 20 people were killed and 81 injured when a bus left the road in Peru on Sunday. Eight of the dead were children. Police took 24 people to hospital and held the driver.',
      ],
    ],
    [
      'an earthquake',
      [
        'More than 53,000 people have been killed in Turkey and Syria since the earthquake and 122,000 injured, officials said. Some 2.3 million people were displaced and 8 people were rescued on Monday.',
      ],
    ],
    [
      'another war',
      [
        'Since the war began more than 48,000 soldiers have been killed in Ukraine, Kyiv said. Russia released 251 prisoners in an exchange and holds 20,000 civilians.',
        'In Sudan about 21,000 people have been killed since April 2023, and 8.9 million displaced.',
      ],
    ],
    [
      'a wedding',
      [
        'Ada and Ben, both 24, were married before 251 guests after a 60-day engagement. About 20 friends had come from abroad, and eight of them sang. Most of the women and children danced until dawn.',
      ],
    ],
    [
      'a hijacking long ago',
      [
        'Gunmen took 251 hostages at a theatre in Moscow and held 48 of them for four days; 20 were freed in the first hours.',
      ],
    ],
    [
      'a strike by nurses',
      ['Some 17,000 nurses will strike for seven days. The union has 2.3 million members, of whom 60% voted.'],
    ],
    ['a harvest', ['About 170 trucks carried 1,200 tonnes of wheat in May. Prices have topped $251 for 24 weeks.']],
    [
      'an election',
      ['The party took 48% of the vote and 61 of 120 seats. Turnout was more than 70%, the highest since 2015.'],
    ],
  ])('%s', (_, parts) => {
    for (const day of ['2023-12-02', '2025-03-06', LATE_MAY, '2025-10-07', '2025-12-09'])
      expect(linked(parts, day)).toEqual([]);
  });
});

it('trucks of another month are none of that month', () => {
  const told = (month: string) => `Some 900 aid trucks entered Gaza in ${month} 2025.`;
  expect(linked(told('May'), '2025-06-30')).toEqual(['aid.trucks.2025-05 about 900']);
  expect(linked(told('June'), '2025-06-30')).toEqual([]);
});

test.each([
  [
    'a toll that has risen',
    'The death toll from the strike of Tuesday night on a tower in Gaza has risen to 107.',
    ['107'],
  ],
  [
    'two days joined by a word',
    'Hamas spoke of the release of 307 prisoners on Saturday and 390 on Friday.',
    ['307 prisoners', '390'],
  ],
])('a number without a noun is read: %s', (_, text, words) =>
  expect(figures(readParts(text)).map(({ span }) => text.slice(span.start, span.end))).toEqual(words),
);

it('a hand-over of remains is no count of those held', () =>
  expect(linked('Hamas returned the remains of three Israeli hostages from Gaza.', '2025-11-05')).toEqual([]));

describe('what only looks like a figure is none:', () => {
  it.each([
    ['a plan by its points', 'Israel and Hamas accepted the 20-point plan.'],
    ['a resolution', 'Resolution 2803 on Gaza passed.'],
    ['a footnote', 'The hostages would come home in stages.3 Hamas agreed.'],
    ['an age', 'Ada Moss, 24, was freed by Hamas in Gaza.'],
    ['ages', 'The children of Hamas hostages in Gaza were aged 8, 12 and 17.'],
    ['a year', 'The hostages taken in 2023 are held in Gaza.'],
    ['money', 'Qatar gave Gaza $48 million.'],
    ['one of the', 'It was one of the largest attacks in Gaza.'],
    ['one way or another', 'One way or another the hostages will be released.'],
    ['a distance', 'The hostages were held 20 metres below Gaza.'],
    ['two states', 'They want a two-state solution in Gaza.'],
    ['a pair of sides', 'The two sides met on Gaza.'],
    ['half an hour', 'Gaza was quiet for half an hour.'],
    ['one day', 'One day the people of Gaza will live in peace.'],
  ])('%s', (_, text) => expect(figures(readParts(text))).toEqual([]));
});

test('a page in another language has names, and no figures', () => {
  const reading = read(
    {
      text: 'Das Gesundheitsministerium teilte mit, dass mehr als 53.000 Menschen getötet wurden, während die Hamas und Netanyahu über 60 Tage Waffenruhe verhandeln.',
      blocks: [{ start: 0, end: 150, role: 'text' }],
      published: { day: LATE_MAY, basis: 'page' },
      lang: 'de',
    },
    [pack],
  );
  expect(reading.lang).toBe('de');
  expect(new Set(reading.mentions.map(({ kind }) => kind))).toEqual(new Set(['actor']));
});

// Each row of the comparison table has its own sentence, true to what the row established and to nothing more.
import { beforeAll, describe, expect, it } from 'vitest';
import { explain } from '@/components/explain';
import { RELATIONS } from '@/lib/vocabulary';
import type { PageSide } from '@/components/explain';
import type { OtherFigure } from '@/lib/context';
import { dayOf, doubtful, office, other, union } from '../fixtures/contexts';
import { ENGLISH, speakEnglish } from './messages';

beforeAll(speakEnglish);

const page: PageSide = {
  text: 'more than 56,000',
  attribution: office,
  asOf: dayOf('2031-06-26'),
  type: 'cumulative',
  assertsDifference: false,
};
const unknown = { basis: 'unknown' } as const;
const bracket = { basis: 'report', from: '2031-06-20', to: '2031-06-30' } as const;

type Case = [what: string, figure: Partial<OtherFigure>, page: Partial<PageSide>, sentence: RegExp];
const cases: Case[] = [
  [
    '1, the record says so',
    { row: 1, relation: 'reportedConflict' },
    {},
    /^News report .* says that the figures differ and gives no numbers\.$/,
  ],
  [
    '1, the page says so',
    { row: 1, relation: 'reportedConflict' },
    { assertsDifference: true },
    /^The page says that the figures differ/,
  ],
  ['2, not linked', { row: 2, relation: 'notComparable' }, {}, /leave open what is counted/],
  [
    '3, another measure',
    { row: 3, relation: 'differentScope', measureLabel: 'Children' },
    {},
    /^Counts something else: Children\.$/,
  ],
  ['3, a part above its whole', { row: 3, relation: 'conflicts' }, {}, /part is the larger/],
  ['4, another proposal', { row: 4, relation: 'differentScope' }, { type: 'plan_term' }, /another proposal/],
  ['4, another period', { row: 4, relation: 'differentScope' }, { type: 'event_window' }, /another period/],
  ['4, another base', { row: 4, relation: 'differentScope' }, { type: 'share' }, /another total/],
  ['4, a share and a number', { row: 4, relation: 'differentScope' }, {}, /a share and the other is a number/],
  ['5, words that fit', { row: 5, relation: 'agrees' }, {}, /Both can hold/],
  ['5, words that cannot be compared', { row: 5, relation: 'notComparable' }, {}, /cannot be set side by side/],
  ['6, the same day', { row: 6, relation: 'agrees', asOf: page.asOf }, {}, /^The same value\.$/],
  ['6, two days', { row: 6, relation: 'agrees' }, {}, /here for 26 May 2031, on the page for 26 Jun 2031/],
  ['6, a day unknown', { row: 6, relation: 'agrees', asOf: unknown }, {}, /^The same value\.$/],
  ['7, two days', { row: 7, relation: 'sameWhenRounded' }, {}, /once rounded: here for 26 May 2031/],
  ['8, with a day that fits', { row: 8, relation: 'anomaly', firstFits: '2031-07-02' }, {}, /first fits on 2 Jul 2031/],
  [
    '8, without one',
    { row: 8, relation: 'anomaly' },
    {},
    /does not fit the reported series on the day the page gives\.$/,
  ],
  ['9, the page has no day', { row: 9, relation: 'dateNeeded' }, { asOf: unknown }, /^The page gives no day/],
  ['9, the record has none', { row: 9, relation: 'dateNeeded', asOf: unknown }, {}, /^No day is known for this figure/],
  ['9, neither has one', { row: 9, relation: 'dateNeeded', asOf: unknown }, { asOf: unknown }, /for either figure/],
  ['9, days that overlap', { row: 9, relation: 'dateNeeded', asOf: bracket }, {}, /overlap/],
  ['10, the page is later', { row: 10, relation: 'laterUpdate' }, {}, /the page’s figure is dated 31 days later\.$/],
  [
    '10, the record is later',
    { row: 10, relation: 'earlier', asOf: dayOf('2031-06-27') },
    {},
    /this figure is dated 1 day later than the page’s\.$/,
  ],
  ['11, the page is later', { row: 11, relation: 'revision' }, {}, /^The page’s figure is later and lower/],
  [
    '11, the record is later',
    { row: 11, relation: 'revision', asOf: dayOf('2031-07-01') },
    {},
    /^This figure is later than the page’s, and lower/,
  ],
  [
    '12, the page is later',
    { row: 12, relation: 'laterUpdate' },
    { type: 'snapshot' },
    /the page’s is dated 31 days later/,
  ],
  [
    '12, the record is later',
    { row: 12, relation: 'earlier', asOf: dayOf('2031-07-01') },
    { type: 'snapshot' },
    /this one is dated 5 days later/,
  ],
  [
    '13, the page is later',
    { row: 13, relation: 'revision' },
    { type: 'event_total' },
    /The page’s was reported later/,
  ],
  [
    '13, the record is later',
    { row: 13, relation: 'revision', asOf: dayOf('2031-07-01') },
    { type: 'event_total' },
    /This one was reported later/,
  ],
  ['13, no days', { row: 13, relation: 'revision', asOf: unknown }, { type: 'event_total' }, /at different times/],
  ['14, drafts in order', { row: 14, relation: 'revision' }, { type: 'plan_term' }, /Another draft/],
  [
    '14, two sources on one draft',
    { row: 14, relation: 'conflicts', attribution: union },
    { type: 'plan_term' },
    /Harbour Office reports more than 56,000 and Dockers’ Union reports 53,977/,
  ],
  ['14, drafts without order', { row: 14, relation: 'dateNeeded' }, { type: 'plan_term' }, /not known which draft/],
  ['15, a day', { row: 15, relation: 'agrees' }, {}, /^For the same day, and both/],
  ['15, an event', { row: 15, relation: 'agrees' }, { type: 'event_total' }, /^For the same event/],
  ['15, a period', { row: 15, relation: 'agrees' }, { type: 'event_window' }, /^For the same period/],
  [
    '16, both named',
    { row: 16, relation: 'conflicts', attribution: union },
    {},
    /^For the same day, Harbour Office reports more than 56,000 and Dockers’ Union reports 53,977\.$/,
  ],
  [
    '16, nobody named',
    { row: 16, relation: 'conflicts', attribution: null },
    { attribution: null },
    /^For the same day, this page reports .* and Strait Courier reports 53,977/,
  ],
  [
    '16, nobody named and no publisher',
    { row: 16, relation: 'conflicts', attribution: null, document: doubtful },
    {},
    /Harbour Office reports .* and this document reports 53,977/,
  ],
  ['17', { row: 17, relation: 'notComparable' }, {}, /only listed together/],
];

describe('a day that is not firm', () => {
  const uncertain = { relation: 'dateNeeded', attribution: union } as const;
  it('names no parties against each other', () => {
    expect(explain(other({ ...uncertain, row: 16 }), page).sentence).toMatch(/days they give do not settle/);
    const total = explain(other({ ...uncertain, row: 16 }), { ...page, type: 'event_total' }).sentence;
    expect(total).toMatch(/not known when each was reported/);
    expect(total).not.toMatch(/Harbour|Dockers/);
  });
  it('leaves a revision open', () => {
    expect(explain(other({ ...uncertain, row: 11 }), page).sentence).toMatch(
      /stays open whether the count was revised/,
    );
  });
});

describe('the sentence of a row', () => {
  it.each(cases)('%s', (_, figure, side, sentence) => {
    const explained = explain(other(figure), { ...page, ...side });
    expect(explained.sentence).toMatch(sentence);
    expect(explained.sentence).not.toMatch(/[{}]/);
  });
  it('is there for each of the 17 rows', () => {
    expect(new Set(cases.map(([, { row }]) => row)).size).toBe(17);
  });
  it('tells every case from every other', () => {
    const sentences = cases
      .filter(([what]) => what !== '6, a day unknown')
      .map(([, figure, side]) => explain(other(figure), { ...page, ...side }).sentence);
    // Rows 14 and 16 name the same two parties; the words around them differ.
    expect(new Set(sentences).size).toBe(sentences.length);
  });
  it('comes with a name for every relation', () => {
    for (const relation of RELATIONS) expect(explain(other({ relation }), page).lead).not.toBe('');
  });
});

describe('our own voice', () => {
  const words = [...ENGLISH];
  it.each([
    [
      'no verdict',
      /\b(true|false|fake|wrong|debunk\w*|admit\w*|so-called|propaganda|claim(s|ed)?|confirm\w*|lie[sd]?|correct(s|ed|ion)?)\b/i,
    ],
    ['one reporting verb', /\b(alleg\w+|insist\w*|assert\w*|maintain\w*)\b/i],
    ['no exclamation', /!/],
  ])('has %s', (_, forbidden) => {
    expect(words.filter(([, message]) => forbidden.test(message))).toEqual([]);
  });
});

// What a card is given for a mention: every id resolved, in display order.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compareWithRecord, discrepanciesOf } from '@/lib/compare';
import { contextOf, type Context, type OtherFigure } from '@/lib/context';
import type { Pack } from '@/lib/pack';
import type { Claim, FigureMention, Mention, RecordedClaim } from '@/lib/vocabulary';
import { aClaim, aMeasure, aPhase, aSource, anActor, memoryPack, n, on } from './memory-pack';
import { joinPacks } from '@/lib/pack';

const record = (
  id: string,
  measure: string,
  value: number,
  day: string,
  rest: Partial<RecordedClaim> = {},
): RecordedClaim => aClaim({ id, measure, quantity: n('exact', value), asOf: on(day, 'report'), ...rest });

const measures = [
  aMeasure({ id: 'dead', label: 'Dead in the flood', start: '2020-03-01' }),
  aMeasure({ id: 'dead.farms', label: 'Dead on farms', partOf: 'dead' }),
  aMeasure({ id: 'taken', type: 'event_total', grain: 10, start: '2020-03-01' }),
  aMeasure({ id: 'truce.days', type: 'plan_term', grain: 1, unit: 'days', phase: 'truce' }),
  aMeasure({ id: 'truce.freed', type: 'event_total', grain: 10, phase: 'truce' }),
  aMeasure({ id: 'trucks', type: 'event_window', unit: 'trucks' }),
];
const actors = [
  anActor({
    id: 'ministry',
    name: 'Ministry of Health',
    affiliation: 'government',
    note: 'counts by hospital',
    roles: [
      { role: 'spokesman', from: '2019-01-01', to: '2020-04-30' },
      { role: 'minister', from: '2020-05-01', to: '2020-08-31' },
    ],
  }),
  anActor({ id: 'government', name: 'The Government' }),
  anActor({ id: 'agency', name: 'Aid Agency', affiliation: 'a league of towns' }),
];
const claims = [
  record('d1', 'dead', 500, '2020-04-01', { attribution: 'ministry' }),
  record('d2', 'dead', 980, '2020-05-20', {
    attribution: null,
    modality: 'unverified',
    note: 'the page rounds it',
  }),
  record('d3', 'dead', 900, '2020-06-01', { attribution: 'other:Town Watch' }),
  record('d4', 'dead', 900, '2020-06-20', {
    attribution: 'agency',
    provenance: { source: 'weekly', paragraph: 4, written: '900 dead' },
  }),
  record('d5', 'dead', 1_400, '2020-06-20', { attribution: 'ministry' }),
  record('d6', 'dead', 700, '2020-06-01'),
  record('d7', 'dead', 300, '2020-01-01', { asOf: on(null) }),
  record('d8', 'dead', 400, '2020-04-01', { attribution: 'agency' }),
  record('f1', 'dead.farms', 40, '2020-05-01'),
  record('t1', 'taken', 251, '2020-03-01', {
    asOf: on('2020-03-01', 'event'),
    provenance: { source: 'yearbook', paragraph: 9, written: '251 people' },
  }),
  record('w1', 'truce.days', 4, '2020-05-01', { quantity: n('exact', 4, { unit: 'days' }) }),
  record('w2', 'truce.freed', 50, '2020-05-07', { attribution: 'agency' }),
  record('r1', 'trucks', 1, '2020-06-01', {
    quantity: n('vague', null, { unit: 'trucks' }),
    discrepancyBetween: ['ministry', 'agency'],
  }),
];
const phases = [
  aPhase({ id: 'accord', label: 'The Accord' }),
  aPhase({
    id: 'truce',
    label: 'First truce',
    parties: ['government', 'other:The Rebels'],
    partOf: 'accord',
    terms: [
      { term: 'four days', provenance: { source: 'weekly', paragraph: 2, written: 'four days' } },
      { term: 'no shelling', provenance: null },
    ],
  }),
  aPhase({ id: 'second', label: 'Second truce', follows: 'truce' }),
];
const sources = [
  aSource({ id: 'weekly', title: 'A weekly', publisher: 'The Weekly', problems: ['no date of its own'] }),
  aSource({
    id: 'yearbook',
    title: 'A yearbook',
    written: { from: '2020-11-01', to: '2020-11-30', basis: 'content', because: 'invented' },
  }),
];
const pack = memoryPack({ measures, actors, claims, phases, sources });

const published = { day: '2020-06-01', basis: 'page' } as const;
function mention(
  measure: string | null,
  value: number,
  rest: Partial<FigureMention> = {},
  from: Pack = pack,
): FigureMention {
  const claim: Claim = {
    measure: measure ?? '',
    quantity: n('exact', value),
    asOf: on('2020-06-01'),
    attribution: 'agency',
  };
  const { period: _, modality: __, ...said } = { ...claim, ...rest };
  const relations = measure === null ? [] : compareWithRecord({ ...said, measure }, from, published);
  return { kind: 'figure', span: { start: 0, end: 3 }, ...said, measure, ...rest, relations };
}
const ask = (
  of: Mention,
  packs: Pack[] = [pack],
  day: typeof published | { day: string; basis: 'page' } | null = published,
) => contextOf({ mention: of, text: 'as the page writes it', published: day }, packs);
function as<K extends Context['kind']>(kind: K, context: Context | null): Extract<Context, { kind: K }> {
  if (context?.kind !== kind) throw new Error(`no ${kind}`);
  return context as Extract<Context, { kind: K }>;
}
const brief = ({ claim, when, relation }: OtherFigure) => `${claim} ${when} ${relation}`;

describe('a figure', () => {
  const context = as('figure', ask(mention('dead', 900)));

  it('comes with what it counts, what the page says, and how far the pack goes', () => {
    expect(context.measure).toEqual({
      id: 'dead',
      label: 'Dead in the flood',
      definition: 'counts dead',
      type: 'cumulative',
      unit: 'people',
    });
    expect(context.page.text).toBe('as the page writes it');
    expect(context.page.claim).toEqual({
      measure: 'dead',
      quantity: n('exact', 900),
      asOf: on('2020-06-01'),
      attribution: 'agency',
    });
    expect(context.page.attribution).toEqual({ id: 'agency', name: 'Aid Agency' });
    expect([context.packEnds, context.beyondPack]).toEqual(['2020-12-31', false]);
  });

  it('has the others earlier first, inside a side by group, inside a group the newest first, then by name', () =>
    expect(context.others.map(brief)).toEqual([
      'd2 earlier revision',
      'd8 earlier laterUpdate',
      'd1 earlier laterUpdate',
      'f1 earlier differentScope',
      'd6 sameTime conflicts',
      'd3 sameTime agrees',
      'd5 later earlier',
      'd4 later agrees',
      'd7 undated dateNeeded',
    ]));

  it('has each with who, as of when, where it stands and which row spoke', () => {
    expect(context.others.find(({ claim }) => claim === 'd4')).toEqual({
      claim: 'd4',
      lang: 'en',
      measureLabel: 'Dead in the flood',
      sameMeasure: true,
      quantity: n('exact', 900),
      written: '900 dead',
      attribution: { id: 'agency', name: 'Aid Agency' },
      asOf: on('2020-06-20', 'report'),
      modality: null,
      note: null,
      document: {
        id: 'weekly',
        title: 'A weekly',
        publisher: 'The Weekly',
        url: null,
        written: { from: '2020-06-01', to: '2020-06-01', basis: 'header', because: 'printed above the text' },
        problems: ['no date of its own'],
      },
      paragraph: 4,
      relation: 'agrees',
      row: 6,
      firstFits: null,
      when: 'later',
      personal: false,
    });
  });

  it('names whom the pack does not know, and nobody where nobody is credited', () => {
    const by = (id: string) => context.others.find(({ claim }) => claim === id)?.attribution;
    expect(by('d3')).toEqual({ id: null, name: 'Town Watch' });
    expect(by('d6')).toBeNull();
  });

  it('keeps modality and note', () =>
    expect(context.others.find(({ claim }) => claim === 'd2')).toMatchObject({
      modality: 'unverified',
      note: 'the page rounds it',
    }));

  it('tells another measure from its own', () =>
    expect(context.others.find(({ claim }) => claim === 'f1')).toMatchObject({
      sameMeasure: false,
      measureLabel: 'Dead on farms',
    }));

  it('is beyond the pack on a newer page', () =>
    expect(as('figure', ask(mention('dead', 900), [pack], { day: '2021-01-01', basis: 'page' })).beyondPack).toBe(
      true,
    ));

  it('has no context without a measure, nor with one that no pack knows', () => {
    expect(ask(mention(null, 900))).toBeNull();
    expect(ask(mention('storm', 900))).toBeNull();
    expect(ask(mention('dead', 900), [])).toBeNull();
  });

  it('leaves out what the packs do not hold', () => {
    const stray = {
      ...mention('dead', 900),
      relations: [
        { claim: 'd4', source: 'elsewhere', relation: 'agrees', row: 6 } as const,
        { claim: 'gone', source: 'weekly', relation: 'agrees', row: 6 } as const,
      ],
    };
    expect(as('figure', ask(stray)).others).toEqual([]);
  });

  it('passes on the day an odd one fits, and whose voice it is', () => {
    const { relations } = mention('dead', 900);
    const odd = relations.map((each) =>
      each.claim === 'd2' ? { ...each, firstFits: '2020-07-01', relays: 'd1' } : each,
    );
    const shown = as('figure', ask({ ...mention('dead', 900), relations: odd })).others.find(
      ({ claim }) => claim === 'd2',
    );
    expect(shown).toMatchObject({ firstFits: '2020-07-01', relays: 'd1' });
  });
});

describe('a count of one event', () => {
  const count = (day: string | null) =>
    ask(
      mention('taken', 400, { asOf: on('2020-03-01', 'event') }),
      [pack],
      day === null ? null : { day, basis: 'page' },
    );
  it.each([
    ['2020-06-01', 'later'],
    ['2020-11-15', 'sameTime'],
    ['2020-12-01', 'earlier'],
    [null, 'sameTime'],
  ])('stands by when it was told: page of %s, record %s', (day, when) =>
    expect(as('figure', count(day)).others.map((figure) => figure.when)).toEqual([when]),
  );
});

describe('a reader’s own figures', () => {
  const ownFigures = (id: string) =>
    memoryPack({
      id,
      coverage: { from: '2020-01-01', to: '2021-06-30' },
      measures: [aMeasure({ id: 'flood-dead', sameAs: 'storm:dead', label: 'Dead' })],
      claims: [
        record('m1', 'flood-dead', 1_000, '2020-07-01', {
          provenance: { source: 'blog', paragraph: null, written: '1,000' },
          attribution: 'other:Ministry of Health',
        }),
      ],
    });
  const packs = [pack, ownFigures('personal')];
  const said = { ...mention('dead', 900), measure: 'storm:dead', attribution: 'storm:agency' };
  const relations = compareWithRecord({ ...said, measure: 'storm:dead' }, joinPacks(packs), published);
  const both = as('figure', ask({ ...said, relations }, packs));
  it('stand among the others, marked as the reader’s, of the same measure and under the same speaker', () =>
    expect(both.others.find(({ claim }) => claim === 'personal:m1')).toMatchObject({
      personal: true,
      sameMeasure: true,
      when: 'later',
      attribution: { id: 'storm:ministry', name: 'Ministry of Health' },
    }));
  it('do not change the rest', () => expect(both.others.filter(({ personal }) => !personal)).toHaveLength(9));
  it('do not move the day on which the record ends', () => expect(both.packEnds).toBe('2020-12-31'));
  it('are not claimed of a pack whose figures stand in no paragraph', () => {
    const beside = [pack, ownFigures('mine')];
    const found = compareWithRecord({ ...said, measure: 'storm:dead' }, joinPacks(beside), published);
    const context = as('figure', ask({ ...said, relations: found }, beside));
    expect(context.others.find(({ claim }) => claim === 'mine:m1')).toMatchObject({
      personal: false,
      pack: 'mine',
    });
    expect(context.others.filter(({ pack: title }) => title !== undefined)).toHaveLength(1);
  });
});

describe('a discrepancy without numbers', () => {
  const said = {
    kind: 'discrepancy',
    span: { start: 0, end: 3 },
    measure: 'trucks',
    asOf: on('2020-06-09', 'page'),
  } as const;
  it('lists what is on record of its measure', () => {
    const context = as('discrepancy', ask({ ...said, relations: discrepanciesOf('trucks', said.asOf, pack) }));
    expect([context.text, context.measure.unit, context.packEnds]).toEqual([
      'as the page writes it',
      'trucks',
      '2020-12-31',
    ]);
    expect(context.others.map(brief)).toEqual(['r1 earlier reportedConflict']);
  });
  it('has none for a measure that no pack knows', () =>
    expect(ask({ ...said, measure: 'storm', relations: [] })).toBeNull());
});

describe('a phase', () => {
  const phase = (...ids: string[]): Mention => ({ kind: 'phase', span: { start: 0, end: 3 }, ids });
  it('comes with its terms, its parties, its place in the sequence and its figures', () => {
    const { candidates } = as('phase', ask(phase('truce')));
    expect(candidates).toMatchObject([
      {
        id: 'truce',
        kind: 'truce',
        label: 'First truce',
        summary: 'what truce says',
        parties: [
          { id: 'government', name: 'The Government' },
          { id: null, name: 'The Rebels' },
        ],
        partOf: { id: 'accord', label: 'The Accord' },
        follows: null,
        followedBy: [{ id: 'second', label: 'Second truce' }],
        terms: [
          { term: 'four days', document: { title: 'A weekly' }, paragraph: 2 },
          { term: 'no shelling', document: null, paragraph: null },
        ],
      },
    ]);
    expect(candidates[0]?.figures.map(({ claim, relation, row, when }) => [claim, relation, row, when])).toEqual([
      ['w1', 'notComparable', 17, 'earlier'],
      ['w2', 'notComparable', 17, 'earlier'],
    ]);
  });
  it('lists every candidate, and none that no pack knows', () => {
    expect(as('phase', ask(phase('second', 'storm', 'truce'))).candidates.map(({ id }) => id)).toEqual([
      'second',
      'truce',
    ]);
    expect(ask(phase('storm'))).toBeNull();
  });
});

describe('an actor', () => {
  const actor = (id: string, day: string | null) =>
    ask({ kind: 'actor', span: { start: 0, end: 3 }, id }, [pack], day === null ? null : { day, basis: 'page' });
  it.each([
    ['2020-04-30', 'spokesman'],
    ['2020-05-01', 'minister'],
    ['2020-12-01', 'minister'],
    [null, 'minister'],
    ['2018-01-01', 'minister'],
  ])('has the role of the page’s day: %s, %s', (day, role) =>
    expect(as('actor', actor('ministry', day)).role).toBe(role),
  );
  it('comes with affiliation, note and what it is on record as saying, by measure, then day, the newest first', () => {
    const context = as('actor', actor('ministry', '2020-06-01'));
    expect(context).toMatchObject({
      id: 'ministry',
      name: 'Ministry of Health',
      affiliation: 'The Government',
      note: 'counts by hospital',
    });
    expect(context.saying.map(({ claim, when }) => [claim, when])).toEqual([
      ['d5', 'later'],
      ['d1', 'earlier'],
    ]);
    expect(as('actor', actor('agency', '2020-06-01')).saying.map(({ claim }) => claim)).toEqual(['d4', 'd8', 'w2']);
  });
  it('may be affiliated to somebody the pack does not list, and without a role', () =>
    expect(as('actor', actor('agency', null))).toMatchObject({
      affiliation: 'a league of towns',
      role: null,
      note: null,
    }));
  it('says a statement once, however many places relay it', () => {
    const again = [
      ...claims,
      { ...claims.find(({ id }) => id === 'd1')!, id: 'd1b', asOf: { basis: 'unknown' } as const },
    ];
    const from = memoryPack({ measures, actors, claims: again, phases, sources });
    const context = as('actor', ask({ kind: 'actor', span: { start: 0, end: 3 }, id: 'ministry' }, [from]));
    expect(context.saying.map(({ claim, relays }) => [claim, relays])).toEqual([
      ['d5', undefined],
      ['d1', undefined],
      ['d1b', 'd1'],
    ]);
  });
  it('is nobody when no pack knows the name', () => expect(actor('storm', null)).toBeNull());
});

test('neither the order of the pack nor the size of the figures changes the order', () => {
  const order = (given: RecordedClaim[], value: number) => {
    const from = memoryPack({ measures, actors, claims: given, sources });
    const context = as('figure', ask(mention('dead', value, {}, from), [from]));
    return context.others.map(({ claim }) => claim);
  };
  const dead = claims.filter(({ measure }) => measure === 'dead');
  fc.assert(
    fc.property(
      fc.shuffledSubarray(dead, { minLength: dead.length }),
      fc.integer({ min: 2, max: 9 }),
      (turned, times) => {
        // All by one factor, the page's figure with them: the relations stay, the numbers sort otherwise as text.
        const larger = turned.map((claim) => ({ ...claim, quantity: n('exact', (claim.quantity.value ?? 0) * times) }));
        expect(order(turned, 900)).toEqual(order(dead, 900));
        expect(order(larger, 900 * times)).toEqual(order(dead, 900));
      },
    ),
  );
});

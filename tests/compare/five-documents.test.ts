// What the five documents of the bundled pack must say of one another: each figure once as a page has it, by the day
// the page is read under, and once as the pack records it.
//
// Here: the figures and their days, whatever the basis of the days is in the pack. Not here: finding them in text.
import { describe, expect, it } from 'vitest';
import { relate, type Side } from '@/lib/compare';
import type { Measure } from '@/lib/pack';
import { DIFFERING, type Quantity, type Relation } from '@/lib/vocabulary';
import { aMeasure, memoryPack, n, on } from '../memory-pack';

const measures: Measure[] = [
  aMeasure({ id: 'gaza.killed', start: '2023-10-07' }),
  aMeasure({ id: 'hostages.taken.oct7', type: 'event_total', grain: 10, start: '2023-10-07', end: '2023-10-07' }),
  aMeasure({ id: 'hostages.held', type: 'snapshot', grain: 10 }),
  aMeasure({ id: 'hostages.held.living', type: 'snapshot', grain: 10, partOf: 'hostages.held' }),
  aMeasure({ id: 'hostages.held.bodies', type: 'snapshot', grain: 10, partOf: 'hostages.held' }),
  aMeasure({ id: 'gaza.population', type: 'snapshot', grain: 1_000_000 }),
];
const world = memoryPack({ measures });

type Reading = { measure: string; quantity: Quantity; days: string };
const BASES = ['header', 'page', 'clause', 'report'] as const;

/** The same figure with each basis its day may have. */
const sides = ({ measure, quantity, days }: Reading): Side[] =>
  BASES.map((basis) => ({
    claim: { measure, quantity, asOf: on(days, basis), attribution: null },
    document: `${measure} ${days}`,
    written: { from: days.slice(0, 10), to: days.slice(-10) },
    statesDiscrepancy: false,
  }));

const relations = (b: Reading, a: Reading): Set<Relation | null> =>
  new Set(sides(b).flatMap((page) => sides(a).map((record) => relate(page, record, world).relation)));

const killed = (quantity: Quantity, days: string): Reading => ({ measure: 'gaza.killed', quantity, days });
const december = killed(n('more_than', 21_000), '2023-12-02');
const march = killed(n('more_than', 48_000), '2025-03-06');
const may = killed(n('exact', 53_977), '2025-05-21/2025-05-31');
const mayDay = killed(n('exact', 53_977), '2025-05-31');

describe('the totals are updates of one another, whatever the basis of their days', () => {
  it.each<[string, Reading, Reading, Relation]>([
    ['March 2025 after December 2023', march, december, 'laterUpdate'],
    ['May 2025 after December 2023', may, december, 'laterUpdate'],
    ['May 2025 after March 2025', may, march, 'laterUpdate'],
    ['the page of May, read under its last day', mayDay, march, 'laterUpdate'],
    ['December 2023 before March 2025', december, march, 'earlier'],
    ['December 2023 before May 2025', december, may, 'earlier'],
    ['March 2025 before May 2025', march, may, 'earlier'],
    ['the page of May beside its own record', mayDay, may, 'agrees'],
  ])('%s', (_, b, a, relation) => expect(relations(b, a)).toEqual(new Set([relation])));
});

const taken = (quantity: Quantity, days: string): Reading => ({ measure: 'hostages.taken.oct7', quantity, days });
const about250 = taken(n('about', 250), '2023-12-02');
const exactly251 = taken(n('exact', 251), '2025-03-06');

it('around 250 and 251 taken on 7 October are one value, rounded', () => {
  expect(relations(about250, exactly251)).toEqual(new Set(['sameWhenRounded']));
  expect(relations(exactly251, about250)).toEqual(new Set(['sameWhenRounded']));
});

const living24 = { measure: 'hostages.held.living', quantity: n('exact', 24), days: '2025-03-06' };
const bodies34 = { measure: 'hostages.held.bodies', quantity: n('exact', 34), days: '2025-03-06' };
const held48 = { measure: 'hostages.held', quantity: n('exact', 48), days: '2025-10-07' };
const living20 = { measure: 'hostages.held.living', quantity: n('exact', 20), days: '2025-10-07' };

describe('those held', () => {
  it.each<[string, Reading, Reading, Relation]>([
    ['24 living against 48 held', living24, held48, 'differentScope'],
    ['48 held against 24 living', held48, living24, 'differentScope'],
    ['34 bodies against 48 held', bodies34, held48, 'differentScope'],
    ['24 living in March against 20 in October', living24, living20, 'earlier'],
    ['20 living in October against 24 in March', living20, living24, 'laterUpdate'],
  ])('%s', (_, b, a, relation) => expect(relations(b, a)).toEqual(new Set([relation])));

  it('24 living against 48 held is no more than another scope even on one day', () =>
    expect(relations({ ...living24, days: '2025-10-07' }, held48)).toEqual(new Set(['differentScope'])));
});

it('2.3 million and around 2 million people are one value, rounded', () => {
  const more = { measure: 'gaza.population', quantity: n('exact', 2_300_000), days: '2023-12-02' };
  const fewer = { measure: 'gaza.population', quantity: n('about', 2_000_000), days: '2025-03-06' };
  expect(relations(fewer, more)).toEqual(new Set(['sameWhenRounded']));
});

it('nothing among them differs', () => {
  const all = [december, march, may, mayDay, about250, exactly251, living24, bodies34, held48, living20];
  const found = all.flatMap((b) => all.flatMap((a) => [...relations(b, a)]));
  expect(found.filter((relation) => relation !== null && DIFFERING.includes(relation))).toEqual([]);
});

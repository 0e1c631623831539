// What holds for every pair of figures, whatever they are.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { intervalOf } from '@/lib/claim/interval';
import { relate, type Side } from '@/lib/compare';
import { pairOf } from '@/lib/compare/pair';
import { TABLE } from '@/lib/compare/relate';
import {
  DIFFERING,
  QUALIFIERS,
  RELATIONS,
  VAGUE_WORDS,
  type AsOf,
  type Quantity,
  type Relation,
} from '@/lib/vocabulary';
import { MEASURES, seriesOf, worldWith } from './world';

const world = worldWith([
  ...seriesOf('dead', 'ministry', [
    ['2020-05-01', 400],
    ['2020-05-20', 900],
    ['2020-06-01', 1_490],
    ['2020-06-20', 2_300],
  ]),
  ...seriesOf('dead', null, [['2020-06-10', 1_800]]),
]);

// Few days, few values, few bodies: so that equal ones, neighbours and overlaps come up all the time.
const DAYS = [
  '2020-03-01',
  '2020-04-29',
  '2020-05-01',
  '2020-05-07',
  '2020-06-01',
  '2020-06-02',
  '2020-06-20',
  '2020-12-01',
];
const VALUES = [
  0, 7, 8, 20, 24, 25, 48, 50, 240, 250, 251, 900, 1_000, 1_150, 1_195, 1_200, 1_249, 1_250, 1_490, 2_000, 2_300,
  48_000, 48_189,
];

const day = fc.constantFrom(...DAYS);
const bracket = fc.oneof(
  day.map((from) => ({ from, to: from })),
  fc.tuple(day, day).map(([x, y]) => (x < y ? { from: x, to: y } : { from: y, to: x })),
);
const FIRM = ['clause', 'report', 'event'] as const;
const SOFT = ['page', 'header'] as const;
const asOfWith = (bases: readonly ('clause' | 'report' | 'event' | 'page' | 'header')[]) =>
  fc.tuple(fc.constantFrom(...bases), bracket).map(([basis, days]): AsOf => ({ basis, ...days }));
const asOf = fc.oneof(
  { arbitrary: asOfWith([...FIRM, ...SOFT]), weight: 6 },
  { arbitrary: fc.constant<AsOf>({ basis: 'unknown' }), weight: 1 },
);

const value = fc.oneof(fc.constantFrom(...VALUES), fc.integer({ min: 1, max: 60_000 }));
const quantityIn = (unit: string, qualifiers: readonly Quantity['qualifier'][] = QUALIFIERS) =>
  fc
    .record({
      qualifier: fc.constantFrom(...qualifiers),
      value,
      more: fc.nat(400),
      vague: fc.constantFrom(...VAGUE_WORDS),
      strict: fc.boolean(),
    })
    .map(({ qualifier, value: x, more, vague, strict }): Quantity => {
      const number = unit === 'share' || qualifier === 'fraction' ? (x % 101) / 100 : x;
      if (qualifier === 'vague') return { value: null, high: null, qualifier, unit, vague };
      if (qualifier === 'range') return { value: number, high: number + more, qualifier, unit };
      return { value: number, high: null, qualifier, unit, ...(qualifier === 'at_most' && { strict }) };
    });

const period = fc.option(
  bracket.chain((days) =>
    fc.constantFrom(null, 'one strike', 'by midnight').map((convention) => ({ ...days, convention })),
  ),
  { nil: undefined },
);

function sideOf(
  measures: fc.Arbitrary<string>,
  quantity: fc.Arbitrary<Quantity>,
  days: fc.Arbitrary<AsOf>,
): fc.Arbitrary<Side> {
  return fc
    .record({
      measure: measures,
      quantity,
      asOf: days,
      attribution: fc.constantFrom(null, 'ministry', 'army'),
      period,
      draft: fc.option(fc.constantFrom('1', '2'), { nil: undefined }),
      base: fc.option(fc.constant('identified'), { nil: undefined }),
      document: fc.constantFrom(null, 'x', 'y'),
      written: fc.option(bracket, { nil: null }),
      statesDiscrepancy: fc.nat(20).map((x) => x === 0),
    })
    .map(({ document, written, statesDiscrepancy, period: counted, draft, base, ...claim }) => ({
      claim: {
        ...claim,
        ...(counted && { period: counted }),
        ...(draft !== undefined && { draft }),
        ...(base !== undefined && { base }),
      },
      document,
      written,
      statesDiscrepancy,
    }));
}

const typed = (...types: string[]) => MEASURES.filter(({ type }) => types.includes(type)).map(({ id }) => id);
const anyMeasure = fc.constantFrom(...MEASURES.map(({ id }) => id), 'storm');
const anyQuantity = fc.oneof(quantityIn('people'), quantityIn('share'), quantityIn('trucks'));
const anySide = sideOf(anyMeasure, anyQuantity, asOf);
/** Two sides, of one measure most of the time: else row 3 answers nearly always. */
const anyPair = fc
  .tuple(anySide, anySide, fc.nat(4))
  .map(([b, a, other]): [Side, Side] =>
    other === 0 ? [b, a] : [b, { ...a, claim: { ...a.claim, measure: b.claim.measure } }],
  );
const RUNS = { numRuns: 5_000 };

/** What each row of the table may say. */
const SAYS: Record<number, (Relation | null)[]> = {
  1: ['reportedConflict'],
  2: [null],
  3: ['differentScope', 'conflicts'],
  4: ['differentScope'],
  5: ['agrees', 'notComparable'],
  6: ['agrees'],
  7: ['sameWhenRounded'],
  8: ['anomaly'],
  9: ['dateNeeded'],
  10: ['laterUpdate', 'earlier'],
  11: ['revision', 'dateNeeded'],
  12: ['laterUpdate', 'earlier'],
  13: ['revision'],
  14: ['revision', 'conflicts', 'dateNeeded'],
  15: ['agrees'],
  16: ['conflicts', 'dateNeeded'],
  17: ['notComparable'],
};

describe('the table', () => {
  test('has its rows in order, and the last fits whatever comes', () => {
    expect(TABLE.map(({ row }) => row)).toEqual(Object.keys(SAYS).map(Number));
  });

  test('answers every pair by exactly one row, the first that fits, with what that row may say', () => {
    fc.assert(
      fc.property(anyPair, ([b, a]) => {
        const pair = pairOf(b, a, world);
        const first = TABLE.find(({ fits }) => fits(pair));
        const { row, relation, firstFits } = relate(b, a, world);
        expect(row).toBe(first?.row);
        expect(SAYS[row]).toContain(relation);
        expect(firstFits !== undefined).toBe(row === 8);
      }),
      RUNS,
    );
  });

  test('is reached in every row by the pairs that these laws are tried on', () => {
    const pairs = fc.sample(anyPair, { numRuns: 20_000, seed: 1 });
    const fired = new Set(pairs.map(([b, a]) => relate(b, a, world).row));
    expect([...fired].sort((x, y) => x - y)).toEqual(Object.keys(SAYS).map(Number));
  });
});

const EXCHANGED: Partial<Record<Relation, Relation>> = { laterUpdate: 'earlier', earlier: 'laterUpdate' };

test('exchanging the two exchanges laterUpdate and earlier and keeps the rest', () => {
  fc.assert(
    fc.property(anyPair, ([b, a]) => {
      const there = relate(b, a, world);
      const back = relate(a, b, world);
      const relation = there.relation === null ? null : (EXCHANGED[there.relation] ?? there.relation);
      expect(back).toEqual({ ...there, relation });
    }),
    RUNS,
  );
});

test('a figure set beside itself never differs', () => {
  fc.assert(
    fc.property(anySide, (b) => {
      const { relation } = relate(b, b, world);
      expect(b.statesDiscrepancy || !DIFFERING.includes(relation ?? 'agrees')).toBe(true);
    }),
    RUNS,
  );
});

test('writing a number with more digits never turns a conflict into agreement', () => {
  const rounded = quantityIn('people', ['exact', 'about']);
  const oneEvent = fc.constantFrom('taken', 'dead', 'held', 'freed', 'offer.freed');
  const firm = fc.constantFrom<AsOf>({ basis: 'clause', from: '2020-06-01', to: '2020-06-01' });
  const told = (one: Side): Side => ({
    ...one,
    written: { from: '2020-12-01', to: '2020-12-01' },
    statesDiscrepancy: false,
  });
  fc.assert(
    fc.property(
      sideOf(oneEvent, rounded, firm).map(told),
      sideOf(oneEvent, quantityIn('people'), firm).map(told),
      fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      (coarse, other, where) => {
        const a = { ...other, claim: { ...other.claim, measure: coarse.claim.measure } };
        fc.pre(relate(coarse, a, world).relation === 'conflicts');
        // Any whole number that would be rounded to the one that was written, and says less than it: 2,000 may stand
        // for 1,500, but "1,500" may stand for 1,460, which 2,000 may not.
        const grain = MEASURES.find(({ id }) => id === coarse.claim.measure)?.grain ?? 1;
        const whole = intervalOf(coarse.claim.quantity, grain);
        const [low, high] = [whole.low ?? 0, whole.high ?? 0];
        const finer = Math.min(Math.ceil(low) + Math.floor(where * (high - low)), Math.max(Math.ceil(high) - 1, low));
        const narrow = intervalOf({ ...coarse.claim.quantity, value: finer }, grain);
        fc.pre((narrow.low ?? 0) >= low && (narrow.high ?? 0) <= high);
        const fine: Side = {
          ...coarse,
          claim: { ...coarse.claim, quantity: { ...coarse.claim.quantity, value: finer } },
        };
        expect(['agrees', 'sameWhenRounded']).not.toContain(relate(fine, a, world).relation);
      },
    ),
    { numRuns: 3_000, maxSkipsPerRun: 1_000 },
  );
});

test('a day known only from a page or header never yields conflicts, revision or anomaly of a running count', () => {
  const running = fc.constantFrom(...typed('cumulative', 'snapshot'));
  const soft = sideOf(running, anyQuantity, asOfWith(SOFT)).map((one) => ({ ...one, statesDiscrepancy: false }));
  const other = sideOf(running, anyQuantity, asOf).map((one) => ({ ...one, statesDiscrepancy: false }));
  fc.assert(
    fc.property(soft, other, fc.boolean(), fc.nat(4), (page, record, turned, apart) => {
      const a = apart === 0 ? record : { ...record, claim: { ...record.claim, measure: page.claim.measure } };
      const { relation } = turned ? relate(a, page, world) : relate(page, a, world);
      expect(['conflicts', 'revision', 'anomaly', 'reportedConflict']).not.toContain(relation);
    }),
    RUNS,
  );
});

test('a lower bound never differs from a larger value', () => {
  const bound = sideOf(anyMeasure, quantityIn('people', ['more_than', 'at_least']), asOf);
  fc.assert(
    fc.property(bound, anySide, fc.integer({ min: 1, max: 9_999 }), fc.boolean(), (b, other, more, turned) => {
      const quantity: Quantity = {
        value: (b.claim.quantity.value ?? 0) + more,
        high: null,
        qualifier: 'exact',
        unit: 'people',
      };
      const a: Side = { ...other, claim: { ...other.claim, measure: b.claim.measure, quantity } };
      fc.pre(!b.statesDiscrepancy && !a.statesDiscrepancy);
      const verdict = turned ? relate(a, b, world) : relate(b, a, world);
      expect(DIFFERING).not.toContain(verdict.relation);
    }),
    RUNS,
  );
});

test('a soft bound never makes figures differ', () => {
  const soft = sideOf(anyMeasure, quantityIn('people', ['up_to']), asOf);
  fc.assert(
    fc.property(soft, anySide, fc.integer({ min: 1, max: 9_999 }), (b, other, more) => {
      const quantity: Quantity = {
        value: (b.claim.quantity.value ?? 0) + more,
        high: null,
        qualifier: 'exact',
        unit: 'people',
      };
      const a: Side = { ...other, claim: { ...other.claim, measure: b.claim.measure, quantity } };
      fc.pre(!b.statesDiscrepancy && !a.statesDiscrepancy);
      expect(DIFFERING).not.toContain(relate(b, a, world).relation);
    }),
    RUNS,
  );
});

test('a discrepancy is reported where one is asserted, and nowhere else', () => {
  fc.assert(
    fc.property(anyPair, ([b, a]) => {
      const { relation } = relate(b, a, world);
      expect(relation === 'reportedConflict').toBe(b.statesDiscrepancy || a.statesDiscrepancy);
      expect([...RELATIONS, null]).toContain(relation);
    }),
    RUNS,
  );
});

// The bench's own arithmetic, without any clock but a made-up one: a timed test would fail with the weather.
import { describe, expect, test } from 'vitest';
import { tableOf } from './report';
import { growth, interleave, median, row } from './statistics';

describe('median', () => {
  test.each([
    ['the middle one', [3, 1, 2], 2],
    ['between the two middle ones', [4, 1, 3, 2], 2.5],
    ['untouched by one that waited', [1, 1, 1, 900, 1], 1],
    ['by size, not by spelling', [10, 9, 100], 10],
  ])('is %s', (_, values, middle) => expect(median(values)).toBe(middle));

  test('of nothing is nothing', () => expect(median([])).toBeNaN());
});

describe('a row', () => {
  test.each([
    ['below its limit', 2, 3, 'atMost', true],
    ['at its limit', 3, 3, 'atMost', true],
    ['above its limit', 3.01, 3, 'atMost', false],
    ['that must reach its limit and does', 100, 100, 'atLeast', true],
    ['that must reach its limit and does not', 99, 100, 'atLeast', false],
    ['that was not measured', Number.NaN, 3, 'atMost', false],
    ['that was not measured and must reach', Number.NaN, 3, 'atLeast', false],
    ['of which nothing was divided by nothing', Number.POSITIVE_INFINITY, 3, 'atLeast', false],
    ['without a limit', 12, null, 'atMost', true],
  ] as const)('%s', (_, value, limit, must, holds) => {
    expect(row('', value, limit, { must }).holds).toBe(holds);
  });

  test('that does not hold says so in the table', () => {
    const table = tableOf([row('slow', 4, 3), row('quick', 2, 3), row('for the reader', 7, null)]);
    const [, slow, quick, free] = table.split('\n');
    expect(slow).toMatch(/^slow .*4\.00 × .*≤ 3\.00 × .*DOES NOT HOLD/);
    expect(quick).toMatch(/ holds$/);
    expect(free).not.toMatch(/hold|≤/);
  });
});

describe('contestants', () => {
  test('take turns, each beginning a round', async () => {
    const order: string[] = [];
    const come = (name: string) => () => order.push(name);
    const samples = await interleave({ a: come('a'), b: come('b'), c: come('c') }, 3);
    expect(order.join('')).toBe('abcbcacab');
    expect(samples.a).toHaveLength(3);
  });

  test('keep their own samples', async () => {
    expect(await interleave({ one: () => 1, two: async () => 2 }, 2)).toEqual({ one: [1, 1], two: [2, 2] });
  });

  // The fault that the bench is there to find: the same contestants, one of them slowed.
  test.each([
    [0, true],
    [20, false],
  ])('of which ours is slowed by %i ms: the ratio holds is %s', async (slowdown, holds) => {
    let clock = 0;
    const timed = (work: number) => () => {
      const start = clock;
      clock += work;
      return clock - start;
    };
    const { floor, ours } = await interleave({ floor: timed(1), ours: timed(5 + slowdown) }, 5);
    expect(row('cold', median(ours) / median(floor), 6).holds).toBe(holds);
  });
});

describe('growth', () => {
  const points = (cost: (size: number) => number) => [5, 50, 500].map((size) => ({ size, cost: cost(size) }));
  test.each([
    ['in step', (size: number) => 3 * size, 1],
    ['with the square', (size: number) => size ** 2, 2],
    ['not at all', () => 4, 0],
  ])('%s', (_, cost, power) => expect(growth(points(cost))).toBeCloseTo(power, 6));
});

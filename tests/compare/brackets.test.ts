// Days: order, distance, trust.
import { describe, expect, it } from 'vitest';
import { daysBetween, daysOf, isFirm, orderOf, type Order } from '@/lib/compare/brackets';
import type { AsOf } from '@/lib/vocabulary';
import { on } from '../memory-pack';

describe('two brackets', () => {
  const cases: [shows: string, b: AsOf, a: AsOf, order: Order, apart: number | null][] = [
    ['the day after', on('2020-06-02'), on('2020-06-01'), 'later', 1],
    ['the day before', on('2020-06-01'), on('2020-06-02'), 'earlier', 1],
    ['one day', on('2020-06-01'), on('2020-06-01', 'page'), 'sameDay', 0],
    ['a bracket and its first day', on('2020-06-01/2020-06-09'), on('2020-06-01'), 'overlap', 0],
    ['brackets that share their edge', on('2020-06-01/2020-06-09'), on('2020-06-09/2020-06-20'), 'overlap', 0],
    ['one bracket twice', on('2020-06-01/2020-06-09'), on('2020-06-01/2020-06-09'), 'overlap', 0],
    ['brackets next to each other', on('2020-06-10/2020-06-12'), on('2020-06-01/2020-06-09'), 'later', 1],
    ['over the end of a leap year’s February', on('2020-03-01'), on('2020-02-28'), 'later', 2],
    ['over a change of clocks', on('2020-04-01'), on('2020-03-01'), 'later', 31],
    ['unknown', on(null), on('2020-06-01'), 'unknown', null],
    ['both unknown', on(null), on(null), 'unknown', null],
  ];
  it.each(cases)('%s', (_, b, a, order, apart) => {
    expect(orderOf(daysOf(b), daysOf(a))).toBe(order);
    expect(daysBetween(daysOf(b), daysOf(a))).toBe(apart);
  });
});

describe('a day', () => {
  it.each([
    ['clause', true],
    ['report', true],
    ['event', true],
    ['page', false],
    ['header', false],
  ] as const)('of basis %s: said of the figure itself? %s', (basis, firm) =>
    expect(isFirm(on('2020-06-01', basis))).toBe(firm),
  );
  it('that is unknown says nothing of it', () => expect(isFirm(on(null))).toBe(false));
});

// Every written form and the interval it stands for.
import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import { grainOfNumber, intervalOf, lowOf, type Interval } from '@/lib/claim/interval';
import { hardBounds, meet } from '@/lib/compare/bounds';
import type { Qualifier, Quantity, VagueWord } from '@/lib/vocabulary';
import { n } from '../memory-pack';

const TOLL = 1_000;
const HOSTAGES = 10;
const share = { unit: 'share' };

/** "[245, 255)"; soft bounds after a bar. */
function show({ low, high, lowOpen, highOpen, softLow, softHigh }: Interval): string {
  const left = low === null ? '(-∞' : `${lowOpen ? '(' : '['}${Number(low.toFixed(4))}`;
  const right = high === null ? '∞)' : `${Number(high.toFixed(4))}${highOpen ? ')' : ']'}`;
  const soft = softLow === undefined && softHigh === undefined ? '' : ` | ${softLow ?? ''}..${softHigh ?? ''}`;
  return `${left}, ${right}${soft}`;
}

describe('the unit of the last non-zero digit', () => {
  it.each([
    [2_300_000, 100_000],
    [1_200, 100],
    [251, 1],
    [250, 10],
    [48_000, 1_000],
    [53_977, 1],
    [0, 1],
    [0.7, 0.1],
    [0.52, 0.01],
    [1 / 3, 0.1],
    [0.75, 0.1],
    [2.5, 1],
  ])('%d → %d', (number, grain) => expect(grainOfNumber(number)).toBeCloseTo(grain, 10));
});

describe('the interval of every written form', () => {
  const cases: [string, Quantity, number, string][] = [
    ['a bare number below 1,000', n('exact', 251), HOSTAGES, '[251, 251]'],
    ['a few of the grain', n('exact', 40), HOSTAGES, '[40, 40]'],
    ['a large multiple of the grain', n('exact', 250), HOSTAGES, '[245, 255)'],
    ['weeks for days', { ...n('exact', 42), unit: 'days', step: 7 }, 1, '[38.5, 45.5)'],
    ['one week', { ...n('exact', 7), unit: 'days', step: 7 }, 1, '[7, 7]'],
    ['a bare number just below 1,000', n('exact', 990), TOLL, '[990, 990]'],
    ['a bare round number from 1,000 up', n('exact', 1_200), TOLL, '[1150, 1250)'],
    ['a bare number written with million', n('exact', 2_300_000), 1_000_000, '[2250000, 2350000)'],
    ['a bare number down to the last digit', n('exact', 53_977), TOLL, '[53977, 53977]'],
    ['a round number, no rounder than its measure is reported', n('exact', 50_000), TOLL, '[49500, 50500)'],
    ['about a round number', n('about', 250), HOSTAGES, '[245, 255)'],
    ['about, capped by the reporting grain', n('about', 300), HOSTAGES, '[295, 305)'],
    ['about, without a measure', n('about', 300), Infinity, '[250, 350)'],
    ['about an unrounded number', n('about', 251), HOSTAGES, '[251, 251]'],
    ['more than', n('more_than', 48_000), TOLL, '(48000, ∞) | ..49000'],
    ['more than, finely written', n('more_than', 48_200), TOLL, '(48200, ∞) | ..48300'],
    ['at least', n('at_least', 53_339), TOLL, '[53339, ∞)'],
    ['nearly', n('nearly', 2_000), 100, '[1950, 2000)'],
    ['nearly, in thousands', n('nearly', 47_000), TOLL, '[46500, 47000)'],
    ['up to', n('up_to', 50), HOSTAGES, '(0, 50] | ..50'],
    ['at most', n('at_most', 40), HOSTAGES, '(0, 40]'],
    ['fewer than', n('at_most', 40, { strict: true }), HOSTAGES, '(0, 40)'],
    ['a range', n('range', 5_000, { high: 6_000 }), TOLL, '[5000, 6000]'],
    ['half', n('fraction', 0.5, share), 1, '[0.45, 0.55)'],
    ['a third', n('fraction', 1 / 3, share), 1, '[0.2833, 0.3833)'],
    ['70 percent', n('fraction', 0.7, share), 1, '[0.65, 0.75)'],
    ['69 percent', n('fraction', 0.69, share), 1, '[0.685, 0.695)'],
    ['all of them', n('fraction', 1, share), 1, '[0.995, 1.005)'],
    ['about a third', n('about', 1 / 3, share), 1, '[0.2833, 0.3833)'],
    ['nearly half', n('nearly', 0.5, share), 1, '[0.45, 0.5)'],
    ['20 more', n('increment', 20), HOSTAGES, '[20, 20]'],
    ['5,000 more', n('increment', 5_000), TOLL, '[4500, 5500)'],
  ];
  it.each(cases)('%s', (_, quantity, grain, interval) => expect(show(intervalOf(quantity, grain))).toBe(interval));

  const words: [VagueWord, string, string][] = [
    ['dozens', '[24, 99] | 24..99', '[12, ∞)'],
    ['scores', '[40, 99] | 40..99', '[20, ∞)'],
    ['hundreds', '[200, 999] | 200..999', '[100, ∞)'],
    ['thousands', '[2000, 9999] | 2000..9999', '[1000, ∞)'],
    ['tens of thousands', '[20000, 99999] | 20000..99999', '[10000, ∞)'],
    ['hundreds of thousands', '[200000, 999999] | 200000..999999', '[100000, ∞)'],
    ['millions', '[2000000, 9999999] | 2000000..9999999', '[1000000, ∞)'],
    ['most', '(0.5, 1] | 0.5..1', '(0.5, ∞)'],
    ['nearly all', '[0.9, 1] | 0.9..1', '[0.5, ∞)'],
  ];
  it.each(words)('%s', (vague, interval, hard) => {
    const quantity = n('vague', null, { vague });
    expect(show(intervalOf(quantity, TOLL))).toBe(interval);
    expect(show(hardBounds(intervalOf(quantity, TOLL)))).toBe(hard);
  });

  it('bounds nothing for a vague word that is not known', () =>
    expect(show(intervalOf(n('vague', null), TOLL))).toBe('(-∞, ∞)'));

  it('takes the soft top of "up to" for no hard bound', () =>
    expect(show(hardBounds(intervalOf(n('up_to', 50), HOSTAGES)))).toBe('(0, ∞)'));
});

describe('the lower bound that is printed', () => {
  it.each<[string, Quantity, number | null]>([
    ['a round number as itself', n('exact', 48_000), 48_000],
    ['more than', n('more_than', 48_000), 48_000],
    ['about', n('about', 48_000), 47_500],
    ['nearly', n('nearly', 48_000), 47_500],
    ['a range', n('range', 5_000, { high: 6_000 }), 5_000],
    ['half', n('fraction', 0.5, share), 0.5],
    ['an increment', n('increment', 20), 20],
    ['dozens', n('vague', null, { vague: 'dozens' }), 24],
    ['up to', n('up_to', 50), null],
    ['fewer than', n('at_most', 50, { strict: true }), null],
    ['nothing known', n('vague', null), null],
  ])('%s', (_, quantity, low) => expect(lowOf(quantity, TOLL)).toBe(low));
});

const numbered: Qualifier[] = ['exact', 'about', 'at_least', 'range', 'increment'];
test('a number lies in its own interval', () => {
  fc.assert(
    fc.property(fc.constantFrom(...numbered), fc.integer({ min: 1, max: 3_000_000 }), (qualifier, value) => {
      const own = intervalOf(n(qualifier, value), TOLL);
      expect(meet(own, { low: value, high: value, lowOpen: false, highOpen: false })).toBe(true);
    }),
  );
});

test('hard bounds never exclude what the interval for comparing allows', () => {
  const forms: Qualifier[] = [...numbered, 'more_than', 'nearly', 'up_to', 'at_most'];
  const value = fc.integer({ min: 1, max: 99_999 });
  fc.assert(
    fc.property(fc.constantFrom(...forms), value, value, (form, x, y) => {
      const other = intervalOf(n('exact', y), TOLL);
      const compared = meet(intervalOf(n(form, x), TOLL), other);
      expect(!compared || meet(hardBounds(intervalOf(n(form, x), TOLL)), other)).toBe(true);
    }),
  );
});

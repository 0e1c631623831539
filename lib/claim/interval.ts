// What a written quantity can mean: the interval it stands for when figures are compared.
//
// Here: the table of written forms, one entry for each qualifier. Not here: reading the words (match/) and deciding
// what two intervals say of each other's claims (compare/).
//
// n is the written value, g its grain (the unit of its last non-zero digit), G the reporting grain of the measure, and
// g' the smaller of the two: "48,000" said of a toll that is reported in thousands may stand for anything that rounds
// to 48,000.
import type { Quantity, VagueWord } from '@/lib/vocabulary';

/**
 * `null` is no bound. A bound is part of the interval unless it is marked open. `softLow` and `softHigh` are what the
 * words suggest without saying it; where a soft bound is equal to the bound itself, the bound is soft: it limits
 * agreement and never makes a conflict (see `hardBounds`).
 */
export type Interval = {
  low: number | null;
  high: number | null;
  lowOpen: boolean;
  highOpen: boolean;
  softLow?: number;
  softHigh?: number;
};

// From here up a bare number is rounded more often than not.
const ROUND_FROM = 1_000;
const NOTHING_SAID: Interval = { low: null, high: null, lowOpen: false, highOpen: false };

/**
 * What the vague words suggest, and the floor below which they would be wrong. No ceiling is hard: nobody who said
 * "hundreds" is contradicted by 1,100. The floors follow one pattern, one of what the word counts by: a dozen, a
 * score, a hundred.
 */
const VAGUE: Record<VagueWord, { low: number; high: number; floor: number }> = {
  dozens: { low: 24, high: 99, floor: 12 },
  scores: { low: 40, high: 99, floor: 20 },
  hundreds: { low: 200, high: 999, floor: 100 },
  thousands: { low: 2_000, high: 9_999, floor: 1_000 },
  'tens of thousands': { low: 20_000, high: 99_999, floor: 10_000 },
  'hundreds of thousands': { low: 200_000, high: 999_999, floor: 100_000 },
  millions: { low: 2_000_000, high: 9_999_999, floor: 1_000_000 },
  most: { low: 0.5, high: 1, floor: 0.5 },
  'nearly all': { low: 0.9, high: 1, floor: 0.5 },
};

/** The unit of the last non-zero digit: 2,300,000 → 100,000; 1,200 → 100; 251 → 1; 0.7 → 0.1. Zero counts by ones. */
export function grainOfNumber(n: number): number {
  if (n === 0 || !Number.isFinite(n)) return 1;
  let grain = 1;
  if (Number.isInteger(n)) {
    while (n % (grain * 10) === 0) grain *= 10;
    return grain;
  }
  // Six decimals are more than any text writes; a third has no last digit and stops there.
  let places = 1;
  while (places < 6 && !isClose(n * 10 ** places, Math.round(n * 10 ** places))) places++;
  return 1 / 10 ** places;
}

/** g': how coarsely the number is written, as far as the measure's own grain lets rounding go. */
export function writtenGrain(quantity: Quantity, grain: number): number {
  if (quantity.value === null) return grain;
  const own = quantity.unit === 'share' ? grainOfShare(quantity.value) : grainOfNumber(quantity.value);
  return Math.min(own, grain);
}

/**
 * The interval for comparing. `grain` is the measure's reporting grain; `Infinity` for a figure that has no measure.
 * Nothing at all is bounded where the words are vague and unknown.
 */
export function intervalOf(quantity: Quantity, grain: number): Interval {
  const { value: n, high, qualifier, strict } = quantity;
  if (qualifier === 'vague' || n === null) return vagueInterval(quantity);
  const g = writtenGrain(quantity, grain);
  switch (qualifier) {
    case 'exact':
    case 'increment':
      return isRound(quantity) ? rounding(n, g) : point(n);
    case 'about':
      return isUnrounded(quantity, g) ? point(n) : rounding(n, g);
    case 'more_than':
      return { low: n, high: null, lowOpen: true, highOpen: false, softHigh: n + g };
    case 'at_least':
      return { low: n, high: null, lowOpen: false, highOpen: false };
    case 'nearly':
      return { low: n - g / 2, high: n, lowOpen: false, highOpen: true };
    case 'up_to':
      return { low: 0, high: n, lowOpen: true, highOpen: false, softHigh: n };
    case 'at_most':
      return { low: 0, high: n, lowOpen: true, highOpen: strict ?? false };
    case 'range':
      return { low: n, high: high ?? n, lowOpen: false, highOpen: false };
    case 'fraction':
      // Nobody who writes "half" has counted to the percent, and a percentage is rounded too.
      return rounding(n, g);
  }
}

/** The same without what is only suggested: what the words rule out. Two of these apart cannot both be right. */
export function hardBounds(quantity: Quantity, grain: number): Interval {
  const interval = intervalOf(quantity, grain);
  if (quantity.qualifier === 'vague' && quantity.vague) {
    return { low: VAGUE[quantity.vague].floor, high: null, lowOpen: quantity.vague === 'most', highOpen: false };
  }
  if (quantity.qualifier === 'up_to') return { low: interval.low, high: null, lowOpen: true, highOpen: false };
  return interval;
}

/**
 * The lower bound that is printed: the written number where it is one, as a round number is shown as itself, and
 * `null` where the words leave the lower end open.
 */
export function lowOf(quantity: Quantity, grain: number): number | null {
  const { qualifier } = quantity;
  if (qualifier === 'up_to' || qualifier === 'at_most') return null;
  if (qualifier === 'exact' || qualifier === 'fraction' || qualifier === 'increment') return quantity.value;
  return intervalOf(quantity, grain).low;
}

/** Every value of `x` lies above every value of `y`. */
export function isAbove(x: Interval, y: Interval): boolean {
  if (x.low === null || y.high === null) return false;
  return x.low > y.high || (x.low === y.high && (x.lowOpen || y.highOpen));
}

/** Some value lies in both. */
export const meet = (x: Interval, y: Interval): boolean => !isAbove(x, y) && !isAbove(y, x);

/** They meet, or would if their open ends were closed: (8, ∞) and [8, 8]. */
export function touch(x: Interval, y: Interval): boolean {
  const closed = (interval: Interval): Interval => ({ ...interval, lowOpen: false, highOpen: false });
  return meet(closed(x), closed(y));
}

function vagueInterval({ vague }: Quantity): Interval {
  if (!vague) return NOTHING_SAID;
  const { low, high } = VAGUE[vague];
  return { low, high, lowOpen: vague === 'most', highOpen: false, softLow: low, softHigh: high };
}

/** All that is written as n when it is rounded to the grain. */
const rounding = (n: number, g: number): Interval => ({
  low: n - g / 2,
  high: n + g / 2,
  lowOpen: false,
  highOpen: true,
});
const point = (n: number): Interval => ({ low: n, high: n, lowOpen: false, highOpen: false });

/**
 * A bare number that may have been rounded. 53,977 is not: people and trucks are counted in ones. Comparing takes the
 * rounded one's whole interval in every row, also where figures are found apart: else "1,200" and "1,250" of one event
 * would be a conflict that disappears when the first document is found to have written 1,249.
 */
const isRound = (quantity: Quantity): boolean =>
  quantity.unit === 'share' || ((quantity.value ?? 0) >= ROUND_FROM && grainOfNumber(quantity.value ?? 0) > 1);

const isUnrounded = ({ unit }: Quantity, g: number): boolean => unit !== 'share' && g === 1;

/**
 * "Half", "a third", "two fifths" and whole tenths are said loosely, and a third has no last digit. Other shares are
 * percentages, with the digits they show.
 */
function grainOfShare(share: number): number {
  const loose = [2, 3, 4, 5, 10].some((parts) => Math.abs(share * parts - Math.round(share * parts)) < 0.005 * parts);
  return loose ? 0.1 : Math.min(grainOfNumber(share), 0.01);
}

const isClose = (x: number, y: number): boolean => Math.abs(x - y) < 1e-6;

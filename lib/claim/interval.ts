// What a written quantity can mean: the interval it stands for when figures are compared.
//
// Here: the table of written forms, one entry for each qualifier. Not here: reading the words (match/) and setting two
// intervals side by side (compare/bounds.ts).
//
// n is the written value, g its grain (the unit of its last non-zero digit), G the reporting grain of the measure, and
// g' the smaller of the two: "48,000" said of a toll that is reported in thousands may stand for anything that rounds
// to 48,000.
import type { Quantity, VagueWord } from '@/lib/vocabulary';

/**
 * `null` is no bound. A bound is part of the interval unless it is marked open. `softLow` and `softHigh` are what the
 * words suggest without saying it: where one is equal to the bound itself, the bound is soft; it limits agreement and
 * never makes a conflict. `floor` is the hard bound where it lies below `low`.
 */
export type Interval = {
  low: number | null;
  high: number | null;
  lowOpen: boolean;
  highOpen: boolean;
  softLow?: number;
  softHigh?: number;
  floor?: number;
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

/**
 * The unit of the last non-zero digit: 2,300,000 → 100,000; 1,200 → 100; 251 → 1. Zero counts by ones. Below 1 it is
 * a share: "half", "a third", "two fifths" and whole tenths are said loosely, and a third has no last digit at all, so
 * these count by tenths; other shares are percentages.
 */
export function grainOfNumber(n: number): number {
  if (n > 0 && n < 1) return isLooseShare(n) ? 0.1 : 0.01;
  if (n === 0 || !Number.isInteger(n)) return 1;
  let grain = 1;
  while (n % (grain * 10) === 0) grain *= 10;
  return grain;
}

const isLooseShare = (share: number): boolean =>
  [2, 3, 4, 5, 10].some((parts) => Math.abs(share - Math.round(share * parts) / parts) < 0.005);

/**
 * The interval for comparing. `grain` is the measure's reporting grain; `Infinity` for a figure that has no measure.
 * Nothing at all is bounded where the words are vague and unknown.
 */
export function intervalOf(quantity: Quantity, grain: number): Interval {
  const { value: n, high, qualifier, strict } = quantity;
  if (qualifier === 'vague' || n === null) return vagueInterval(quantity);
  // The whole of something is a share too, and no number that was rounded to ones.
  const own = quantity.unit === 'share' && n >= 1 ? 0.01 : grainOfNumber(n);
  const g = Math.min(own, grain);
  switch (qualifier) {
    case 'exact':
    case 'increment':
      // Who counts in weeks has not counted the days.
      if (quantity.step !== undefined && n > quantity.step) return rounding(n, quantity.step);
      return isRound(quantity, grain) ? rounding(n, g) : point(n);
    case 'about':
      return isUnrounded(quantity, g) ? point(n) : rounding(n, g);
    case 'more_than':
      return { low: n, high: null, lowOpen: true, highOpen: false, softHigh: n + g };
    case 'at_least':
      return { low: n, high: null, lowOpen: false, highOpen: false };
    case 'nearly':
      // Loosely said it takes in the whole grain below: 46,300 is called "nearly 47,000" as well.
      return { low: n - g / 2, high: n, lowOpen: false, highOpen: true, floor: n - g };
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

function vagueInterval({ vague }: Quantity): Interval {
  if (!vague) return NOTHING_SAID;
  const { low, high, floor } = VAGUE[vague];
  return { low, high, lowOpen: vague === 'most', highOpen: false, softLow: low, softHigh: high, floor };
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
const isRound = ({ unit, value }: Quantity, grain: number): boolean =>
  unit === 'share' || isRoundNumber(value ?? 0, grain);

// From ten grains up a multiple of the grain is as likely rounded as counted: 250 hostages, told in tens, for 251.
const GRAINS = 10;
const COARSE = 10;

/** Whether a bare number may be a rounded one: from 1,000 up, or a large multiple of the measure's reporting grain. */
export function isRoundNumber(n: number, grain: number): boolean {
  if (n >= ROUND_FROM) return grainOfNumber(n) > 1;
  return Number.isFinite(grain) && grain >= COARSE && n >= GRAINS * grain && n % grain === 0;
}

const isUnrounded = ({ unit }: Quantity, g: number): boolean => unit !== 'share' && g === 1;

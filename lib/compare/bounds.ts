// Two intervals side by side: whether they meet, and whether one lies wholly above the other.
//
// Here: bounds, soft and hard. Not here: which interval a written form stands for (claim/interval.ts).
import type { Interval } from '@/lib/claim';

/**
 * The interval without what is only suggested: what the words rule out. Nobody who said "hundreds" is contradicted by
 * 1,100, nor "up to 50" by 52. Two of these apart cannot both be right.
 */
export function hardBounds(interval: Interval): Interval {
  const { low, high, lowOpen, highOpen, softHigh, floor } = interval;
  return {
    low: floor ?? low,
    high: softHigh !== undefined && softHigh === high ? null : high,
    lowOpen,
    highOpen,
  };
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

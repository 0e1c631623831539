// Two claims side by side, with all that the rows of the table ask about them.
//
// Here: the facts of a pair, worked out once. Not here: what follows from them (relate.ts).
import { intervalOf } from '@/lib/claim';
import type { Measure, Reference } from '@/lib/pack';
import type { Claim } from '@/lib/vocabulary';
import { hardBounds, isAbove, meet, touch } from './bounds';
import { daysOf, isFirm, orderOf, type Days, type Order } from './brackets';

/** One side: a claim and what is known of the document that carries it. */
export type Side = {
  claim: Claim;
  /** Tells documents apart: a source id, or null for the page. */
  document: string | null;
  /** The days on which the document can have been written. */
  written: Days | null;
  /** It asserts that figures differ and gives none. */
  statesDiscrepancy: boolean;
};

/** What is asked of what is on record: its measures, with the days of their events, and its series. */
export type World = Pick<Reference, 'measure' | 'claimsOf'>;

export type Pair = {
  b: Side;
  a: Side;
  /** The measure of b and of a, where the pack knows them. */
  measure: Measure | undefined;
  other: Measure | undefined;
  /** How b stands to a in time. */
  order: Order;
  /** The days of both are said of the figures themselves. */
  firm: boolean;
  /** Some value fits both. The next four go by hard bounds, which leave out what is only suggested. */
  meet: boolean;
  /** None can. Not the opposite of `meet`: "up to 50" and 60 neither agree nor differ. */
  apart: boolean;
  /** Some would, if open ends were closed. */
  touching: boolean;
  /** All of b above all of a, or below. */
  bAbove: boolean;
  bBelow: boolean;
  world: World;
};

/** `b` is the figure on the page, `a` the one on record. */
export function pairOf(b: Side, a: Side, world: World): Pair {
  const measure = world.measure(b.claim.measure);
  const other = world.measure(a.claim.measure);
  // A measure that the pack lacks sets no limit to rounding. Row 2 leaves it alone anyway.
  const [grainB, grainA] = [measure?.grain ?? Infinity, other?.grain ?? Infinity];
  const ib = intervalOf(b.claim.quantity, grainB);
  const ia = intervalOf(a.claim.quantity, grainA);
  const hardB = hardBounds(ib);
  const hardA = hardBounds(ia);
  const [bAbove, bBelow] = [isAbove(hardB, hardA), isAbove(hardA, hardB)];
  return {
    b,
    a,
    measure,
    other,
    order: orderOf(daysOf(b.claim.asOf), daysOf(a.claim.asOf)),
    firm: isFirm(b.claim.asOf) && isFirm(a.claim.asOf),
    meet: meet(ib, ia),
    apart: bAbove || bBelow,
    touching: touch(hardB, hardA),
    bAbove,
    bBelow,
    world,
  };
}

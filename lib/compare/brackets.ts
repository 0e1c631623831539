// How two brackets of days stand to each other, and how far a day can be trusted.
//
// Here: later, earlier, the same day, and which days say only "on or before". Not here: what a row of the table makes
// of it (relate.ts) and how a day was found on the page (claim/).
import { toNumber } from '@/lib/match';
import type { AsOf, Day } from '@/lib/vocabulary';

export type Days = { from: Day; to: Day };

/**
 * `sameDay` only when both are one and the same day. Brackets that overlap otherwise are in no order: a figure of
 * "late May" and one of 28 May may stand either way round.
 */
export type Order = 'later' | 'earlier' | 'sameDay' | 'overlap' | 'unknown';

/** The bracket, or null when the day is unknown. */
export const daysOf = (asOf: AsOf): Days | null => (asOf.basis === 'unknown' ? null : asOf);

/** How `b` stands to `a`. Days compare as strings. */
export function orderOf(b: Days | null, a: Days | null): Order {
  if (!b || !a) return 'unknown';
  if (b.from > a.to) return 'later';
  if (b.to < a.from) return 'earlier';
  return b.from === b.to && a.from === a.to ? 'sameDay' : 'overlap';
}

/**
 * The day is said of the figure itself. The day of a page or of a document's header really means "on or before": good
 * enough to put an update in order, never enough to charge anybody with a difference.
 */
export const isFirm = (asOf: AsOf): boolean =>
  asOf.basis === 'clause' || asOf.basis === 'report' || asOf.basis === 'event';

/** Whole days between the two brackets, 0 where they overlap. Null when a day is unknown. */
export function daysBetween(b: Days | null, a: Days | null): number | null {
  const order = orderOf(b, a);
  if (!b || !a) return null;
  if (order === 'later') return toNumber(b.from) - toNumber(a.to);
  return order === 'earlier' ? toNumber(a.from) - toNumber(b.to) : 0;
}

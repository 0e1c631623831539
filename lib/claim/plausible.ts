// Whether a figure can be of a measure at all, by its size and its day. Never evidence for a link, only against one.
import type { FigureCandidate } from '@/lib/match';
import { addDays, toNumber } from '@/lib/match';
import type { EnginePack, Measure } from '@/lib/pack';
import type { AsOf, Day, Quantity } from '@/lib/vocabulary';
import { intervalOf } from './interval';

// An early toll and its correction differ by a fifth, a first report of hostages by a half: three times is another count …
const EVENT_FACTOR = 3;
// … and once the count is settled, more than a quarter.
const SETTLED_FACTOR = 1.25;
/** Tolls of an attack are counted up, identified and corrected for about two months; later figures are settled ones. */
export const UNSETTLED_DAYS = 60;
// A total is told of from a quarter of the smallest on record up; what a day adds is smaller by far.
const TOTAL_FACTOR = 4;
const TOTAL_FELL = 8;
// Hostages fall from 250 to a handful; nobody counts a people at a few dozen.
const SNAPSHOT_FACTOR = 50;
// Reports of what was done in a period go on for a while after it.
const AFTER_PERIOD_DAYS = 45;
// From its first day to its last, of the shortest month.
const MONTH_DAYS = 27;

/** `asOf` is what the words say before any measure is known; `told` the text's own day. */
export function isPlausible(
  pack: EnginePack,
  measure: Measure,
  quantity: Quantity,
  asOf: AsOf,
  told: Day | null,
): boolean {
  // While a release or a count is under way, its total is not known yet: what is told is what was reached so far.
  const underWay =
    measure.type === 'event_total' && measure.phase !== null && told !== null && told < (measure.end ?? told);
  if (underWay) return false;
  if (asOf.basis !== 'unknown' && measure.start !== null) {
    if (measure.type !== 'event_total' && asOf.to < measure.start) return false;
    if (
      measure.type === 'event_window' &&
      measure.end !== undefined &&
      (asOf.from > addDays(measure.end, AFTER_PERIOD_DAYS) || isOfLaterMonth(asOf, measure.end))
    )
      return false;
  }
  // "another 24 are still held": what is added is never the whole.
  if (quantity.qualifier === 'increment' && (measure.type === 'snapshot' || measure.type === 'cumulative'))
    return false;
  const { value, unit } = quantity;
  if (value === null || unit !== measure.unit) return true;
  const recorded = pack
    .claimsOf(measure.id)
    .map((claim) => claim.quantity)
    .filter((other) => other.unit === unit);
  const values = recorded.map((other) => other.value).filter((other) => other !== null);
  if (values.length === 0) return true;
  if (
    measure.type === 'snapshot' &&
    (value < Math.min(...values) / SNAPSHOT_FACTOR || value > Math.max(...values) * SNAPSHOT_FACTOR)
  )
    return false;
  if (measure.type === 'event_total') {
    // Who is released is counted at once. Of a settled count another number is that of a place, a group or a longer time.
    const open =
      [quantity, ...recorded].some(({ qualifier }) => qualifier === 'increment') ||
      (measure.phase === null && told !== null && told <= addDays(measure.start ?? told, UNSETTLED_DAYS));
    const factor = open ? EVENT_FACTOR : SETTLED_FACTOR;
    return value >= Math.min(...values) / factor && value <= Math.max(...values) * factor;
  }
  // A total does not fall: far below what had been reached it counts something else.
  if (
    measure.type === 'cumulative' &&
    value < expectedOn(pack, measure, asOf.basis === 'unknown' ? told : asOf.from) / TOTAL_FELL
  )
    return false;
  // What was agreed and carried out has one length; another number is the length of something else (with its extensions,
  // of what was left of it). A proposal has drafts, and there another number is news.
  const kind = measure.phase === null ? undefined : pack.phase(measure.phase)?.kind;
  if (measure.type === 'plan_term' && (kind === 'truce' || kind === 'extension' || kind === 'phase')) {
    const own = intervalOf(quantity, measure.grain);
    return recorded.some((other) => {
      const its = intervalOf(other, measure.grain);
      return (own.low ?? 0) <= (its.high ?? Infinity) && (its.low ?? 0) <= (own.high ?? Infinity);
    });
  }
  return true;
}

/** "80 trucks in June": of that month, and not of the one before. */
const isOfLaterMonth = (asOf: AsOf, end: Day): boolean =>
  asOf.basis === 'clause' && asOf.from > end && addDays(asOf.from, MONTH_DAYS) <= asOf.to;

/**
 * Whether a count is of the size of a total to date of what happened to them, when no word says since when it counts: at least a
 * quarter of what the record leads one to expect on that day, growing evenly up to the first figure on record.
 */
export function isOfTotalSize(pack: EnginePack, candidate: FigureCandidate, told: Day | null): boolean {
  const { value, unit } = candidate.quantity;
  if (value === null || candidate.status === null || unit === 'share') return false;
  return (totalsOf(pack).get(candidate.status.id) ?? []).some((measure) => {
    const most = Math.max(...pointsOf(pack, measure).map((point) => point.value));
    return value >= expectedOn(pack, measure, told) / TOTAL_FACTOR && value <= most * TOTAL_FACTOR;
  });
}

/** What the record leads one to expect of a running total on a day; 0 when it has no dated figure. */
function expectedOn(pack: EnginePack, measure: Measure, day: Day | null): number {
  return Math.max(0, ...pointsOf(pack, measure).map((point) => point.value * grownBy(day, measure.start, point.day)));
}

const pointsOf = (pack: EnginePack, measure: Measure): { day: Day; value: number }[] =>
  pack
    .claimsOf(measure.id)
    .flatMap(({ quantity: { value }, asOf }) =>
      value === null || asOf.basis === 'unknown' ? [] : [{ day: asOf.from, value }],
    );

/** How much of a total of `day` was reached on the day told: 1 after it, the even share of the time before. */
function grownBy(told: Day | null, start: Day | null, day: Day): number {
  if (told === null || start === null || told >= day) return told === null ? 0.5 : 1;
  return Math.max(0, toNumber(told) - toNumber(start)) / Math.max(1, toNumber(day) - toNumber(start));
}

const known = new WeakMap<EnginePack, Map<string, Measure[]>>();

/** The totals to date, by the status that shows them. */
function totalsOf(pack: EnginePack): Map<string, Measure[]> {
  const before = known.get(pack);
  if (before) return before;
  const totals = new Map<string, Measure[]>();
  for (const measure of pack.measures) {
    if (measure.type !== 'cumulative' || pointsOf(pack, measure).length === 0) continue;
    for (const rule of measure.shownBy) {
      if (!rule.period?.any?.includes('to-date')) continue;
      for (const id of rule.status?.any ?? []) totals.set(id, [...(totals.get(id) ?? []), measure]);
    }
  }
  known.set(pack, totals);
  return totals;
}

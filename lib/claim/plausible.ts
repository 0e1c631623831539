// Whether a figure can be of a measure at all, by its size and its day. Never evidence for a link, only against one.
import type { FigureCandidate } from '@/lib/match';
import { addDays } from '@/lib/match';
import type { EnginePack, Measure } from '@/lib/pack';
import type { AsOf, Quantity } from '@/lib/vocabulary';
import { intervalOf } from './interval';

// An early toll and its correction differ by a fifth, a first report of hostages by a half: three times is another count.
const EVENT_FACTOR = 3;
// A total is told of from a quarter of the smallest on record up; what a day adds is smaller by far.
const TOTAL_FACTOR = 4;
// Reports of what was done in a period go on for a while after it.
const AFTER_PERIOD_DAYS = 45;

/** `asOf` is what the words say before any measure is known. */
export function isPlausible(pack: EnginePack, measure: Measure, quantity: Quantity, asOf: AsOf): boolean {
  if (asOf.basis !== 'unknown' && measure.start !== null) {
    if (measure.type !== 'event_total' && asOf.to < measure.start) return false;
    if (
      measure.type === 'event_window' &&
      measure.end !== undefined &&
      asOf.from > addDays(measure.end, AFTER_PERIOD_DAYS)
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
  if (measure.type === 'event_total') {
    return value >= Math.min(...values) / EVENT_FACTOR && value <= Math.max(...values) * EVENT_FACTOR;
  }
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

/** Whether a count is of the size of a total to date of what happened to them, when no word says since when it counts. */
export function isOfTotalSize(pack: EnginePack, candidate: FigureCandidate): boolean {
  const { value, unit } = candidate.quantity;
  if (value === null || candidate.status === null || unit === 'share') return false;
  const ranges = totalsOf(pack).get(candidate.status.id);
  return ranges?.some(({ low, high }) => value >= low / TOTAL_FACTOR && value <= high * TOTAL_FACTOR) ?? false;
}

type Range = { low: number; high: number };
const known = new WeakMap<EnginePack, Map<string, Range[]>>();

/** The recorded range of every total to date, by the status that shows it. */
function totalsOf(pack: EnginePack): Map<string, Range[]> {
  const before = known.get(pack);
  if (before) return before;
  const totals = new Map<string, Range[]>();
  for (const measure of pack.measures) {
    if (measure.type !== 'cumulative') continue;
    const values = pack
      .claimsOf(measure.id)
      .map(({ quantity }) => quantity.value)
      .filter((value) => value !== null);
    if (values.length === 0) continue;
    const range = { low: Math.min(...values), high: Math.max(...values) };
    for (const rule of measure.shownBy) {
      if (!rule.period?.any?.includes('to-date')) continue;
      for (const id of rule.status?.any ?? []) totals.set(id, [...(totals.get(id) ?? []), range]);
    }
  }
  known.set(pack, totals);
  return totals;
}

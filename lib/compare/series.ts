// Row 8 of the table: a figure that cannot hold on the day it gives, as a dated series of the same measure shows.
//
// Here: the series, and the first day on which the figure fits it. Not here: a single other figure that differs, which
// is a revision (row 11) or a conflict (row 16).
//
// Only a running total can be shown wrong this way, as it does not fall. And only a series can: where two figures
// contradict each other, either may be the odd one. So the series is taken without the two, it must not fall itself
// (one that was revised downward proves nothing), and it must have figures on both sides of the suspect's day.
import { intervalOf, type Interval } from '@/lib/claim';
import type { Measure } from '@/lib/pack';
import type { Claim, Day, Qualifier } from '@/lib/vocabulary';
import { hardBounds, isAbove } from './bounds';
import { daysOf, isFirm, type Days } from './brackets';
import type { Pair } from './pair';

type Point = { days: Days; bounds: Interval };

// Two figures beside the suspects are no more than another pair; three are a line.
const LEAST_POINTS = 3;
const NO_POINT: readonly Qualifier[] = ['vague', 'fraction', 'increment'];

/**
 * The first day of the series on which the odd one of the two fits, or null when neither is shown to be odd. The same
 * for (b, a) and (a, b). Days of both must be firm: a stale total on a page of today is no anomaly.
 */
export function oddOneFits({ b, a, measure, world, firm, order, apart, bAbove, bBelow }: Pair): Day | null {
  if (!measure || measure.type !== 'cumulative' || !firm) return null;
  const contradict = (order === 'later' && bBelow) || (order === 'earlier' && bAbove) || (order === 'sameDay' && apart);
  if (!contradict) return null;
  const record = world.claimsOf(measure.id).filter((claim) => !isTwin(claim, b.claim) && !isTwin(claim, a.claim));
  const days = [firstFits(b.claim, record, measure), firstFits(a.claim, record, measure)];
  return days.filter((day) => day !== null).sort()[0] ?? null;
}

function firstFits(suspect: Claim, record: readonly Claim[], measure: Measure): Day | null {
  const own = pointOf(suspect, measure);
  if (!own) return null;
  const series = record
    .filter((claim) => sharesChain(claim, suspect) && claim.quantity.unit === suspect.quantity.unit)
    .flatMap((claim) => pointOf(claim, measure) ?? [])
    .sort((x, y) => (x.days.from < y.days.from ? -1 : Number(x.days.from > y.days.from)));
  if (series.length < LEAST_POINTS || falls(series)) return null;

  const upTo = series.filter(({ days }) => days.to <= own.days.from);
  const since = series.filter(({ days }) => days.from >= own.days.to);
  if (upTo.length === 0 || since.length === 0) return null;
  const tooHigh = since.some(({ bounds }) => isAbove(own.bounds, bounds));
  const tooLow = upTo.some(({ bounds }) => isAbove(bounds, own.bounds));
  return tooHigh || tooLow ? reachedOn(series, own.bounds) : null;
}

/** The first day by which the series has reached the value; null when it never does or was past it from the start. */
function reachedOn(series: readonly Point[], bounds: Interval): Day | null {
  const at = series.findIndex((point) => !isAbove(bounds, point.bounds));
  const point = series[at];
  if (!point || (at === 0 && isAbove(point.bounds, bounds))) return null;
  return point.days.from;
}

/**
 * Whether any point lies wholly above one that is later or of the same day. By day: of all that are past, the one with the
 * highest floor is above a point if any is, so a long series is gone through once.
 */
function falls(series: readonly Point[]): boolean {
  const byEnd = series.toSorted((x, y) => (x.days.to < y.days.to ? -1 : Number(x.days.to > y.days.to)));
  const sameDay = new Map<string, Point>();
  let [past, highest] = [0, null as Point | null];
  for (const point of byEnd) {
    if (point.days.from !== point.days.to) continue;
    sameDay.set(point.days.from, higher(sameDay.get(point.days.from) ?? null, point));
  }
  for (const point of series) {
    for (let next = byEnd[past]; next && next.days.to < point.days.from; next = byEnd[++past])
      highest = higher(highest, next);
    const twin = point.days.from === point.days.to ? sameDay.get(point.days.from) : undefined;
    if ([highest, twin].some((other) => other && isAbove(other.bounds, point.bounds))) return true;
  }
  return false;
}

/** The one with the higher floor; of equal floors the one that leaves its floor out. */
function higher(one: Point | null, other: Point): Point {
  if (!one || one.bounds.low === null) return other;
  if (other.bounds.low === null) return one;
  if (one.bounds.low === other.bounds.low) return one.bounds.lowOpen ? one : other;
  return one.bounds.low > other.bounds.low ? one : other;
}

function pointOf({ asOf, quantity }: Claim, measure: Measure): Point | null {
  const days = daysOf(asOf);
  if (!days || !isFirm(asOf) || quantity.value === null || NO_POINT.includes(quantity.qualifier)) return null;
  return { days, bounds: hardBounds(intervalOf(quantity, measure.grain)) };
}

/** A suspect's own record, and what relays it: no witness for it, nor against the other. */
function isTwin(claim: Claim, suspect: Claim): boolean {
  const [x, y] = [daysOf(claim.asOf), daysOf(suspect.asOf)];
  return claim.quantity.value === suspect.quantity.value && x?.from === y?.from && x?.to === y?.to;
}

/** Another body's count says nothing of this one's. A figure credited to nobody is held against all. */
const sharesChain = (claim: Claim, suspect: Claim): boolean =>
  suspect.attribution === null || claim.attribution === suspect.attribution;

// Whether two claims count the same thing at all: rows 3 and 4 of the table.
//
// Here: part and whole, period, base, increments. Not here: values (relate.ts).
import { addDays } from '@/lib/match';
import type { Period } from '@/lib/vocabulary';
import { bothTold, earlyAndSettled } from './chain';
import type { Pair } from './pair';

/**
 * Edges within a day, and one known convention. An unknown convention is another one, also than another unknown: "20
 * killed on Tuesday" and "35 killed on Tuesday" may be two attacks, or noon and night.
 */
export function samePeriod(b: Period | undefined, a: Period | undefined): boolean {
  if (!b || !a || b.convention === null || b.convention !== a.convention) return false;
  return withinADay(b.from, a.from) && withinADay(b.to, a.to);
}

const withinADay = (x: string, y: string): boolean => x <= addDays(y, 1) && y <= addDays(x, 1);

/**
 * Row 4. A plan_term of another proposal is another measure, so row 3 has it already.
 *
 * An increment counts within its own window. For a count of one event, window or plan that window is the measure's
 * own ("20 more were released in the extension"), so it may agree with a plain figure; where the two are apart it was
 * counted from somewhere else. Of a running total it is no value at all.
 */
export function otherScope({ b, a, measure, order, meet }: Pair): boolean {
  if (b.claim.quantity.unit !== a.claim.quantity.unit) return true;
  const increments = [b, a].filter(({ claim }) => claim.quantity.qualifier === 'increment').length;
  switch (measure?.type) {
    case 'event_window':
      return !samePeriod(b.claim.period, a.claim.period) || (increments === 1 && !meet);
    case 'share':
      return (
        increments > 0 ||
        order !== 'sameDay' ||
        baseOf(b.claim.base, measure.base) !== baseOf(a.claim.base, measure.base)
      );
    case 'event_total':
    case 'plan_term':
      return increments === 1 && !meet;
    default:
      return increments > 0;
  }
}

const baseOf = (own: string | undefined, measured: string | undefined): string | null => own ?? measured ?? null;

/**
 * Row 3: a part that is larger than its whole, on one day or of one event, by hard bounds, with days that are said of
 * the figures themselves. Plans are left out, as what is planned may exceed what is there; shares too, as a share has
 * its whole inside it. For counts of an event the part's early toll may exceed the whole's settled one: no conflict.
 */
export function partAboveWhole(pair: Pair): boolean {
  const { b, a, measure, other, firm, bAbove, bBelow } = pair;
  if (!measure || !other || !firm) return false;
  const bIsPart = measure.partOf === other.id;
  if (!bIsPart && other.partOf !== measure.id) return false;
  const quantities = [b.claim.quantity, a.claim.quantity];
  if (quantities.some(({ qualifier, unit }) => qualifier === 'increment' || unit === 'share')) return false;
  if (b.claim.quantity.unit !== a.claim.quantity.unit) return false;
  return (bIsPart ? bAbove : bBelow) && sameDayOrEvent(pair);
}

function sameDayOrEvent(pair: Pair): boolean {
  const { b, a, measure, other, order } = pair;
  const types = [measure?.type, other?.type];
  if (types.includes('plan_term') || types.includes('share')) return false;
  if (types.every((type) => type === 'event_window')) return samePeriod(b.claim.period, a.claim.period);
  if (types.every((type) => type === 'event_total')) {
    const oneEvent = measure?.start !== null && measure?.start === other?.start && measure?.end === other?.end;
    return oneEvent && bothTold(pair) && !earlyAndSettled(pair);
  }
  return order === 'sameDay';
}

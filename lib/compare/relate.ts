// How the figure on the page (b) stands to one figure on record (a): the table of relations, row by row.
//
// Here: the table, and one small predicate for each row. The first row that fits is the answer. Not here: which claims
// are compared at all (record.ts), days (brackets.ts), who said it when (chain.ts), what is counted (scope.ts).
//
// The worst error of the whole product is a `conflicts` that is none, so a row that would say that figures differ asks
// for hard bounds apart and for days that are said of the figures themselves. Where only the days are too weak it says
// `dateNeeded`. "I" below is the interval for comparing (claim/interval.ts), one and the same in every row; soft
// bounds count where figures are found to agree and never where they are found apart.
import type { Day, Relation } from '@/lib/vocabulary';
import { bothTold, earlyAndSettled, namedApart, sameChain, stagesUnclear, twoVoices } from './chain';
import { daysBetween, daysOf } from './brackets';
import { pairOf, type Pair, type Side, type World } from './pair';
import { sameWhenRounded } from './rounding';
import { otherScope, partAboveWhole } from './scope';
import { oddOneFits } from './series';

/** `relation` is null for row 2: nothing is said. `firstFits` comes with `anomaly`. */
export type Verdict = { row: number; relation: Relation | null; firstFits?: Day };

type Row = { row: number; fits: (pair: Pair) => boolean; says: (pair: Pair) => Relation | null };

// A rounded total and a fine one a month apart are two totals.
const SAME_TOTAL_DAYS = 30;

// prettier-ignore
export const TABLE: readonly Row[] = [
  { row: 1, fits: assertsDiscrepancy, says: () => 'reportedConflict' },
  { row: 2, fits: unlinked, says: () => null },
  { row: 3, fits: otherMeasure, says: (pair) => (partAboveWhole(pair) ? 'conflicts' : 'differentScope') },
  { row: 4, fits: otherScope, says: () => 'differentScope' },
  { row: 5, fits: vague, says: (pair) => (pair.meet && onOneFirmOccasion(pair) ? 'agrees' : 'notComparable') },
  { row: 6, fits: equalAndMeeting, says: () => 'agrees' },
  { row: 7, fits: oneValueRounded, says: () => 'sameWhenRounded' },
  { row: 8, fits: offTheSeries, says: () => 'anomaly' },
  { row: 9, fits: daysUnclear, says: () => 'dateNeeded' },
  { row: 10, fits: growing, says: inOrder },
  { row: 11, fits: fallen, says: (pair) => (pair.firm ? 'revision' : 'dateNeeded') },
  { row: 12, fits: anotherMoment, says: inOrder },
  { row: 13, fits: eventRecounted, says: () => 'revision' },
  { row: 14, fits: planDiffers, says: draftsSay },
  { row: 15, fits: (pair) => onOneOccasion(pair) && pair.meet, says: () => 'agrees' },
  { row: 16, fits: (pair) => onOneOccasion(pair) && pair.apart, says: (pair) => (provable(pair) ? 'conflicts' : 'dateNeeded') },
  { row: 17, fits: () => true, says: () => 'notComparable' },
];

/** The relation of b to a. Exchanging them exchanges `laterUpdate` and `earlier` and keeps the rest. */
export function relate(b: Side, a: Side, world: World): Verdict {
  const pair = pairOf(b, a, world);
  for (const { row, fits, says } of TABLE) {
    if (!fits(pair)) continue;
    const firstFits = row === 8 ? oddOneFits(pair) : null;
    return { row, relation: says(pair), ...(firstFits && { firstFits }) };
  }
  throw new Error('the last row fits every pair');
}

/** Row 1. */
function assertsDiscrepancy({ b, a }: Pair): boolean {
  return b.statesDiscrepancy || a.statesDiscrepancy;
}

/** Row 2. A link that was weak has no measure by now: the engine gives none where it is unsure. */
function unlinked({ measure, other }: Pair): boolean {
  return !measure || !other;
}

/** Row 3. */
function otherMeasure({ measure, other }: Pair): boolean {
  return measure?.id !== other?.id;
}

/** Row 5. */
function vague({ b, a }: Pair): boolean {
  return b.claim.quantity.value === null || a.claim.quantity.value === null;
}

/** Row 6. An equal number may stand for other values: "more than 8" and "nearly 8" do not meet. */
function equalAndMeeting({ b, a, meet }: Pair): boolean {
  return b.claim.quantity.value === a.claim.quantity.value && meet;
}

/** Row 7. Running totals pass through every round number, so that only those of about one time are one value. */
function oneValueRounded(pair: Pair): boolean {
  if (!sameWhenRounded(pair)) return false;
  const apart = daysBetween(daysOf(pair.b.claim.asOf), daysOf(pair.a.claim.asOf));
  return pair.measure?.type !== 'cumulative' || apart === null || apart <= SAME_TOTAL_DAYS;
}

/** Row 8. With softer days it does not fit, and row 9, 11 or 16 asks for the date. */
function offTheSeries(pair: Pair): boolean {
  return oddOneFits(pair) !== null;
}

/** Row 9. */
function daysUnclear({ measure, order }: Pair): boolean {
  return isRunning(measure?.type) && (order === 'unknown' || order === 'overlap');
}

/** Row 10. */
function growing(pair: Pair): boolean {
  if (pair.measure?.type !== 'cumulative') return false;
  return (pair.order === 'later' && isLarger(pair.b, pair.a)) || (pair.order === 'earlier' && isLarger(pair.a, pair.b));
}

/** Rows 10 and 12: the page's figure is the later or the earlier one. */
function inOrder({ order }: Pair): Relation {
  return order === 'later' ? 'laterUpdate' : 'earlier';
}

/** Row 11. A lower bound reaches up to any value, so an old "more than 34,000" never falls below a new total. */
function fallen(pair: Pair): boolean {
  const { measure, order, bAbove, bBelow } = pair;
  // A study's estimate is not what a ministry revises: two bodies by name count in two ways.
  if (namedApart(pair)) return false;
  return measure?.type === 'cumulative' && ((order === 'later' && bBelow) || (order === 'earlier' && bAbove));
}

/** Row 12. */
function anotherMoment({ measure, order }: Pair): boolean {
  return measure?.type === 'snapshot' && (order === 'later' || order === 'earlier');
}

/** Row 13. The later one is the one told later (chain.ts), as both hold as of the event. */
function eventRecounted(pair: Pair): boolean {
  const { measure, apart } = pair;
  if (measure?.type !== 'event_total' && measure?.type !== 'event_window') return false;
  return apart && (sameChain(pair) || earlyAndSettled(pair));
}

/** Row 14. */
function planDiffers({ measure, apart }: Pair): boolean {
  return measure?.type === 'plan_term' && apart;
}

/**
 * Row 14. Drafts are told apart by their number, else by days that are said of them: the day of a page that tells of a
 * proposal is no date of a draft. On one such day a proposal has one draft, and two sources that read it differently
 * conflict. One source that gives two numbers for one draft leaves open which draft each is of.
 */
function draftsSay(pair: Pair): Relation {
  const { b, a, order, firm } = pair;
  const numbered = b.claim.draft !== undefined && a.claim.draft !== undefined;
  if (numbered && b.claim.draft !== a.claim.draft) return 'revision';
  if (!numbered && firm && (order === 'later' || order === 'earlier')) return 'revision';
  const oneDraft = numbered || (b.claim.draft === a.claim.draft && firm && order === 'sameDay');
  return oneDraft && twoVoices(pair) ? 'conflicts' : 'dateNeeded';
}

/** Rows 15 and 16: the same day, event, period or plan. Row 4 has left one period, and one day of a share. */
function onOneOccasion({ measure, order }: Pair): boolean {
  return hasOccasion(measure?.type) || order === 'sameDay';
}

/** Row 5: the same, but the day of a page or header is not taken for the day of a vague word. */
function onOneFirmOccasion({ measure, order, firm }: Pair): boolean {
  return hasOccasion(measure?.type) || (order === 'sameDay' && firm);
}

/**
 * Row 16: what it takes to say that two figures conflict. Days that are said of the figures; and for a count of an
 * event, knowing that both were told at the same stage, since a first toll and a settled one differ as a matter of course.
 */
function provable(pair: Pair): boolean {
  return !hedgedClose(pair) && pair.firm && (isMoment(pair.measure?.type) || (bothTold(pair) && !stagesUnclear(pair)));
}

// "About 240" and 251 may be one count told twice: a hedge concedes an error, and does not say how large.
const CLOSE = 0.1;
function hedgedClose({ b, a }: Pair): boolean {
  const [qb, qa] = [b.claim.quantity, a.claim.quantity];
  if (qb.value === null || qa.value === null || (qb.qualifier !== 'about' && qa.qualifier !== 'about')) return false;
  return Math.abs(qb.value - qa.value) <= CLOSE * Math.max(qb.value, qa.value);
}

type Type = NonNullable<Pair['measure']>['type'] | undefined;

const isRunning = (type: Type): boolean => type === 'cumulative' || type === 'snapshot';
const isMoment = (type: Type): boolean => isRunning(type) || type === 'share';
const hasOccasion = (type: Type): boolean => type === 'event_total' || type === 'event_window' || type === 'plan_term';

/** Not smaller at either end, and larger at one: of a range the top counts as well. */
function isLarger(x: Side, y: Side): boolean {
  const [qx, qy] = [x.claim.quantity, y.claim.quantity];
  if (qx.value === null || qy.value === null) return false;
  const [topX, topY] = [qx.high ?? qx.value, qy.high ?? qy.value];
  return qx.value >= qy.value && topX >= topY && (qx.value > qy.value || topX > topY);
}

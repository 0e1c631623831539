// Row 7 of the table: whether two values are one value, written more and less finely.
//
// Here: rounding. Not here: the interval of a written form (claim/interval.ts).
import { grainOfNumber, isRoundNumber } from '@/lib/claim';
import type { Measure } from '@/lib/pack';
import type { Quantity } from '@/lib/vocabulary';
import type { Pair } from './pair';

const NOT_ROUNDED: readonly Quantity['qualifier'][] = ['range', 'vague', 'increment'];
const HEDGED: readonly Quantity['qualifier'][] = [
  'about',
  'more_than',
  'at_least',
  'nearly',
  'up_to',
  'at_most',
  'fraction',
];

/**
 * The finer value rounds to the coarser at the coarser's grain. Where both are equally coarse, either may be taken for
 * the coarser, so that the answer does not depend on which of the two stands on the page.
 *
 * Their hard bounds must touch as well: 1,460 rounds to 1,500 and is no "at least 1,500"; and a pair told apart could
 * come together by writing one of them with more digits. They need not overlap: "more than 8" and 8 are one count,
 * told by two people.
 */
export function sameWhenRounded({ b, a, measure, touching }: Pair): boolean {
  if (!measure || !touching) return false;
  const [qb, qa] = [b.claim.quantity, a.claim.quantity];
  if (qb.value === null || qa.value === null) return false;
  const grainB = Math.min(grainOfNumber(qb.value), measure.grain);
  const grainA = Math.min(grainOfNumber(qa.value), measure.grain);
  return (
    (grainB >= grainA && roundsTo(qa, qb, grainB, measure)) || (grainA >= grainB && roundsTo(qb, qa, grainA, measure))
  );
}

function roundsTo(finer: Quantity, coarser: Quantity, grain: number, measure: Measure): boolean {
  if (NOT_ROUNDED.includes(finer.qualifier) || NOT_ROUNDED.includes(coarser.qualifier)) return false;
  const [value, n] = [finer.value, coarser.value];
  if (value === null || n === null) return false;
  if (!HEDGED.includes(coarser.qualifier) && !isRoundNumber(n, measure.grain)) return false;
  if (coarser.qualifier === 'more_than') return n <= value && value < n + grain;
  if (coarser.qualifier === 'nearly') return n - grain < value && value <= n;
  return n - grain / 2 <= value && value < n + grain / 2;
}

// Linking: which measure a figure is of. The product stands or falls here, so it abstains when two measures fit.
import { FACETS, type EnginePack, type Measure, type Rule } from '@/lib/pack';
import type { Quantity } from '@/lib/vocabulary';
import type { FacetValues } from './facets';

const met = (values: readonly number[], list: readonly number[]): boolean =>
  values.some((value) => list.includes(value));

/** The one measure whose rule is met by what was said, or null when none is, or two are equally well. */
export function linkMeasure(
  pack: EnginePack,
  quantity: Quantity,
  values: FacetValues,
  fits: (measure: Measure) => boolean,
): Measure | null {
  let best: { measure: Measure; score: number } | null = null;
  let tied = false;
  for (const rule of pack.rules) {
    const measure = pack.measureAt(rule.measure);
    if (!measure || !unitFits(quantity, measure)) continue;
    const score = scoreOf(rule, values);
    if (score === null || !fits(measure)) continue;
    if (best === null || score > best.score + 1e-9) {
      tied = false;
      best = { measure, score };
    } else if (Math.abs(score - best.score) <= 1e-9 && best.measure !== measure) tied = true;
  }
  return tied || best === null ? null : best.measure;
}

/** How particular a rule is that was met; null where it was not. */
function scoreOf({ tests }: Rule, values: FacetValues): number | null {
  let score = 0;
  for (let index = 0; index < FACETS.length; index++) {
    const facet = FACETS[index]!;
    const test = tests[index]!;
    if (met(values[facet], test.none)) return null;
    if (test.any === null) continue;
    // What may be meant besides can meet a rule but not break one.
    const said = facet === 'event' ? [...values.event, ...values.eventBefore] : values[facet];
    if (said.length === 0) {
      if (!test.unsaid) return null;
      continue;
    }
    if (!met(said, test.any)) return null;
    // A rule that asks for more, and for fewer concepts, is the more particular one.
    score += (test.unsaid ? 1 : 2) + 1 / (1 + test.any.length);
  }
  return score;
}

/** A share belongs to a measure of a share, or to one that names what it is a part of. */
function unitFits(quantity: Quantity, measure: Measure): boolean {
  if (quantity.unit === measure.unit) return true;
  return quantity.unit === 'share' && (measure.type === 'share' || measure.base !== undefined);
}

// Linking: which measure a figure is of. The product stands or falls here, so it abstains when two measures fit.
import { FACETS, walkRules, type EnginePack, type Measure } from '@/lib/pack';
import type { Quantity } from '@/lib/vocabulary';
import type { FacetValues } from './facets';

const met = (values: readonly number[], list: Int32Array): boolean => values.some((value) => list.includes(value));

/** The one measure whose rule is met by what was said, or null when none is, or two are equally well. */
export function linkMeasure(
  pack: EnginePack,
  quantity: Quantity,
  values: FacetValues,
  fits: (measure: Measure) => boolean,
): Measure | null {
  let best: { measure: number; score: number } | null = null;
  let tied = false;
  walkRules(pack.rules, (place, tests) => {
    const measure = pack.measureAt(place);
    if (!measure || !unitFits(quantity, measure)) return;
    let score = 0;
    for (const [index, test] of tests.entries()) {
      const facet = FACETS[index];
      if (facet === undefined) continue;
      if (met(values[facet], test.none)) return;
      // What may be meant besides can meet a rule but not break one.
      const said = facet === 'event' ? [...values.event, ...values.eventBefore] : values[facet];
      if (test.any === null) continue;
      if (said.length === 0) {
        if (!test.unsaid) return;
        continue;
      }
      if (!met(said, test.any)) return;
      // A rule that asks for more, and for fewer concepts, is the more particular one.
      score += (test.unsaid ? 1 : 2) + 1 / (1 + test.any.length);
    }
    if (!fits(measure)) return;
    if (best === null || score > best.score + 1e-9) {
      tied = false;
      best = { measure: place, score };
    } else if (Math.abs(score - best.score) <= 1e-9 && best.measure !== place) tied = true;
  });
  const found = best as { measure: number; score: number } | null;
  return found === null || tied ? null : (pack.measureAt(found.measure) ?? null);
}

/** A share belongs to a measure of a share, or to one that names what it is a part of. */
function unitFits(quantity: Quantity, measure: Measure): boolean {
  if (quantity.unit === measure.unit) return true;
  return quantity.unit === 'share' && (measure.type === 'share' || measure.base !== undefined);
}

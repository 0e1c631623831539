// What the measures of a pack ask of a figure, as one run of integers.
//
// rule: length, measure, then for each facet in order: may stay unsaid, number of `any` or -1, any …, number of `none`,
// none …   Concepts and phases stand as their place in the pack; a concept brings all that lie within it.
import type { AuthoredPack } from './schema';
import { FACETS } from './schema';

export function compileRules(pack: AuthoredPack): Int32Array {
  const within = new Map<string, string[]>();
  for (const concept of pack.concepts) {
    if (concept.within === undefined) continue;
    const parts = within.get(concept.within);
    if (parts) parts.push(concept.id);
    else within.set(concept.within, [concept.id]);
  }
  const withParts = (id: string): string[] => [id, ...(within.get(id) ?? []).flatMap(withParts)];
  const conceptAt = new Map(pack.concepts.map(({ id }, index) => [id, index]));
  const phaseAt = new Map(pack.phases.map(({ id }, index) => [id, index]));

  const stream: number[] = [];
  pack.measures.forEach((measure, index) => {
    for (const rule of measure.shownBy) {
      const words = [index];
      for (const facet of FACETS) {
        const cue = rule[facet];
        const places = (ids: readonly string[]): number[] =>
          facet === 'phase'
            ? ids.map((id) => phaseAt.get(id) ?? -1)
            : [...new Set(ids.flatMap(withParts))].map((id) => conceptAt.get(id) ?? -1);
        const any = cue?.any === undefined ? null : places(cue.any);
        const none = places(cue?.none ?? []);
        words.push(cue === undefined || cue.any === undefined || cue.optional ? 1 : 0);
        words.push(any === null ? -1 : any.length, ...(any ?? []), none.length, ...none);
      }
      stream.push(words.length + 1, ...words);
    }
  });
  return Int32Array.from(stream);
}

/** One rule's question about one facet. */
export type FacetTest = { unsaid: boolean; any: readonly number[] | null; none: readonly number[] };

/** One way in which words show a measure, by its place in the pack: a test for each facet, in the order of FACETS. */
export type Rule = { measure: number; tests: readonly FacetTest[] };

/** Taken out of the run once: a page asks every rule for every figure. */
export function readRules(stream: Int32Array): Rule[] {
  const rules: Rule[] = [];
  for (let at = 0; at < stream.length; at += stream[at] ?? stream.length) {
    let next = at + 2;
    const take = (count: number): number[] => {
      const taken = Array.from(stream.subarray(next, next + count));
      next += count;
      return taken;
    };
    const tests = FACETS.map((): FacetTest => {
      const [unsaid, anyCount = -1] = take(2);
      const any = anyCount < 0 ? null : take(anyCount);
      const [noneCount = 0] = take(1);
      return { unsaid: unsaid === 1, any, none: take(noneCount) };
    });
    rules.push({ measure: stream[at + 1] ?? 0, tests });
  }
  return rules;
}

// A text that says figures differ and gives none: "discrepancies between their tallies of aid trucks".
import type { Span } from '@/lib/vocabulary';
import { within, type ConceptHit, type Scene } from './scene';

export type DiscrepancyCandidate = { span: Span; sentence: number; population: ConceptHit; concepts: ConceptHit[] };

const SAID =
  /\b(?:discrepanc(?:y|ies)|(?:conflicting|differing|diverging|contradictory|inconsistent|competing) (?:figures|numbers|tallies|counts|totals|accounts|data|claims about the number)|(?:figures|numbers|tallies|counts|totals) (?:differ|diverge|conflict|do not match|don't match|vary)|gap between [^.]{0,60}(?:figures|numbers|tallies|counts))\b/gi;

/** One for each sentence that says so and names what is counted. The span runs from the words to what is counted. */
export function findDiscrepancies(scene: Scene): DiscrepancyCandidate[] {
  const found: DiscrepancyCandidate[] = [];
  for (const match of scene.text.matchAll(SAID)) {
    const number = scene.sentenceAt(match.index);
    const sentence = scene.sentences[number];
    if (!sentence) continue;
    const concepts = within(scene.concepts, sentence);
    const populations = concepts.filter((hit) => hit.facet === 'population');
    const after = populations.filter(
      (hit) => hit.start >= match.index && scene.pack.conceptAt(hit.concept)?.countsAlone === true,
    );
    const population = after[0] ?? populations[0];
    if (!population) continue;
    // A sentence with numbers for it is a comparison of figures, not a discrepancy without any.
    if (within(scene.numbers, sentence).length > 0) continue;
    found.push({
      span: {
        start: Math.min(match.index, population.start),
        end: Math.max(match.index + match[0].length, population.end),
      },
      sentence: number,
      population,
      concepts,
    });
  }
  return found;
}

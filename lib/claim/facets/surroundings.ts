// The words around a figure: its sentence, its clause, and the concepts in each.
import { within, type ConceptHit, type Counted, type PhaseHit, type Scene } from '@/lib/match';
import type { Facet } from '@/lib/pack';
import type { Sentence } from '@/lib/text';
import type { Span } from '@/lib/vocabulary';

export type Surroundings = {
  scene: Scene;
  candidate: Counted;
  phases: readonly PhaseHit[];
  sentence: Sentence;
  /** The piece of the sentence that makes one statement. */
  clause: Span;
  inSentence: (facet: Facet) => ConceptHit[];
  inClause: (facet: Facet) => ConceptHit[];
};

// Where another statement begins, usually with a number of its own.
const BREAK =
  /;|: | \u2013 | - |, (?:and|but|while|whereas) |, (?:in )?which |, where |, (?:bringing|taking|raising|pushing|lifting) | while | whereas /g;

export function surroundingsOf(scene: Scene, candidate: Counted, phases: readonly PhaseHit[]): Surroundings {
  const sentence = scene.sentences[candidate.sentence] ?? { ...candidate.span, block: -1, index: 0 };
  const clause = clauseOf(scene, candidate, sentence);
  const sentenceConcepts = within(scene.concepts, sentence);
  const clauseConcepts = within(scene.concepts, clause);
  return {
    scene,
    candidate,
    phases,
    sentence,
    clause,
    inSentence: (facet) => sentenceConcepts.filter((hit) => hit.facet === facet),
    inClause: (facet) => clauseConcepts.filter((hit) => hit.facet === facet),
  };
}

function clauseOf(scene: Scene, candidate: Counted, sentence: Span): Span {
  let { start, end } = sentence;
  for (const match of scene.text.slice(sentence.start, sentence.end).matchAll(BREAK)) {
    const at = sentence.start + match.index;
    if (at < candidate.span.start) start = at;
    else if (at >= candidate.span.end) {
      end = at;
      break;
    }
  }
  return { start, end };
}

/** Words between a figure and a concept; 0 when one lies in the other. What follows is a little nearer than what precedes. */
export const wordsBetween = (hit: ConceptHit, candidate: Counted): number =>
  hit.from > candidate.to ? hit.from - candidate.to : hit.to < candidate.from ? candidate.from - hit.to + 0.5 : 0;

export const distinct = (hits: readonly ConceptHit[]): number[] => [...new Set(hits.map((hit) => hit.concept))];

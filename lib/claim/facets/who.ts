// Who is counted, and in which condition: "the bodies of 34 others", "20 of whom are thought to be alive".
import type { ConceptHit } from '@/lib/match';
import { UNKNOWN } from './place';
import type { Surroundings } from './surroundings';

const OF_BEFORE = /^ of (?:the |about |around |some |at least )?$/i;
// Between those counted and what is said of them.
const SAID_OF_THEM =
  /^ (?:of (?:whom|them|which) )?(?:(?:is|are|was|were|still|reportedly|now|have|been|be|to|being|believed|believing|thought|presumed|feared|said|confirmed|remain|remained|who|not|all) ?)*$/i;
const REACH_WORDS = 8;

/** The head noun's concept; where words before an "of" say what they are, that one. */
export function populationOf({ scene, candidate, inSentence }: Surroundings): number[] {
  const owner = inSentence('population').find(
    (hit) => hit.end < candidate.span.start && OF_BEFORE.test(scene.text.slice(hit.end, candidate.span.start)),
  );
  const population = owner ?? candidate.population;
  return population ? [population.concept] : [];
}

/** Inside the noun phrase, or said of it right after. Another kind of people inside it narrows it to something unknown. */
export function conditionsOf(around: Surroundings): number[] {
  const { scene, candidate, inSentence } = around;
  const said = inSentence('condition');
  const conditions = new Set(said.filter((hit) => isSaidOf(around, hit)).map((hit) => hit.concept));
  for (const hit of candidate.modifiers) {
    if (hit.facet === 'condition') conditions.add(hit.concept);
    if (hit.facet !== 'population') continue;
    for (const other of said) if (other.start === hit.start) conditions.add(other.concept);
    const wider = scene.pack.conceptAt(hit.concept)?.within;
    if (hit.id !== candidate.population?.id && wider === undefined) conditions.add(UNKNOWN);
  }
  return [...conditions];
}

function isSaidOf({ scene, candidate }: Surroundings, hit: ConceptHit): boolean {
  if (hit.start >= candidate.span.start && hit.end <= candidate.span.end) return true;
  if (hit.from <= candidate.to || hit.from - candidate.to > REACH_WORDS) return false;
  if (hit.from === candidate.to + 1 && candidate.elided) return true;
  return SAID_OF_THEM.test(scene.text.slice(candidate.span.end, hit.start));
}

/**
 * What happened to them: the verb that governs, and what the noun phrase says ("release its 48 remaining hostages"). Not
 * where "20 of whom are alive" says how they are now, whatever is to happen to them.
 */
export function statusesOf({ scene, candidate }: Surroundings, conditions: readonly number[]): number[] {
  const now = /^ (?:is|are|remain)\b/.test(scene.text.slice(candidate.span.end, candidate.span.end + 8));
  if (candidate.relative && conditions.length > 0 && now) return [];
  const said = [candidate.status, ...candidate.modifiers.filter((hit) => hit.facet === 'status')];
  return [...new Set(said.filter((hit) => hit !== null).map((hit) => hit.concept))];
}

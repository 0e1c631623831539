// Who is counted, and in which condition: "the bodies of 34 others", "20 of whom are thought to be alive".
import type { ConceptHit } from '@/lib/match';
import { UNKNOWN } from './place';
import type { Surroundings } from './surroundings';

const OF_BEFORE = /^ of (?:the |about |around |some |at least )?$/i;
// Between those counted and what is said of them.
const SAID_OF_THEM =
  /^ (?:of (?:whom|them|which) )?(?:(?:is|are|was|were|still|reportedly|now|have|been|be|to|being|believed|believing|thought|presumed|feared|said|confirmed|remain|remained|who|not|all) ?)*$/i;
const REACH_WORDS = 8;
const REACH_OF_PART = 18;
// What only tells which the larger number is: "held in the north".
const HELD_THERE = /^(?: (?!is\b|are\b|was\b|were\b|remain)[\w'.-]+){1,9}(?= (?:is|are|was|were|remain|still)\b)/i;
const PAST = /^ (?:of (?:whom|them) )?(?:was|were|had)\b/;
// A status that the engine sets: said to be so now. A pack's concept of this id lets a measure ask for it.
const IS_SO = 'is-so';

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

function isSaidOf(around: Surroundings, hit: ConceptHit): boolean {
  const { candidate } = around;
  if (hit.start >= candidate.span.start && hit.end <= candidate.span.end) return true;
  return isPredicated(around, hit);
}

/** "20 of whom are thought to be alive", "24 of the 59 hostages held there are still alive". */
function isPredicated({ scene, candidate }: Surroundings, hit: ConceptHit): boolean {
  if (candidate.whole) return false;
  const from = candidate.partitive ? candidate.outer : candidate.span.end;
  if (hit.start < from || hit.from - candidate.to > (candidate.partitive ? REACH_OF_PART : REACH_WORDS)) return false;
  if (hit.from === candidate.to + 1 && candidate.elided) return true;
  const between = scene.text.slice(from, hit.start);
  return SAID_OF_THEM.test(candidate.partitive ? between.replace(HELD_THERE, '') : between);
}

/**
 * What happened to them: the verb that governs, and what the noun phrase says ("release its 48 remaining hostages"). Where the
 * words say how they are now ("20 of whom are alive"), that, whatever is to happen to them.
 */
export function statusesOf(around: Surroundings): number[] {
  const { scene, candidate, inSentence } = around;
  const stated = inSentence('condition').some((hit) => isPredicated(around, hit));
  const now = stated && !PAST.test(scene.text.slice(candidate.partitive ? candidate.outer : candidate.span.end));
  if (now && (candidate.status === null || candidate.relative || candidate.partitive))
    return [scene.pack.conceptPlace(IS_SO)];
  const said = [candidate.status, ...candidate.modifiers.filter((hit) => hit.facet === 'status')];
  return [...new Set(said.filter((hit) => hit !== null).map((hit) => hit.concept))];
}

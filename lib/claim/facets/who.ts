// Who is counted, and in which condition: "the bodies of 34 others", "20 of whom are thought to be alive".
import type { ConceptHit } from '@/lib/match';
import { UNKNOWN } from './place';
import type { Surroundings } from './surroundings';

const OF_BEFORE = /^ of (?:the |about |around |some |at least )?$/i;
// Between those counted and what is said of them.
const SAID_OF_THEM =
  /^(?: [\u2013-]|,)? (?:of (?:whom|them|which) )?(?:(?:both|either|is|are|was|were|still|reportedly|now|have|been|be|to|being|believed|believing|thought|presumed|feared|said|confirmed|remain|remained|who|not|all) ?)*$/i;
const REACH_WORDS = 8;
const REACH_OF_PART = 18;
// What only tells which the larger number is: "held in the north".
const HELD_THERE = /^(?: (?!is\b|are\b|was\b|were\b|remain)[\w'.-]+){1,9}(?= (?:is|are|was|were|remain|still)\b)/i;
const TO_COME = /\b(?:to|would|will|could|should|must|may|can|might|not|be|being)(?: \w+)? $/i;
const NOW = /^ (?:of (?:whom|them) )?(?:still |reportedly )?(?:is|are|remain|believed|thought|presumed|feared)\b/;
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
  const after = scene.text.slice(candidate.partitive ? candidate.outer : candidate.span.end, candidate.span.end + 160);
  const now =
    NOW.test(candidate.partitive ? after.replace(HELD_THERE, '') : after) &&
    inSentence('condition').some((hit) => isPredicated(around, hit));
  if (now && (candidate.status === null || candidate.relative || candidate.partitive)) {
    const isSo = scene.pack.conceptPlace(IS_SO);
    return isSo < 0 ? [] : [isSo];
  }
  const inPhrase = candidate.modifiers.filter((hit) => hit.facet === 'status');
  // "released the 20 remaining": then they remain no longer.
  const done =
    candidate.status !== null &&
    !TO_COME.test(scene.text.slice(Math.max(0, candidate.status.start - 24), candidate.status.start)) &&
    around.inClause('plan').length === 0;
  const said = done ? [candidate.status] : [candidate.status, ...inPhrase];
  return [...new Set(said.filter((hit) => hit !== null).map((hit) => hit.concept))];
}

// What tells some of them from others: their age, sentence, home, or where they were.
const NARROWS =
  /^ (?:who (?:were|was|had|have|has|are)\b(?! (?:been )?(?:\w+ )?(?:killed|taken|abducted|kidnapped|seized|captured|released|freed|held|believed|thought|presumed|still|being|kidnapped))|aged\b|over the age|under the age|serving\b|belonging to|convicted|sentenced|from (?:one|an?|a single)\b|at (?:an?|the|one) (?!time|hands?|end|start|beginning|outset|moment))/;

// "Of those killed that day, 815 were civilians": killed is said of all of them.
const OPENS_WITH_ALL = /^\W*(?:out of|of|among)\b/i;

/** "105 of the 251", "nine of the hostages", "1,000 prisoners from the south", "540 people at a festival". */
export function isNarrowed(around: Surroundings): boolean {
  const { scene, candidate, clause } = around;
  const { span, status } = candidate;
  // "including 27 confirmed dead": all of those in that condition.
  const byCondition =
    candidate.part &&
    around.inSentence('condition').some((hit) => hit.from === candidate.to + 1 && isSaidOf(around, hit));
  if (candidate.partitive || candidate.some || (candidate.part && !byCondition)) return true;
  if (
    status !== null &&
    scene.text.slice(status.end, Math.max(status.end, span.start)).includes(',') &&
    OPENS_WITH_ALL.test(scene.text.slice(clause.start, status.start))
  )
    return true;
  return NARROWS.test(scene.text.slice(span.end, span.end + 60));
}

// A number without a noun: whether it counts anything all the same, "168 have been brought back", "a toll of 53,977".
//
// Not here: numbers with a noun, and whom one without counts (figure.ts).
import type { Span } from '@/lib/vocabulary';
import { AUXILIARIES, CONJUNCTIONS, PHRASE_ENDS } from './english';
import { distance } from './nearness';
import type { NumberMention } from './number';
import { tokenAt, type ConceptHit, type Scene } from './scene';

const AND = /\b(?:and|plus) (?:another |about |around |some |at least |more than |over |nearly )?$/i;
const LEADS_TO_NUMBER =
  /\b(?:reach(?:ed|es|ing)?|(?:rise|rises|risen|rose|climb|climbs|climbed|climbing|up|rising|grown|grew|brings?|bringing|brought)\b.{0,12} to|stands? at|stood at|put at|now at|(?:is|was) now|hit|hits|surpass(?:ed|es)|pass(?:ed|es)|exceed(?:ed|s)|top(?:ped|s)|approach(?:ed|es)|near(?:ed|s)) ?(?:\w+ )?$/i;

/** No noun: "168 have been brought back", "injured another 90,147", "a toll of 53,977", "including 25 in the north". */
export function isBareFigure(
  scene: Scene,
  place: { from: number; to: number },
  status: ConceptHit | null,
  numbers: ReadonlySet<number>,
  previous: { span: Span } | null,
  part: boolean,
): boolean {
  const next = scene.word(place.to + 1);
  const closes =
    next === '' ||
    /[,;:.!?)\u2013"\n]/.test(scene.gap(place.to + 1)) ||
    PHRASE_ENDS.has(next) ||
    CONJUNCTIONS.has(next);
  if (!closes) return false;
  if (part) return true;
  // "killed 12 people in the north and 31 in the south", "307 on Saturday and 390 on Friday"
  if (
    previous &&
    AND.test(scene.text.slice(previous.span.end, scene.tokens.start[place.from])) &&
    (/^(?:in|at|near|from|across)$/.test(next) || (next === 'on' && scene.word(place.to + 2).endsWith('day')))
  )
    return true;
  if (!status) return false;
  const cost = distance(scene, place, status, numbers);
  if (status.from > place.to) return cost <= 7 && AUXILIARIES.has(next) && (previous !== null || cost <= 4);
  const number = scene.numbers.find((other) => tokenAt(scene.tokens, other.start) === place.from);
  const led = number !== undefined && isLedTo(scene, number);
  // Small numbers without a noun are too often something else.
  const value = number?.value ?? null;
  return (led || cost <= 6.6) && (value === null || value >= 10 || previous !== null);
}

/** "the toll of the war has reached 58,895": a verb that leads to a number reaches further back. */
const isLedTo = (scene: Scene, number: NumberMention): boolean =>
  [number.start, number.hedged].some((end) =>
    LEADS_TO_NUMBER.test(scene.text.slice(Math.max(0, number.hedged - 24), end)),
  );

const NUMBER_OF = /\b(?:number|count|tally|total|toll) of [^.;,]*$/i;

/** "The number of people killed there since October 7, 2023, has reached 69,179": as far back as its subject. */
export function ofSubject(
  scene: Scene,
  statuses: readonly ConceptHit[],
  number: NumberMention,
  bounds: Span,
): ConceptHit | null {
  if (!isLedTo(scene, number)) return null;
  const before = statuses.filter(({ end }) => end <= number.hedged);
  const isCounted = ({ start, end }: ConceptHit) =>
    /toll$/i.test(scene.text.slice(start, end)) || NUMBER_OF.test(scene.text.slice(bounds.start, start));
  return before.find(isCounted) ?? null;
}

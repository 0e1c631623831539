// Which word says what happened to those counted: the verb that governs a noun phrase, a participle behind it, the noun of a
// length of time.
//
// Here: choosing among the statuses of a sentence. Not here: how far words are apart (nearness.ts), what is counted
// (noun-phrase.ts).
import { AUXILIARIES, CONJUNCTIONS, PHRASE_ENDS } from './english';
import { distance, FAR } from './nearness';
import type { ConceptHit, Scene } from './scene';

type Place = { from: number; to: number };

// "took office", "take place": not what happened to those counted.
const IDIOM =
  /^t(?:ook|akes?|aking|aken) (?:office|power|effect|place|part|control|over|aim|action|steps|responsibility|note|shelter|refuge|off|up|shape|root|hold|advantage|account|charge|time|care)\b/i;

/** "remain" is said of hostages as "are held", of people at large as anything. */
export function saidOf(scene: Scene, hit: ConceptHit, head: ConceptHit | null): boolean {
  if (IDIOM.test(scene.text.slice(hit.start, hit.start + 30))) return false;
  const only = scene.pack.conceptAt(hit.concept)?.of;
  return only === undefined || head === null || only.includes(head.id);
}

export const nearest = (
  scene: Scene,
  hits: readonly ConceptHit[],
  place: Place,
  numbers: ReadonlySet<number>,
): ConceptHit | null => {
  let best: ConceptHit | null = null;
  let least = FAR;
  for (const hit of hits) {
    const cost = distance(scene, place, hit, numbers);
    if (cost <= least && (best === null || cost < least)) {
      best = hit;
      least = cost;
    }
  }
  return best;
};

/**
 * The status that governs a noun phrase. "the release of 50 hostages taken by …": a participle right behind the noun only
 * tells which ones, when a word before it already says what happens to them.
 */
export function governing(
  scene: Scene,
  statuses: readonly ConceptHit[],
  place: Place,
  numbers: ReadonlySet<number>,
  named: boolean,
): ConceptHit | null {
  const inside = statuses.filter((hit) => hit.from >= place.from && hit.to <= place.to);
  const outside = statuses.filter((hit) => !inside.includes(hit));
  const best = nearest(scene, outside, place, numbers);
  if (best && named && isRightBehind(scene, place, best)) {
    const main = predicate(scene, outside, best.to, numbers);
    // "all 20 hostages still held would be handed over": what is yet to happen to all of them tells how many are held.
    const all = /^(?:all|remaining)$/.test(scene.word(place.from - 1));
    if (main && !(all && /^(?:be|been)$/.test(scene.word(main.from - 1)))) return main;
    const governor = statusBefore(scene, outside, place, numbers);
    if (governor && distance(scene, place, governor, numbers) <= 6) return governor;
  }
  // "4,000 displaced people were housed": the modifier says it, unless a verb says more.
  const own = inside.at(-1) ?? null;
  if (own && (!best || distance(scene, place, best, numbers) > 4)) return own;
  return best ?? own;
}

/** "58 of whom are still held": the verb right behind, unless it only tells their condition ("of whom were dead"). */
export function saidOfThem(
  scene: Scene,
  concepts: readonly ConceptHit[],
  statuses: readonly ConceptHit[],
  place: Place,
): ConceptHit | null {
  for (const hit of statuses) {
    if (hit.from <= place.to || hit.from - place.to > 5) continue;
    if (concepts.some((other) => other.facet === 'condition' && other.from <= hit.from && other.to >= hit.to)) continue;
    let direct = true;
    for (let token = place.to + 1; token < hit.from; token++)
      direct &&= AUXILIARIES.has(scene.word(token)) && !/[,;.]/.test(scene.gap(token));
    if (direct) return hit;
  }
  return null;
}

/** "the 33 hostages held in Gaza would be released", "seized that day remain": the verb with its auxiliary, in the same breath. */
export function predicate(
  scene: Scene,
  statuses: readonly ConceptHit[],
  after: number,
  numbers: ReadonlySet<number>,
): ConceptHit | null {
  return statuses.find((hit) => hit.from > after && isPredicate(scene, after, hit, numbers)) ?? null;
}

const MAX_BETWEEN = 12;
function isPredicate(scene: Scene, after: number, hit: ConceptHit, numbers: ReadonlySet<number>): boolean {
  const finite = /^(?:remain|remains|remained)$/.test(scene.word(hit.from));
  if (hit.from - after > MAX_BETWEEN || (!finite && !BE.test(scene.word(hit.from - 1)))) return false;
  for (let token = after + 1; token <= hit.from; token++) {
    const day = /^\d/.test(scene.word(token));
    // "on October 7, 2023, remain": the commas of a date part nothing.
    const inDate = [token - 1, token].some((near) => /^(?:19|20)\d\d$/.test(scene.word(near)));
    const parted = /[;:()]|\.\s/.test(scene.gap(token)) || (/,/.test(scene.gap(token)) && !inDate);
    if ((numbers.has(token) && !day) || parted || CONJUNCTIONS.has(scene.word(token))) return false;
  }
  return true;
}
const BE = /^(?:be|been|being|was|were|is|are|have|has|had|get|got|still)$/;

/** What a noun phrase says itself, or a participle right behind it: "the 50 remaining", "the 59 held there". */
export function ownStatus(scene: Scene, statuses: readonly ConceptHit[], place: Place): ConceptHit | null {
  const inside = statuses.filter((hit) => hit.from >= place.from && hit.to <= place.to).at(-1);
  return inside ?? statuses.find((hit) => isRightBehind(scene, place, hit)) ?? null;
}

/** The nearest status before a noun phrase. */
export const statusBefore = (
  scene: Scene,
  statuses: readonly ConceptHit[],
  place: Place,
  numbers: ReadonlySet<number>,
): ConceptHit | null =>
  nearest(
    scene,
    statuses.filter((hit) => hit.to < place.from),
    place,
    numbers,
  );

/** A participle that follows at once, or after words of time: "hostages still being held". */
function isRightBehind(scene: Scene, place: Place, hit: ConceptHit): boolean {
  if (hit.from <= place.to || hit.from - place.to > 3) return false;
  for (let token = place.to + 1; token <= hit.from; token++) {
    if (/[,;:.]/.test(scene.gap(token))) return false;
    if (
      token < hit.from &&
      !/^(?:being|currently|still|now|previously|reportedly|also|already|once)$/.test(scene.word(token))
    )
      return false;
  }
  return true;
}

/** "a 60-day truce", "extended by two days", "a pause of four days": a length of time counts only where it is said of one. */
export function attachedStatus(
  scene: Scene,
  statuses: readonly ConceptHit[],
  place: Place,
  adds: boolean,
): ConceptHit | null {
  // Of nouns behind it the last is the head: "a two-day truce extension".
  const behind = statuses
    .filter((hit) => hit.from > place.to && hit.from - place.to <= 4 && isClear(scene, place.to + 1, hit.from))
    .at(-1);
  if (behind) return behind;
  // "for an additional two days"
  let at = place.from;
  while (/^(?:an?|additional|another|further|extra|more|at|least|about|up)$/.test(scene.word(at - 1))) at--;
  const lead = scene.word(at - 1);
  const measured = statuses.filter((hit) => {
    if (hit.to >= place.from || at - hit.to > 14) return false;
    if (at - hit.to <= 1 || (adds && at - hit.to <= 6 && EXTENDED.test(scene.text.slice(hit.start, hit.end))))
      return true;
    return /^(?:by|lasted|lasting|lasts|last)$/.test(lead) || (/^(?:of|for)$/.test(lead) && at - hit.to <= 5);
  });
  // "extended the truce by two days": what is extended is not as long as it is extended by.
  const closest = measured.at(-1) ?? null;
  const more = adds || at < place.from || lead === 'by';
  const extended = measured.find((hit) => EXTENDED.test(scene.text.slice(hit.start, hit.end)));
  return (more ? extended : null) ?? closest;
}

const EXTENDED = /^(?:extend|extension|prolong|lengthen|renew)/i;

function isClear(scene: Scene, from: number, to: number): boolean {
  for (let token = from; token <= to; token++) {
    if (/[,;.]/.test(scene.gap(token))) return false;
    if (token < to && (PHRASE_ENDS.has(scene.word(token)) || CONJUNCTIONS.has(scene.word(token)))) return false;
  }
  return true;
}

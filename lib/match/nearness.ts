// How far a word is from a noun phrase: in words, with a toll for what lies between.
import { AUXILIARIES, CONJUNCTIONS, RELATIVES } from './english';
import type { ConceptHit, Scene } from './scene';

/** Beyond this a word says nothing of the phrase. */
export const FAR = 16;

/** `from` and `to` are the phrase's tokens, both included; `numbers` the tokens at which numbers begin. */
export function distance(
  scene: Scene,
  place: { from: number; to: number },
  hit: ConceptHit,
  numbers: ReadonlySet<number>,
): number {
  const right = hit.from > place.to;
  if (!right && hit.to >= place.from) return 0;
  const first = right ? place.to + 1 : hit.to + 1;
  const end = right ? hit.from : place.from;
  if (end - first > FAR * 3) return Number.POSITIVE_INFINITY;
  let cost = 0;
  for (let token = first; token <= end; token++) {
    const gap = scene.gap(token);
    if (right && /,/.test(gap)) {
      const past = parenthesisEnd(scene, token, end);
      if (past > token) {
        cost += 1;
        token = past - 1;
        continue;
      }
    }
    if (/[;:]|\s\u2013|\u2013\s/.test(gap)) cost += 6;
    else if (/,/.test(gap)) cost += 3;
    else if (/[!?\n]/.test(gap)) cost += 20;
    if (token === end) break;
    const word = scene.word(token);
    cost += AUXILIARIES.has(word) ? 0.5 : 1;
    if (numbers.has(token)) cost += 9;
    if (CONJUNCTIONS.has(word)) cost += 4;
    if (RELATIVES.has(word)) cost += right ? 2 : 5;
  }
  // A verb before its object binds a little more loosely than a participle right after it.
  return right ? cost : cost + 0.6;
}

/** "About 1.7 million people, three-quarters of the population, have been displaced": the aside is stepped over. */
function parenthesisEnd(scene: Scene, token: number, end: number): number {
  for (let next = token + 1; next <= Math.min(end, token + 10); next++) {
    if (/,/.test(scene.gap(next)))
      return /^(?:have|has|had|were|was|are|is|will|would)$/.test(scene.word(next)) ? next : token;
  }
  return token;
}

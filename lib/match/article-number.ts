// Articles that count one: "an additional day", "week-long", "the remains of a soldier".
import type { Starts } from './noun-phrase';
import type { NumberMention } from './number';
import { tokenAt, type ConceptHit, type Scene } from './scene';

const ARTICLE = /\b(?:an? (?:additional|extra|further|single)|another|an?)(?= [a-z])/gi;
const LENGTH_WORD = /\b(?:[a-z]+-long|[a-z]{3,5}long)\b/gi;

/** As numbers of the value 1; a word such as "weeklong" gives one of no length before it. */
export function articleNumbers(scene: Scene, starts: Starts): NumberMention[] {
  const found: NumberMention[] = [];
  const one = (start: number, end: number): void => {
    found.push({ start, end, hedged: start, value: 1, high: null, qualifier: 'exact', share: false, hyphen: false });
  };
  const nounAt = (offset: number): ConceptHit | undefined =>
    starts.get(tokenAt(scene.tokens, offset))?.find((hit) => hit.facet === 'population');
  for (const match of scene.text.matchAll(ARTICLE)) {
    const end = match.index + match[0].length;
    const noun = nounAt(end);
    if (!noun) continue;
    // A bare article counts only behind words that count the dead: "the body of a soldier".
    const counted = /\b(?:remains|bod(?:y|ies)|corpse) of $/i.test(
      scene.text.slice(Math.max(0, match.index - 14), match.index),
    );
    if (noun.unit === 'people' ? counted : /additional|extra|further|another/i.test(match[0])) one(match.index, end);
  }
  for (const match of scene.text.matchAll(LENGTH_WORD)) {
    const noun = nounAt(match.index);
    if (noun && noun.unit !== 'people') one(match.index, match.index);
  }
  return found;
}

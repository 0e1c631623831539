// Figures: a number with its noun, or with what happened to those it counts.
//
// Here: whether a number counts anything the pack speaks of, and the word that says what happened to them ("killed",
// "holding", "release of"). A bare number is never a figure. Not here: which measure it is of (claim/).
import type { Quantity, Span } from '@/lib/vocabulary';
import { AUXILIARIES, CONJUNCTIONS, PHRASE_ENDS } from './english';
import { distance, FAR } from './nearness';
import { readNounPhrase, startsOf, type NounPhrase, type Starts } from './noun-phrase';
import type { NumberMention } from './number';
import { tokenAt, within, type ConceptHit, type Scene } from './scene';

export type FigureCandidate = {
  /** Hedge, number and noun phrase. */
  span: Span;
  number: NumberMention;
  quantity: Quantity;
  sentence: number;
  /** First and last token of number and noun phrase. */
  from: number;
  to: number;
  /** The head noun, or what it stands for. Null when nobody is named ("30 killed"). */
  population: ConceptHit | null;
  /** The noun was not said here but before: "eight of whom", "11 others". */
  elided: boolean;
  /** Where the whole noun phrase ends, another number inside it included. */
  outer: number;
  /** "of whom": said of those just counted. */
  relative: boolean;
  /** Named as a part of what was just counted: "including 25 in the north". Never the whole. */
  part: boolean;
  /** Concepts inside the noun phrase: "living", "Thai", "displaced". */
  modifiers: ConceptHit[];
  status: ConceptHit | null;
  /** The number adds to others of its kind: "20 more". */
  adds: boolean;
};

const NO_NUMBERS: ReadonlySet<number> = new Set();

/** Every figure of the kinds the pack speaks of, in order. */
export function findFigures(scene: Scene): FigureCandidate[] {
  const starts = startsOf(scene.concepts);
  const numbers = [...scene.numbers, ...articleNumbers(scene, starts)].sort((a, b) => a.start - b.start);
  const numberTokens = new Set(numbers.map((number) => tokenAt(scene.tokens, number.start)));
  const found: FigureCandidate[] = [];
  for (const number of numbers) {
    const figure = readFigure(scene, starts, numberTokens, number, found);
    if (figure) found.push(figure);
  }
  return found;
}

function readFigure(
  scene: Scene,
  starts: Starts,
  numbers: ReadonlySet<number>,
  number: NumberMention,
  found: readonly FigureCandidate[],
): FigureCandidate | null {
  const sentence = scene.sentenceAt(number.start);
  const bounds = scene.sentences[sentence];
  if (!bounds || number.end > bounds.end) return null;
  const from = tokenAt(scene.tokens, number.start);
  const concepts = within(scene.concepts, bounds);
  const phrase = readNounPhrase(scene, starts, number);
  const place = { from, to: Math.max(from, phrase?.own ?? tokenAt(scene.tokens, number.end) - 1) };
  const reach = { from, to: Math.max(place.to, phrase?.reach ?? 0) };
  const earlier = found.filter((figure) => figure.sentence === sentence);
  const previous = earlier.at(-1) ?? null;
  const make = (
    population: ConceptHit | null,
    status: ConceptHit | null,
    more: Partial<FigureCandidate>,
  ): FigureCandidate => candidate(scene, number, sentence, place, phrase, population, status, more);

  const head = phrase?.head ?? null;
  if (head && head.unit !== 'people') {
    const own = scene.pack.conceptAt(head.concept);
    const statuses = concepts.filter((hit) => hit.facet === 'status' && hit.unit === head.unit);
    // "release of 10 captives in two stages": numbers between do not keep stages from what they are stages of.
    const status = own?.attached ? attachedStatus(scene, statuses, place) : nearest(scene, statuses, place, NO_NUMBERS);
    return status || own?.countsAlone ? make(head, status, {}) : null;
  }

  const statuses = concepts.filter(
    (hit) => hit.facet === 'status' && (hit.unit === undefined || hit.unit === 'people') && saidOf(scene, hit, head),
  );
  let status =
    phrase?.statusHead && !head ? phrase.statusHead : governing(scene, statuses, reach, numbers, head !== null);
  const part = previous !== null && isPart(scene, number, bounds);
  const listed = previous !== null && continuesList(scene, previous, number);

  if (head) {
    // "509 people near one place and 104 others of them near another": the same verb for the same kind.
    // "nearly all of Gaza's 2.3 million residents": what happened is said of the part, not of the whole.
    if (previous?.number.share && number.start < previous.outer) status = null;
    else if (previous && joinsList(scene, previous, number)) status = previous.status ?? status;
    else if (!status && (listed || part || previous?.population?.id === head.id)) status = previous?.status ?? null;
    if (!status && scene.pack.conceptAt(head.concept)?.countsAlone !== true) return null;
    return make(head, status, { part });
  }
  if (phrase?.relative || (phrase?.pronoun && !phrase.statusHead)) {
    const population = antecedent(concepts, found, scene, sentence, number.start);
    if (phrase.relative) status = saidOfThem(scene, concepts, statuses, place) ?? previous?.status ?? status;
    else status ??= previous?.status ?? null;
    if (!population && !status) return null;
    return make(population, status, { elided: true, relative: phrase.relative });
  }
  if (number.share) return null;
  if (phrase) {
    // "30 killed", "300 more": whoever was counted before, or people at large.
    if (!phrase.statusHead && !previous && !status) return null;
    const population = previous?.population?.unit === 'people' ? previous.population : null;
    return make(population, status, { elided: true, part });
  }
  return bareFigure(scene, place, status, numbers, previous, part)
    ? make(antecedent(concepts, found, scene, sentence, number.start), part ? (previous?.status ?? null) : status, {
        elided: true,
        part,
      })
    : null;
}

/** No noun: "168 have been brought back", "injured another 90,147", "a toll of 53,977", "including 25 in the north". */
function bareFigure(
  scene: Scene,
  place: { from: number; to: number },
  status: ConceptHit | null,
  numbers: ReadonlySet<number>,
  previous: FigureCandidate | null,
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
  if (!status) return false;
  const cost = distance(scene, place, status, numbers);
  if (status.from > place.to) return cost <= 7 && AUXILIARIES.has(next) && (previous !== null || cost <= 4);
  // Small numbers without a noun are too often something else.
  const value = scene.numbers.find((number) => tokenAt(scene.tokens, number.start) === place.from)?.value ?? null;
  return cost <= 6.6 && (value === null || value >= 10 || previous !== null);
}

/** "remain" is said of hostages as "are held", of people at large as anything. */
function saidOf(scene: Scene, hit: ConceptHit, head: ConceptHit | null): boolean {
  const only = scene.pack.conceptAt(hit.concept)?.of;
  return only === undefined || head === null || only.includes(head.id);
}

const nearest = (
  scene: Scene,
  hits: readonly ConceptHit[],
  place: { from: number; to: number },
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
function governing(
  scene: Scene,
  statuses: readonly ConceptHit[],
  place: { from: number; to: number },
  numbers: ReadonlySet<number>,
  named: boolean,
): ConceptHit | null {
  const inside = statuses.filter((hit) => hit.from >= place.from && hit.to <= place.to);
  const outside = statuses.filter((hit) => !inside.includes(hit));
  const best = nearest(scene, outside, place, numbers);
  if (best && named && best.from === place.to + 1) {
    const main = outside.find((hit) => hit.from > best.to && isPredicate(scene, best.to, hit, numbers));
    // "all 20 hostages still held would be handed over": what is yet to happen to all of them tells how many are held.
    const all = /^(?:all|remaining)$/.test(scene.word(place.from - 1));
    if (main && !(all && /^(?:be|been)$/.test(scene.word(main.from - 1)))) return main;
    const before = nearest(
      scene,
      outside.filter((hit) => hit.to < place.from),
      place,
      numbers,
    );
    if (before && distance(scene, place, before, numbers) <= 6) return before;
  }
  // "4,000 displaced people were housed": the modifier says it, unless a verb says more.
  const own = inside.at(-1) ?? null;
  if (own && (!best || distance(scene, place, best, numbers) > 4)) return own;
  return best ?? own;
}

/** "58 of whom are still held": the verb right behind, unless it only tells their condition ("of whom were dead"). */
function saidOfThem(
  scene: Scene,
  concepts: readonly ConceptHit[],
  statuses: readonly ConceptHit[],
  place: { from: number; to: number },
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

/** "the 33 hostages held in Gaza would be released": a verb with its auxiliary, in the same breath. */
function isPredicate(scene: Scene, after: number, hit: ConceptHit, numbers: ReadonlySet<number>): boolean {
  if (
    hit.from - after > 9 ||
    !/^(?:be|been|being|was|were|is|are|have|has|had|get|got)$/.test(scene.word(hit.from - 1))
  )
    return false;
  for (let token = after + 1; token <= hit.from; token++) {
    if (numbers.has(token) || /[,;:.()]/.test(scene.gap(token)) || CONJUNCTIONS.has(scene.word(token))) return false;
  }
  return true;
}

/** "a 60-day truce", "extended by two days", "a pause of four days": a length of time counts only where it is said of one. */
function attachedStatus(
  scene: Scene,
  statuses: readonly ConceptHit[],
  place: { from: number; to: number },
): ConceptHit | null {
  let behind: ConceptHit | null = null;
  for (const hit of statuses) {
    if (hit.from > place.to && hit.from - place.to <= 4) {
      let clear = true;
      for (let token = place.to + 1; token <= hit.from; token++) {
        if (/[,;.]/.test(scene.gap(token))) clear = false;
        if (token < hit.from && (PHRASE_ENDS.has(scene.word(token)) || CONJUNCTIONS.has(scene.word(token))))
          clear = false;
      }
      if (clear) return hit;
    }
    if (hit.to < place.from && place.from - hit.to <= 14) {
      const before = scene.word(place.from - 1);
      const touching = place.from - hit.to <= 1;
      // "extended twice, first by two days and then by an additional day"
      const measured =
        /^(?:by|lasted|lasting|lasts|last)$/.test(before) || (/^(?:of|for)$/.test(before) && place.from - hit.to <= 3);
      if (touching || measured) behind = hit;
    }
  }
  return behind;
}

/** Whom a figure without a noun counts: those counted last in the sentence, else named last before it, else counted in the sentence before. */
function antecedent(
  concepts: readonly ConceptHit[],
  found: readonly FigureCandidate[],
  scene: Scene,
  sentence: number,
  before: number,
): ConceptHit | null {
  const previous = found.at(-1);
  if (previous?.sentence === sentence && previous.population?.unit === 'people') return previous.population;
  const named = concepts.filter((hit) => hit.facet === 'population' && hit.end <= before && hit.unit === 'people');
  const counting = named.filter((hit) => scene.pack.conceptAt(hit.concept)?.countsAlone).at(-1) ?? named.at(-1);
  if (counting) return counting;
  if (previous?.population?.unit === 'people' && sentence - previous.sentence <= 1) {
    const block = (index: number): number => scene.sentences[index]?.block ?? -1;
    if (block(previous.sentence) === block(sentence)) return previous.population;
  }
  return null;
}

/** "including 25", "among them 115 men". */
const isPart = (scene: Scene, number: NumberMention, bounds: Span): boolean =>
  /\b(?:including|among (?:them|those|whom)|of (?:them|those|whom),?|includes?|comprising) (?:at least |about |some |nearly |more than )?(?:[\w-]+ )?$/i.test(
    scene.text.slice(Math.max(bounds.start, number.hedged - 40), number.start),
  );

/** "13 Israelis, 10 Thai nationals and one …": an item of the list that the figure before began. */
const continuesList = (scene: Scene, previous: FigureCandidate, number: NumberMention): boolean =>
  /^(?:,|,? and|,? as well as|,? along with|,? plus) (?:the |another |a further )?$/i.test(
    scene.text.slice(previous.span.end, number.hedged),
  );

/** "the remains of four on Monday, along with all 20 …": the verb of the first is the verb of the second. */
const joinsList = (scene: Scene, previous: FigureCandidate, number: NumberMention): boolean =>
  /^(?: \w+){0,3},? (?:along with|as well as|together with|in addition to|plus) (?:(?:the|all|also|another) )*$/i.test(
    scene.text.slice(previous.span.end, number.hedged),
  );

function candidate(
  scene: Scene,
  number: NumberMention,
  sentence: number,
  place: { from: number; to: number },
  phrase: NounPhrase | null,
  population: ConceptHit | null,
  status: ConceptHit | null,
  more: Partial<FigureCandidate>,
): FigureCandidate {
  const concept = population && !more.elided ? scene.pack.conceptAt(population.concept) : undefined;
  const scale = concept?.times ?? 1;
  const added =
    /\b(?:another|additional|further|extra) (?:[\w-]+ )?$/i.test(
      scene.text.slice(Math.max(0, number.start - 20), number.start),
    ) || /additional|further|extra|another/i.test(scene.text.slice(number.start, number.end));
  return {
    span: { start: number.hedged, end: Math.max(number.end, scene.tokens.end[place.to] ?? number.end) },
    number,
    quantity: {
      value: number.value === null ? null : number.value * scale,
      high: number.high === null ? null : number.high * scale,
      qualifier: number.qualifier,
      unit: number.share ? 'share' : more.elided ? 'people' : (population?.unit ?? 'people'),
      ...(number.vague ? { vague: number.vague } : {}),
      ...(number.strict ? { strict: true } : {}),
    },
    sentence,
    from: place.from,
    to: place.to,
    population,
    outer: scene.tokens.end[phrase?.to ?? place.to] ?? number.end,
    elided: false,
    relative: false,
    part: false,
    modifiers: phrase?.modifiers ?? [],
    status,
    adds: (phrase?.adds ?? false) || added,
    ...more,
  };
}

const ARTICLE = /\b(?:an? (?:additional|extra|further|single)|another|an?)(?= [a-z])/gi;
const LENGTH_WORD = /\b(?:[a-z]+-long|[a-z]{3,5}long)\b/gi;

/** "an additional day", "week-long", "the remains of a soldier": an article that counts one. */
function articleNumbers(scene: Scene, starts: Starts): NumberMention[] {
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

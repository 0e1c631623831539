// Figures: a number with its noun, or with what happened to those it counts.
//
// Here: whether a number counts anything the pack speaks of, its noun phrase, and the word that says what happened to
// them ("killed", "holding", "release of"). A bare number is never a figure. Not here: which measure it is of (claim/).
import type { Quantity, Span } from '@/lib/vocabulary';
import { AUXILIARIES, CONJUNCTIONS, DETERMINERS, OTHERS, PHRASE_ENDS, PRONOUNS, RELATIVES } from './english';
import type { NumberMention } from './number';
import { tokenAt, type ConceptHit, type Scene } from './scene';

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
  /** Concepts inside the noun phrase and after "of whom": "living", "Thai", "displaced". */
  modifiers: ConceptHit[];
  status: ConceptHit | null;
  /** Set when the number adds to others of its kind: "20 more". */
  adds: boolean;
};

const MAX_PHRASE = 8;
const FAR = 16;

const hitsStarting = (scene: Scene): Map<number, ConceptHit[]> => {
  const map = new Map<number, ConceptHit[]>();
  for (const hit of scene.concepts) {
    const list = map.get(hit.from);
    if (list) list.push(hit);
    else map.set(hit.from, [hit]);
  }
  return map;
};

type Phrase = {
  to: number;
  head: ConceptHit | null;
  pronoun: boolean;
  modifiers: ConceptHit[];
  adds: boolean;
  statusHead: ConceptHit | null;
};

/** Reads the noun phrase behind a number, up to its head noun. */
function readPhrase(scene: Scene, starts: Map<number, ConceptHit[]>, number: NumberMention): Phrase | null {
  const first = tokenAt(scene.tokens, number.end);
  const phrase: Phrase = { to: first - 1, head: null, pronoun: false, modifiers: [], adds: false, statusHead: null };
  let of = false;
  for (let token = first; token < Math.min(scene.tokens.count, first + MAX_PHRASE);) {
    const gap = scene.gap(token);
    if (/[,;:()"\u2013.!?\n]/.test(gap) && !(token === first && number.hyphen)) break;
    const word = scene.word(token);
    const hits = starts.get(token) ?? [];
    const population = hits.find((hit) => hit.facet === 'population');
    if (population) {
      if (phrase.head) phrase.modifiers.push(phrase.head);
      phrase.head = population;
      phrase.to = population.to;
      token = population.to + 1;
      continue;
    }
    const status = hits.find((hit) => hit.facet === 'status');
    const condition = hits.find((hit) => hit.facet === 'condition');
    const place = hits.find((hit) => hit.facet === 'place');
    if (phrase.head) {
      // "27 of the dead hostages' bodies", "women and children hostages": a noun may still follow its possessor.
      if (word === 's' && /'/.test(gap)) {
        token++;
        continue;
      }
      if (condition && !PHRASE_ENDS.has(word)) phrase.modifiers.push(condition);
      break;
    }
    if (word === 'of' && (token === first || of === false)) {
      of = true;
      token++;
      continue;
    }
    if (of && PRONOUNS.has(word)) {
      phrase.pronoun = true;
      phrase.to = token;
      token++;
      break;
    }
    if (OTHERS.has(word) || word === 'additional' || word === 'further' || word === 'extra') {
      phrase.adds ||= word !== 'others' && word !== 'other';
      phrase.to = token;
      if (word === 'others') phrase.pronoun = true;
      token++;
      continue;
    }
    if (condition) {
      phrase.modifiers.push(condition);
      phrase.to = condition.to;
      // "28 dead": a condition may also be all there is.
      if (status && status.to === condition.to) phrase.statusHead ??= status;
      token = condition.to + 1;
      continue;
    }
    if (status) {
      // "4,000 displaced people" goes on to its noun; "30 killed" ends here.
      phrase.statusHead ??= status;
      phrase.to = status.to;
      token = status.to + 1;
      continue;
    }
    if (place) {
      token = place.to + 1;
      continue;
    }
    if (of && (DETERMINERS.has(word) || /^\d/.test(word))) {
      token++;
      continue;
    }
    if (PHRASE_ENDS.has(word) || CONJUNCTIONS.has(word) || word === 'of') break;
    if (phrase.statusHead) break;
    token++;
  }
  return phrase.head || phrase.pronoun || phrase.statusHead || phrase.adds ? phrase : null;
}

/** How far a word is from a noun phrase, in words, with a toll for what lies between. Infinity across a sentence. */
function distance(
  scene: Scene,
  candidate: { from: number; to: number; number: NumberMention },
  hit: ConceptHit,
  numbers: ReadonlySet<number>,
): number {
  const right = hit.from > candidate.to;
  if (!right && hit.to >= candidate.from) return 0;
  const [from, to] = right ? [candidate.to + 1, hit.from] : [hit.to + 1, candidate.from];
  if (Math.abs(to - from) > FAR * 2) return Number.POSITIVE_INFINITY;
  let cost = 0;
  for (let token = from; token < to; token++) {
    const word = scene.word(token);
    cost += AUXILIARIES.has(word) ? 0.5 : 1;
    if (numbers.has(token)) cost += 9;
    if (CONJUNCTIONS.has(word)) cost += 4;
    if (RELATIVES.has(word)) cost += right ? 2 : 5;
  }
  for (let token = right ? from : from; token <= to; token++) {
    const gap = scene.gap(token);
    if (/[;:\u2013]/.test(gap)) cost += 6;
    else if (/,/.test(gap)) cost += 3;
    else if (/[.!?\n]/.test(gap) && !/^\.? ?$/.test(gap)) cost += 20;
  }
  // A verb before its object binds a little more loosely than a participle right after it.
  return right ? cost : cost + 0.6;
}

const firstOf = <T>(items: readonly T[], costOf: (item: T) => number): [T | null, number] => {
  let best: T | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const cost = costOf(item);
    if (cost < least) {
      best = item;
      least = cost;
    }
  }
  return [best, least];
};

/** "a 60-day truce", "extended by two days", "a pause of four days": a length of time counts only where it is said of one. */
function lengthStatus(scene: Scene, statuses: readonly ConceptHit[], from: number, to: number): ConceptHit | null {
  for (const hit of statuses) {
    if (hit.unit === undefined) continue;
    if (hit.from > to && hit.from - to <= 4) {
      let clear = true;
      for (let token = to + 1; token < hit.from; token++) {
        if (PHRASE_ENDS.has(scene.word(token)) || CONJUNCTIONS.has(scene.word(token)) || /[,;.]/.test(scene.gap(token)))
          clear = false;
      }
      if (clear) return hit;
    }
    if (hit.to < from && from - hit.to <= 14) {
      const before = scene.word(from - 1);
      const linked =
        from - hit.to <= 1 || /^(?:by|of|for|lasted|lasting|last|lasts|an?|to|additional|another)$/.test(before);
      if (linked && from - hit.to <= (hit.id.includes('extend') ? 14 : 6)) return hit;
    }
  }
  return null;
}

/** Every figure of the kinds the pack speaks of, in order. */
export function findFigures(scene: Scene): FigureCandidate[] {
  const starts = hitsStarting(scene);
  const found: FigureCandidate[] = [];
  const numberTokens = new Set<number>();
  for (const number of scene.numbers) numberTokens.add(tokenAt(scene.tokens, number.start));

  for (const number of [...scene.numbers, ...articleNumbers(scene, starts)].sort((a, b) => a.start - b.start)) {
    const sentence = scene.sentenceAt(number.start);
    const bounds = scene.sentences[sentence];
    if (!bounds || number.end > bounds.end) continue;
    const from = tokenAt(scene.tokens, number.start);
    const inSentence = scene.concepts.filter((hit) => hit.start >= bounds.start && hit.end <= bounds.end);
    const statuses = inSentence.filter((hit) => hit.facet === 'status');
    const earlier = found.filter((figure) => figure.sentence === sentence);
    const phrase = readPhrase(scene, starts, number);
    const last = phrase?.to ?? tokenAt(scene.tokens, number.end) - 1;
    const place = { from, to: Math.max(from, last), number };

    let population = phrase?.head ?? null;
    let elided = false;
    if (!population && phrase?.pronoun) {
      elided = true;
      population = antecedent(scene, inSentence, found, sentence, number.start);
    }
    const unit = population?.unit ?? 'people';
    const concept = population ? scene.pack.conceptAt(population.concept) : undefined;

    if (unit !== 'people' && population && !elided) {
      const fits = statuses.filter((hit) => hit.unit === unit);
      const own = scene.pack.conceptAt(population.concept);
      const timeLike = own?.countsAlone !== true && fits.length > 0;
      const status = timeLike ? lengthStatus(scene, fits, from, place.to) : null;
      if (!own?.countsAlone && !status) continue;
      found.push(candidate(scene, number, sentence, place, population, false, phrase, status, unit, own?.times));
      continue;
    }

    const ofUnit = statuses.filter((hit) => hit.unit === undefined || hit.unit === 'people');
    let [status, cost] = firstOf(ofUnit, (hit) => distance(scene, place, hit, numberTokens));
    // What stands inside the noun phrase gives way to a verb that governs it: "released 10 living hostages".
    if (phrase?.statusHead) {
      status = phrase.statusHead;
      cost = 0;
    }
    if (cost > FAR) status = null;

    if (!phrase || (!population && !phrase.statusHead && !phrase.adds && !phrase.pronoun)) {
      // No noun: "168 have been brought back", "injured another 90,147", "a toll of 53,977".
      if (number.share) continue;
      const next = scene.word(place.to + 1);
      const closes =
        next === '' ||
        /[,;:.!?)\u2013"\n]/.test(scene.gap(place.to + 1)) ||
        PHRASE_ENDS.has(next) ||
        CONJUNCTIONS.has(next);
      if (!closes || status === null || cost > 7) continue;
      const left = status.to < from;
      const subjectAhead = !left && AUXILIARIES.has(next);
      const governed = left && cost <= 6.6;
      if (!subjectAhead && !governed) continue;
      if (number.value !== null && number.value < 10 && !subjectAhead && earlier.length === 0) continue;
      population = antecedent(scene, inSentence, found, sentence, number.start);
      elided = true;
    } else if (!population && phrase.statusHead) {
      elided = true;
      population = earlier.at(-1)?.population ?? null;
      if (population && population.unit !== 'people') population = null;
    } else if (!population) {
      // "300 more", "11 others": somebody was counted before them.
      if (earlier.length === 0 && status === null) continue;
      elided = true;
      population = earlier.at(-1)?.population ?? null;
    }
    if (
      status === null &&
      concept?.countsAlone !== true &&
      !(elided && population && scene.pack.conceptAt(population.concept)?.countsAlone)
    )
      continue;
    if (number.share && !population) continue;
    found.push(
      candidate(
        scene,
        number,
        sentence,
        place,
        population,
        elided,
        phrase,
        status,
        number.share ? 'share' : 'people',
        undefined,
      ),
    );
  }
  return found;
}

/** Whom a figure without a noun counts: the population last named or counted before it in the sentence, else the sentence before. */
function antecedent(
  scene: Scene,
  inSentence: readonly ConceptHit[],
  found: readonly FigureCandidate[],
  sentence: number,
  before: number,
): ConceptHit | null {
  const named = inSentence
    .filter((hit) => hit.facet === 'population' && hit.end <= before && hit.unit === 'people')
    .at(-1);
  if (named) return named;
  const previous = found.at(-1);
  if (previous && previous.population?.unit === 'people' && sentence - previous.sentence <= 1) {
    const here = scene.sentences[sentence];
    const there = scene.sentences[previous.sentence];
    if (here && there && here.block === there.block) return previous.population;
  }
  return null;
}

function candidate(
  scene: Scene,
  number: NumberMention,
  sentence: number,
  place: { from: number; to: number },
  population: ConceptHit | null,
  elided: boolean,
  phrase: Phrase | null,
  status: ConceptHit | null,
  unit: string,
  times: number | undefined,
): FigureCandidate {
  // prettier-ignore
  const scale = times ?? 1;
  const adds =
    (phrase?.adds ?? false) ||
    /\b(?:another|additional|further|extra) $/i.test(
      scene.text.slice(Math.max(0, number.hedged - 12), number.hedged),
    ) ||
    /\banother $/i.test(scene.text.slice(Math.max(0, number.start - 9), number.start));
  return {
    span: { start: number.hedged, end: Math.max(number.end, scene.tokens.end[place.to] ?? number.end) },
    number,
    quantity: {
      value: number.value === null ? null : number.value * scale,
      high: number.high === null ? null : number.high * scale,
      qualifier: number.qualifier,
      unit: number.share ? 'share' : unit,
      ...(number.vague ? { vague: number.vague } : {}),
      ...(number.strict ? { strict: true } : {}),
    },
    sentence,
    from: place.from,
    to: place.to,
    population,
    elided,
    modifiers: phrase?.modifiers ?? [],
    status,
    adds,
  };
}

const ARTICLE = /\b(?:(an?) (?:additional|extra|further|single)|another|an?)(?= [a-z])/gi;
const LENGTH_WORD = /\b([a-z]+)-long\b/gi;

/** "an additional day", "week-long", "the remains of a soldier": an article that counts one. */
function articleNumbers(scene: Scene, starts: Map<number, ConceptHit[]>): NumberMention[] {
  const found: NumberMention[] = [];
  const one = (start: number, end: number, hyphen: boolean): void => {
    found.push({ start, end, hedged: start, value: 1, high: null, qualifier: 'exact', share: false, hyphen });
  };
  for (const match of scene.text.matchAll(ARTICLE)) {
    const end = match.index + match[0].length;
    const noun = (starts.get(tokenAt(scene.tokens, end)) ?? []).find((hit) => hit.facet === 'population');
    if (!noun || noun.unit === undefined) continue;
    const added = /additional|extra|further|another/i.test(match[0]);
    // A bare article counts only behind words that count the dead: "the body of a soldier".
    const counted = /\b(?:remains|bod(?:y|ies)|corpse) of $/i.test(
      scene.text.slice(Math.max(0, match.index - 14), match.index),
    );
    if (noun.unit === 'people' ? counted : added) one(match.index, end, false);
  }
  for (const match of scene.text.matchAll(LENGTH_WORD)) {
    const noun = (starts.get(tokenAt(scene.tokens, match.index)) ?? []).find((hit) => hit.facet === 'population');
    if (noun && noun.unit !== 'people') one(match.index, match.index, false);
  }
  return found;
}

// Figures: a number with its noun, or with what happened to those it counts.
//
// Here: whether a number counts anything the pack speaks of, and the word that says what happened to them ("killed",
// "holding", "release of"); a number with neither counts nothing. Not here: numbers without a noun (bare-number.ts), which
// measure a figure is of (claim/).
import type { Quantity, Span } from '@/lib/vocabulary';
import {
  attachedStatus,
  governing,
  nearest,
  ownStatus,
  predicate,
  saidOf,
  saidOfThem,
  statusBefore,
} from './governing';
import { articleNumbers } from './article-number';
import { isBareFigure, ofSubject } from './bare-number';
import { readNounPhrase, startsOf, type NounPhrase, type Starts } from './noun-phrase';
import type { NumberMention } from './number';
import { isActor, tokenAt, within, type ConceptHit, type Scene } from './scene';
import { otherPlaces } from './subject';

/** What is counted, whatever number stands there. */
export type Counted = {
  /** Hedge, number and noun phrase. */
  span: Span;
  quantity: Quantity;
  sentence: number;
  /** First and last token of number and noun phrase. */
  from: number;
  to: number;
  /** The head noun, or what it stands for. Null when nobody is named ("30 killed"). */
  population: ConceptHit | null;
  /** The noun was not said here but before: "eight of whom", "11 others". */
  elided?: boolean;
  /** Where the whole noun phrase ends, another number inside it included. */
  outer: number;
  /** "24 of the 59 hostages": counts some of a larger number … */
  partitive?: boolean;
  /** "nine of the hostages", "17,000 of those killed": some of a number not given. */
  some?: boolean;
  /** … and that number itself. */
  whole?: boolean;
  /** "of whom": said of those just counted. */
  relative?: boolean;
  /** Named as a part of what was just counted: "including 25 in the north". Never the whole. */
  part?: boolean;
  /** Concepts inside the noun phrase: "living", "Thai", "displaced". */
  modifiers: ConceptHit[];
  status: ConceptHit | null;
};

export type FigureCandidate = Counted & {
  number: NumberMention;
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
  // "a two-stage release of 10": joined by a hyphen, a number counts its own word or nothing.
  if (number.hyphen && phrase?.head?.from !== tokenAt(scene.tokens, number.end)) return null;
  const reach = { from, to: Math.max(place.to, phrase?.reach ?? 0) };
  const earlier = found.filter((figure) => figure.sentence === sentence);
  const previous = earlier.at(-1) ?? null;
  // "49 of the 251 remain, including 27 confirmed dead": 27 of the 49.
  const counted = earlier.filter(({ whole }) => !whole).at(-1) ?? previous;
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
    const status = own?.attached
      ? attachedStatus(scene, statuses, place, phrase?.adds === true)
      : nearest(scene, statuses, place, NO_NUMBERS);
    return status || own?.countsAlone ? make(head, status, {}) : null;
  }

  const statuses = concepts.filter(
    (hit) =>
      hit.facet === 'status' &&
      (hit.unit === undefined || hit.unit === 'people') &&
      saidOf(scene, hit, head) &&
      !isNounOf(scene, concepts, hit),
  );
  let status =
    phrase?.statusHead && !head ? phrase.statusHead : governing(scene, statuses, reach, numbers, head !== null);
  const part = previous !== null && isPart(scene, number, bounds);
  const listed = previous !== null && continuesList(scene, previous, number);

  if (head) {
    // "509 people near one place and 104 others of them near another": the same verb for the same kind.
    // "nearly all of Gaza's 2.3 million residents": what happened is said of the part, not of the whole.
    const opens = OPENS_WITH_WHOLE.test(scene.text.slice(bounds.start, number.hedged));
    const whole = opens || (previous !== null && number.start < previous.outer);
    if (whole && previous?.number.share) status = null;
    // "24 of the 59 hostages held there are alive": the verb is said of the 24, the participle of the 59.
    else if (whole) status = ownStatus(scene, statuses, place);
    else if (phrase?.partitive)
      status = predicate(scene, statuses, phrase.to, numbers) ?? statusBefore(scene, statuses, place, numbers);
    else if (previous && joinsList(scene, previous, number)) status = previous.status ?? status;
    else if (!status && (listed || part || previous?.population?.id === head.id)) status = previous?.status ?? null;
    if (!status && scene.pack.conceptAt(head.concept)?.countsAlone !== true) return null;
    return make(head, status, { part, whole, partitive: phrase?.partitive === true });
  }
  const relative =
    phrase?.relative === true ||
    (previous !== null && PART_OF_THEM.test(scene.text.slice(Math.max(bounds.start, number.start - 36), number.start)));
  if (relative || (phrase?.pronoun && !phrase.statusHead)) {
    const population = antecedent(concepts, found, scene, sentence, number.start);
    if (relative) status = saidOfThem(scene, concepts, statuses, place) ?? counted?.status ?? status;
    else status ??= previous?.status ?? null;
    if (!population && !status) return null;
    return make(population, status, { elided: true, relative });
  }
  if (number.share) return null;
  if (phrase) {
    // "30 killed", "300 more": whoever was counted before, or people at large.
    if (!phrase.statusHead && !previous && !status) return null;
    const ownCount = status !== null && isTally(scene, status);
    const population = !ownCount && previous?.population?.unit === 'people' ? previous.population : null;
    return make(population, status, { elided: true, part });
  }
  // "with 20 believed to be alive": told from the rest by their condition.
  const told = previous !== null && (part || WITH.test(scene.text.slice(bounds.start, number.hedged)));
  const ofTheRest = told && concepts.some((hit) => hit.facet === 'condition' && hit.from === place.to + 1);
  status ??= ofSubject(scene, statuses, number, bounds);
  return ofTheRest || isBareFigure(scene, place, status, numbers, previous, part)
    ? make(
        !part && status !== null && isTally(scene, status)
          ? null
          : antecedent(concepts, found, scene, sentence, number.start),
        part || ofTheRest ? (counted?.status ?? null) : (status ?? previous?.status ?? null),
        { elided: true, part: part || ofTheRest },
      )
    : null;
}

// "Of the 251 hostages, 49 remain": the verb is said of the 49.
const OPENS_WITH_WHOLE = /(?:^|[,;:\u2013"] ?)(?:out of|of|among) (?:(?:the|all|those|its) )+$/i;

/** "returned the remains of three": a noun here, though a verb elsewhere. */
const isNounOf = (scene: Scene, concepts: readonly ConceptHit[], hit: ConceptHit): boolean =>
  scene.word(hit.to + 1) === 'of' &&
  concepts.some((other) => other.facet === 'population' && other.from === hit.from && other.to === hit.to);

/** "a death toll of 68,856", "over 46,700 deaths": whoever died, not those counted before. */
const isTally = (scene: Scene, status: ConceptHit): boolean =>
  /\b(?:toll|deaths|fatalities)$/i.test(scene.text.slice(status.start, status.end));

const WITH = /,? with (?:only |just )?$/i;
/** Whom a figure without a noun counts: those counted last in the sentence, else named last before it, else counted in the sentence before. */
function antecedent(
  concepts: readonly ConceptHit[],
  found: readonly FigureCandidate[],
  scene: Scene,
  sentence: number,
  before: number,
): ConceptHit | null {
  // "67,682 people, most of them women, and 170,033 others": others than the people.
  const previous = found.filter(({ number }) => number.vague !== 'most' && number.vague !== 'nearly all').at(-1);
  if (previous?.sentence === sentence && previous.population?.unit === 'people') return previous.population;
  const named = concepts.filter((hit) => hit.facet === 'population' && hit.end <= before && hit.unit === 'people');
  const counting = named.filter((hit) => scene.pack.conceptAt(hit.concept)?.countsAlone).at(-1) ?? named.at(-1);
  if (counting) return counting;
  if (previous?.population?.unit !== 'people' || sentence - previous.sentence > 1) return null;
  const there = scene.sentences[previous.sentence]!;
  if (there.block !== scene.sentences[sentence]!.block) return null;
  if (scene.pack.conceptAt(previous.population.concept)?.countsAlone) return previous.population;
  // "12,000 civilians died in one country. In another, 58,000 have been killed": of whatever kind.
  const places = within(scene.concepts, there).filter((hit) => hit.facet === 'place' && !isActor(scene, hit));
  const own = (hits: readonly ConceptHit[]): boolean =>
    hits.some((hit) => hit.facet === 'place' && otherPlaces(scene.pack, [hit]).length === 0);
  return places.length > 0 && !own(places) && own(concepts) ? null : previous.population;
}

/** "including 25", "among them 115 men". */
const isPart = (scene: Scene, number: NumberMention, bounds: Span): boolean =>
  /\b(?:including|among (?:them|those|whom)|includes?|comprising) (?:at least |about |some |nearly |more than )?(?:[\w-]+ )?$/i.test(
    scene.text.slice(Math.max(bounds.start, number.hedged - 40), number.start),
  );

// "50 are held, of whom 20 are alive"
const PART_OF_THEM =
  /\bof (?:whom|them),? (?:(?:only|just|at least|about|around|some|nearly|more than|fewer than) )?$/i;

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

const SOME_OF = /^ of (?:those|these|the|them) /;

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
    /\b(?:(?:another|additional|further|extra) (?:[\w-]+ )?|(?:ros|ris|gr[eo]w|increas|climb|jump)\w* by )$/i.test(
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
      ...(scale > 1 ? { step: scale } : {}),
    },
    sentence,
    from: place.from,
    to: place.to,
    population,
    outer: scene.tokens.end[phrase?.to ?? place.to] ?? number.end,
    some:
      more.relative !== true &&
      ((phrase?.of === true && !number.share) || SOME_OF.test(scene.text.slice(number.end, number.end + 12))),
    modifiers: phrase?.modifiers ?? [],
    status,
    adds: (phrase?.adds ?? false) || added,
    ...more,
  };
}

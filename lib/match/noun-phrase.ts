// The noun phrase behind a number, up to its head noun: "48 remaining Israeli hostages", "eight of whom", "300 more".
//
// Here: reading words forward until the phrase is over. Not here: whether it makes a figure (figure.ts).
import { CONJUNCTIONS, DETERMINERS, OTHERS, PHRASE_ENDS, PRONOUNS, REPORTED } from './english';
import type { NumberMention } from './number';
import { tokenAt, type ConceptHit, type Scene } from './scene';

export type NounPhrase = {
  /** Last token of the phrase. */
  to: number;
  /** Last token before another number inside the phrase: "24 of the about 240 hostages". Else the same as `to`. */
  own: number;
  /** Last token up to which a verb may reach over: a noun shared with the next number. Else the same as `own`. */
  reach: number;
  head: ConceptHit | null;
  /** "of whom", "of them", "others": the noun was named before. */
  pronoun: boolean;
  /** "of whom", "of them": a part of those just counted. */
  relative: boolean;
  /** "of the" stands between number and noun. */
  of: boolean;
  /** A number of a larger one: "24 of the 59 hostages". */
  partitive: boolean;
  /** Concepts on the way to the head: "living", "Thai", "displaced". */
  modifiers: ConceptHit[];
  /** "20 more". */
  adds: boolean;
  /** What happened to them stands where the noun would: "30 killed". */
  statusHead: ConceptHit | null;
};

export type Starts = ReadonlyMap<number, readonly ConceptHit[]>;

const MAX_WORDS = 9;
const MAX_UNKNOWN = 3;

export const startsOf = (concepts: readonly ConceptHit[]): Starts => {
  const map = new Map<number, ConceptHit[]>();
  for (const hit of concepts) {
    const list = map.get(hit.from);
    if (list) list.push(hit);
    else map.set(hit.from, [hit]);
  }
  return map;
};

const at = (starts: Starts, token: number, facet: string): ConceptHit | undefined =>
  starts.get(token)?.find((hit) => hit.facet === facet);

/** Null when nothing that could be counted follows. */
export function readNounPhrase(scene: Scene, starts: Starts, number: NumberMention): NounPhrase | null {
  const first = tokenAt(scene.tokens, number.end);
  const phrase: NounPhrase = {
    to: first - 1,
    own: first - 1,
    reach: first - 1,
    head: null,
    pronoun: false,
    relative: false,
    partitive: false,
    of: false,
    modifiers: [],
    adds: false,
    statusHead: null,
  };
  let conditionHead: ConceptHit | null = null;
  let of = false;
  let partitive = false;
  let unknown = 0;
  const last = Math.min(scene.tokens.count, first + MAX_WORDS);
  for (let token = first; token < last;) {
    const gap = scene.gap(token);
    const decimal = gap === '.' && /^\d/.test(scene.word(token)); // "2.3 million" is two tokens with a full stop between
    if (/[,;:()"\u2013.!?\n]/.test(gap) && !decimal && !(token === first && number.hyphen)) break;
    const word = scene.word(token);
    const population = at(starts, token, 'population');
    const condition = at(starts, token, 'condition');
    if (population) {
      if (phrase.head) phrase.modifiers.push(phrase.head);
      if (condition && condition.to === population.to) phrase.modifiers.push(condition);
      phrase.head = population;
      phrase.to = population.to;
      if (!partitive) phrase.own = phrase.to;
      token = population.to + 1;
      continue;
    }
    if (phrase.head) {
      // "27 of the dead hostages' bodies", "Gaza's population": a noun may still follow its possessor.
      if (word === 's' && /'/.test(gap)) {
        token++;
        continue;
      }
      if (condition && !PHRASE_ENDS.has(word)) phrase.modifiers.push(condition);
      break;
    }
    if (word === 'of' && !of) {
      of = true;
      token++;
      continue;
    }
    if (of && PRONOUNS.has(word)) {
      phrase.pronoun = true;
      phrase.relative = word !== 'those';
      phrase.to = phrase.own = token;
      // "most of them women and children": who they are follows at once.
      const named = at(starts, token + 1, 'population');
      if (number.share && named && scene.gap(token + 1) === ' ') {
        phrase.head = named;
        phrase.to = phrase.own = named.to;
      }
      break;
    }
    const comparing = word === 'more' && scene.word(token + 1) === 'than'; // "Gaza's more than 2 million people"
    if ((OTHERS.has(word) && !comparing) || word === 'additional' || word === 'further' || word === 'extra') {
      phrase.adds ||= word !== 'others' && word !== 'other';
      phrase.to = phrase.own = token;
      if (word === 'others') phrase.pronoun = true;
      token++;
      continue;
    }
    const said = at(starts, token, 'status');
    const status = said?.unit === undefined || said.unit === 'people' ? said : undefined;
    if (condition) {
      phrase.modifiers.push(condition);
      phrase.to = phrase.own = condition.to;
      if (status && status.to === condition.to) conditionHead ??= status;
      token = condition.to + 1;
      const shared = sharedHead(scene, starts, token);
      if (shared) {
        phrase.head = shared;
        phrase.reach = shared.to;
        break;
      }
      continue;
    }
    if (status) {
      // "4,000 displaced people" goes on to its noun; "30 killed" ends here.
      phrase.statusHead ??= status;
      phrase.to = phrase.own = status.to;
      token = status.to + 1;
      continue;
    }
    const place = at(starts, token, 'place');
    if (place) {
      token = place.to + 1;
      continue;
    }
    // "half the hostages"
    if (number.share && token === first && DETERMINERS.has(word)) {
      of = true;
      token++;
      continue;
    }
    // "30 reported killed", "77,229 reported injuries"
    if (REPORTED.has(word)) {
      token++;
      continue;
    }
    if (of && (DETERMINERS.has(word) || comparing || word === 'than' || word === 's' || /^\d/.test(word))) {
      partitive ||= /^\d/.test(word);
      token++;
      continue;
    }
    if (PHRASE_ENDS.has(word) || CONJUNCTIONS.has(word) || word === 'of' || phrase.statusHead) break;
    // A plural nobody knows is what is counted: "two tents housing displaced people".
    if (
      /[a-z]s$/.test(scene.text.slice(scene.tokens.start[token], scene.tokens.end[token])) &&
      !/(?:ss|us|is)$/.test(word)
    )
      break;
    if (++unknown > MAX_UNKNOWN) break;
    token++;
  }
  // A share is said of the whole phrase: "90% of its 2 million people have been".
  phrase.of = of;
  phrase.partitive = partitive && phrase.head !== null;
  phrase.reach = Math.max(phrase.reach, number.share ? phrase.to : phrase.own);
  // A status on the way to a head is a modifier of it.
  if (phrase.head && phrase.statusHead && !partitive) phrase.modifiers.push(phrase.statusHead);
  if (!phrase.head && !phrase.statusHead) phrase.statusHead = conditionHead;
  return phrase.head || phrase.pronoun || phrase.statusHead || phrase.adds ? phrase : null;
}

/** "20 living and 28 dead hostages": the noun of the second number is the noun of the first. */
function sharedHead(scene: Scene, starts: Starts, token: number): ConceptHit | null {
  if (scene.word(token) !== 'and') return null;
  const offset = scene.tokens.start[token + 1] ?? 0;
  if (!scene.numbers.some((number) => number.hedged <= offset && offset <= number.start && number.start - offset < 20))
    return null;
  for (let next = token + 2; next < token + 7; next++) {
    if (/[,;.]/.test(scene.gap(next))) return null;
    const head = at(starts, next, 'population');
    if (head) return head;
  }
  return null;
}

// The names and words of a pack as one word trie over typed arrays, and the search through a page's tokens.
//
// steps:     open-addressed, from a state over a word to the next state: a word is known by its two hashes, so that no string
//            is kept or compared
// terminals: per state, where its phrases begin; phrases: role, record, capitals wanted
//
// A page costs one look-up a word and one more for each step along a phrase, however many phrases there are.
import { ALL_CAPITALS, ASIDE, CAPITAL, JOINED, tokenise, type Tokens } from '@/lib/text';
import type { Section, SectionName, openSections } from './buffer';
import { EMPTY, slotsFor } from './slots';

/** What a phrase is to its record. */
export const PHRASE_ROLES = [
  'actor',
  'actorInContext',
  'actorNot',
  'phase',
  'phaseGeneral',
  'phaseHint',
  'concept',
] as const;
export type PhraseRole = (typeof PHRASE_ROLES)[number];

export type Phrase = { text: string; role: PhraseRole; record: number };

const STEP_FIELDS = 4;
const PHRASE_FIELDS = 4;

/** Where the search for a step begins; the low bits are cut off by the size of the table. */
const placeOf = (from: number, hash: number): number =>
  (Math.imul(Math.imul(from, 0x9e3779b1) ^ hash, 0x85ebca6b) >>> 7) * STEP_FIELDS;

/** `from`: the state before, and whether a mark lies before the word. */
type Step = { from: number; hash: number; check: number; next: number };

/** "Washington, DC" is a phrase with its comma and none without. */
const stepFrom = (state: number, flags: number): number => state * 2 + (flags & ASIDE ? 1 : 0);

/** One bit a word, for the first 31 words: must begin with a capital, must be all capitals. */
function capitals(tokens: Tokens): [number, number] {
  let initial = 0;
  let all = 0;
  for (let i = 0; i < Math.min(tokens.count, 31); i++) {
    const flags = tokens.flags[i] ?? 0;
    if (flags & CAPITAL) initial |= 1 << i;
    if (flags & ALL_CAPITALS) all |= 1 << i;
  }
  return [initial, all];
}

/** Phrases without a word in them are passed over; check.ts reports those before. */
export function compilePhrases(phrases: readonly Phrase[]): [SectionName, Section][] {
  const steps = new Map<string, Step>();
  const endings: { role: number; record: number; initial: number; all: number }[][] = [[]];
  for (const phrase of phrases) {
    const tokens = tokenise(phrase.text);
    if (tokens.count === 0) continue;
    let state = 0;
    for (let i = 0; i < tokens.count; i++) {
      // The author's own phrase holds together whatever lies between its words.
      const from = stepFrom(state, i === 0 ? JOINED : (tokens.flags[i] ?? 0) & JOINED || ASIDE);
      const [hash = 0, check = 0] = [tokens.hash[i], tokens.check[i]];
      const key = `${from} ${hash} ${check}`;
      const known = steps.get(key);
      const next = known?.next ?? endings.push([]) - 1;
      if (!known) steps.set(key, { from, hash, check, next });
      state = next;
    }
    const [initial, all] = capitals(tokens);
    endings[state]?.push({ role: PHRASE_ROLES.indexOf(phrase.role), record: phrase.record, initial, all });
  }

  const table = new Int32Array(slotsFor(steps.size) * STEP_FIELDS).fill(EMPTY);
  const mask = table.length - 1;
  for (const { from, hash, check, next } of steps.values()) {
    let at = placeOf(from, hash) & mask;
    while (table[at] !== EMPTY) at = (at + STEP_FIELDS) & mask;
    table.set([from, hash, check, next], at);
  }
  const terminals = new Int32Array(endings.length + 1);
  const flat: number[] = [];
  endings.forEach((list, state) => {
    for (const { role, record, initial, all } of list) flat.push(role, record, initial, all);
    terminals[state + 1] = flat.length / PHRASE_FIELDS;
  });
  return [
    ['steps', table],
    ['terminals', terminals],
    ['phrases', Int32Array.from(flat)],
  ];
}

/** Finds phrases in tokens; a view over an opened pack. */
export class PhraseIndex {
  readonly #steps: Int32Array;
  readonly #terminals: Int32Array;
  readonly #phrases: Int32Array;

  constructor(sections: ReturnType<typeof openSections>) {
    this.#steps = sections.ints('steps');
    this.#terminals = sections.ints('terminals');
    this.#phrases = sections.ints('phrases');
  }

  /**
   * Hands every phrase at every place to `found`, by start, then length; overlaps are the caller's to settle. Tokens `from`
   * to `to`, both included. A call each and no list of objects: there are many, and the caller makes something else of them.
   */
  find(tokens: Tokens, found: (from: number, to: number, role: PhraseRole, record: number) => void): void {
    const { count, flags } = tokens;
    const terminals = this.#terminals;
    const phrases = this.#phrases;
    for (let from = 0; from < count; from++) {
      let state = this.#next(stepFrom(0, JOINED), tokens, from);
      for (let to = from; state !== EMPTY;) {
        const last = terminals[state + 1]!;
        for (let phrase = terminals[state]!; phrase < last; phrase++) {
          const at = phrase * PHRASE_FIELDS;
          if (!capitalsFit(tokens, from, to, phrases[at + 2]!, phrases[at + 3]!)) continue;
          found(from, to, PHRASE_ROLES[phrases[at]!]!, phrases[at + 1]!);
        }
        to++;
        if (to >= count || (flags[to]! & (JOINED | ASIDE)) === 0) break;
        state = this.#next(stepFrom(state, flags[to]!), tokens, to);
      }
    }
  }

  /** The state after one more word; EMPTY where no phrase goes on with it. */
  #next(from: number, tokens: Tokens, token: number): number {
    const steps = this.#steps;
    const mask = steps.length - 1;
    const hash = tokens.hash[token]!;
    for (let at = placeOf(from, hash) & mask; ; at = (at + STEP_FIELDS) & mask) {
      const owner = steps[at]!;
      if (owner === EMPTY) return EMPTY;
      if (owner === from && steps[at + 1] === hash && steps[at + 2] === tokens.check[token]) return steps[at + 3]!;
    }
  }
}

// "US" is never "us", "Strip" never "strip"; an alias in small letters is found in any case.
function capitalsFit(tokens: Tokens, from: number, to: number, initial: number, all: number): boolean {
  if ((initial | all) === 0) return true;
  for (let i = from; i <= to && i - from < 31; i++) {
    const bit = 1 << (i - from);
    const flags = tokens.flags[i]!;
    if (all & bit && !(flags & ALL_CAPITALS)) return false;
    if (initial & bit && !(flags & CAPITAL)) return false;
  }
  return true;
}

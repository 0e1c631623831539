// The names and words of a pack as one word trie over typed arrays, and the search through a page's tokens.
//
// words:     open-addressed, pairs (hash check | word id) by the word's 53-bit hash: no string is kept or compared
// edges:     open-addressed, triples (state, word and what lies before it, next state)
// terminals: per state, where its phrases begin; phrases: role, record, capitals wanted
//
// A page costs one look-up a word and one a step along a phrase, however many phrases there are.
import { ALL_CAPITALS, ASIDE, CAPITAL, JOINED, tokenise, type Tokens } from '@/lib/text';
import type { Section, SectionName, openSections } from './buffer';

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

/** A phrase of the pack found in a text: tokens `from` to `to`, both included. */
export type PhraseHit = { from: number; to: number; role: PhraseRole; record: number };

export type Phrase = { text: string; role: PhraseRole; record: number };

const PHRASE_FIELDS = 4;
const EMPTY = -1;

const slotsFor = (entries: number): number => {
  let size = 8;
  while (size < entries * 2) size *= 2;
  return size;
};
const mix = (a: number, b: number): number => Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b) >>> 7;

/**
 * A step along a phrase: its word, and whether a mark lies before it. "Washington, DC" is a phrase with its comma and none
 * without; "Hamas. Trump" is none.
 */
const step = (word: number, flags: number): number =>
  word === EMPTY || (flags & (JOINED | ASIDE)) === 0 ? EMPTY : word * 2 + (flags & ASIDE ? 1 : 0);

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
  const wordIds = new Map<string, number>();
  const wordList: [number, number][] = [];
  const children: Map<number, number>[] = [new Map()];
  const endings: { role: number; record: number; initial: number; all: number }[][] = [[]];
  for (const phrase of phrases) {
    const tokens = tokenise(phrase.text);
    if (tokens.count === 0) continue;
    let state = 0;
    for (let i = 0; i < tokens.count; i++) {
      const pair: [number, number] = [tokens.hash[i] ?? 0, tokens.check[i] ?? 0];
      const key = pair.join(' ');
      let word = wordIds.get(key);
      if (word === undefined) {
        word = wordList.push(pair) - 1;
        wordIds.set(key, word);
      }
      // The author's own phrase holds together whatever lies between its words.
      const edge = step(word, i === 0 ? JOINED : (tokens.flags[i] ?? 0) & JOINED || ASIDE);
      let next = children[state]?.get(edge);
      if (next === undefined) {
        next = children.push(new Map()) - 1;
        endings.push([]);
        children[state]?.set(edge, next);
      }
      state = next;
    }
    const [initial, all] = capitals(tokens);
    endings[state]?.push({ role: PHRASE_ROLES.indexOf(phrase.role), record: phrase.record, initial, all });
  }

  const words = new Int32Array(slotsFor(wordList.length) * 3).fill(EMPTY);
  const wordMask = words.length / 3 - 1;
  wordList.forEach(([hash, check], id) => {
    let slot = (hash >>> 3) & wordMask;
    while (words[slot * 3 + 2] !== EMPTY) slot = (slot + 1) & wordMask;
    words.set([hash, check, id], slot * 3);
  });
  const edgeCount = children.reduce((sum, next) => sum + next.size, 0);
  const edges = new Int32Array(slotsFor(edgeCount) * 3).fill(EMPTY);
  const edgeMask = edges.length / 3 - 1;
  children.forEach((next, state) => {
    for (const [edge, target] of next) {
      let slot = mix(state, edge) & edgeMask;
      while (edges[slot * 3] !== EMPTY) slot = (slot + 1) & edgeMask;
      edges.set([state, edge, target], slot * 3);
    }
  });
  const terminals = new Int32Array(endings.length + 1);
  const flat: number[] = [];
  endings.forEach((list, state) => {
    for (const { role, record, initial, all } of list) flat.push(role, record, initial, all);
    terminals[state + 1] = flat.length / PHRASE_FIELDS;
  });
  return [
    ['words', words],
    ['edges', edges],
    ['terminals', terminals],
    ['phrases', Int32Array.from(flat)],
  ];
}

/** Finds phrases in tokens; a view over an opened pack. */
export class PhraseIndex {
  readonly #words: Int32Array;
  readonly #edges: Int32Array;
  readonly #terminals: Int32Array;
  readonly #phrases: Int32Array;

  constructor(sections: ReturnType<typeof openSections>) {
    this.#words = sections.ints('words');
    this.#edges = sections.ints('edges');
    this.#terminals = sections.ints('terminals');
    this.#phrases = sections.ints('phrases');
  }

  /** Every phrase at every place, by start, then length; overlaps are the caller's to settle. */
  find(tokens: Tokens): PhraseHit[] {
    const ids = this.#wordIds(tokens);
    const hits: PhraseHit[] = [];
    for (let from = 0; from < tokens.count; from++) {
      if (ids[from] === EMPTY) continue;
      let state = this.#next(0, step(ids[from] ?? EMPTY, JOINED));
      for (let to = from; state !== EMPTY;) {
        const last = this.#terminals[state + 1] ?? 0;
        for (let phrase = this.#terminals[state] ?? 0; phrase < last; phrase++) {
          const at = phrase * PHRASE_FIELDS;
          if (!this.#capitalsFit(tokens, from, to, this.#phrases[at + 2] ?? 0, this.#phrases[at + 3] ?? 0)) continue;
          hits.push({
            from,
            to,
            role: PHRASE_ROLES[this.#phrases[at] ?? 0] ?? 'concept',
            record: this.#phrases[at + 1] ?? 0,
          });
        }
        to++;
        if (to >= tokens.count) break;
        state = this.#next(state, step(ids[to] ?? EMPTY, tokens.flags[to] ?? 0));
      }
    }
    return hits;
  }

  #wordIds(tokens: Tokens): Int32Array {
    const ids = new Int32Array(tokens.count);
    const mask = this.#words.length / 3 - 1;
    for (let i = 0; i < tokens.count; i++) {
      const hash = tokens.hash[i] ?? 0;
      const check = tokens.check[i] ?? 0;
      let slot = (hash >>> 3) & mask;
      let id = this.#words[slot * 3 + 2] ?? EMPTY;
      while (id !== EMPTY && (this.#words[slot * 3] !== hash || this.#words[slot * 3 + 1] !== check)) {
        slot = (slot + 1) & mask;
        id = this.#words[slot * 3 + 2] ?? EMPTY;
      }
      ids[i] = id;
    }
    return ids;
  }

  #next(state: number, edge: number): number {
    if (edge === EMPTY) return EMPTY;
    const mask = this.#edges.length / 3 - 1;
    let slot = mix(state, edge) & mask;
    for (;;) {
      const owner = this.#edges[slot * 3];
      if (owner === EMPTY) return EMPTY;
      if (owner === state && this.#edges[slot * 3 + 1] === edge) return this.#edges[slot * 3 + 2] ?? EMPTY;
      slot = (slot + 1) & mask;
    }
  }

  // "US" is never "us", "Strip" never "strip"; an alias in small letters is found in any case.
  #capitalsFit(tokens: Tokens, from: number, to: number, initial: number, all: number): boolean {
    for (let i = from; i <= to && i - from < 31; i++) {
      const bit = 1 << (i - from);
      const flags = tokens.flags[i] ?? 0;
      if (all & bit && !(flags & ALL_CAPITALS)) return false;
      if (initial & bit && !(flags & CAPITAL)) return false;
    }
    return true;
  }
}

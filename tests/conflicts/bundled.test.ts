// The sentences of bundled.ts through the whole engine, with the pack that ships.
import { describe, expect, it, test } from 'vitest';
import { packsFor } from '@/lib/command/packs';
import { read } from '@/lib/reading';
import { SENTENCES, UNLINKED, type Sentence } from './bundled';
import { markedIn, pageOf } from './reports';

const packs = await packsFor([]);

const figureOf = ({ text, day }: Pick<Sentence, 'text' | 'day'>) => {
  const { page, marked } = pageOf({ text, day, measure: null }, 'page', 'News from Gaza');
  return markedIn(read(page, packs), marked);
};

describe('beside a figure on record', () => {
  it.each(SENTENCES)('$shows: $relation', (sentence) => {
    const relations = figureOf(sentence)?.relations ?? [];
    expect(relations.find(({ claim }) => claim === sentence.claim)?.relation).toBe(sentence.relation);
  });
});

describe('beside none', () => {
  it.each(UNLINKED)('$shows', (sentence) => expect(figureOf(sentence)?.measure ?? null).toBe(null));
});

test('every claim that is named is in the pack, and no sentence stands here twice', () => {
  const missing = SENTENCES.filter(({ claim }) => !packs.some((pack) => pack.claim(claim)));
  expect(missing).toEqual([]);
  const all = [...SENTENCES, ...UNLINKED].map(({ shows }) => shows);
  expect(new Set(all).size).toBe(all.length);
  expect(SENTENCES.length).toBeGreaterThanOrEqual(20);
});

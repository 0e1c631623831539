// The phrases of a pack in a text, as a list.
import type { PhraseIndex, PhraseRole } from '@/lib/pack/phrases';
import type { Tokens } from '@/lib/text';

export type PhraseHit = { from: number; to: number; role: PhraseRole; record: number };

export function hitsOf(phrases: PhraseIndex, tokens: Tokens): PhraseHit[] {
  const hits: PhraseHit[] = [];
  phrases.find(tokens, (from, to, role, record) => hits.push({ from, to, role, record }));
  return hits;
}

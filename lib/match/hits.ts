// Where words of the pack stand in a text.
import type { Span } from '@/lib/vocabulary';

/** A concept of the pack in the text. Tokens `from` to `to`, both included. */
export type ConceptHit = Span & {
  from: number;
  to: number;
  concept: number;
  facet: string;
  id: string;
  unit: string | undefined;
};

/** A name of the pack in the text: `record` is its owner's place in the pack's list. */
export type NameHit = Span & { from: number; to: number; record: number };

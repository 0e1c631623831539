// The ledger: how many notes there are and a hash of them all, so that a loss is noticed by whoever still has it.
//
// Here: its arithmetic. It is kept twice, beside the notes in the database and beside the journal (journal.ts).
// Not here: what follows when two of them disagree (check.ts).
import * as z from 'zod/mini';
import type { Annotation } from './annotation';

export const LedgerSchema = z.object({
  /** The number of the last change. Of two ledgers the one with the higher number is the later. */
  seq: z.int().check(z.nonnegative()),
  count: z.int().check(z.nonnegative()),
  hash: z.int().check(z.nonnegative()),
});
export type Ledger = z.infer<typeof LedgerSchema>;

/** Before the first change. */
export const EMPTY: Ledger = { seq: 0, count: 0, hash: 0 };

// Sums of two stay exact in a double.
const MODULUS = 2 ** 52;

/** A note as the text that is hashed and journaled. Lone surrogates are escaped, which storage areas would replace. */
export const textOf = (note: Annotation): string => JSON.stringify(note);

/** 52 bits of a text (cyrb53). Against damage, not against an adversary; in step, so it can run inside a transaction. */
export function digestOf(text: string): number {
  let [one, two] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 2654435761);
    two = Math.imul(two ^ unit, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return (two & 0xfffff) * 2 ** 32 + (one >>> 0);
}

export const digestOfNote = (note: Annotation | null): number | null => (note ? digestOf(textOf(note)) : null);

/** The ledger of these notes, in any order, after change number `seq`. */
export const ledgerOf = (seq: number, digests: Iterable<number>): Ledger => {
  let [count, hash] = [0, 0];
  for (const digest of digests) [count, hash] = [count + 1, (hash + digest) % MODULUS];
  return { seq, count, hash };
};

/** The ledger after one more change: of each note it touches the digest before and after, null where there is no note. */
export function ledgerAfter(
  { seq, count, hash }: Ledger,
  changes: Iterable<{ was: number | null; is: number | null }>,
): Ledger {
  const next = { seq: seq + 1, count, hash };
  for (const { was, is } of changes) {
    next.count += (is === null ? 0 : 1) - (was === null ? 0 : 1);
    next.hash = (((next.hash + (is ?? 0)) % MODULUS) - (was ?? 0) + MODULUS) % MODULUS;
  }
  return next;
}

export const isSameLedger = (one: Ledger, other: Ledger): boolean =>
  one.seq === other.seq && one.count === other.count && one.hash === other.hash;

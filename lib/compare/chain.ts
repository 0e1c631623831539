// Who said a figure, and when it was said: what tells a revision from two sources that differ.
//
// Here: voices, and the day of the saying as against the day that the figure is about. Not here: the rows that use
// them (relate.ts).
import { UNSETTLED_DAYS } from '@/lib/claim';
import { addDays } from '@/lib/match';
import type { Measure } from '@/lib/pack';
import type { Day } from '@/lib/vocabulary';
import { daysOf, type Days } from './brackets';
import type { Pair, Side } from './pair';

/**
 * Both are credited to the same body, whichever documents relay it: a body does not differ with itself, it revises.
 * Two figures credited to nobody have no chain in common that anybody could name.
 */
export const sameChain = ({ b, a }: Pair): boolean =>
  b.claim.attribution !== null && b.claim.attribution === a.claim.attribution;

/** Two different ones stand behind the figures: two bodies, or, where one names none, two documents. */
export function twoVoices({ b, a }: Pair): boolean {
  const [first, second] = [b.claim.attribution, a.claim.attribution];
  return first !== null && second !== null ? first !== second : b.document !== a.document;
}

/**
 * When the figure was said. A count of an event holds as of the event, so its as-of day tells nothing of that, unless
 * it lies after the event ("by 10 November the count stood at …"); else it is the day the document was written.
 */
export function toldOn({ claim, written }: Side, measure: Measure): Days | null {
  const days = daysOf(claim.asOf);
  const { basis } = claim.asOf;
  if (!days || basis === 'event') return written;
  if (basis === 'page' || basis === 'header') return written ?? days;
  const lastDay = measure.type === 'event_window' ? (claim.period?.to ?? null) : (measure.end ?? measure.start);
  return lastDay !== null && days.from > lastDay ? days : written;
}

/** It is known of both when they were said. */
export const bothTold = ({ b, a, measure }: Pair): boolean =>
  measure !== undefined && toldOn(b, measure) !== null && toldOn(a, measure) !== null;

/** One was said while the event was still being counted, the other after. */
export const earlyAndSettled = (pair: Pair): boolean => stagesOf(pair) === 'apart';

/** Credited to two bodies by name: neither revises what the other said. */
export const namedApart = ({ b, a }: Pair): boolean =>
  b.claim.attribution !== null && a.claim.attribution !== null && b.claim.attribution !== a.claim.attribution;

/** The days leave open whether both were said at the same stage: a document written at some time in December may be either. */
export const stagesUnclear = (pair: Pair): boolean => stagesOf(pair) === 'unclear';

function stagesOf(pair: Pair): 'same' | 'apart' | 'unclear' {
  const { b, a, measure } = pair;
  const start = measure && startOf(pair);
  if (!measure || !start) return 'same';
  const settles = addDays(start, UNSETTLED_DAYS);
  const [first, second] = [toldOn(b, measure), toldOn(a, measure)];
  if (!first || !second) return 'unclear';
  const early = ({ to }: Days): boolean => to <= settles;
  const settled = ({ from }: Days): boolean => from > settles;
  if ((early(first) && settled(second)) || (early(second) && settled(first))) return 'apart';
  return (early(first) && early(second)) || (settled(first) && settled(second)) ? 'same' : 'unclear';
}

/** Of two records of one period, whose edges may be a day apart, the earlier edge: the same from either side. */
function startOf({ b, a, measure }: Pair): Day | null {
  if (measure?.type !== 'event_window') return measure?.start ?? null;
  return [b.claim.period?.from, a.claim.period?.from].filter((day) => day !== undefined).sort()[0] ?? null;
}

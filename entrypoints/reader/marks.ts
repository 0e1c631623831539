// Which mentions can be marked on a page, which share their words, and which of them carry a note.
//
// Pure: spans in, indices out. Not here: Ranges and painting (lib/paint), the mark's style (entrypoints/background/look.ts), finding a
// note's place (lib/annotate, in the background).
import type { NoteTarget } from '@/lib/messages';
import type { Mention, Span } from '@/lib/vocabulary';

/** A figure that links to nothing is known to the engine only. */
export const isLinked = (mention: Mention): boolean => mention.kind !== 'figure' || mention.measure !== null;

/** The other mentions on record that share words with this one, by index. */
export function overlapping(mentions: readonly Mention[], index: number): number[] {
  const own = mentions[index]!.span;
  return mentions.flatMap((other, at) => (at !== index && isLinked(other) && meet(own, other.span) ? [at] : []));
}

const meet = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

export type Noted = {
  /** How many notes stand on a mention, by its index. */
  counts: ReadonlyMap<number, number>;
  /** Places of notes off any mark, for readers who want to see those too. */
  loose: readonly Span[];
};

/** What the places of this page's notes are for its marks. Notes that find no place are left out: the library lists them. */
export function assignNotes(mentions: readonly Mention[], targets: readonly NoteTarget[]): Noted {
  const counts = new Map<number, number>();
  const loose: Span[] = [];
  for (const { place, paint } of targets) {
    if (!place) continue;
    const index = mentions.findIndex((mention) => isLinked(mention) && meet(mention.span, place));
    if (index >= 0) counts.set(index, (counts.get(index) ?? 0) + 1);
    else if (paint) loose.push(place);
  }
  return { counts, loose };
}

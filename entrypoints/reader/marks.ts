// Which mentions of a page share their words, and which of them carry a note.
//
// Pure: spans in, indices out. Not here: Ranges and painting (lib/paint), the mark's style (entrypoints/background/look.ts), finding a
// note's place (lib/annotate, in the background).
import type { NoteTarget } from '@/lib/messages';
import type { Spans } from '@/lib/page';
import type { Span } from '@/lib/vocabulary';

/** The other mentions on record that share words with this one, by index. */
export function overlapping(spans: Spans, index: number): number[] {
  const own = spans[index]!;
  return spans.flatMap((other, at) => (at !== index && other && meet(own, other) ? [at] : []));
}

const meet = ([from, to]: readonly [number, number], [start, end]: readonly [number, number]): boolean =>
  from < end && start < to;

export type Noted = {
  /** How many notes stand on a mention, by its index. */
  counts: ReadonlyMap<number, number>;
  /** Places of notes off any mark, for readers who want to see those too. */
  loose: readonly Span[];
};

/** What the places of this page's notes are for its marks. Notes that find no place are left out: the library lists them. */
export function assignNotes(spans: Spans, targets: readonly NoteTarget[]): Noted {
  const counts = new Map<number, number>();
  const loose: Span[] = [];
  for (const { place, paint } of targets) {
    if (!place) continue;
    const index = spans.findIndex((span) => span && meet(span, [place.start, place.end]));
    if (index >= 0) counts.set(index, (counts.get(index) ?? 0) + 1);
    else if (paint) loose.push(place);
  }
  return { counts, loose };
}

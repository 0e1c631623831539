// Bringing notes in from a file: what becomes of each beside the note of the same id that is there.
//
// Pure. Not here: reading the file (exchange/), writing (store.ts).
import type { Annotation } from './annotation';
import { isSameNote } from './annotation';
import type { Changes } from './rows';

/** How many of the notes were new, newer than the one here, the same, or older than the one here. */
export type Merged = { added: number; updated: number; same: number; older: number };

/** The later of two notes wins, by the day and time it was changed; the one here when that is the same. */
export function mergeNotes(
  incoming: readonly Annotation[],
  stored: ReadonlyMap<string, Annotation>,
): { changes: Changes; merged: Merged } {
  const changes = new Map<string, Annotation | null>();
  const merged = { added: 0, updated: 0, same: 0, older: 0 };
  for (const note of incoming) {
    const here = changes.get(note.id) ?? stored.get(note.id);
    if (!here) {
      changes.set(note.id, { ...note, revision: Math.max(1, note.revision) });
      merged.added++;
    } else if (isSameNote(here, note)) merged.same++;
    else if (Date.parse(note.modified) > Date.parse(here.modified)) {
      changes.set(note.id, { ...note, revision: Math.max(here.revision + 1, note.revision) });
      merged.updated++;
    } else merged.older++;
  }
  return { changes, merged };
}

// The journal: every note once more, in the extension's own storage area, which the browser keeps apart from the database.
//
// Here: how it is laid out and read. One key for each note, so that a save writes one note. Beside it the second copy of
// the ledger, and the report the reader has not seen yet. Not here: when it is written (change.ts, repair.ts).
import * as z from 'zod/mini';
import type { Annotation } from './annotation';
import { ReportSchema, type Report } from './health';
import { digestOf, digestOfNote, LedgerSchema, textOf, type Ledger } from './ledger';

/** The part of `browser.storage.local` this needs. Each `set` is done whole or not at all. */
export interface StorageArea {
  get(keys: string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

const EntrySchema = z.object({
  /** Of this layout. */
  version: z.literal(1),
  /** The change that wrote this, as the ledger counts. 0 when it was copied from the database, long settled there. */
  seq: z.int().check(z.nonnegative()),
  /** The note's text (ledger.ts); null when the note is deleted and the ledger may not know yet. */
  note: z.nullable(z.string()),
  digest: z.nullable(z.int()),
  /** The note's digest before this change: with it a journal is held against the ledger as of one change earlier. */
  before: z.nullable(z.int()),
});
export type Entry = z.infer<typeof EntrySchema>;

const PREFIX = 'note:';
export const LEDGER = 'notes-ledger';
export const REPORT = 'notes-report';
export const keyOf = (id: string): string => PREFIX + id;

export const entryOf = (seq: number, note: Annotation | null, was: Annotation | null): Entry => ({
  version: 1,
  seq,
  note: note && textOf(note),
  digest: digestOfNote(note),
  before: digestOfNote(was),
});

/** The note in an entry, null for a deleted one. Every entry that was read holds what was once written there. */
export const noteIn = ({ note }: Entry): Annotation | null => (note === null ? null : (JSON.parse(note) as Annotation));

export type Journal = {
  entries: Map<string, Entry>;
  /** Ids under which stands something that was never written there. */
  broken: string[];
  ledger: Ledger | null;
  report: Report | null;
};

export async function readJournal(area: StorageArea): Promise<Journal> {
  const items = await area.get(null);
  const entries = new Map<string, Entry>();
  const broken: string[] = [];
  for (const [key, item] of Object.entries(items)) {
    if (!key.startsWith(PREFIX)) continue;
    const id = key.slice(PREFIX.length);
    const { data: entry } = EntrySchema.safeParse(item);
    if (entry && (entry.note === null ? entry.digest === null : digestOf(entry.note) === entry.digest))
      entries.set(id, entry);
    else broken.push(id);
  }
  return {
    entries,
    broken,
    ledger: LedgerSchema.safeParse(items[LEDGER]).data ?? null,
    report: ReportSchema.safeParse(items[REPORT]).data ?? null,
  };
}

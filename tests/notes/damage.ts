// Ways in which a disk loses what was written to it.
import type { Disk } from './machine';
import { EMPTY } from '@/lib/notes/ledger';

/** `pick` chooses which of several; `older` is the disk as it was some changes ago. */
type Damage = (disk: Disk, pick: number, older: Disk) => void;

const journalKeys = (disk: Disk): string[] => [...disk.area.keys()].filter((key) => key.startsWith('note:'));
const chosen = <T>(items: T[], pick: number): T[] => (items.length > 0 ? [items[pick % items.length] as T] : []);
const half = <T>(items: T[], pick: number): T[] => items.filter((_, at) => at % 2 === pick % 2);
const noLedger = (disk: Disk): void => void disk.area.delete('notes-ledger');

export const TO_THE_DATABASE = {
  'the folder gone': (disk) => {
    disk.notes.clear();
    disk.ledger = EMPTY;
  },
  'the store cleared': (disk) => disk.notes.clear(),
  'everything in it cleared': (disk) => {
    disk.notes.clear();
    disk.ledger = null;
  },
  'half the rows gone': (disk, pick) => half([...disk.notes.keys()], pick).forEach((id) => disk.notes.delete(id)),
  'a row changed': (disk, pick) =>
    chosen([...disk.notes.values()], pick).forEach((note) => disk.notes.set(note.id, { ...note, body: [] })),
  'the log cut': (disk, _pick, older) => {
    disk.notes = older.notes;
    disk.ledger = older.ledger;
  },
  'its ledger gone': (disk) => {
    disk.ledger = null;
  },
} satisfies Record<string, Damage>;

/** Of these the ledger in the journal survives. */
export const TO_THE_ENTRIES = {
  'every entry gone': (disk) => journalKeys(disk).forEach((key) => disk.area.delete(key)),
  'half the entries gone': (disk, pick) => half(journalKeys(disk), pick).forEach((key) => disk.area.delete(key)),
  'an entry changed': (disk, pick) =>
    chosen(journalKeys(disk), pick).forEach((key) =>
      disk.area.set(key, { ...(disk.area.get(key) as object), note: '{}' }),
    ),
  'an entry of another shape': (disk, pick) =>
    chosen(journalKeys(disk), pick).forEach((key) => disk.area.set(key, 'note')),
} satisfies Record<string, Damage>;

export const TO_THE_JOURNAL = {
  ...TO_THE_ENTRIES,
  'the ledger gone': noLedger,
  'the whole area gone': (disk) => disk.area.clear(),
  // What was not yet on disk when the power failed.
  'the last changes gone': (disk, _pick, older) => {
    disk.area = older.area;
  },
} satisfies Record<string, Damage>;

// The notes in the database: read, changed together or not at all, put back as a whole.
//
// Here: transactions. Not here: the layout (database.ts), and in which order what is written where (change.ts).
import type { IDBPObjectStore } from 'idb';
import type { Annotation } from './annotation';
import type { Held } from './check';
import { LEDGER_ROW, type NotesDatabase, type NotesLayout } from './database';
import { isSameLedger, type Ledger } from './ledger';
import { inReadersTerms } from './refused';

/** Notes by id as they are to be; null for one that is to go. */
export type Changes = ReadonlyMap<string, Annotation | null>;

/** The stores as one who changes them needs them. */
export interface Rows {
  /** The notes with these ids, and the ledger as of the same moment. */
  look(ids: readonly string[]): Promise<Held>;
  all(): Promise<Held>;
  ofPage(canonical: string): Promise<Annotation[]>;
  /** How many notes there are, and the ledger as of the same moment. */
  sum(): Promise<{ count: number; ledger: Ledger | null }>;
  /**
   * Makes all of these changes with the ledger that follows. Resolved when they are on disk. False, and nothing written,
   * when the ledger is no longer `from`: somebody else was first.
   */
  change(from: Ledger, to: Ledger, changes: Changes): Promise<boolean>;
  /** Makes these the notes, all of them or none, under the same condition. */
  replace(from: Ledger | null, to: Ledger, notes: readonly Annotation[]): Promise<boolean>;
}

const BOTH: ['annotations', 'ledger'] = ['annotations', 'ledger'];

/**
 * One transaction for looking and writing, so that two changes come one after the other. Resolved when it is complete
 * and `strict`: the browser says `complete` after the disk did. Relaxed, the default, it says so before.
 */
async function write<T>(
  database: NotesDatabase,
  change: (transaction: ReturnType<typeof strict>) => Promise<T>,
): Promise<T> {
  const transaction = strict(database);
  try {
    const [changed] = await Promise.all([change(transaction), transaction.done]);
    return changed;
  } catch (error) {
    // A full disk aborts the transaction: the request only says that it was aborted, the transaction says why.
    throw inReadersTerms(transaction.error ?? error);
  }
}

const strict = (database: NotesDatabase) => database.transaction(BOTH, 'readwrite', { durability: 'strict' });

const isStill = async (from: Ledger | null, transaction: ReturnType<typeof strict>): Promise<boolean> => {
  const ledger = await transaction.objectStore('ledger').get(LEDGER_ROW);
  return ledger && from ? isSameLedger(ledger, from) : !ledger && !from;
};

/** Something of the annotations beside the ledger, both as of one moment. */
async function beside<T>(
  database: NotesDatabase,
  read: (annotations: IDBPObjectStore<NotesLayout, typeof BOTH, 'annotations'>) => Promise<T>,
): Promise<[T, Ledger | null]> {
  const transaction = database.transaction(BOTH);
  const [found, ledger] = await Promise.all([
    read(transaction.objectStore('annotations')),
    transaction.objectStore('ledger').get(LEDGER_ROW),
  ]);
  return [found, ledger ?? null];
}

export const rowsOf = (database: NotesDatabase): Rows => ({
  async look(ids) {
    const [found, ledger] = await beside(database, (annotations) => Promise.all(ids.map((id) => annotations.get(id))));
    return { notes: found.filter((note) => note !== undefined), ledger };
  },
  async all() {
    const [notes, ledger] = await beside(database, (annotations) => annotations.getAll());
    return { notes, ledger };
  },
  ofPage: (canonical) => database.getAllFromIndex('annotations', 'canonical', canonical),
  async sum() {
    const [count, ledger] = await beside(database, (annotations) => annotations.count());
    return { count, ledger };
  },
  change: (from, to, changes) =>
    write(database, async (transaction) => {
      if (!(await isStill(from, transaction))) return false;
      const annotations = transaction.objectStore('annotations');
      await Promise.all([
        ...Array.from(changes, ([id, note]) => (note ? annotations.put(note) : annotations.delete(id))),
        transaction.objectStore('ledger').put(to, LEDGER_ROW),
      ]);
      return true;
    }),
  replace: (from, to, notes) =>
    write(database, async (transaction) => {
      if (!(await isStill(from, transaction))) return false;
      const annotations = transaction.objectStore('annotations');
      await annotations.clear();
      await Promise.all([
        ...notes.map((note) => annotations.put(note)),
        transaction.objectStore('ledger').put(to, LEDGER_ROW),
      ]);
      return true;
    }),
});

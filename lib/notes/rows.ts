// The notes in the database: read, changed one at a time, put back as a whole.
//
// Here: transactions. Not here: the layout (database.ts), and in which order what is written where (store.ts).
import type { Annotation } from './annotation';
import type { Held } from './check';
import { LEDGER_ROW, type NotesDatabase } from './database';
import { isSameLedger, type Ledger } from './ledger';
import { inReadersTerms } from './refused';

/** The stores as one who changes them needs them. */
export interface Rows {
  /** One note, and the ledger as of the same moment. */
  look(id: string): Promise<{ note: Annotation | null; ledger: Ledger | null }>;
  all(): Promise<Held>;
  ofPage(canonical: string): Promise<Annotation[]>;
  count(): Promise<number>;
  /**
   * Writes a note, or removes it when null, with the ledger that follows. Resolved when it is on disk. False, and nothing
   * written, when the ledger is no longer `from`: somebody else was first.
   */
  change(from: Ledger, to: Ledger, id: string, note: Annotation | null): Promise<boolean>;
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

export const rowsOf = (database: NotesDatabase): Rows => ({
  async look(id) {
    const transaction = database.transaction(BOTH);
    const [note, ledger] = await Promise.all([
      transaction.objectStore('annotations').get(id),
      transaction.objectStore('ledger').get(LEDGER_ROW),
    ]);
    return { note: note ?? null, ledger: ledger ?? null };
  },
  async all() {
    const transaction = database.transaction(BOTH);
    const [notes, ledger] = await Promise.all([
      transaction.objectStore('annotations').getAll(),
      transaction.objectStore('ledger').get(LEDGER_ROW),
    ]);
    return { notes, ledger: ledger ?? null };
  },
  ofPage: (canonical) => database.getAllFromIndex('annotations', 'canonical', canonical),
  count: () => database.count('annotations'),
  change: (from, to, id, note) =>
    write(database, async (transaction) => {
      if (!(await isStill(from, transaction))) return false;
      const annotations = transaction.objectStore('annotations');
      await Promise.all([
        note ? annotations.put(note) : annotations.delete(id),
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

// The notes' database: its layout, version by version, and a connection that comes back when the browser drops it.
//
// Not here: what is read and written there (rows.ts), and what a save means (store.ts).
import { deleteDB, openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import type { Annotation } from './annotation';
import { digestOf, EMPTY, ledgerOf, textOf, type Ledger } from './ledger';

export interface NotesLayout extends DBSchema {
  annotations: {
    key: string;
    value: Annotation;
    indexes: { canonical: string; modified: string };
  };
  /** One row, under `LEDGER_ROW`: the ledger of `annotations`, written in the same transactions. */
  ledger: {
    key: string;
    value: Ledger;
  };
}
export type NotesDatabase = IDBPDatabase<NotesLayout>;
type Upgrade = IDBPTransaction<NotesLayout, StoreNames<NotesLayout>[], 'versionchange'>;

export const DATABASE = 'notes';
export const LEDGER_ROW = 'ledger';

/**
 * One step for each version, in order; a step is never edited once a release had it. A database of any age is brought
 * up by the steps it has not seen, inside one transaction: all of them or none. A step waits for nothing but requests
 * of that transaction. tests/notes/dumps holds a database of every version.
 */
const STEPS: readonly ((database: NotesDatabase, transaction: Upgrade) => Promise<void> | void)[] = [
  (database) => {
    const annotations = database.createObjectStore('annotations', { keyPath: 'id' });
    annotations.createIndex('canonical', 'target.canonical');
    annotations.createIndex('modified', 'modified');
  },
  async (database, transaction) => {
    const ledger = database.createObjectStore('ledger');
    const notes = await transaction.objectStore('annotations').getAll();
    // Notes from before count as the first change: change 0 is the empty database, which a lost one looks like.
    const digests = notes.map((note) => digestOf(textOf(note)));
    await ledger.put(notes.length > 0 ? ledgerOf(1, digests) : EMPTY, LEDGER_ROW);
  },
];
export const VERSION = STEPS.length;

const upgrade = async (database: NotesDatabase, from: number, transaction: Upgrade): Promise<void> => {
  try {
    for (const step of STEPS.slice(from)) await step(database, transaction);
  } catch (error) {
    // Opening then fails, and the database is as it was.
    transaction.abort();
    throw error;
  }
};

export type Connection<T> = {
  /** What `ready` made of the database, opening it when needed: at first, and after it was closed or let go. */
  opened: () => Promise<T>;
  /** Closes the database; the next use opens it again. */
  letGo: () => void;
};

/** A way to the database. `ready` is run at each opening, before anybody else gets it. */
export function connection<T>(ready: (database: NotesDatabase) => Promise<T>): Connection<T> {
  let current: { made: Promise<T>; letGo: () => void } | null = null;

  function open() {
    let database: NotesDatabase | null = null;
    const forget = () => {
      if (current === mine) current = null;
    };
    const letGo = () => {
      forget();
      database?.close();
    };
    const make = async () => {
      database = await openDB<NotesLayout>(DATABASE, VERSION, {
        upgrade: (upgrading, from, _to, transaction) => upgrade(upgrading, from, transaction),
        // Another version of ourselves, or "delete all data", waits for us to let go.
        blocking: letGo,
        terminated: forget,
      });
      return ready(database);
    };
    const made = Promise.resolve()
      .then(make)
      .catch((error: unknown) => {
        letGo();
        throw error;
      });
    const mine = { made, letGo };
    return mine;
  }

  return {
    opened() {
      current ??= open();
      return current.made;
    },
    letGo: () => current?.letGo(),
  };
}

/** Removes a database that cannot be read, so that the next opening makes it anew. */
export const removeDatabase = (): Promise<void> => deleteDB(DATABASE);

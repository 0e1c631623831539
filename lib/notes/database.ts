// The notes' database: its layout, version by version, and a connection that comes back when the browser drops it.
//
// Not here: what a save means (store.ts).
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import type { Annotation } from './annotation';

export interface NotesLayout extends DBSchema {
  annotations: {
    key: string;
    value: Annotation;
    indexes: { canonical: string; modified: string };
  };
}
export type NotesDatabase = IDBPDatabase<NotesLayout>;
type Upgrade = IDBPTransaction<NotesLayout, StoreNames<NotesLayout>[], 'versionchange'>;

export const DATABASE = 'notes';

/**
 * One step for each version, in order; a step is never edited once a release had it. A database of any age is brought
 * up by the steps it has not seen, inside one transaction: all of them or none.
 */
const STEPS: readonly ((database: NotesDatabase, transaction: Upgrade) => void)[] = [
  (database) => {
    const annotations = database.createObjectStore('annotations', { keyPath: 'id' });
    annotations.createIndex('canonical', 'target.canonical');
    annotations.createIndex('modified', 'modified');
  },
];
export const VERSION = STEPS.length;

/** A way to the database that opens it when needed: at first, and again after the browser closed it under us. */
export function connection(): () => Promise<NotesDatabase> {
  let opened: Promise<NotesDatabase> | null = null;
  const forget = () => {
    opened = null;
  };
  return () => {
    opened ??= openDB<NotesLayout>(DATABASE, VERSION, {
      upgrade: (database, from, _to, transaction) => {
        for (const step of STEPS.slice(from)) step(database, transaction);
      },
      // Another version of ourselves, or "delete all data", waits for us to let go.
      blocking: (_current, _blocked, event) => {
        forget();
        if (event.target instanceof IDBDatabase) event.target.close();
      },
      terminated: forget,
    }).catch((error: unknown) => {
      forget();
      throw error;
    });
    return opened;
  };
}

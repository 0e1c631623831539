// Where imported packs and the order of all packs are kept: a database of their own, apart from the reader's notes.
//
// Here: reading and writing it, each change whole and on the disk before it is said to be done. Not here: whether a pack
// may be used at all (lib/pack), what it takes to change one for another (version.ts).
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { PackSummary } from '@/lib/pack';
import type { Place } from './order';

export type KeptPack = {
  id: string;
  /** As it was imported: what a later version of ours compiles again, and what is given back as a file. */
  text: string;
  compiled: ArrayBuffer;
  summary: PackSummary;
  /** The day it was added, or last replaced. */
  added: string;
};

interface ShelfLayout extends DBSchema {
  packs: { key: string; value: KeptPack };
  /** One row, under `ORDER`. */
  order: { key: string; value: Place[] };
}

const DATABASE = 'packs';
const ORDER = 'order';
const BOTH: ['packs', 'order'] = ['packs', 'order'];

export interface Shelf {
  /** Everything as of one moment. */
  look(): Promise<{ kept: KeptPack[]; arranged: Place[] }>;
  /** Adds a pack, or puts it in the place of one of the same id. Resolved when it is on disk. */
  put(pack: KeptPack): Promise<void>;
  /** Removes a pack, and its place in the order. One that is not there is removed already. */
  remove(id: string): Promise<void>;
  arrange(places: readonly Place[]): Promise<void>;
}

/** Asked for seldom, so each call opens the database and closes it: nothing is left that an update could find open. */
export function openShelf(): Shelf {
  const using = async <T>(work: (database: IDBPDatabase<ShelfLayout>) => Promise<T>): Promise<T> => {
    const database = await openDB<ShelfLayout>(DATABASE, 1, {
      upgrade(upgrading) {
        upgrading.createObjectStore('packs', { keyPath: 'id' });
        upgrading.createObjectStore('order');
      },
    });
    try {
      return await work(database);
    } finally {
      database.close();
    }
  };
  /** `strict`: the browser says that it is complete after the disk did. */
  const write = (change: (transaction: ReturnType<typeof strict>) => Promise<unknown>): Promise<void> =>
    using(async (database) => {
      const transaction = strict(database);
      await Promise.all([change(transaction), transaction.done]);
    });

  return {
    look: () =>
      using(async (database) => {
        const transaction = database.transaction(BOTH);
        const [kept, arranged] = await Promise.all([
          transaction.objectStore('packs').getAll(),
          transaction.objectStore('order').get(ORDER),
        ]);
        return { kept, arranged: arranged ?? [] };
      }),
    put: (pack) => write((transaction) => transaction.objectStore('packs').put(pack)),
    remove: (id) =>
      write(async (transaction) => {
        const order = transaction.objectStore('order');
        const arranged = (await order.get(ORDER)) ?? [];
        await Promise.all([
          transaction.objectStore('packs').delete(id),
          order.put(
            arranged.filter((place) => place.id !== id),
            ORDER,
          ),
        ]);
      }),
    arrange: (places) => write((transaction) => transaction.objectStore('order').put([...places], ORDER)),
  };
}

const strict = (database: IDBPDatabase<ShelfLayout>) =>
  database.transaction(BOTH, 'readwrite', { durability: 'strict' });

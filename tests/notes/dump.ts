// A stored database of one version: its layout, its rows and the storage area that went with it.
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { takeOut } from './real-disk';

type Index = { name: string; keyPath: string | string[]; unique: boolean; multiEntry: boolean };
type Store = { name: string; keyPath: string | null; indexes: Index[] };
export type Dump = {
  version: number;
  stores: (Store & { rows: { key: string; value: unknown }[] })[];
  area: Record<string, unknown>;
};

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no reason')));
  });

/** The layout of the database as it stands. */
export async function layoutOf(): Promise<{ version: number; stores: Store[] }> {
  const database = await done(indexedDB.open('notes'));
  const stores = Array.from(database.objectStoreNames, (name): Store => {
    const store = database.transaction(name).objectStore(name);
    const indexes = Array.from(store.indexNames, (index) => {
      const { keyPath, unique, multiEntry } = store.index(index);
      return { name: index, keyPath, unique, multiEntry };
    });
    return { name, keyPath: store.keyPath as string | null, indexes };
  });
  database.close();
  return { version: database.version, stores };
}

/** The database and the storage area as they stand. */
export async function takeDump(): Promise<Dump> {
  const [{ version, stores }, { area, notes, ledger }] = [await layoutOf(), await takeOut()];
  const rowsIn: Record<string, Dump['stores'][number]['rows']> = {
    annotations: Array.from(notes, ([key, value]) => ({ key, value })),
    ledger: [{ key: 'ledger', value: ledger }],
  };
  return {
    version,
    stores: stores.map((store) => ({ ...store, rows: rowsIn[store.name] ?? [] })),
    area: Object.fromEntries(area),
  };
}

/** Makes the database and the storage area what they were. */
export async function restore({ version, stores, area }: Dump): Promise<void> {
  const request = indexedDB.open('notes', version);
  request.addEventListener('upgradeneeded', () => {
    for (const { name, keyPath, indexes, rows } of stores) {
      const store = request.result.createObjectStore(name, { keyPath });
      for (const index of indexes)
        store.createIndex(index.name, index.keyPath, { unique: index.unique, multiEntry: index.multiEntry });
      for (const { key, value } of rows) store.put(value, keyPath === null ? key : undefined);
    }
  });
  (await done(request)).close();
  await fakeBrowser.storage.local.set(area);
}

// A database of its own for each test, with the names a browser has for its parts.
import * as fake from 'fake-indexeddb';

const { indexedDB: _shared, IDBFactory, ...parts } = fake;

export const freshDatabase = (): void => {
  Object.assign(globalThis, parts, { IDBFactory, indexedDB: new IDBFactory() });
};

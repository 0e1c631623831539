// Six ways to damage the notes' database where it lies in a profile, as disks and cleaners do.
//
// Here: files of Chromium's databases (LevelDB), while no browser uses them, and two ways by which the rows go through the
// browser itself. Not here: what must come of it (durability.ts).
import { open, readdir, rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { startKeeper, type KeeperOptions } from './note-keeper';

/** `place`: which bytes, which half. Each damage leaves something of its own for every place. */
type Damage = { files?: (folder: string, place: number) => Promise<void>; rows?: (place: number) => string };

const inFiles = async (folder: string, name: RegExp, change: (path: string, size: number) => Promise<void>) => {
  const names = (await readdir(folder)).filter((each) => name.test(each));
  if (names.length === 0) throw new Error(`There is no file like ${name.source} in ${folder}.`);
  for (const each of names) await change(join(folder, each), (await stat(join(folder, each))).size);
};

async function flip(path: string, at: number, length: number): Promise<void> {
  const file = await open(path, 'r+');
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, at);
  for (let index = 0; index < bytesRead; index++) bytes[index] = (bytes[index] ?? 0) ^ 0xff;
  await file.write(bytes, 0, bytesRead, at);
  await file.close();
}

const inRows = (change: string) => `new Promise((resolve, reject) => {
  const opening = indexedDB.open('notes');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const transaction = opening.result.transaction('annotations', 'readwrite', { durability: 'strict' });
    const notes = transaction.objectStore('annotations');
    ${change}
    transaction.oncomplete = () => { opening.result.close(); resolve(null); };
    transaction.onabort = () => reject(transaction.error);
  };
})`;

export const NOTE_DAMAGE: Readonly<Record<string, Damage>> = {
  'folder gone': { files: (folder) => rm(folder, { recursive: true }) },
  'log cut': {
    files: (folder, place) =>
      inFiles(folder, /\.log$/, (path, size) => truncate(path, Math.floor((size * (place + 3)) / 10))),
  },
  'bytes flipped': {
    files: (folder, place) =>
      inFiles(folder, /\.(log|ldb)$/, (path, size) => flip(path, Math.floor((size * (place + 3)) / 10), 64)),
  },
  'manifest emptied': { files: (folder) => inFiles(folder, /^MANIFEST/, (path) => truncate(path, 0)) },
  'store cleared': { rows: () => inRows('notes.clear();') },
  'half the rows gone': {
    rows: (place) =>
      inRows(`notes.getAllKeys().onsuccess = ({ target }) =>
      target.result.forEach((id, at) => { if (at % 2 === ${place % 2}) notes.delete(id); });`),
  },
};

/** Where Chromium keeps the extension's IndexedDB in a profile. */
const databaseFolder = (profile: string, id: string): string =>
  join(profile, 'Default', 'IndexedDB', `chrome-extension_${id}_0.indexeddb.leveldb`);

/** Damages the notes in a profile that no browser uses: its files, or its rows through a browser that is closed again. */
export async function damageNotes(options: KeeperOptions, id: string, kind: string, place: number): Promise<void> {
  const { files, rows } = NOTE_DAMAGE[kind] ?? {};
  if (files) await files(databaseFolder(options.profile, id), place);
  if (!rows) return;
  const keeper = await startKeeper(options);
  await keeper.evaluate(rows(place));
  await keeper.close();
}

// The notes' database and the storage area as they lie on the disk, taken out and put back behind the store's back.
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Annotation } from '@/lib/notes';
import { EMPTY, type Ledger } from '@/lib/notes/ledger';
import type { Disk } from './machine';

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no reason')));
  });

export async function takeOut(): Promise<Disk> {
  const database = await answer(indexedDB.open('notes'));
  const transaction = database.transaction(['annotations', 'ledger']);
  const [notes, ledger] = await Promise.all([
    answer<Annotation[]>(transaction.objectStore('annotations').getAll()),
    answer<Ledger | undefined>(transaction.objectStore('ledger').get('ledger')),
  ]);
  database.close();
  return {
    area: new Map(Object.entries(await fakeBrowser.storage.local.get(null))),
    notes: new Map(notes.map((note) => [note.id, note])),
    ledger: ledger ?? null,
  };
}

/** A database without notes or changes is put back as none. What is met so is met when the browser starts. */
export async function putBack({ area, notes, ledger }: Disk): Promise<void> {
  await fakeBrowser.storage.session.clear();
  await fakeBrowser.storage.local.clear();
  await fakeBrowser.storage.local.set(Object.fromEntries(area));
  if (notes.size === 0 && ledger?.seq === EMPTY.seq) return void (await answer(indexedDB.deleteDatabase('notes')));
  const database = await answer(indexedDB.open('notes'));
  const transaction = database.transaction(['annotations', 'ledger'], 'readwrite');
  transaction.objectStore('annotations').clear();
  for (const note of notes.values()) transaction.objectStore('annotations').put(note);
  transaction.objectStore('ledger').clear();
  if (ledger) transaction.objectStore('ledger').put(ledger, 'ledger');
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  database.close();
}

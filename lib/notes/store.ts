// The one store of the reader's notes. It has one writer, the background; everybody else asks that one.
//
// Here: what a save means, and in which order its steps are taken: journal, strict transaction, ledger, acknowledgement.
// A crash between any two of them is finished at the next start (check.ts). Not here: the steps themselves (journal.ts,
// rows.ts), what is put right at each start (repair.ts), and who may ask (messages).
import { browser } from 'wxt/browser';
import { AnnotationSchema, type Annotation } from './annotation';
import { connection, removeDatabase } from './database';
import { healthOf, type Health } from './health';
import { entryOf, keyOf, LEDGER, REPORT, type StorageArea } from './journal';
import { digestOfNote, ledgerAfter, type Ledger } from './ledger';
import { inReadersTerms, StaleNote } from './refused';
import { canBeMadeAnew, repairSides, type Checked } from './repair';
import { rowsOf, type Rows } from './rows';
import type { Selector } from '@/lib/annotate';

export interface NoteStore {
  /**
   * Saves a note and gives the revision it has now; resolved only when it is on disk. `annotation.revision` is the one
   * the reader's text started from, 0 for a new note. The same save repeated is one save. Rejects with `StaleNote` when
   * another save came between, with `NoRoom` when the disk is full; nothing is changed then.
   */
  save(annotation: Annotation): Promise<{ id: string; revision: number }>;
  /** Deletes a note; a note that is not there is deleted already. Resolved only when the disk has it. */
  delete(id: string): Promise<void>;
  /** All notes, or those of one page, newest first. */
  list(canonical?: string): Promise<Annotation[]>;
  /** Where the notes of a page stand, without their text. */
  targets(canonical: string): Promise<{ id: string; selector: Selector[] }[]>;
  /** How the notes are. What was found amiss is told, through restarts too, until `healthSeen`. */
  health(): Promise<Health>;
  /** The reader has seen what `health` told. */
  healthSeen(): Promise<void>;
}

// Whoever was first has made its change, so that even many tabs at once come to an end.
const MOST_ATTEMPTS = 100;

/** Both went through the schema, which fixes the order of keys, so equal notes are equal texts. */
const isSameText = (one: Annotation, other: Annotation): boolean =>
  JSON.stringify({ ...one, revision: 0 }) === JSON.stringify({ ...other, revision: 0 });

/**
 * What is to be written, or null when this save was done before and only its answer was lost. Throws `StaleNote`.
 */
export function nextRevision(incoming: Annotation, stored: Annotation | null): Annotation | null {
  const next = { ...incoming, revision: incoming.revision + 1 };
  if (!stored) {
    if (incoming.revision > 0) throw new StaleNote(null);
    return next;
  }
  if (stored.revision === incoming.revision) return next;
  if (stored.revision === next.revision && isSameText(stored, incoming)) return null;
  throw new StaleNote(stored);
}

const newestFirst = (one: Annotation, other: Annotation): number =>
  one.modified < other.modified ? 1 : one.modified > other.modified ? -1 : 0;

/** The notes on whatever keeps them. `opened` gives the rows, checked and put right; `checkAgain` makes it do so anew. */
export function storeOn(
  opened: () => Promise<{ rows: Rows; checked: Checked }>,
  area: StorageArea,
  checkAgain: () => void,
): NoteStore {
  let last: Promise<unknown> = Promise.resolve();
  /** One change after the other, each begun only on notes that are in order. */
  const inTurn = <T>(attempt: (rows: Rows) => Promise<T>): Promise<T> => {
    const mine = last.then(async () => {
      if ((await opened()).checked.blocked !== null) checkAgain();
      const { rows, checked } = await opened();
      if (checked.blocked !== null) throw checked.blocked;
      return attempt(rows);
    });
    last = mine.catch(() => null);
    return mine;
  };

  /** Journal, database, ledger. False when somebody else was first in the database, and nothing was changed. */
  async function commit(rows: Rows, from: Ledger, id: string, was: Annotation | null, is: Annotation | null) {
    const to = ledgerAfter(from, digestOfNote(was), digestOfNote(is));
    const takeBack = () =>
      (was ? area.set({ [keyOf(id)]: entryOf(from.seq, was, null) }) : area.remove([keyOf(id)])).catch(checkAgain);
    try {
      await area.set({ [keyOf(id)]: entryOf(to.seq, is, was) });
      if (await rows.change(from, to, id, is)) return await enter(id, is, to);
    } catch (error) {
      await takeBack();
      throw inReadersTerms(error);
    }
    return false;
  }

  /**
   * The change is on disk twice now. A ledger that cannot be written does not make it undone: the next start knows a
   * ledger that is one change behind, and no further change is begun before it was written.
   */
  async function enter(id: string, is: Annotation | null, ledger: Ledger): Promise<true> {
    try {
      await area.set({ [LEDGER]: ledger });
      if (!is) await area.remove([keyOf(id)]);
    } catch {
      checkAgain();
    }
    return true;
  }

  /** Makes `next` of what stands; null when nothing is to be done. Begins again when somebody else was first. */
  async function change(id: string, next: (stored: Annotation | null) => Annotation | 'deleted' | null): Promise<void> {
    const attempt = async (rows: Rows): Promise<boolean> => {
      const { note, ledger } = await rows.look(id);
      const wanted = next(note);
      if (wanted === null) return true;
      if (ledger && (await commit(rows, ledger, id, note, wanted === 'deleted' ? null : wanted))) return true;
      checkAgain();
      return false;
    };
    for (let left = MOST_ATTEMPTS; left > 0; left--) if (await inTurn(attempt)) return;
    throw new Error('Others kept changing the notes, so this change was not made.');
  }

  return {
    async save(annotation) {
      const incoming = AnnotationSchema.parse(annotation);
      await change(incoming.id, (stored) => nextRevision(incoming, stored));
      return { id: incoming.id, revision: incoming.revision + 1 };
    },
    delete: (id) => change(id, (stored) => stored && 'deleted'),
    async list(canonical) {
      const { rows } = await opened();
      const notes = canonical === undefined ? (await rows.all()).notes : await rows.ofPage(canonical);
      return notes.sort(newestFirst);
    },
    async targets(canonical) {
      const notes = await (await opened()).rows.ofPage(canonical);
      return notes.map(({ id, target }) => ({ id, selector: target.selector }));
    },
    async health() {
      const { rows, checked } = await opened();
      return healthOf(checked.report, await rows.count());
    },
    async healthSeen() {
      const { checked } = await opened();
      await area.remove([REPORT]);
      checked.report = null;
    },
  };
}

/**
 * Opens the notes of this profile, compared with their journal in `area` and put right. Rejects when the browser refuses
 * storage, and with `Unreadable` when neither side can be read.
 */
export async function openNotes(area: StorageArea = browser.storage.local): Promise<NoteStore> {
  const { opened, letGo } = connection(async (database) => {
    const rows = rowsOf(database);
    return { rows, checked: await repairSides(rows, area) };
  });
  const openedOrMadeAnew = async () => {
    try {
      return await opened();
    } catch (error) {
      if (!(await canBeMadeAnew(error, area))) throw error;
      await removeDatabase();
      return opened();
    }
  };
  const store = storeOn(openedOrMadeAnew, area, letGo);
  await openedOrMadeAnew();
  return store;
}

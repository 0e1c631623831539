// How the notes are changed: one change after the other, each whole, in the order journal, transaction, ledger.
//
// Here: one change of any number of notes. A crash between any two of its steps is finished at the next start (check.ts).
// Not here: what a save or an import is (store.ts, merge.ts), the steps themselves (journal.ts, rows.ts).
import type { Annotation } from './annotation';
import { entryOf, keyOf, LEDGER, type StorageArea } from './journal';
import { digestOfNote, ledgerAfter, type Ledger } from './ledger';
import { inReadersTerms } from './refused';
import type { Checked } from './repair';
import type { Changes, Rows } from './rows';
import type { SoundMark } from './sound';

type Notes = ReadonlyMap<string, Annotation>;
/** What a change was: the notes it touched, before and after it. */
export type Made = { before: Notes; changes: Changes };
/** Makes `next` of what stands under these ids, or of all notes; an empty answer means that nothing is to be done. */
export type Change = (ids: readonly string[] | 'all', next: (stored: Notes) => Changes) => Promise<Made>;

// Whoever was first has made its change, so that even many tabs at once come to an end.
const MOST_ATTEMPTS = 100;

/** `opened` gives the rows, checked and put right; `checkAgain` makes it do so anew. */
export function changesOn(
  opened: () => Promise<{ rows: Rows; checked: Checked }>,
  area: StorageArea,
  mark: SoundMark,
  checkAgain: () => void,
): Change {
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
  async function commit(rows: Rows, from: Ledger, { before, changes }: Made): Promise<boolean> {
    const is = [...changes].map(([id, note]) => ({ id, was: before.get(id) ?? null, note }));
    const to = ledgerAfter(
      from,
      is.map(({ was, note }) => ({ was: digestOfNote(was), is: digestOfNote(note) })),
    );
    // One call each: a storage area does each call whole or not at all.
    const journal = () =>
      area.set(Object.fromEntries(is.map(({ id, was, note }) => [keyOf(id), entryOf(to.seq, note, was)])));
    const takeBack = () =>
      is.every(({ was }) => !was)
        ? area.remove(is.map(({ id }) => keyOf(id)))
        : area.set(Object.fromEntries(is.map(({ id, was }) => [keyOf(id), entryOf(from.seq, was, null)])));
    await mark.remove();
    try {
      await journal();
      if (await rows.change(from, to, changes))
        return await enter(
          to,
          [...changes.keys()].filter((id) => !changes.get(id)),
        );
    } catch (error) {
      await takeBack().catch(checkAgain);
      throw inReadersTerms(error);
    }
    return false;
  }

  /**
   * The change is on disk twice now. A ledger that cannot be written does not make it undone: the next start knows a
   * ledger that is one change behind, and no further change is begun before it was written.
   */
  async function enter(ledger: Ledger, deleted: string[]): Promise<true> {
    try {
      await area.set({ [LEDGER]: ledger });
      if (deleted.length > 0) await area.remove(deleted.map(keyOf));
      await mark.set();
    } catch {
      checkAgain();
    }
    return true;
  }

  /** Begins again when somebody else was first. */
  return async function change(ids, next) {
    const attempt = async (rows: Rows): Promise<Made | null> => {
      const { notes, ledger } = await (ids === 'all' ? rows.all() : rows.look(ids));
      const before = new Map(notes.map((note) => [note.id, note]));
      const made = { before, changes: next(before) };
      if (made.changes.size === 0 || (ledger && (await commit(rows, ledger, made)))) return made;
      checkAgain();
      return null;
    };
    for (let left = MOST_ATTEMPTS; left > 0; left--) {
      const made = await inTurn(attempt);
      if (made) return made;
    }
    throw new Error('Others kept changing the notes, so this change was not made.');
  };
}

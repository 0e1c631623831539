// The one store of the reader's notes. It has one writer, the background; everybody else asks that one.
//
// Here: what a save, a deletion, an import and an undo mean. Not here: in which order a change is written (change.ts), what is put right
// at each start (repair.ts), and who may ask (messages).
import { browser } from 'wxt/browser';
import { AnnotationSchema, isSameNote, type Annotation } from './annotation';
import { changesOn } from './change';
import { connection, removeDatabase } from './database';
import { healthOf, type Health } from './health';
import { REPORT, type StorageArea } from './journal';
import { mergeNotes, type Merged } from './merge';
import { StaleNote } from './refused';
import { canBeMadeAnew, repairSides, type Checked } from './repair';
import { rowsOf, type Rows } from './rows';
import { soundMark, stillSound, type SessionArea } from './sound';
import { stepsIn, undoing, undoneBy, type Undoable } from './undo';
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
  /** Brings in notes from elsewhere, all of them or, when it rejects or is cut short, none. Repeated it changes nothing. */
  import(notes: readonly Annotation[]): Promise<Merged>;
  /** Deletes every note in one step, and what undoing would need. */
  deleteAll(): Promise<void>;
  /** The last change that can be undone; null when there is none. */
  undoable(): Promise<Undoable | null>;
  /**
   * Undoes this change, also where it is no longer the last; once undone it is done. Rejects with `StaleNote` when one of its notes was
   * changed since, and where the change is kept no more; nothing is changed then.
   */
  undo(step: string): Promise<void>;
  /** All notes, or those of one page, newest first. */
  list(canonical?: string): Promise<Annotation[]>;
  /** Where the notes of a page stand, without their text. */
  targets(canonical: string): Promise<{ id: string; selector: Selector[] }[]>;
  /** How the notes are. What was found amiss is told, through restarts too, until `healthSeen`. */
  health(): Promise<Health>;
  /** The reader has seen what `health` told. */
  healthSeen(): Promise<void>;
}

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
  if (stored.revision === next.revision && isSameNote(stored, incoming)) return null;
  throw new StaleNote(stored);
}

const newestFirst = (one: Annotation, other: Annotation): number =>
  one.modified < other.modified ? 1 : one.modified > other.modified ? -1 : 0;

/** The notes on whatever keeps them. `opened` gives the rows, checked and put right; `checkAgain` makes it do so anew. */
export function storeOn(
  opened: () => Promise<{ rows: Rows; checked: Checked }>,
  area: StorageArea,
  session: SessionArea,
  checkAgain: () => void,
): NoteStore {
  const change = changesOn(opened, area, soundMark(session), checkAgain);
  const steps = stepsIn(session);

  return {
    async save(annotation) {
      const incoming = AnnotationSchema.parse(annotation);
      const { id } = incoming;
      const made = await change([id], (stored) => {
        const next = nextRevision(incoming, stored.get(id) ?? null);
        return new Map(next && [[id, next]]);
      });
      await steps.add(incoming.revision > 0 ? 'edit' : 'save', made);
      return { id, revision: incoming.revision + 1 };
    },
    async delete(id) {
      const made = await change([id], (stored) => new Map(stored.has(id) ? [[id, null]] : []));
      await steps.add('delete', made);
    },
    async import(notes) {
      const incoming = notes.map((note) => AnnotationSchema.parse(note));
      const ids = [...new Set(incoming.map(({ id }) => id))];
      let merged: Merged = { added: 0, updated: 0, same: 0, older: 0 };
      const made = await change(ids, (stored) => {
        const merging = mergeNotes(incoming, stored);
        merged = merging.merged;
        return merging.changes;
      });
      await steps.add('import', made);
      return merged;
    },
    async deleteAll() {
      await steps.clear();
      await change('all', (stored) => new Map([...stored.keys()].map((id) => [id, null])));
    },
    async undoable() {
      const step = await steps.last();
      return step && { step: step.id, kind: step.kind, notes: step.notes.length };
    },
    async undo(id) {
      const found = await steps.find(id);
      if (found === 'undone') return;
      if (!found) throw new Error('This change is kept no more.');
      const { step, covered } = found;
      const ids = step.notes.map(([note]) => note);
      try {
        await change(ids, (stored) => undoing(found, stored));
        await steps.undone(step, undoneBy(step));
      } catch (error) {
        // What a later step of ours covers can be undone after that one; what somebody else changed is offered no more.
        if (error instanceof StaleNote && covered.size === 0) await steps.drop(step);
        throw error;
      }
    },
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
      return healthOf(checked.report, (await rows.sum()).count);
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
export async function openNotes(
  area: StorageArea = browser.storage.local,
  session: SessionArea = browser.storage.session,
): Promise<NoteStore> {
  const { opened, letGo } = connection(async (database) => {
    const rows = rowsOf(database);
    const checked = (await stillSound(rows, area, session)) ?? (await repairSides(rows, area));
    if (checked.blocked === null) await soundMark(session).set();
    return { rows, checked };
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
  const store = storeOn(openedOrMadeAnew, area, session, letGo);
  await openedOrMadeAnew();
  return store;
}

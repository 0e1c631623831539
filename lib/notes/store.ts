// The one store of the reader's notes. It has one writer, the background; everybody else asks that one.
//
// Here: what a save means. Not here: the layout (database.ts), and who may ask (messages).
import type { IDBPObjectStore } from 'idb';
import { AnnotationSchema, type Annotation } from './annotation';
import { connection, type NotesDatabase, type NotesLayout } from './database';
import { inReadersTerms, StaleNote } from './refused';
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
}

/** Both went through the schema, which fixes the order of keys, so equal notes are equal texts. */
const isSameText = (one: Annotation, other: Annotation): boolean =>
  JSON.stringify({ ...one, revision: 0 }) === JSON.stringify({ ...other, revision: 0 });

/**
 * What is to be written, or null when this save was done before and only its answer was lost. Throws `StaleNote`.
 */
export function nextRevision(incoming: Annotation, stored: Annotation | undefined): Annotation | null {
  const next = { ...incoming, revision: incoming.revision + 1 };
  if (!stored) {
    if (incoming.revision > 0) throw new StaleNote(null);
    return next;
  }
  if (stored.revision === incoming.revision) return next;
  if (stored.revision === next.revision && isSameText(stored, incoming)) return null;
  throw new StaleNote(stored);
}

type Annotations = IDBPObjectStore<NotesLayout, ['annotations'], 'annotations', 'readwrite'>;

/**
 * One transaction for looking and writing, so that two saves of one note come one after the other. Resolved when it is
 * complete and `strict`: the browser says `complete` after the disk did. Relaxed, the default, it says so before.
 */
async function write<T>(database: NotesDatabase, change: (annotations: Annotations) => Promise<T>): Promise<T> {
  const transaction = database.transaction('annotations', 'readwrite', { durability: 'strict' });
  try {
    const [changed] = await Promise.all([change(transaction.store), transaction.done]);
    return changed;
  } catch (error) {
    // A full disk aborts the transaction: the request only says that it was aborted, the transaction says why.
    throw inReadersTerms(transaction.error ?? error);
  }
}

const newestFirst = (one: Annotation, other: Annotation): number =>
  one.modified < other.modified ? 1 : one.modified > other.modified ? -1 : 0;

/** Opens the notes of this profile. Rejects when the browser refuses storage. */
export async function openNotes(): Promise<NoteStore> {
  const database = connection();
  await database();
  return {
    async save(annotation) {
      const incoming = AnnotationSchema.parse(annotation);
      return write(await database(), async (annotations) => {
        const written = nextRevision(incoming, await annotations.get(incoming.id));
        if (written) await annotations.put(written);
        return { id: incoming.id, revision: incoming.revision + 1 };
      });
    },
    async delete(id) {
      await write(await database(), (annotations) => annotations.delete(id));
    },
    async list(canonical) {
      const annotations =
        canonical === undefined
          ? await (await database()).getAll('annotations')
          : await (await database()).getAllFromIndex('annotations', 'canonical', canonical);
      return annotations.sort(newestFirst);
    },
    async targets(canonical) {
      const annotations = await (await database()).getAllFromIndex('annotations', 'canonical', canonical);
      return annotations.map(({ id, target }) => ({ id, selector: target.selector }));
    },
  };
}

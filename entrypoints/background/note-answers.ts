// What the background does about requests for the reader's notes. It is their one writer.
//
// Here: the handlers, with everything they need handed in. Not here: the store (lib/notes), who may ask (lib/messages).
import { anchorSelectors } from '@/lib/annotate';
import { Refusal, type Handlers } from '@/lib/messages';
import { NoRoom, StaleNote, type NoteStore } from '@/lib/notes';
import { canonicalAddress } from '@/lib/page';
import type { Settings } from '@/lib/settings';

/** What the handlers stand on. */
export type NoteGround = {
  notes(): Promise<NoteStore>;
  settings(): Promise<Settings>;
  /** False too for a tab that is gone. */
  isPrivate(tabId: number): Promise<boolean>;
  /** Tells every open page that notes were changed. */
  notesChanged(): void;
};

type NoteHandlers = Pick<
  Handlers,
  | 'noteTargets'
  | 'saveNote'
  | 'deleteNote'
  | 'importNotes'
  | 'undoable'
  | 'undo'
  | 'deleteAllNotes'
  | 'listNotes'
  | 'notesHealth'
  | 'healthSeen'
>;

const PRIVATE = 'In a private window nothing is stored, so this note was not saved.';

const inReplyTerms = (error: unknown): unknown => {
  if (error instanceof StaleNote) return new Refusal('stale', error.message, error.stored);
  if (error instanceof NoRoom) return new Refusal('storageFull', error.message);
  return error;
};

export function noteAnswersOn(ground: NoteGround): NoteHandlers {
  const changing = async <T>(change: (notes: NoteStore) => Promise<T>): Promise<T> => {
    try {
      const changed = await change(await ground.notes());
      ground.notesChanged();
      return changed;
    } catch (error) {
      throw inReplyTerms(error);
    }
  };

  return {
    // Places are found here and not in the page: most pages have no notes and need not pay for the code that looks.
    async noteTargets({ url, declared, text }) {
      const canonical = canonicalAddress(url, declared);
      const [notes, { paintNotes }] = await Promise.all([ground.notes(), ground.settings()]);
      return (await notes.targets(canonical)).map((target) => ({
        ...target,
        paint: paintNotes,
        ...(text !== undefined && { place: anchorSelectors(text, target.selector) }),
      }));
    },

    async saveNote({ annotation, tabId }, asker) {
      if (asker.incognito || (tabId !== undefined && (await ground.isPrivate(tabId))))
        throw new Refusal('private', PRIVATE);
      return changing((notes) => notes.save(annotation));
    },

    async importNotes({ annotations }, asker) {
      if (asker.incognito) throw new Refusal('private', PRIVATE);
      return changing((notes) => notes.import(annotations));
    },

    async deleteNote({ id }) {
      await changing((notes) => notes.delete(id));
      return null;
    },

    async undoable() {
      return (await ground.notes()).undoable();
    },

    async undo({ step }) {
      await changing((notes) => notes.undo(step));
      return null;
    },

    async deleteAllNotes() {
      await changing((notes) => notes.deleteAll());
      return null;
    },

    async listNotes({ canonical }) {
      return (await ground.notes()).list(canonical);
    },

    async notesHealth() {
      return (await ground.notes()).health();
    },

    async healthSeen() {
      await (await ground.notes()).healthSeen();
      return null;
    },
  };
}

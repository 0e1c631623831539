// Notes as the extension's pages work with them: asked of the background, with the draft kept while typing.
//
// Here: drafts and the words about how a save went. Not here: the store (lib/notes), the form (components/NoteEditor).
import { browser } from 'wxt/browser';
import { ask, Refusal } from '@/lib/messages';
import type { Annotation, NoteText } from '@/lib/notes';
import type { SaveState } from '@/components/NoteEditor';

const draftKey = (name: string) => `draft:${name}`;

/** What was typed and not saved, under the note's name; null when there is none. */
export async function readDraft(name: string): Promise<NoteText | null> {
  const key = draftKey(name);
  const draft = (await browser.storage.local.get(key))[key] as Partial<NoteText> | undefined;
  if (typeof draft?.text !== 'string' || !Array.isArray(draft.tags)) return null;
  return { text: draft.text, tags: draft.tags.filter((tag) => typeof tag === 'string') };
}

/** An empty draft is none. */
export async function keepDraft(name: string, draft: NoteText): Promise<void> {
  if (draft.text.trim() === '' && draft.tags.length === 0) return dropDraft(name);
  await browser.storage.local.set({ [draftKey(name)]: draft });
}

export const dropDraft = (name: string): Promise<void> => browser.storage.local.remove(draftKey(name));

export async function dropAllDrafts(): Promise<void> {
  const keys = Object.keys(await browser.storage.local.get(null)).filter((key) => key.startsWith(draftKey('')));
  await browser.storage.local.remove(keys);
}

/** Stores the note and gives it back as it is stored. The draft goes only after the store has said yes. */
export async function storeNote(note: Annotation, draft: string, tabId?: number): Promise<Annotation> {
  const { revision } = await ask('saveNote', tabId === undefined ? { annotation: note } : { annotation: note, tabId });
  await dropDraft(draft);
  return { ...note, revision };
}

/** How a save or a deletion went. `stored` is what stands now, where somebody else saved meanwhile. */
export type Outcome = { state: SaveState; reason?: string; stored?: Annotation };

/** What a refusal means for the note in hand. `from` is what the next save starts from. */
export function afterRefusal(error: unknown, note: Annotation): Outcome & { from: Annotation } {
  if (!(error instanceof Refusal)) return { state: 'failed', from: note };
  switch (error.code) {
    case 'private':
    case 'storageFull':
      return { state: error.code, from: note };
    case 'stale':
      // Deleted elsewhere, it is a new note again; changed elsewhere, the next save replaces that text knowingly.
      return error.stored
        ? { state: 'stale', stored: error.stored, from: error.stored }
        : { state: 'staleDeleted', from: { ...note, revision: 0 } };
    default:
      return { state: 'failed', reason: error.message, from: note };
  }
}

/** Deletes the note. The background tells every page that is open. */
export async function removeNote(id: string): Promise<void> {
  await ask('deleteNote', { id });
}

// Notes as the extension's pages work with them: asked of the background, with the draft kept while typing.
//
// Here: drafts and the words about how a save went. Not here: the store (lib/notes), the form (components/NoteEditor).
import { browser } from 'wxt/browser';
import { ask, askPage } from '@/lib/messages';
import type { Annotation } from '@/lib/notes';
import type { NoteText } from '@/components/NoteEditor';

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

/** Stores the note and gives it back as it is stored. The draft goes only after the store has said yes. */
export async function storeNote(note: Annotation, draft: string, tabId?: number): Promise<Annotation> {
  const { revision } = await ask('saveNote', tabId === undefined ? { annotation: note } : { annotation: note, tabId });
  await dropDraft(draft);
  if (tabId !== undefined) await tellPage(tabId);
  return { ...note, revision };
}

/** Deletes the note everywhere. */
export async function removeNote(id: string, tabId?: number): Promise<void> {
  await ask('deleteNote', { id });
  if (tabId !== undefined) await tellPage(tabId);
}

/** The page paints where notes stand. If it is gone, so are its marks. */
async function tellPage(tabId: number): Promise<void> {
  await askPage(tabId, 'notesChanged', {}).catch(() => null);
}

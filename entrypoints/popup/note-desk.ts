// Notes as the extension's pages work with them: asked of the background, with the draft kept while typing.
//
// Here: drafts and the words about how a save went. Not here: the store (lib/notes), the form (components/NoteEditor).
import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { Refusal, write } from '@/lib/messages';
import { AnnotationSchema, type Annotation } from '@/lib/notes';
import type { SaveState } from '@/components/NoteEditor';

/** What the keys of drafts begin with. */
export const DRAFT = 'draft:';
const DraftSchema = z.object({
  /** The note as it was when writing began, so that a draft can be gone on with wherever it is found. */
  note: AnnotationSchema,
  written: z.object({ text: z.string(), tags: z.array(z.string()) }),
});
export type Draft = z.infer<typeof DraftSchema>;

/** What was typed and not saved, under the note's name; null when there is none. */
export async function readDraft(name: string): Promise<Draft | null> {
  const key = DRAFT + name;
  return DraftSchema.safeParse((await browser.storage.local.get(key))[key]).data ?? null;
}

/** Everything that was typed and not saved, by name. */
export async function allDrafts(): Promise<Map<string, Draft>> {
  const kept = Object.entries(await browser.storage.local.get(null)).filter(([key]) => key.startsWith(DRAFT));
  return new Map(
    kept.flatMap(([key, item]) => {
      const { data } = DraftSchema.safeParse(item);
      return data ? [[key.slice(DRAFT.length), data]] : [];
    }),
  );
}

/** An empty draft is none. */
export async function keepDraft(name: string, draft: Draft): Promise<void> {
  const { text, tags } = draft.written;
  if (text.trim() === '' && tags.length === 0) return dropDraft(name);
  await browser.storage.local.set({ [DRAFT + name]: draft });
}

export const dropDraft = (name: string): Promise<void> => browser.storage.local.remove(DRAFT + name);

export async function dropAllDrafts(): Promise<void> {
  const keys = Object.keys(await browser.storage.local.get(null)).filter((key) => key.startsWith(DRAFT));
  await browser.storage.local.remove(keys);
}

/** Stores the note and gives it back as it is stored. The draft goes only after the store has said yes. */
export async function storeNote(note: Annotation, draft: string, tabId?: number): Promise<Annotation> {
  const { revision } = await write(
    'saveNote',
    tabId === undefined ? { annotation: note } : { annotation: note, tabId },
  );
  await dropDraft(draft);
  return { ...note, revision };
}

/** How a save or a deletion went. `stored` is what stands now, where somebody else saved meanwhile. */
export type Outcome = { state: SaveState; reason?: string; stored?: Annotation };

/** What a refusal means for the note in hand. `from` is what the next save starts from. */
export function afterRefusal(
  error: unknown,
  note: Annotation,
): Outcome & { state: Exclude<SaveState, 'idle'>; from: Annotation } {
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
  await write('deleteNote', { id });
}

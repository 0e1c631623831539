// A note that is begun: on a mention of the page, on words the reader selected, or on the page as a whole.
//
// Here: what it stands on. Not here: writing and storing it (NoteDesk.tsx, note-desk.ts).
import { newNote } from '@/components/note';
import { ask, type Described, type PageIdentity, type WantedOn } from '@/lib/messages';
import { quoteOf, type Annotation } from '@/lib/notes';
import { readDraft } from './note-desk';
import type { Found } from '@/components/overview';
import type { FigureContext } from '@/lib/context';

type PageInFront = { tabId: number; page: PageIdentity; found: readonly Found[] };
/** `draft` is the same for the same words on the same page, so that what was typed is found again, and the note that it is of. */
export type BegunNote = { note: Annotation; draft: string };

export async function beginNote(on: WantedOn, { tabId, page, found }: PageInFront): Promise<BegunNote> {
  const place = 'place' in on ? on.place : await ask('describe', { tabId, what: on }).catch(() => null);
  const context = 'index' in on ? found[on.index]?.context : null;
  const figure = context?.kind === 'figure' ? context : place && figureIn(place, found);
  const note = newNote(
    crypto.randomUUID(),
    new Date().toISOString(),
    { page, selector: place?.selector ?? [], figure: figure ?? null },
    { text: '', tags: [] },
  );
  const draft = `${page.canonical} ${place?.span?.start ?? ''} ${quoteOf(note) ?? ''}`.slice(0, 500);
  return { note: (await readDraft(draft).catch(() => null))?.note ?? note, draft };
}

/** The one figure with a record that the selected words hold or touch; null where there are more, for it would be a guess. */
function figureIn({ span }: Described, found: readonly Found[]): FigureContext | null {
  const touched = found.flatMap(({ mention, context }) =>
    span && context?.kind === 'figure' && mention.span.start < span.end && span.start < mention.span.end
      ? [context]
      : [],
  );
  return touched.length === 1 ? (touched[0] ?? null) : null;
}

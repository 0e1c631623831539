// Reading and making a note's parts: what was written, its tags, the words it stands on.
//
// Here: the way between a W3C annotation and what the editor and the lists show. Not here: storing it (lib/notes).
import type { NoteText } from './NoteEditor';
import type { FigureContext } from '@/lib/context';
import type { Selector } from '@/lib/annotate';
import type { PageIdentity } from '@/lib/messages';
import type { Annotation } from '@/lib/notes';

/** The text and the tags of a note. */
export function textOf({ body }: Annotation): NoteText {
  return {
    text: body.find(({ purpose }) => purpose === 'commenting')?.value ?? '',
    tags: body.filter(({ purpose }) => purpose === 'tagging').map(({ value }) => value),
  };
}

/** The words on the page that a note is about; null where it is about the page as a whole. */
export function quoteOf({ target }: Annotation): string | null {
  return target.selector.find((selector) => selector.type === 'TextQuoteSelector')?.exact ?? null;
}

type Place = { page: PageIdentity; selector: Selector[]; figure: FigureContext['page'] | null };

/** A new note, not yet stored. `id` is a fresh uuid, so that a repeated save is the same save. */
export function newNote(id: string, now: string, { page, selector, figure }: Place, written: NoteText): Annotation {
  const { url: source, canonical, title } = page;
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: 'commenting',
    created: now,
    modified: now,
    body: bodyOf(written),
    target: { source, canonical, title, selector },
    ...(figure && { figure: { text: figure.text, claim: figure.claim } }),
    revision: 0,
  };
}

/** The same note with other words. */
export function rewritten(note: Annotation, now: string, written: NoteText): Annotation {
  return { ...note, modified: now, body: bodyOf(written) };
}

function bodyOf({ text, tags }: NoteText): Annotation['body'] {
  const part = (value: string, purpose: 'commenting' | 'tagging') =>
    ({ type: 'TextualBody', value, format: 'text/plain', purpose }) as const;
  return [part(text, 'commenting'), ...tags.map((tag) => part(tag, 'tagging'))];
}

/** The notes with all of the words in their text, tags, quote, page title or address. No words: every note. */
export function findNotes(notes: readonly Annotation[], words: string): Annotation[] {
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return notes.filter((note) => {
    const { text, tags } = textOf(note);
    const all = [text, ...tags, quoteOf(note) ?? '', note.target.title, note.target.source].join('\n').toLowerCase();
    return wanted.every((word) => all.includes(word));
  });
}

/** The page's address with the words named in it, so that the browser itself scrolls there. */
export function addressAt(note: Annotation): string {
  const quote = quoteOf(note);
  if (quote === null || note.target.source.includes('#')) return note.target.source;
  // A dash separates the parts of a text fragment, so it has to be written out.
  return `${note.target.source}#:~:text=${encodeURIComponent(quote).replaceAll('-', '%2D')}`;
}

// What a reader sees of a note: its text, its tags, the words it stands on.
import type { Annotation } from './annotation';

export type NoteText = { text: string; tags: string[] };

/** The text and the tags of a note. */
export function writtenIn({ body }: Annotation): NoteText {
  return {
    text: body.find(({ purpose }) => purpose === 'commenting')?.value ?? '',
    tags: body.filter(({ purpose }) => purpose === 'tagging').map(({ value }) => value),
  };
}

export function bodyOf({ text, tags }: NoteText): Annotation['body'] {
  const part = (value: string, purpose: 'commenting' | 'tagging') =>
    ({ type: 'TextualBody', value, format: 'text/plain', purpose }) as const;
  return [part(text, 'commenting'), ...tags.map((tag) => part(tag, 'tagging'))];
}

/** The words on the page that a note is about; null where it is about the page as a whole. */
export function quoteOf({ target }: Annotation): string | null {
  return target.selector.find((selector) => selector.type === 'TextQuoteSelector')?.exact ?? null;
}

// Reading and making a note's parts: what was written, its tags, the words it stands on.
//
// Here: the way between a W3C annotation and what the editor and the lists show. Not here: storing it (lib/notes).
import { i18n } from '#i18n';
import { asOfWords } from './words';
import { bodyOf, quoteOf, type Annotation, type NoteText } from '@/lib/notes';
import type { FigureContext } from '@/lib/context';
import type { Selector } from '@/lib/annotate';
import type { PageIdentity } from '@/lib/messages';

type Place = { page: PageIdentity; selector: Selector[]; figure: FigureContext | null };

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
    ...(figure && {
      figure: {
        text: figure.page.text,
        claim: figure.page.claim,
        label: figure.measure.label,
        saidBy: figure.page.attribution?.name ?? null,
      },
    }),
    revision: 0,
  };
}

/** The same note with other words. */
export function rewritten(note: Annotation, now: string, written: NoteText): Annotation {
  return { ...note, modified: now, body: bodyOf(written) };
}

/** What a note's figure counts, who gave it, as of when; null without a figure. */
export function figureWords({ figure }: Annotation): string | null {
  if (!figure) return null;
  const { text, claim, label = claim.measure, saidBy } = figure;
  return [text, label, saidBy ?? i18n.t('party.nobody'), asOfWords(claim.asOf)].join(' · ');
}

/** The page's address with the words named in it, so that the browser itself scrolls there. */
export function addressAt(note: Annotation): string {
  const quote = quoteOf(note);
  if (quote === null || note.target.source.includes('#')) return note.target.source;
  // A dash separates the parts of a text fragment, so it has to be written out.
  return `${note.target.source}#:~:text=${encodeURIComponent(quote).replaceAll('-', '%2D')}`;
}

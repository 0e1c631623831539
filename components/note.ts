// Reading and making a note's parts: what was written, its tags, the words it stands on.
//
// Here: the way between a W3C annotation and what the editor and the lists show. Not here: storing it (lib/notes).
import { i18n } from '#i18n';
import { asOfWords } from './words';
import { bodyOf, quoteOf, type Annotation, type NoteText } from '@/lib/notes';
import type { FigureContext } from '@/lib/context';
import type { Claim } from '@/lib/vocabulary';
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

/** A figure with what it counts, who gave it, as of when. */
const figureLine = (text: string, label: string, saidBy: string | null | undefined, { asOf }: Claim): string =>
  [text, label, saidBy ?? i18n.t('party.nobody'), asOfWords(asOf)].filter(Boolean).join(' · ');

/** The line of a note's figure, without its words where the quote is those; null without a figure. */
export function figureWords(note: Annotation): string | null {
  if (!note.figure) return null;
  const { text, claim, label = claim.measure, saidBy } = note.figure;
  return figureLine(quoteOf(note) === text ? '' : text, label, saidBy, claim);
}

/** The same of a figure as the page in front has it. */
export const figureOnPage = ({ measure, page }: FigureContext): string =>
  figureLine(page.text, measure.label, page.attribution?.name, page.claim);

/** The page's address with the words named in it and what stood around them, so that the browser itself scrolls there. */
export function addressAt(note: Annotation): string {
  const { source, selector } = note.target;
  const quote = selector.find(({ type }) => type === 'TextQuoteSelector');
  if (quote?.type !== 'TextQuoteSelector' || source.includes('#')) return source;
  // Whole words of one line: the browser looks for nothing else.
  const before = /(?:^|\s)([^\n]*)$/.exec(quote.prefix)?.[1]?.trim() ?? '';
  const after = /^([^\n]*)(?:\s|$)/.exec(quote.suffix)?.[1]?.trim() ?? '';
  const parts = [before && `${fragmentOf(before)}-,`, fragmentOf(quote.exact), after && `,-${fragmentOf(after)}`];
  return `${source}#:~:text=${parts.join('')}`;
}

/** A dash, a comma and an ampersand separate the parts of a text fragment, so they have to be written out. */
const fragmentOf = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');

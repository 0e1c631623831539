// Finding notes among thousands: by words, site, tag, what is counted, and day.
//
// Pure. Not here: the form (NoteSearch), the list (NoteList).
import { ownDay } from '@/lib/own-day';
import { quoteOf, writtenIn, type Annotation } from '@/lib/notes';
import type { Day } from '@/lib/vocabulary';

/** Empty where nothing is asked for. Days are those on which a note was last saved, both included. */
export type NoteFilter = { words: string; site: string; tag: string; measure: string; from: Day; to: Day };
export const NO_FILTER: NoteFilter = { words: '', site: '', tag: '', measure: '', from: '', to: '' };

// Lower-casing five thousand notes at every key would be felt; a note as it was read does not change.
const searched = new WeakMap<Annotation, string>();

function textOf(note: Annotation): string {
  const known = searched.get(note);
  if (known !== undefined) return known;
  const { text, tags } = writtenIn(note);
  const { title, source } = note.target;
  const all = [text, ...tags, quoteOf(note) ?? '', title, source, note.figure?.label ?? ''].join('\n').toLowerCase();
  searched.set(note, all);
  return all;
}

/** The site of a note's page as a reader names it. */
export function siteOfNote({ target }: Annotation): string {
  return URL.canParse(target.canonical) ? new URL(target.canonical).hostname.replace(/^www\./, '') : target.canonical;
}

/** The notes with all of the words in their text, tags, quote, measure, page title or address, and all the rest asked for. */
export function filterNotes(notes: readonly Annotation[], filter: NoteFilter): Annotation[] {
  const { site, tag, measure, from, to } = filter;
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  return notes.filter((note) => {
    return (
      (site === '' || siteOfNote(note) === site) &&
      (tag === '' || writtenIn(note).tags.includes(tag)) &&
      (measure === '' || note.figure?.claim.measure === measure) &&
      (from === '' || ownDay(note.modified) >= from) &&
      (to === '' || ownDay(note.modified) <= to) &&
      words.every((word) => textOf(note).includes(word))
    );
  });
}

export type FilterChoices = { sites: string[]; tags: string[]; measures: { id: string; label: string }[] };

/** What there is to choose from, in the order of the reader's language. */
export function choicesIn(notes: readonly Annotation[], locale: string): FilterChoices {
  const { compare } = new Intl.Collator(locale);
  const sites = new Set(notes.map(siteOfNote));
  const tags = new Set(notes.flatMap((note) => writtenIn(note).tags));
  const measures = new Map(
    notes.flatMap(({ figure }) => (figure ? [[figure.claim.measure, figure.label ?? figure.claim.measure]] : [])),
  );
  return {
    sites: [...sites].sort(compare),
    tags: [...tags].sort(compare),
    measures: Array.from(measures, ([id, label]) => ({ id, label })).sort((one, other) =>
      compare(one.label, other.label),
    ),
  };
}

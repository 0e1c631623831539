// Notes as Markdown, to be read, printed or pasted elsewhere. Not here: keeping what a note says inert (lib/markdown).
import type { Annotation } from '../annotation';
import { escaped, linesOf, linkTo, oneLine } from '@/lib/markdown';
import { quoteOf, writtenIn } from '../parts';

export type MarkdownWords = {
  title: string;
  /** One line under each note: when it was saved and its tags. */
  saved: (note: Annotation, tags: readonly string[]) => string;
  /** What a figure counts, who gave it, as of when; null without one. */
  figure: (note: Annotation) => string | null;
};

/** Page by page, in the order of the notes. */
export function writeMarkdown(notes: readonly Annotation[], words: MarkdownWords): string {
  const pages = new Map<string, Annotation[]>();
  for (const note of notes) pages.set(note.target.canonical, [...(pages.get(note.target.canonical) ?? []), note]);
  const sections = Array.from(pages.values(), (ofPage) => sectionOf(ofPage, words));
  return `${[`# ${escaped(words.title)}`, ...sections].join('\n\n')}\n`;
}

function sectionOf(notes: readonly Annotation[], words: MarkdownWords): string {
  const { title, source } = notes[0]!.target;
  return [`## ${escaped(oneLine(title || source))}`, linkTo(source), ...notes.map((note) => entryOf(note, words))].join(
    '\n\n',
  );
}

function entryOf(note: Annotation, words: MarkdownWords): string {
  const { text, tags } = writtenIn(note);
  const quote = quoteOf(note);
  const figure = words.figure(note);
  return [
    ...(quote === null ? [] : [linesOf(quote, '> ')]),
    ...(text === '' ? [] : [linesOf(text, '')]),
    ...(figure === null ? [] : [escaped(oneLine(figure))]),
    escaped(oneLine(words.saved(note, tags))),
  ].join('\n\n');
}

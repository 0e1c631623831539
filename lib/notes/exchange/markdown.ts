// Notes as Markdown, to be read, printed or pasted elsewhere, inert: nothing a note says becomes a heading, a link, a picture or HTML.
import type { Annotation } from '../annotation';
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

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Each line stays one; a backslash at its end is a line break. Four spaces before it would make it code. */
const linesOf = (text: string, before: string): string =>
  text
    .trim()
    .split(/\r\n?|\n/)
    .map((line) => before + escaped(line.trim()))
    .join('\n');

/** Addresses with other schemes are no links. An angle bracket or a space would end it. */
const linkTo = (address: string): string =>
  /^https?:\/\//.test(address) ? `<${address.replace(/[<>\s\\`]/g, encodeURIComponent)}>` : escaped(address);

// Everything Markdown, its dialects and templates around it give a meaning to. Entities, because not every reader takes a backslash
// before an angle bracket.
const escaped = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]~|$^!]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/^(\s*)([#+=:-])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');

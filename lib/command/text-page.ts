// A plain text file as page text: the text is the file as it stands, so that offsets are the file's own.
//
// A file may open with a header: lines of `key: value` above a line `---`. `date:` dates it, `lang:` names its
// language; the other values (a title, a publisher) are read like text, because offsets count them. Keys are no text.
import { DaySchema, type Block, type Day, type PageText } from '@/lib/vocabulary';

type Line = { start: number; end: number; text: string };

/** One block a line. A first line, or a short one that ends without a full stop, is taken for a heading. */
export function pageOfText(text: string): PageText {
  const lines = linesOf(text);
  const rule = headerEnd(lines);
  const header = lines.slice(0, rule).map((line) => ({ line, ...entryOf(line) }));
  const valueOf = (key: string) => header.find((entry) => entry.key === key)?.value;
  const day = dayOf(valueOf('date') ?? '');
  const headings = header
    .filter(({ key, value }) => value !== '' && !['date', 'lang', 'url'].includes(key))
    .map(({ line, value }): Block => ({ start: line.end - value.length, end: line.end, role: 'heading' }));
  const body = lines
    .slice(rule === 0 ? 0 : rule + 1)
    .filter((line) => line.text !== '')
    .map(({ start, end, text: words }): Block => ({ start, end, role: isHeading(words) ? 'heading' : 'text' }));
  return {
    text,
    blocks: [...headings, ...body],
    published: day === null ? null : { day, basis: 'header' },
    lang: valueOf('lang') ?? null,
  };
}

/** A header that gives only a month stands for its first day: the text was written then or later. */
function dayOf(value: string): Day | null {
  const day = /^\d{4}-\d\d$/.test(value) ? `${value}-01` : value.slice(0, 10);
  return DaySchema.safeParse(day).success ? day : null;
}

/** Every line without the white space around it; an empty one has no length. */
function linesOf(text: string): Line[] {
  return [...text.matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/g)].map((match) => {
    const words = match[0].trim();
    const start = match.index + match[0].indexOf(words);
    return { start, end: start + words.length, text: words };
  });
}

/** The number of header lines; 0 when the file opens with its text. */
function headerEnd(lines: readonly Line[]): number {
  const rule = lines.findIndex((line) => line.text === '---');
  return rule > 0 && lines.slice(0, rule).every((line) => entryOf(line).key !== '') ? rule : 0;
}

function entryOf(line: Line): { key: string; value: string } {
  const found = /^\uFEFF?([A-Za-z][\w-]*):\s*(.*)$/u.exec(line.text);
  return { key: found?.[1]?.toLowerCase() ?? '', value: found?.[2] ?? '' };
}

function isHeading(words: string): boolean {
  return words.length < 120 && !/[.!?:;,"'”’)\]]$/u.test(words);
}

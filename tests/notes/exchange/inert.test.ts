// What is exported stays words: in a spreadsheet no formula, in a Markdown reader no HTML, picture or link.
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { writeCsv, writeMarkdown, writtenIn, type Annotation, type MarkdownWords } from '@/lib/notes';
import { noteOf } from '../annotations';
import { ALIVE } from '../../fixtures/alive-markdown';
import { BAIT, storedNotes } from './notes';

/** RFC 4180, with any separator, as spreadsheets of other countries read it: a quote opens a cell only at its beginning. */
function cellsOf(csv: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let [cell, quoted, at] = ['', false, 0];
  const end = () => {
    rows.at(-1)!.push(cell);
    cell = '';
  };
  for (; at < csv.length; at++) {
    const sign = csv[at]!;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (csv[at + 1] === '"') {
        cell += sign;
        at++;
      } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === separator) end();
    else if (sign === '\n') {
      end();
      rows.push([]);
    } else if (sign !== '\r') cell += sign;
  }
  rows.pop();
  return rows;
}
const isFormula = (cell: string) => /^["'\s]*[=+\-@＝＋－＠]/u.test(cell) && !/^\s*'/.test(cell.replace(/^"+/, ''));
const withText = (text: string): Annotation => noteOf(1, text, { target: { ...noteOf(1, '').target, title: text } });

describe('a table', () => {
  test('has every note as one row, with its words', () => {
    fc.assert(
      fc.property(storedNotes, (notes) => {
        const [head, ...rows] = cellsOf(writeCsv(notes), ',');
        const [id, note] = [head!.indexOf('id'), head!.indexOf('note')];
        expect(rows.map((row) => row.length)).toEqual(notes.map(() => head!.length));
        expect(rows.map((row) => row[id])).toEqual(notes.map((each) => each.id));
        // A mark that is put before a formula, and the returns and nothings that a table may change, are the only differences.
        const bare = (text = '') => text.replace(/[\s'\0]/g, '');
        expect(rows.map((row) => bare(row[note]))).toEqual(notes.map((each) => bare(writtenIn(each).text)));
      }),
      { numRuns: 300 },
    );
  });

  it.each([',', ';', '\t', '|'])('has no formula, taken apart at “%s”', (separator) => {
    fc.assert(
      fc.property(storedNotes, (notes) => {
        expect(cellsOf(writeCsv(notes), separator).flat().filter(isFormula)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it.each(BAIT.filter((text) => /[=+@＝-]/u.test(text)).slice(0, 10))('and this test knows one: %j', (text) => {
    const careless = `"a","${text.replaceAll('"', '""')}"\r\n`;
    const found = [',', ';', '\t'].flatMap((separator) => cellsOf(careless, separator).flat());
    expect(found.some(isFormula)).toBe(true);
  });
});

const WORDS: MarkdownWords = {
  title: 'Notes',
  saved: ({ modified }, tags) => [`Saved ${modified.slice(0, 10)}`, ...tags].join(' · '),
  figure: ({ figure }) => (figure ? `${figure.text} (${figure.claim.attribution ?? 'nobody named'})` : null),
};
const markdownOf = (...notes: Annotation[]) => writeMarkdown(notes, WORDS);
/** Our own marks, taken off: a title and a page’s heading, its address, the sign before a quote. */
const inside = (markdown: string) =>
  markdown
    .replace(/^##? /gm, '')
    .replace(/^<https?:\/\/[^<>\s\\`]*>$/gm, '')
    .replace(/^> /gm, '');

describe('Markdown', () => {
  it.each(ALIVE)('has no %s in it that a note wrote', (_, alive) => {
    fc.assert(
      fc.property(storedNotes, (notes) => {
        expect(inside(writeMarkdown(notes, WORDS))).not.toMatch(alive);
      }),
      { numRuns: 300 },
    );
    for (const text of BAIT) expect(inside(markdownOf(withText(text)))).not.toMatch(alive);
  });

  it.each(ALIVE)('and this test knows %s', (_, alive) => {
    expect(BAIT.some((text) => alive.test(text))).toBe(true);
  });

  test('is each page with its notes, quoted and dated', () => {
    expect(markdownOf(noteOf(1, 'Ask *who*.\nAnd when?'), noteOf(2, ''))).toBe(
      `# Notes

## One

<https://news.example/one?utm_source=x>

> words

Ask \\*who\\*.
And when?

Saved 2025-03-06

> words

Saved 2025-03-06
`,
    );
  });

  it.each([
    ['javascript:alert(1)', 'javascript:alert(1)'],
    ['https://x.example/a>b <c', '<https://x.example/a%3Eb%20%3Cc>'],
  ])('links to %s as %s', (source, written) => {
    const note = noteOf(1, '', { target: { ...noteOf(1, '').target, source } });
    expect(markdownOf(note)).toContain(`\n\n${written}\n\n`);
  });
});

test('the same notes are the same files', () => {
  fc.assert(
    fc.property(storedNotes, (notes) => {
      expect(writeCsv(structuredClone(notes))).toBe(writeCsv(notes));
      expect(writeMarkdown(structuredClone(notes), WORDS)).toBe(writeMarkdown(notes, WORDS));
    }),
    { numRuns: 50 },
  );
});

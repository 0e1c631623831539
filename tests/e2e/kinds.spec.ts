// Every shape of text that pages have, in the installed extension: what is one phrase is marked as one, what is no text stays
// unread, and no page is touched.
import { waitForMarks } from '../../lib/command/marked-page';
import { APART, STYLE, UNREAD, WHOLE, type Piece } from './kinds';
import { changesIn, expect, test as base } from './one-browser';

type Shown = { marks: string[][]; changes: string[]; faults: string[] };

const TABLES = { WHOLE, APART, UNREAD };
type Table = keyof typeof TABLES;

const pageOf = (pieces: readonly Piece[]): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Pieces of an article about the talks</title>
<meta property="article:published_time" content="2025-06-26T09:00:00Z"><style>${STYLE}</style></head>
<body><article><h1>Pieces of an article about the talks</h1>
<p id="first">Delegates arrived before noon and were taken to separate floors of the hotel in Gaza, where Hamas had been expected
since the early morning. Nobody spoke to the cameras at the gate, and the street outside stayed closed until the evening.</p>
${pieces.map(([, html], at) => `<section id="piece-${at}">${html}</section>`).join('\n')}</article></body></html>`;

/** Each table is one page, opened once in each worker. */
const test = base.extend<object, { shown: (table: Table) => Promise<Shown> }>({
  shown: [
    async ({ one }, use) => {
      const pages = new Map<Table, Promise<Shown>>();
      const show = async (table: Table): Promise<Shown> => {
        const page = await one.visit(pageOf(TABLES[table]));
        await waitForMarks(page);
        const marks = await page.evaluate((count) => {
          const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]) as Range[];
          ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
          return Array.from({ length: count }, (_, at) => {
            const piece = document.querySelector(`#piece-${at}`)!;
            return ranges.filter((range) => range.intersectsNode(piece)).map(String);
          });
        }, TABLES[table].length);
        const seen = (words: string) => words.replace(/[\u00ad\u200b-\u200f\u2060]/g, '').replace(/\s+/g, ' ');
        const result = {
          marks: marks.map((words) => words.map(seen)),
          changes: await changesIn(page),
          faults: page.faults,
        };
        await page.close();
        return result;
      };
      await use((table) => {
        const page = pages.get(table) ?? show(table);
        pages.set(table, page);
        return page;
      });
    },
    { scope: 'worker' },
  ],
});

const suite = (title: string, table: Table): void =>
  test.describe(title, () => {
    TABLES[table].forEach(([name, , marks], at) =>
      test(name, async ({ shown }) => {
        expect((await shown(table)).marks[at]).toEqual(marks);
      }),
    );
    test('and the page is as it was written', async ({ shown }) => {
      const { changes, faults } = await shown(table);
      expect({ changes, faults }).toEqual({ changes: [], faults: [] });
    });
  });

suite('a phrase is one', 'WHOLE');
suite('two things are two', 'APART');
suite('nothing is read of', 'UNREAD');

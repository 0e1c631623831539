// Plain text files: the header, the blocks, and offsets that are the file's own.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageOfText } from '@/lib/command/text-page';

const blocksOf = (text: string) =>
  pageOfText(text).blocks.map(({ start, end, role }) => [role, text.slice(start, end)]);

const HEADED = 'source: The Daily\ntitle: Seven boats return\ndate: 2025-03-06\n---\n\nSeven boats came back.\n';

describe('a header', () => {
  test('dates the file and is read like text, keys and date left out', () => {
    expect(pageOfText(HEADED).published).toEqual({ day: '2025-03-06', basis: 'header' });
    expect(blocksOf(HEADED)).toEqual([
      ['heading', 'The Daily'],
      ['heading', 'Seven boats return'],
      ['text', 'Seven boats came back.'],
    ]);
  });

  test.each([
    ['a day with a time', 'date: 2025-03-06T10:00:00Z\n---\n', '2025-03-06'],
    ['a day in capitals', 'Date: 2025-03-06\n---\n', '2025-03-06'],
    ['Windows line ends', 'title: x\r\ndate: 2025-03-06\r\n---\r\nText.', '2025-03-06'],
    ['a byte order mark', '\uFEFFdate: 2025-03-06\n---\nText.', '2025-03-06'],
  ])('may hold %s', (_, text, day) => {
    expect(pageOfText(text).published?.day).toBe(day);
  });

  test.each([
    ['no rule below', 'date: 2025-03-06\nText.'],
    ['a line that is no entry', 'Seven boats\ndate: 2025-03-06\n---\nText.'],
    ['a day that is none', 'date: 2025-13-06\n---\nText.'],
    ['a rule and nothing above', '---\ndate: 2025-03-06\n---\nText.'],
  ])('does not date with %s', (_, text) => {
    expect(pageOfText(text).published).toBeNull();
  });

  test('names the language', () => {
    expect(pageOfText('lang: ar\n---\nx').lang).toBe('ar');
    expect(pageOfText('Text.').lang).toBeNull();
  });
});

describe('blocks', () => {
  test.each([
    ['a paragraph a line, without the space around it', '  One two.\n\n\tThree four.  \n', ['One two.', 'Three four.']],
    ['Windows and old Mac line ends', 'One.\r\nTwo.\rThree.', ['One.', 'Two.', 'Three.']],
    ['nothing in an empty file', '', []],
  ])('are %s', (_, text, expected) => {
    expect(blocksOf(text).map(([, words]) => words)).toEqual(expected);
  });

  test('a short line without a full stop is a heading', () => {
    expect(blocksOf('What comes next\nSeven boats came back.\n“Never.”')).toEqual([
      ['heading', 'What comes next'],
      ['text', 'Seven boats came back.'],
      ['text', '“Never.”'],
    ]);
  });

  test('lie in order inside the file, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', ':', '-', '.', '\u00a0', '\u2009', 'é') }),
        (text) => {
          const page = pageOfText(text);
          expect(page.text).toBe(text);
          let end = 0;
          for (const block of page.blocks) {
            expect(block.start).toBeGreaterThanOrEqual(end);
            expect(text.slice(block.start, block.end).trim()).toBe(text.slice(block.start, block.end));
            expect(block.end).toBeGreaterThan(block.start);
            end = block.end;
          }
        },
      ),
    );
  });
});

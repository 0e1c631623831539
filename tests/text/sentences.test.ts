// Sentences: where English news text ends one, and where a full stop ends none.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { blocksOfLines, splitSentences } from '@/lib/text';

const split = (text: string): string[] =>
  splitSentences(text, blocksOfLines(text)).map(({ start, end }) => text.slice(start, end));

describe('ends', () => {
  it.each([
    ['at a full stop', 'The roof fell. Nobody slept.', 2],
    ['at a question and an exclamation mark', 'Who fell? Nobody! It held.', 3],
    ['after an ellipsis', 'It fell\u2026 Then it rained.', 2],
    ['after a closing quote', '"It fell." The mayor left.', 2],
    ['after a closing parenthesis', '(It fell.) The mayor left.', 2],
    ['before an opening quote', 'It fell. "We ran," he said.', 2],
    ['before a number', 'It fell. 40 people ran.', 2],
    ['after a number', 'It hit at least 40. Many ran.', 2],
    ['after a decimal', 'The toll rose to 2.3. Many ran.', 2],
    ['after an abbreviation, when a small word opens the next', 'He flew to the U.S. The talks went on.', 2],
    ['after a footnote digit glued to the full stop', 'It came in stages.3 The mayor left.', 2],
    ['after a footnote in brackets', 'It came in stages.[12] The mayor left.', 2],
    ['after a footnote behind a quote', 'He called it "bad."4 The mayor left.', 2],
    ['before a script without case', 'It fell. انتهى.', 2],
    ['after a short word', 'It was a sad end. Rain fell.', 2],
  ])('%s', (_, text, count) => expect(split(text)).toHaveLength(count));
});

describe('does not end', () => {
  it.each([
    ['after U.S. before a small letter', 'The U.S. officials left Harl.'],
    ['after U.S. before a name', 'The U.S. President left Harl.'],
    ['after the U.N. and its body', 'The U.N. Security Council met.'],
    ['after a title', 'Then Dr. Moss and Gen. Finn met Mr. Hale.'],
    ['after a title before a small word’s namesake', 'Then Dr. The Nguyen spoke.'],
    ['after a month', 'It began on Oct. 7 and ended on Dec. 1 at noon.'],
    ['after initials', 'It was J. B. Moss who came.'],
    ['after e.g. and i.e.', 'Some, e.g. Moss, i.e. the mayor, came.'],
    ['after a number sign', 'It was match No. 3 of the year.'],
    ['inside a decimal', 'About 2.3 million came.'],
    ['inside a decimal that opens with a capital', 'It rose by 1.5M in all.'],
    ['inside a decimal before a capital', 'About 2.3 Million came.'],
    ['before a small letter', 'He said "It fell!" and left.'],
    ['inside an address', 'See harl.example.org for more.'],
    ['at a time of day', 'It fell at 5 p.m. on Sunday.'],
  ])('%s', (_, text) => expect(split(text)).toEqual([text]));
});

describe('blocks', () => {
  test('end a sentence without a mark', () => {
    expect(split('A storm hit Harl\nThe roof fell')).toEqual(['A storm hit Harl', 'The roof fell']);
  });

  test('number their sentences from 0', () => {
    const text = 'One fell. Two fell.\nThree fell. Four fell.';
    expect(splitSentences(text, blocksOfLines(text)).map(({ block, index }) => [block, index])).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]);
  });

  test('of plain text are its lines but empty ones', () => {
    const text = '\n  \nOne\r\n\r\nTwo \n';
    expect(blocksOfLines(text).map(({ start, end, role }) => [text.slice(start, end), role])).toEqual([
      ['One', 'text'],
      ['Two ', 'text'],
    ]);
  });
});

test('sentences are in order, trimmed, inside their block, and leave out only white space', () => {
  const piece = fc.constantFrom(
    'Rain',
    'U.S.',
    'Oct.',
    '7',
    '.',
    '!',
    '?"',
    ' ',
    '\n',
    'fell',
    '3',
    '…',
    '\u00A0',
    ')',
    'é',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      const blocks = blocksOfLines(text);
      const sentences = splitSentences(text, blocks);
      let last = 0;
      for (const { start, end, block } of sentences) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(last, start).trim()).toBe('');
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
        expect(start).toBeGreaterThanOrEqual(blocks[block]?.start ?? Infinity);
        expect(end).toBeLessThanOrEqual(blocks[block]?.end ?? -1);
        last = end;
      }
      expect(text.slice(last).trim()).toBe('');
    }),
    { numRuns: 1000 },
  );
});

// What is where in a text: of words that overlap the longest, and look-ups by place.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { lastBefore, longest, within } from '@/lib/match/scene';

type Named = { start: number; end: number; name: string };
const span = (start: number, end: number, name = `${start}-${end}`): Named => ({ start, end, name });
const names = (spans: readonly Named[]): string[] => spans.map(({ name }) => name);

describe('of spans that overlap', () => {
  it.each<[string, Named[], string[]]>([
    ['the longest stays', [span(0, 4), span(0, 11)], ['0-11']],
    ['the longest stays, wherever it begins', [span(0, 4), span(3, 11)], ['3-11']],
    ['of equal ones the first in the text', [span(0, 4), span(2, 6)], ['0-4']],
    ['of the same ones the first given', [span(0, 4, 'one'), span(0, 4, 'other')], ['one']],
    ['one that only touched a shorter one stays', [span(0, 4), span(3, 11), span(10, 13)], ['3-11']],
    ['neighbours that touch both stay', [span(0, 4), span(4, 8)], ['0-4', '4-8']],
    [
      'one under a short one is free again when a longer took that',
      [span(0, 5), span(4, 7), span(6, 20)],
      ['0-5', '6-20'],
    ],
    ['given in any order they come in that of the text', [span(8, 9), span(0, 2)], ['0-2', '8-9']],
    ['none of none', [], []],
  ])('%s', (_, spans, expected) => expect(names(longest(spans))).toEqual(expected));

  /** Each against all: slow, and plainly right. */
  function eachAgainstAll(spans: readonly Named[]): Named[] {
    const kept: Named[] = [];
    for (const one of [...spans].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
      if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
    }
    return kept.sort((a, b) => a.start - b.start);
  }

  test('the same stay as when each is held against all', () => {
    const some = fc
      .tuple(fc.nat(60), fc.integer({ min: 1, max: 12 }))
      .map(([start, length]) => span(start, start + length));
    fc.assert(
      fc.property(fc.array(some, { maxLength: 40 }), (spans) => {
        expect(names(longest(spans))).toEqual(names(eachAgainstAll(spans)));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('look-ups', () => {
  const spans = [span(0, 3), span(3, 5), span(10, 20), span(12, 14), span(30, 31)];

  it.each([
    [-1, -1],
    [0, 0],
    [2, 0],
    [3, 1],
    [11, 2],
    [99, 4],
  ])('the last that begins at %i or before is number %i', (offset, place) =>
    expect(lastBefore(spans, offset)).toBe(place),
  );

  it.each<[number, number, string[]]>([
    [0, 5, ['0-3', '3-5']],
    [0, 4, ['0-3']],
    [10, 20, ['10-20', '12-14']],
    [11, 20, ['12-14']],
    [5, 10, []],
    [0, 99, names(spans)],
  ])('inside %i to %i lie %j', (start, end, expected) =>
    expect(names(within(spans, { start, end }))).toEqual(expected),
  );
});

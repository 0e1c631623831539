// The one buffer of a compiled pack: what goes in comes out, and what is no pack of this version says so.
import { describe, expect, it, test } from 'vitest';
import { openSections, writeSections, type Section, type SectionName } from '@/lib/pack/buffer';

const sections = new Map<SectionName, Section>([
  ['steps', Int32Array.from([1, -2, 3])],
  ['strings', Uint8Array.from([7, 8, 9, 10, 11])],
  ['numbers', Float64Array.from([0.5, -1e300])],
  ['rules', new Int32Array()],
]);

/** A copy with one 32-bit integer of the header overwritten. */
const withHeader = (at: number, value: number): ArrayBuffer => {
  const copy = writeSections(sections).slice(0);
  new Int32Array(copy)[at] = value;
  return copy;
};

describe('sections', () => {
  test('come out as they went in', () => {
    const opened = openSections(writeSections(sections));
    expect(opened.ints('steps')).toEqual(sections.get('steps'));
    expect(opened.bytes('strings')).toEqual(sections.get('strings'));
    expect(opened.doubles('numbers')).toEqual(sections.get('numbers'));
    expect(opened.ints('rules')).toHaveLength(0);
  });

  test('are views: nothing is copied', () => {
    const buffer = writeSections(sections);
    expect(openSections(buffer).ints('steps').buffer).toBe(buffer);
  });

  test('come out of a part of a larger array too', () => {
    const part = Int32Array.from([0, 1, 2, 3]).subarray(1, 3);
    expect(openSections(writeSections(new Map([['terminals', part]]))).ints('terminals')).toEqual(
      Int32Array.from([1, 2]),
    );
  });
});

describe('a clear error for', () => {
  it.each([
    ['no bytes', new ArrayBuffer(0), /too short/],
    ['a few bytes', new ArrayBuffer(8), /too short/],
    ['zeros', new ArrayBuffer(64), /not a compiled pack/],
    [
      'another kind of file',
      new TextEncoder().encode('{"manifest": {"id": "storm"}}   ').buffer,
      /not a compiled pack/,
    ],
    ['a later version', withHeader(1, 99), /version 99/],
    ['an earlier version', withHeader(1, 0), /version 0/],
    ['a pack cut short', writeSections(sections).slice(0, -16), /cut short/],
    ['a header cut short', writeSections(sections).slice(0, 32), /cut short/],
    ['more sections than there are', withHeader(2, 1e9), /cut short/],
    ['fewer than none', withHeader(2, -1), /cut short/],
    ['a section beyond the end', withHeader(3 + 2, 1e6), /cut short/],
    ['a section of a kind unknown', withHeader(3 + 1, 9), /cut short/],
  ])('%s', (_, buffer, message) => {
    expect(() => openSections(buffer)).toThrow(RangeError);
    expect(() => openSections(buffer)).toThrow(message);
  });

  test('a section that is not there', () => {
    expect(() => openSections(writeSections(sections)).ints('tables')).toThrow(/no section "tables"/);
  });
});

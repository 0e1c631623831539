// Records in typed arrays: whatever an author may write comes back as it was.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { openSections, writeSections } from '@/lib/pack/buffer';
import { RecordReader, RecordWriter, type Plain } from '@/lib/pack/records';

/** Written into a buffer and opened again. */
function reopened(...tables: Plain[][]): RecordReader {
  const writer = new RecordWriter();
  for (const table of tables) writer.table(table);
  return new RecordReader(openSections(writeSections(new Map(writer.sections()))));
}
const roundTrip = (record: Plain): Plain => reopened([record]).record(0, 0);

describe('a record comes back:', () => {
  it.each<[string, Plain]>([
    ['nothing', null],
    ['yes', true],
    ['no', false],
    ['zero', 0],
    ['a small number', 48],
    ['the largest that stays small', 2 ** 27 - 1],
    ['the first that does not', 2 ** 27],
    ['a large number', 2_300_000_000],
    ['a negative number', -3],
    ['a fraction', 1 / 3],
    ['an empty string', ''],
    ['a string in other scripts', 'حماس and Ḥamās 😀'],
    ['a string that opens with a byte order mark', '\uFEFFstorm'],
    ['an empty list', []],
    ['an empty record', {}],
    ['a list of everything', [1, 'a', null, [true, { a: [] }]]],
    ['a record in a record', { a: { b: { c: 1 } }, d: 'e' }],
    ['a key that is a number', { 7: 'seven' }],
  ])('%s', (_, record) => expect(roundTrip(record)).toEqual(record));

  test('fields that are undefined are left out', () => {
    expect(Object.keys(roundTrip({ a: undefined, b: 1 }) as object)).toEqual(['b']);
  });

  test('a key named like the prototype is a key', () => {
    const record = JSON.parse('{"__proto__": 1, "constructor": 2}') as Plain;
    expect(JSON.stringify(roundTrip(record))).toBe('{"__proto__":1,"constructor":2}');
  });
});

describe('tables', () => {
  test('keep their order and their sizes', () => {
    const reader = reopened(['a', 'b'], [], [{ c: 1 }]);
    expect([0, 1, 2].map((table) => reader.size(table))).toEqual([2, 0, 1]);
    expect([reader.record(0, 1), reader.record(2, 0)]).toEqual(['b', { c: 1 }]);
  });

  test('share the strings they repeat', () => {
    const writer = new RecordWriter();
    writer.table(['storm', 'storm', { storm: 'storm' }]);
    expect(new Map(writer.sections()).get('strings')).toHaveLength('storm'.length);
  });

  test('give a record once: asked again it is the same object', () => {
    const reader = reopened([{ a: 1 }]);
    expect(reader.record(0, 0)).toBe(reader.record(0, 0));
  });
});

test('anything that JSON can say comes back, in any order of asking', () => {
  const well = fc.string({ unit: 'grapheme' });
  const json = fc.jsonValue({ maxDepth: 5, stringUnit: 'grapheme' });
  fc.assert(
    fc.property(fc.array(fc.tuple(well, json), { minLength: 1, maxLength: 12 }), (pairs) => {
      const records = pairs.map(([key, value]) => ({ [key]: value as Plain }));
      const reader = reopened([], records);
      for (let at = records.length - 1; at >= 0; at--) {
        expect(JSON.stringify(reader.record(1, at))).toBe(JSON.stringify(records[at]));
      }
    }),
    { numRuns: 500 },
  );
});

// Records by their ids: each is found, in its own table, and nothing else is looked at.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compileIds, placeOfId } from '@/lib/pack/ids';

const NONE = -1;

/** A look-up over lists of ids that also counts how many records it had to look at. */
function lookUp(...tables: (readonly string[])[]) {
  const slots = compileIds(new Map(tables.map((ids, table) => [table, ids])));
  let looked = 0;
  return {
    place: (table: number, id: string): number =>
      placeOfId(slots, table, id, (place) => {
        looked++;
        return tables[table]?.[place];
      }),
    looked: () => looked,
  };
}

describe('an id', () => {
  const { place } = lookUp(['harl', 'marram'], ['marram', 'brock'], []);
  it.each([
    ['is found', 0, 'harl', 0],
    ['is found in its own table where another has it too', 0, 'marram', 1],
    ['and in that other one', 1, 'marram', 0],
    ['of another table is none', 0, 'brock', NONE],
    ['that is the beginning of one is none', 1, 'broc', NONE],
    ['that goes on after one is none', 1, 'brocks', NONE],
    ['of a table of none is none', 2, 'harl', NONE],
    ['without letters is none', 0, '', NONE],
  ])('%s', (_, table, id, expected) => expect(place(table, id)).toBe(expected));

  test('of a pack without any is none', () => expect(lookUp().place(0, 'harl')).toBe(NONE));
});

test('every id is found, and no other', () => {
  const ids = fc.uniqueArray(fc.string({ maxLength: 12 }), { maxLength: 60 });
  fc.assert(
    fc.property(ids, ids, fc.string({ maxLength: 12 }), (one, other, stranger) => {
      const { place } = lookUp(one, other);
      expect(one.map((id) => place(0, id))).toEqual(one.map((_, index) => index));
      expect(other.map((id) => place(1, id))).toEqual(other.map((_, index) => index));
      expect(place(0, stranger)).toBe(one.indexOf(stranger));
    }),
  );
});

test('of ten thousand records hardly more than the wanted one is looked at', () => {
  const ids = Array.from({ length: 10_000 }, (_, index) => `actor-${index}`);
  const { place, looked } = lookUp(ids);
  for (const id of ids) place(0, id);
  expect(looked()).toBeLessThan(10_010);
});

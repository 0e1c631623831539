// Where JSON stops being JSON: by example, and against JSON.parse itself.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findJsonFault } from '@/lib/pack';

const broken: [name: string, text: string, line: number, column: number][] = [
  ['nothing at all', '', 1, 1],
  ['a comma too many in a list', '[1,\n2,]', 2, 3],
  ['a comma too many in an object', '{"a": 1,}', 1, 9],
  ['a comma left out', '{\n  "a": 1\n  "b": 2\n}', 3, 3],
  ['a colon left out', '{"a" 1}', 1, 6],
  ['a key without quotation marks', '{a: 1}', 1, 2],
  ['curly quotation marks', '{“a”: 1}', 1, 2],
  ['a line break inside a text', '["a\nb"]', 1, 2],
  ['a number with a leading zero', '[007]', 1, 2],
  ['a bracket of the other kind', '[1}', 1, 3],
  ['a bracket left open', '{"a": [1', 1, 9],
  ['something behind the end', '{} {}', 1, 4],
  ['a comment', '[\n  // the first\n  1\n]', 2, 3],
];
it.each(broken)('finds %s', (_, text, line, column) => {
  expect(isJson(text)).toBe(false);
  expect(findJsonFault(text)).toMatchObject({ line, column, exceeds: null });
});

it('finds nothing in what is JSON', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(findJsonFault(text)).toBeNull();
    }),
  );
});

it('finds a place exactly where JSON.parse refuses', () => {
  const spoilt = fc.tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', ']', '1', ' ', 'x', '\\'));
  fc.assert(
    fc.property(spoilt, ([json, at, piece]) => {
      const cut = at % (json.length + 1);
      const text = json.slice(0, cut) + piece + json.slice(cut + 1);
      expect(findJsonFault(text) === null).toBe(isJson(text));
    }),
    { numRuns: 500 },
  );
});

const LIMITS = { depth: 3, string: 8, records: 2 };
const beyond: [name: string, text: string, exceeds: string, path: (string | number)[]][] = [
  ['brackets too deep', '{"a": [{"b": []}]}', 'depth', ['a', 0, 'b']],
  ['a long string', '{"a": ["short", "far too long"]}', 'string', ['a', 1]],
  ['a long key', '{"a": {"far too long": 1}}', 'string', ['a']],
  ['a record too many', '{"a": [{}], "b": [{}, {}]}', 'records', ['b', 1]],
];
it.each(beyond)('stops at %s', (_, text, exceeds, path) => {
  expect(findJsonFault(text)).toBeNull();
  expect(findJsonFault(text, LIMITS)).toMatchObject({ exceeds, path });
});

it('takes what reaches the limits and does not pass them', () =>
  expect(findJsonFault('{"a": [{}, "123456"], "b": {"c": {}}}', LIMITS)).toBeNull());

it('ends at a depth of millions, and at a string of millions', () => {
  expect(findJsonFault('['.repeat(4_000_000), LIMITS)).toMatchObject({ exceeds: 'depth', path: [0, 0, 0] });
  expect(findJsonFault(`["${'\\u0041'.repeat(1_000_000)}"]`, LIMITS)).toMatchObject({ exceeds: 'string', path: [0] });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

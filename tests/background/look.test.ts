// Which mentions are marked and how, by the reader's settings.
import { expect, it, test } from 'vitest';
import { lookOf } from '@/entrypoints/background/look';
import { DEFAULTS, type Settings } from '@/lib/settings';
import type { Mention } from '@/lib/vocabulary';

const span = { start: 0, end: 1 };
const asOf = { basis: 'unknown' } as const;
const figure = (measure: string | null, attribution: string | null = null): Mention => ({
  kind: 'figure',
  span,
  quantity: { value: 12, high: null, qualifier: 'exact', unit: 'boats' },
  measure,
  attribution,
  asOf,
  relations: [],
});
const PAGE: Mention[] = [
  figure('storm.boats'),
  figure(null),
  { kind: 'discrepancy', span, measure: 'storm.lorries', asOf, relations: [] },
  { kind: 'phase', span, ids: ['strait.first'] },
  { kind: 'actor', span, id: 'marrow' },
];
const marks = (change: Partial<Settings>) => lookOf(PAGE, { ...DEFAULTS, ...change }).marks;

it.each<[name: string, change: Partial<Settings>, marks: (string | null)[]]>([
  ['everything, as it comes', {}, ['mark-line', null, 'mark-line', 'mark-dots', 'mark-dots']],
  ['everything, tinted', { markStyle: 'tint' }, ['mark-tint', null, 'mark-tint', 'mark-veil', 'mark-veil']],
  ['figures alone', { kinds: ['figures'] }, ['mark-line', null, 'mark-line', null, null]],
  ['agreements alone', { kinds: ['agreements'] }, [null, null, null, 'mark-dots', null]],
  ['names alone, tinted', { kinds: ['names'], markStyle: 'tint' }, [null, null, null, null, 'mark-veil']],
  ['nothing', { kinds: [] }, [null, null, null, null, null]],
])('marks %s', (_, change, expected) => expect(marks(change)).toEqual(expected));

test('one style for every figure, whoever said it and however it stands to the record', () => {
  const differing = { claim: 'c', source: 's', relation: 'conflicts', row: 16 } as const;
  const others = [figure('storm.boats', 'marrow'), figure('storm.boats', 'other:A union')];
  const all = [...others, { ...figure('storm.boats'), relations: [differing] } as Mention];
  expect(new Set(lookOf(all, DEFAULTS).marks).size).toBe(1);
});

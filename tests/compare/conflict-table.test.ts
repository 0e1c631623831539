// The pairs of conflict-table.ts, from both sides.
import { describe, expect, it, test } from 'vitest';
import { relate } from '@/lib/compare';
import { DIFFERING, type Relation } from '@/lib/vocabulary';
import { DIFFERENCES, LOOK_ALIKES, UPDATES, type Meeting } from './conflict-table';
import { worldWith } from './world';

const world = worldWith();
const TURNED: Partial<Record<Relation, Relation>> = { laterUpdate: 'earlier', earlier: 'laterUpdate' };

describe.each<[string, Meeting[]]>([
  ['differ', DIFFERENCES],
  ['only look as if they differed', LOOK_ALIKES],
  ['are one figure or its update', UPDATES],
])('pairs that %s', (_, pairs) => {
  it.each(pairs)('$shows: $relation', ({ page, record, relation }) => {
    expect(relate(page, record, world).relation).toBe(relation);
    expect(relate(record, page, world).relation).toBe(TURNED[relation] ?? relation);
  });
});

test('the table holds what it says', () => {
  const all = [...DIFFERENCES, ...LOOK_ALIKES, ...UPDATES];
  expect(all.length).toBeGreaterThanOrEqual(60);
  expect(new Set(all.map(({ shows }) => shows)).size).toBe(all.length);
  for (const kind of [DIFFERENCES, LOOK_ALIKES, UPDATES]) expect(kind.length).toBeGreaterThanOrEqual(20);
  expect(DIFFERENCES.every(({ relation }) => DIFFERING.includes(relation))).toBe(true);
  expect([...LOOK_ALIKES, ...UPDATES].some(({ relation }) => DIFFERING.includes(relation))).toBe(false);
});

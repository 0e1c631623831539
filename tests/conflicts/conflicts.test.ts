// The pairs of reports through the whole engine, from both sides: read, link, date, attribute, compare.
import { describe, expect, it, test } from 'vitest';
import { checkPack } from '@/lib/pack';
import { DIFFERING, type Relation } from '@/lib/vocabulary';
import { DIFFERENCES } from './differences';
import { KNOWN_GAPS } from './known-gaps';
import { LOOK_ALIKES } from './look-alikes';
import { VALLEY } from './pack';
import { outcomeOf, type Meeting, type Outcome } from './reports';
import { UPDATES } from './updates';

const TURNED: Partial<Record<Relation, Relation>> = { laterUpdate: 'earlier', earlier: 'laterUpdate' };
const turned = (relation: Relation | null): Relation | null =>
  relation === null ? null : (TURNED[relation] ?? relation);

const wanted = ({ page, record, relation }: Meeting): Outcome => ({
  page: page.measure,
  record: record.measure,
  relation,
});
const theOtherWay = ({ shows, page, record, relation }: Meeting): Meeting => ({
  shows,
  page: record,
  record: page,
  relation: turned(relation),
});

describe.each<[string, Meeting[]]>([
  ['differ', DIFFERENCES],
  ['only look as if they differed', LOOK_ALIKES],
  ['are one figure or its update', UPDATES],
])('reports that %s', (_, meetings) => {
  it.each(meetings)('$shows: $relation', (pair) => {
    expect(outcomeOf(pair.page, pair.record)).toEqual(wanted(pair));
    const back = theOtherWay(pair);
    expect(outcomeOf(back.page, back.record)).toEqual(wanted(back));
  });
});

describe('known gaps are still there, and nothing worse than that', () => {
  it.each(KNOWN_GAPS)('$shows', (pair) => {
    for (const one of [pair, theOtherWay(pair)]) {
      const got = outcomeOf(one.page, one.record);
      expect(got.page === null || got.record === null).toBe(true);
      expect([null, one.page.measure]).toContain(got.page);
      expect([null, one.record.measure]).toContain(got.record);
    }
  });
});

test('the invented pack has no faults', () => expect(checkPack(VALLEY)).toEqual([]));

test('the tables hold what they say', () => {
  const all = [...DIFFERENCES, ...LOOK_ALIKES, ...UPDATES];
  expect(all.length).toBeGreaterThanOrEqual(66);
  for (const table of [DIFFERENCES, LOOK_ALIKES, UPDATES]) expect(table.length).toBeGreaterThanOrEqual(22);
  expect(new Set([...all, ...KNOWN_GAPS].map(({ shows }) => shows)).size).toBe(all.length + KNOWN_GAPS.length);
  expect(KNOWN_GAPS.length).toBeLessThanOrEqual(all.length / 10);
  const differs = ({ relation }: Meeting): boolean => relation !== null && DIFFERING.includes(relation);
  expect(DIFFERENCES.every(differs)).toBe(true);
  expect([...LOOK_ALIKES, ...UPDATES].some(differs)).toBe(false);
});

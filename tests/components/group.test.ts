// Sides in time, groups by relation, and the counts a reader sees first.
import { describe, expect, it } from 'vitest';
import { firstOf, groupOf, groupOthers, tally } from '@/components/group';
import { DIFFERING, RELATIONS } from '@/lib/vocabulary';
import { full, other } from '../fixtures/contexts';

const ids = (groups: { figures: { claim: string }[] }[]) =>
  groups.map(({ figures }) => figures.map(({ claim }) => claim).join(' '));

describe('grouping the other figures', () => {
  it('puts earlier first, and what counts something else last', () => {
    expect(groupOthers(full.others).map(({ name, count }) => [name, count])).toEqual([
      ['earlier', 7],
      ['sameTime', 1],
      ['later', 1],
      ['undated', 1],
      ['beside', 1],
    ]);
  });
  it('puts differing first inside a side, and keeps the order inside a group', () => {
    const [earlier] = groupOthers(full.others);
    expect(earlier && ids(earlier.groups)).toEqual(['f1', 'f2 f3 f4 f5', 'f6 f7']);
  });
  it('shows the first five over all groups of a side', () => {
    const [earlier] = groupOthers(full.others);
    expect(earlier && ids(firstOf(earlier, 5))).toEqual(['f1', 'f2 f3 f4 f5']);
    expect(earlier && ids(firstOf(earlier, 6))).toEqual(['f1', 'f2 f3 f4 f5', 'f6']);
  });
  it('loses no figure', () => {
    const all = groupOthers(full.others).flatMap(({ groups }) => groups.flatMap(({ figures }) => figures));
    expect(new Set(all)).toEqual(new Set(full.others));
  });
  it('has no side for nothing', () => expect(groupOthers([])).toEqual([]));
});

describe('the groups', () => {
  it('call differing exactly what the vocabulary calls so', () => {
    expect(RELATIONS.filter((relation) => groupOf(relation) === 'differing')).toEqual([...DIFFERING]);
  });
  it('count, leaving out what counts something else', () => {
    expect(tally(full.others)).toEqual({ differing: 2, updates: 5, agreeing: 2, rest: 1 });
    expect(tally([other({ relation: 'differentScope' })])).toEqual({ differing: 0, updates: 0, agreeing: 0, rest: 0 });
  });
});

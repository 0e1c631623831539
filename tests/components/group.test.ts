// Sides in time, groups by relation, and the counts a reader sees first.
import { describe, expect, it } from 'vitest';
import { firstOf, groupOf, groupOthers, tally, voicesOf } from '@/components/group';
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
    const claims = all.flatMap((figure) => [figure, ...figure.also].map(({ claim }) => claim));
    expect(claims.toSorted()).toEqual(full.others.map(({ claim }) => claim).toSorted());
  });
  it('has no side for nothing', () => expect(groupOthers([])).toEqual([]));
});

describe('one voice', () => {
  const places = [
    other({ claim: 'a', relation: 'dateNeeded', paragraph: 3 }),
    other({ claim: 'b', relation: 'laterUpdate' }),
    other({ claim: 'c', relation: 'laterUpdate', relays: 'a', paragraph: 13 }),
    other({ claim: 'd', relation: 'dateNeeded', relays: 'a' }),
    other({ claim: 'e', relation: 'conflicts' }),
  ];
  const heard = (figures: typeof places) =>
    voicesOf(figures).map(({ claim, also }) => [claim, ...also.map((place) => place.claim)].join(' '));

  it('is listed once, where it says most, with its other places', () =>
    expect(heard(places)).toEqual(['b', 'c a d', 'e']));
  it('is what its first place says when all say the same', () =>
    expect(heard(places.map((place) => ({ ...place, relation: 'agrees' as const })))).toEqual(['a c d', 'b', 'e']));
  it('is heard also where the first of its places is not in the list', () =>
    expect(heard(places.slice(1))).toEqual(['b', 'c d', 'e']));
  it('is counted once, and grouped once', () => {
    expect(tally(places)).toEqual({ differing: 1, updates: 2, agreeing: 0, rest: 0 });
    expect(groupOthers(places).map(({ count }) => count)).toEqual([3]);
  });
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

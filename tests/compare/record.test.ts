// Which recorded claims a figure is set beside, in which order, and which of them are one voice.
import { describe, expect, it } from 'vitest';
import { compareWithRecord, discrepanciesOf } from '@/lib/compare';
import type { Claim, RecordedClaim } from '@/lib/vocabulary';
import { aClaim, aMeasure, aSource, memoryPack, n, on } from '../memory-pack';
import { MEASURES, seriesOf } from './world';

const disputed: Partial<RecordedClaim> = {
  quantity: n('vague', null, { unit: 'trucks' }),
  discrepancyBetween: ['army', 'agency'],
};
const claims: RecordedClaim[] = [
  aClaim({ id: 'held.1', measure: 'held', quantity: n('exact', 60), asOf: on('2020-05-01') }),
  aClaim({ id: 'held.2', measure: 'held', quantity: n('exact', 48), asOf: on('2020-06-01') }),
  aClaim({ id: 'held.0', measure: 'held', quantity: n('exact', 50), asOf: on(null) }),
  aClaim({ id: 'living.1', measure: 'held.living', quantity: n('exact', 24), asOf: on('2020-06-01') }),
  aClaim({ id: 'offer.1', measure: 'offer.freed', quantity: n('exact', 10), asOf: on('2020-06-01') }),
  aClaim({ id: 'taken.1', measure: 'taken', quantity: n('exact', 251), asOf: on('2020-03-01', 'event') }),
  aClaim({ id: 'trucks.1', measure: 'trucks', quantity: n('exact', 400, { unit: 'trucks' }) }),
  aClaim({ id: 'trucks.2', measure: 'trucks', ...disputed }),
  aClaim({ id: 'dead.1', measure: 'dead', quantity: n('exact', 900) }),
];
const pack = memoryPack({ measures: MEASURES, claims });
const figure = (measure: string, value: number, rest: Partial<Claim> = {}): Claim => ({
  measure,
  quantity: n('exact', value),
  asOf: on('2020-06-01', 'page'),
  attribution: null,
  ...rest,
});
const ids = (claim: Claim) => compareWithRecord(claim, pack).map((each) => each.claim);

describe('what a figure is set beside', () => {
  it('is its own measure first, then parts and wholes and what is declared related, and nothing else', () =>
    expect(ids(figure('held', 48))).toEqual(['held.1', 'held.2', 'held.0', 'living.1', 'offer.1', 'taken.1']));
  it('goes up to the whole', () =>
    expect(ids(figure('held.living', 20))).toEqual(['living.1', 'held.1', 'held.2', 'held.0']));
  it('goes by either’s declaration', () => expect(ids(figure('taken', 251))).toContain('held.1'));
  it('is nothing for a measure that the pack lacks', () => expect(ids(figure('storm', 5))).toEqual([]));
  it('says how it stands to each', () =>
    expect(compareWithRecord(figure('held', 48), pack)).toContainEqual({
      claim: 'held.1',
      source: 'report',
      relation: 'laterUpdate',
      row: 12,
    }));
  it('does not depend on the order in which the pack was written', () => {
    const turned = memoryPack({ measures: MEASURES.toReversed(), claims: claims.toReversed() });
    expect(compareWithRecord(figure('held', 48), turned)).toEqual(compareWithRecord(figure('held', 48), pack));
  });
  it('carries the day on which an odd figure fits', () => {
    const series = seriesOf('dead', null, [
      ['2020-04-01', 400],
      ['2020-04-20', 600],
      ['2020-05-01', 900],
      ['2020-06-01', 2_300],
    ]);
    const found = compareWithRecord(
      figure('dead', 2_250, { asOf: on('2020-04-15') }),
      memoryPack({ measures: MEASURES, claims: series }),
    );
    expect(found.map(({ relation, firstFits }) => [relation, firstFits])).toEqual([
      ['laterUpdate', undefined],
      ['anomaly', '2020-06-01'],
      ['anomaly', '2020-06-01'],
      ['earlier', undefined],
    ]);
  });
});

describe('when the page was written', () => {
  const source = aSource({
    id: 'report',
    written: { from: '2020-11-01', to: '2020-11-20', basis: 'content', because: 'invented' },
  });
  const told = memoryPack({ measures: MEASURES, claims, sources: [source] });
  const count = figure('taken', 400, { asOf: on('2020-03-01', 'event') });
  const said = (day: string | null) =>
    compareWithRecord(count, told, day === null ? null : { day }).find(({ claim }) => claim === 'taken.1')?.relation;
  it('makes a first toll a revision', () => expect(said('2020-03-05')).toBe('revision'));
  it('makes a settled one a conflict', () => expect(said('2020-10-05')).toBe('conflicts'));
  it('leaves it open when it is unknown', () => expect(said(null)).toBe('dateNeeded'));
});

describe('one statement that several documents relay', () => {
  const relayed = (id: string, source: string, rest: Partial<RecordedClaim> = {}) =>
    aClaim({
      id,
      measure: 'dead',
      quantity: n('exact', 900),
      attribution: 'ministry',
      provenance: { source, paragraph: 1, written: '900' },
      ...rest,
    });
  const voices = (...records: RecordedClaim[]) =>
    compareWithRecord(
      figure('dead', 950, { asOf: on('2020-06-09') }),
      memoryPack({ measures: MEASURES, claims: records }),
    ).map(({ claim, relays }) => [claim, relays]);
  it('is listed with each, and one voice', () =>
    expect(voices(relayed('1', 'x'), relayed('2', 'y'), relayed('3', 'z'))).toEqual([
      ['1', undefined],
      ['2', '1'],
      ['3', '1'],
    ]));
  it.each<[string, RecordedClaim]>([
    ['another number', relayed('2', 'y', { quantity: n('exact', 901) })],
    ['another qualifier', relayed('2', 'y', { quantity: n('at_least', 900) })],
    ['another body', relayed('2', 'y', { attribution: 'medics' })],
    ['another day', relayed('2', 'y', { asOf: on('2020-06-02') })],
  ])('is not: %s', (_, second) =>
    expect(voices(relayed('1', 'x'), second).map(([, relays]) => relays)).toEqual([undefined, undefined]),
  );
  it('is not what nobody is credited with', () =>
    expect(voices(relayed('1', 'x', { attribution: null }), relayed('2', 'y', { attribution: null }))).toEqual([
      ['1', undefined],
      ['2', undefined],
    ]));
  it('of an event is one whatever the days', () => {
    const count = (id: string, day: string) => relayed(id, id, { measure: 'taken', asOf: on(day, 'header') });
    const found = compareWithRecord(
      figure('taken', 251),
      memoryPack({ measures: MEASURES, claims: [count('1', '2020-05-01'), count('2', '2020-07-01')] }),
    );
    expect(found.map(({ relays }) => relays)).toEqual([undefined, '1']);
  });
});

describe('a discrepancy without numbers', () => {
  it('lists the claims of its measure', () =>
    expect(discrepanciesOf('trucks', on('2020-06-01', 'page'), pack)).toEqual([
      { claim: 'trucks.1', source: 'report', relation: 'reportedConflict', row: 1 },
      { claim: 'trucks.2', source: 'report', relation: 'reportedConflict', row: 1 },
    ]));
  it('lists none of what is only related', () =>
    expect(discrepanciesOf('held', on(null), pack).map(({ claim }) => claim)).toEqual(['held.1', 'held.2', 'held.0']));
  it('knows no measure that the pack lacks', () => expect(discrepanciesOf('storm', on(null), pack)).toEqual([]));
  it('on record of something else says nothing about a figure', () => {
    const related = memoryPack({ measures: [...MEASURES, aMeasure({ id: 'convoys', related: ['trucks'] })], claims });
    const beside = compareWithRecord(figure('convoys', 5), related).map(({ claim }) => claim);
    expect(beside).toEqual(['trucks.1']);
  });
});

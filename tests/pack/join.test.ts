// Several packs as one reference: whose record it is, what counts the same, who is the same voice.
import { describe, expect, it, test } from 'vitest';
import { joinPacks } from '@/lib/pack';
import { aClaim, aMeasure, anActor, aPhase, memoryPack, on } from '../memory-pack';

const storm = memoryPack({
  id: 'storm',
  actors: [anActor({ id: 'council', name: 'Harl Council', affiliation: 'None stated' })],
  phases: [aPhase({ id: 'plan', parties: ['council'] })],
  measures: [
    aMeasure({ id: 'dead', start: '2020-05-01', related: ['hurt'] }),
    aMeasure({ id: 'hurt', partOf: 'dead' }),
  ],
  claims: [
    aClaim({ id: '1', measure: 'dead', attribution: 'council', asOf: on('2020-06-03') }),
    aClaim({ id: '2', measure: 'hurt' }),
  ],
  coverage: { from: '2020-05-01', to: '2020-12-31' },
});
const flood = memoryPack({
  id: 'flood',
  actors: [anActor({ id: 'the-council', name: 'harl council' }), anActor({ id: 'agency' })],
  measures: [
    aMeasure({ id: 'killed', sameAs: 'storm:dead', related: ['homes'] }),
    aMeasure({ id: 'homes', unit: 'homes' }),
  ],
  claims: [
    aClaim({ id: '1', measure: 'killed', attribution: 'the-council', asOf: on('2020-06-01') }),
    aClaim({ id: '2', measure: 'killed', attribution: 'agency', asOf: on(null) }),
    aClaim({ id: '3', measure: 'killed', attribution: 'other:Harl Council', asOf: on('2020-06-09') }),
  ],
  coverage: { from: '2020-05-01', to: '2021-12-31' },
});
const both = joinPacks([storm, flood]);

describe('one pack', () => {
  const alone = joinPacks([storm]);
  it.each(['dead', 'storm:dead'])('is asked with or without its name: %s', (id) =>
    expect(alone.measure(id)).toBe(storm.measure('dead')),
  );
  it('keeps its own ids', () => expect(alone.claimsOf('dead').map(({ id }) => id)).toEqual(['1']));
  it.each(['killed', 'flood:dead', 'storm:killed', ''])('has no %s', (id) => {
    expect(alone.measure(id)).toBeUndefined();
    expect(alone.claimsOf(id)).toEqual([]);
  });
});

describe('an id of several packs', () => {
  it('says whose it is', () => {
    expect(both.claim('flood:1')).toMatchObject({ id: 'flood:1', provenance: { source: 'flood:report' } });
    expect(both.claim('storm:1')).toMatchObject({ id: 'storm:1', provenance: { source: 'storm:report' } });
    expect(both.manifestOf('flood:1')?.id).toBe('flood');
  });
  it('without a pack is that of the first that has it', () => {
    expect(both.claim('1')?.id).toBe('storm:1');
    expect(both.claim('3')?.id).toBe('flood:3');
  });
  it('of a phase leads on within its pack', () =>
    expect(both.phase('storm:plan')).toMatchObject({ id: 'storm:plan', parties: ['storm:council'] }));
  it.each(['flood:plan', 'rain:plan', 'storm:', ':plan'])('is not made up: %s', (id) =>
    expect(both.phase(id)).toBeUndefined(),
  );
});

describe('a measure that another pack counts too', () => {
  it.each(['storm:dead', 'flood:killed', 'killed'])('is one, also as %s', (id) =>
    expect(both.measure(id)).toMatchObject({ id: 'storm:dead', related: ['storm:hurt', 'flood:homes'] }),
  );
  it('is listed once', () =>
    expect(both.measures.map(({ id }) => id)).toEqual(['storm:dead', 'storm:hurt', 'flood:homes']));
  it('has the figures of all, by day', () => {
    const list = both.claimsOf('storm:dead');
    expect(list.map(({ id }) => id)).toEqual(['flood:1', 'storm:1', 'flood:3', 'flood:2']);
    expect(new Set(list.map(({ measure }) => measure))).toEqual(new Set(['storm:dead']));
  });
  it('ends when the last of them does, and others when their own pack does', () => {
    expect(both.lastDay('storm:dead')).toBe('2021-12-31');
    expect(both.lastDay('storm:hurt')).toBe('2020-12-31');
  });
  it('is the same in either order of packs', () => {
    const turned = joinPacks([flood, storm]);
    expect(turned.measure('flood:killed')?.id).toBe('storm:dead');
    expect(turned.claimsOf('storm:dead').map(({ id }) => id)).toEqual(both.claimsOf('storm:dead').map(({ id }) => id));
  });

  const beside = (...fields: Partial<Parameters<typeof aMeasure>[0]>[]) =>
    joinPacks([
      storm,
      ...fields.map((each, at) => memoryPack({ id: `p${at}`, measures: [aMeasure({ id: 'm', ...each })] })),
    ]);
  test.each([
    ['another unit', { unit: 'trucks' }],
    ['another type', { type: 'snapshot' as const }],
    ['another beginning', { start: '2020-05-02' }],
  ])('is not believed to be the same with %s', (_, fields) =>
    expect(beside({ sameAs: 'storm:dead', ...fields }).measure('p0:m')?.id).toBe('p0:m'),
  );
  it('is found through another pack', () =>
    expect(beside({ sameAs: 'storm:dead' }, { sameAs: 'p0:m' }).measure('p1:m')?.id).toBe('storm:dead'));
  it('is one by the name of a pack that is not here', () =>
    expect(beside({ sameAs: 'rain:dead' }, { sameAs: 'rain:dead' }).measure('p1:m')?.id).toBe('p0:m'));
  it('is one, and the same one, for two that name each other', () => {
    const circle = beside({ sameAs: 'p1:m' }, { sameAs: 'p0:m' });
    expect([circle.measure('p0:m')?.id, circle.measure('p1:m')?.id]).toEqual(['p0:m', 'p0:m']);
  });
  it('is itself when it names itself', () => expect(beside({ sameAs: 'p0:m' }).measure('p0:m')?.id).toBe('p0:m'));
});

describe('somebody two packs know by one name', () => {
  it('is one voice, also for a pack that only writes the name', () =>
    expect(both.claimsOf('storm:dead').map(({ attribution }) => attribution)).toEqual([
      'storm:council',
      'storm:council',
      'storm:council',
      'flood:agency',
    ]));
  it('is shown as the first pack has them', () =>
    expect(both.actor('flood:the-council')).toMatchObject({ id: 'storm:council', name: 'Harl Council' }));
});

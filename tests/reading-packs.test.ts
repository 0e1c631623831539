// A page read with several packs: each finds its own, and what they share is one.
import { beforeAll, describe, expect, test } from 'vitest';
import { compilePack, openPack, PackSchema, type AuthoredPack, type EnginePack } from '@/lib/pack';
import { read } from '@/lib/reading';
import { blocksOfLines } from '@/lib/text';
import type { Mention } from '@/lib/vocabulary';
import { find, partsAt, spoil, STORM } from './pack/parts';

const ARTICLE = [
  'Harl counts its roofs',
  'More than 1,250 houses in Harl were damaged by Storm Ilka, Harl Council said on Tuesday.',
  'Under the first phase of the repair plan 600 houses will be mended.',
].join('\n');

let parts: Record<string, unknown>;
let storm: EnginePack;
const opened = (authored: unknown): EnginePack => openPack(compilePack(PackSchema.parse(authored)));
beforeAll(async () => {
  parts = await partsAt(STORM);
  storm = opened(parts);
});

/** The storm pack once more, as somebody else's. */
const another = (id: string, change: (pack: AuthoredPack) => void = () => {}): EnginePack =>
  opened(
    spoil(parts, (pack) => {
      pack.manifest.id = id;
      change(pack);
    }),
  );
const sharing = (pack: AuthoredPack): void => {
  for (const measure of pack.measures) measure.sameAs = `storm:${measure.id}`;
};
const readAll = (...packs: EnginePack[]): Mention[] =>
  read(
    { text: ARTICLE, blocks: blocksOfLines(ARTICLE), published: { day: '2024-03-06', basis: 'page' }, lang: 'en' },
    packs,
  ).mentions;
const of = <K extends Mention['kind']>(kind: K, mentions: Mention[]) =>
  mentions.filter((mention): mention is Extract<Mention, { kind: K }> => mention.kind === kind);
const measuresIn = (mentions: Mention[]) => of('figure', mentions).map(({ measure }) => measure);

describe('two packs that count the same', () => {
  test('make one mention, with the figures of both', () => {
    const alone = of('figure', readAll(storm));
    const both = of('figure', readAll(storm, another('b', sharing)));
    expect(both.map(({ measure }) => measure)).toEqual(alone.map(({ measure }) => `${storm.id}:${measure}`));
    const ids = both[0]?.relations.map(({ claim }) => claim) ?? [];
    for (const { claim } of alone[0]?.relations ?? []) expect(ids).toEqual(expect.arrayContaining([`b:${claim}`]));
    expect(ids.length).toBe(2 * (alone[0]?.relations.length ?? 0));
  });

  test('are one voice where they relay one body', () => {
    const voices = (mentions: Mention[]) =>
      of('figure', mentions)[0]?.relations.filter(({ relays }) => relays === undefined).length;
    const alone = voices(readAll(storm));
    // Of figures that name a body; each document that names none speaks for itself.
    expect(alone).toBeGreaterThan(1);
    expect(voices(readAll(storm, another('b', sharing)))).toBe(alone);
  });
});

describe('two packs that count differently', () => {
  test('are both candidates, the first in the reader’s order first', () => {
    const b = another('b');
    const [one, other] = [measuresIn(readAll(storm, b)), measuresIn(readAll(b, storm))];
    expect(one.slice(0, 2)).toEqual(['storm:houses.damaged', 'b:houses.damaged']);
    expect(other.slice(0, 2)).toEqual(['b:houses.damaged', 'storm:houses.damaged']);
    expect(new Set(one)).toEqual(new Set(other));
  });

  test('give a name that both know to each of them', () => {
    const phases = of('phase', readAll(storm, another('b')));
    expect(phases.map(({ ids }) => ids)).toContainEqual(['storm:repair-plan.phase1', 'b:repair-plan.phase1']);
  });

  test('know one actor of one name as one', () => {
    const names = (mentions: Mention[]) => of('actor', mentions).map(({ id }) => id);
    expect(names(readAll(storm, another('b')))).toEqual(names(readAll(storm)).map((id) => `${storm.id}:${id}`));
    const renamed = another('b', (pack) => {
      for (const actor of pack.actors) actor.name += ' B';
    });
    expect(names(readAll(storm, renamed))).toHaveLength(2 * names(readAll(storm)).length);
  });
});

describe('a pack that knows only what is counted', () => {
  const mute = (id: string) =>
    another(id, (pack) => {
      pack.actors = [];
      pack.phases.forEach((phase) => (phase.parties = []));
      pack.claims.forEach((claim) => (claim.attribution = null));
      delete find(pack.measures, 'houses.damaged').sameAs;
    });
  const deaf = () =>
    another('deaf', (pack) => {
      pack.measures.forEach((measure) => (measure.shownBy = []));
    });

  test('takes the speaker from one that knows who speaks', () => {
    const [alone] = of('figure', readAll(mute('b')));
    expect([alone?.measure, alone?.attribution]).toEqual([
      'houses.damaged',
      expect.not.stringContaining('harl-council'),
    ]);
    const [figure] = of('figure', readAll(deaf(), mute('b')));
    expect([figure?.measure, figure?.attribution]).toEqual(['b:houses.damaged', 'deaf:harl-council']);
  });

  test('is not doubled by what another could link to nothing', () =>
    expect(measuresIn(readAll(deaf(), mute('b')))).toEqual(measuresIn(readAll(mute('b'), deaf()))));
});

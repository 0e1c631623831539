// A pack compiled and opened again: it answers as the authored one says.
import { beforeAll, describe, expect, it, test } from 'vitest';
import { compilePack, openPack, PackSchema, FACETS, type AuthoredPack, type EnginePack } from '@/lib/pack';
import { tokenise } from '@/lib/text';
import { hitsOf } from './hits';
import { BUNDLED, find, partsAt, STORM } from './parts';

const packs: Record<string, { authored: AuthoredPack; opened: EnginePack }> = {};
beforeAll(async () => {
  for (const [name, folder] of Object.entries({ storm: STORM, bundled: BUNDLED })) {
    const authored = PackSchema.parse(await partsAt(folder));
    packs[name] = { authored, opened: openPack(compilePack(authored)) };
  }
});
const pack = (name: string): { authored: AuthoredPack; opened: EnginePack } => {
  const known = packs[name];
  if (!known) throw new Error(`No pack ${name}.`);
  return known;
};

describe.each(['storm', 'bundled'])('the %s pack, opened,', (name) => {
  test('gives its manifest', () => {
    const { authored, opened } = pack(name);
    expect(opened.manifest).toEqual(authored.manifest);
    expect([opened.id, opened.coverage]).toEqual([authored.manifest.id, authored.manifest.coverage]);
  });

  test('gives its lists in their order', () => {
    const { authored, opened } = pack(name);
    const { sources, actors, phases, measures, phaseCount } = opened;
    expect({ sources, actors, phases, measures }).toEqual({
      sources: authored.sources,
      actors: authored.actors,
      phases: authored.phases,
      measures: authored.measures,
    });
    expect(phaseCount).toBe(authored.phases.length);
  });

  test('finds every record by its id', () => {
    const { authored, opened } = pack(name);
    for (const record of authored.sources) expect(opened.source(record.id)).toEqual(record);
    for (const record of authored.actors) expect(opened.actor(record.id)).toEqual(record);
    for (const record of authored.phases) expect(opened.phase(record.id)).toEqual(record);
    for (const record of authored.concepts) expect(opened.concept(record.id)).toEqual(record);
    for (const record of authored.measures) expect(opened.measure(record.id)).toEqual(record);
    for (const record of authored.claims) expect(opened.claim(record.id)).toEqual(record);
  });

  test('finds records by their place', () => {
    const { authored, opened } = pack(name);
    expect(authored.concepts.map((_, place) => opened.conceptAt(place))).toEqual(authored.concepts);
    expect(authored.actors.map((_, place) => opened.actorAt(place))).toEqual(authored.actors);
    expect(authored.measures.map((_, place) => opened.measureAt(place))).toEqual(authored.measures);
    expect(authored.phases.map((_, place) => opened.phaseAt(place))).toEqual(authored.phases);
  });

  test('has every claim under its measure once, by first day, then id, unknown days last', () => {
    const { authored, opened } = pack(name);
    const listed = authored.measures.flatMap(({ id }) => opened.claimsOf(id));
    expect(listed.map(({ id }) => id).sort()).toEqual(authored.claims.map(({ id }) => id).sort());
    for (const { id } of authored.measures) {
      const keys = opened
        .claimsOf(id)
        .map((claim) => `${claim.asOf.basis === 'unknown' ? '9999' : claim.asOf.from} ${claim.id}`);
      expect(keys).toEqual([...keys].sort());
      expect(opened.claimsOf(id).every(({ measure }) => measure === id)).toBe(true);
    }
  });

  test('finds every name and word it was given', () => {
    const { authored, opened } = pack(name);
    const missing = (texts: readonly string[], role: string, record: number): string[] =>
      texts.filter((text) => {
        const tokens = tokenise(text);
        return !hitsOf(opened.phrases, tokens).some(
          (hit) => hit.role === role && hit.record === record && hit.from === 0 && hit.to === tokens.count - 1,
        );
      });
    expect([
      ...authored.actors.flatMap((actor, at) => missing(actor.aliases, 'actor', at)),
      ...authored.actors.flatMap((actor, at) => missing(actor.contextAliases ?? [], 'actorInContext', at)),
      ...authored.actors.flatMap((actor, at) => missing(actor.not ?? [], 'actorNot', at)),
      ...authored.phases.flatMap((phase, at) => missing(phase.aliases, 'phase', at)),
      ...authored.phases.flatMap((phase, at) => missing(phase.generalNames, 'phaseGeneral', at)),
      ...authored.phases.flatMap((phase, at) => missing(phase.hints, 'phaseHint', at)),
    ]).toEqual([]);
  });

  test('has one rule for each way of showing a measure', () => {
    const { authored, opened } = pack(name);
    expect(opened.rules.map(({ measure }) => opened.measureAt(measure)?.id)).toEqual(
      authored.measures.flatMap(({ id, shownBy }) => shownBy.map(() => id)),
    );
  });

  test('compiles to the same bytes each time', () => {
    const { authored } = pack(name);
    const bytes = new Uint8Array(compilePack(authored));
    expect(new Uint8Array(compilePack(structuredClone(authored)))).toEqual(bytes);
  });

  test('and to others when one word is changed', () => {
    const { authored } = pack(name);
    const other = structuredClone(authored);
    find(other.actors, other.actors[0]?.id ?? '').aliases.push('Somebody Else');
    expect(new Uint8Array(compilePack(other))).not.toEqual(new Uint8Array(compilePack(authored)));
  });
});

describe('what is not there', () => {
  it.each(['', 'nobody', 'toString', '__proto__'])('is undefined, asked as "%s"', (id) => {
    const { opened } = pack('storm');
    expect([
      opened.source(id),
      opened.actor(id),
      opened.phase(id),
      opened.measure(id),
      opened.concept(id),
      opened.claim(id),
    ]).toEqual([undefined, undefined, undefined, undefined, undefined, undefined]);
    expect(opened.claimsOf(id)).toEqual([]);
  });

  it.each([-1, 1e6])('is undefined at place %i', (place) => {
    const { opened } = pack('storm');
    expect([opened.actorAt(place), opened.phaseAt(place), opened.conceptAt(place), opened.measureAt(place)]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('rules', () => {
  /** What the rules of a measure ask of a facet, as ids. */
  function testsOf(opened: EnginePack, measure: string, facet: (typeof FACETS)[number]) {
    const tests: { unsaid: boolean; any: string[] | null; none: string[] }[] = [];
    const nameOf = (place: number): string =>
      (facet === 'phase' ? opened.phaseAt(place)?.id : opened.conceptAt(place)?.id) ?? String(place);
    for (const { measure: place, tests: all } of opened.rules) {
      const asked = all[FACETS.indexOf(facet)];
      if (opened.measureAt(place)?.id !== measure || !asked) continue;
      tests.push({
        unsaid: asked.unsaid,
        any: asked.any && [...asked.any].map(nameOf),
        none: [...asked.none].map(nameOf),
      });
    }
    return tests;
  }

  it.each([
    [
      'a concept brings all within it',
      'repair-plan.days',
      'population',
      { unsaid: false, any: ['days', 'weeks'], none: [] },
    ],
    [
      'what may stay unsaid',
      'houses.uninhabitable',
      'population',
      { unsaid: true, any: ['houses', 'damaged-houses', 'insured-houses'], none: [] },
    ],
    [
      'phases stand for themselves',
      'repair-plan.houses',
      'phase',
      { unsaid: true, any: ['repair-plan', 'repair-plan.phase1'], none: [] },
    ],
    ['a facet without a cue asks nothing', 'houses.insured', 'event', { unsaid: true, any: null, none: [] }],
  ] as const)('%s', (_, measure, facet, expected) => {
    expect(testsOf(pack('storm').opened, measure, facet)).toEqual([expected]);
  });

  test('what rules a measure out, and a rule for each way of saying it', () => {
    expect(testsOf(pack('storm').opened, 'houses.damaged', 'plan')).toEqual([
      { unsaid: true, any: null, none: ['promised'] },
      { unsaid: true, any: null, none: ['promised'] },
    ]);
  });

  test('within reaches over several steps', () => {
    const authored = structuredClone(pack('storm').authored);
    authored.concepts.push({
      id: 'huts',
      facet: 'population',
      words: ['huts'],
      unit: 'houses',
      within: 'damaged-houses',
    });
    expect(testsOf(openPack(compilePack(authored)), 'houses.damaged', 'population')[0]?.any).toEqual([
      'houses',
      'damaged-houses',
      'huts',
      'insured-houses',
    ]);
  });
});

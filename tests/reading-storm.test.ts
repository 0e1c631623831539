// A pack about something else entirely: what links a figure is what a pack says, and lib/ knows no war and no storm.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { ROOT } from '@/lib/command/root';
import { compilePack, openPack, PackSchema, type AuthoredPack, type EnginePack } from '@/lib/pack';
import { read } from '@/lib/reading';
import { blocksOfLines } from '@/lib/text';
import type { Day, Mention, PageText } from '@/lib/vocabulary';
import { BUNDLED, partsAt, STORM } from './pack/parts';

let bundled: AuthoredPack;
let storm: EnginePack;
let war: EnginePack;
beforeAll(async () => {
  bundled = PackSchema.parse(await partsAt(BUNDLED));
  war = openPack(compilePack(bundled));
  storm = openPack(compilePack(PackSchema.parse(await partsAt(STORM))));
});

const ARTICLE = [
  'Harl counts its roofs',
  'More than 1,250 houses in Harl were damaged by Storm Ilka, Harl Council said on Tuesday. Some 90 houses cannot be lived in.',
  'About 2,800 residents are still away from home. Overnight, 14 people were injured by falling slates.',
  'Mayor Brock said her repair plan gives 90 days of lodging to every household. Under its first phase 600 houses will be mended.',
  'At the ground, 4,300 spectators watched Harl Rovers on 2 March.',
  'Tickets cost 12 pounds, and the captain, 31, scored after 20 minutes.',
].join('\n');
const pageOf = (text: string, day: Day = '2024-03-06'): PageText => ({
  text,
  blocks: blocksOfLines(text),
  published: { day, basis: 'page' },
  lang: 'en',
});
const told = (mention: Mention): string => {
  if (mention.kind === 'actor') return `actor ${mention.id}`;
  if (mention.kind === 'phase') return `phase ${mention.ids.join(' ')}`;
  if (mention.kind === 'discrepancy') return `discrepancy ${mention.measure}`;
  const { measure, quantity } = mention;
  return `${measure ?? 'nothing'} ${quantity.qualifier} ${quantity.value} ${quantity.unit}`;
};
const readAll = (packs: EnginePack[], text = ARTICLE): string[] => read(pageOf(text), packs).mentions.map(told);

describe('a storm article with the storm pack', () => {
  test('links its figures to what the storm pack counts, and no others', () => {
    expect(readAll([storm]).filter((each) => !/^(?:actor|phase) /.test(each))).toEqual([
      'houses.damaged more_than 1250 houses',
      'houses.uninhabitable about 90 houses',
      'people.evacuated about 2800 people',
      'people.injured.window exact 14 people',
      'repair-plan.days exact 90 days',
      'repair-plan.houses exact 600 houses',
      'attendance.2024-03-02 exact 4300 people',
    ]);
  });

  test('names its actors and phases', () => {
    const names = new Set(readAll([storm]).filter((each) => /^(?:actor|phase) /.test(each)));
    expect(names).toEqual(
      new Set(['actor harl-council', 'actor brock', 'actor rovers', 'phase repair-plan', 'phase repair-plan.phase1']),
    );
  });

  test('sets them beside what is on record', () => {
    const damaged = read(pageOf(ARTICLE), [storm]).mentions.find(
      (mention) => mention.kind === 'figure' && mention.measure === 'houses.damaged',
    );
    expect(damaged).toMatchObject({
      attribution: 'harl-council',
      relations: expect.arrayContaining([expect.objectContaining({ claim: 'houses.damaged.after' })]) as unknown,
    });
  });

  test('means nothing to the pack about the war', () => {
    expect(read(pageOf(ARTICLE), [war]).mentions.filter((mention) => mention.kind !== 'figure')).toEqual([]);
    expect(readAll([war]).filter((each) => !each.startsWith('nothing'))).toEqual([]);
  });

  test('reads the same with both packs on, in either order', () => {
    const marks = (packs: EnginePack[]) => readAll(packs).filter((each) => !each.startsWith('nothing'));
    for (const both of [marks([storm, war]), marks([war, storm])])
      expect(both.map((each) => each.replace('storm:', ''))).toEqual(marks([storm]));
  });
});

const TOLL =
  'The health ministry in Gaza says more than 53,000 Palestinians have been killed there since October 2023.';
test('an article about the war means nothing to the storm pack', () => {
  expect(readAll([war], TOLL)).toContain('gaza.killed more_than 53000 people');
  expect(readAll([storm], TOLL)).toEqual([]);
});

describe('lib/ knows nothing of the bundled pack:', () => {
  const code = readdirSync(join(ROOT, 'lib'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|mjs)$/.test(file) && !/^(?:command|build)[\\/]/.test(file))
    .map((file) => ({ file, source: withoutComments(readFileSync(join(ROOT, 'lib', file), 'utf8')) }));

  /** Where a word stands in code, as `file: word`. */
  const placesOf = (words: readonly string[]): string[] =>
    [...new Set(words)].flatMap((word) =>
      code
        .filter(({ source }) =>
          new RegExp(`(?<![\\w.-])${word.replaceAll(/[.\\+*?()|[\]]/g, '\\$&')}(?![\\w-])`, 'u').test(source),
        )
        .map(({ file }) => `${file}: ${word}`),
    );
  // Common nouns name anybody, and the UN speaks in news of every kind.
  const ANYBODY = /^(?:\p{Ll}.*|UN)$/u;

  test('the search finds what is there', () => {
    expect(code.length).toBeGreaterThan(40);
    expect(placesOf(['assembleFigures']).length).toBeGreaterThan(1);
    expect(withoutComments("a('Harl'); // Harl\n/* Harl */ const url = 'https://harl';")).toBe(
      "a('Harl'); \n const url = 'https://harl';",
    );
  });

  it.each<[string, (pack: AuthoredPack) => string[]]>([
    ['ids of measures', (pack) => pack.measures.map(({ id }) => id)],
    ['ids of phases', (pack) => pack.phases.map(({ id }) => id)],
    ['ids of claims', (pack) => pack.claims.map(({ id }) => id)],
    ['ids of sources', (pack) => pack.sources.map(({ id }) => id)],
    [
      'names of actors',
      (pack) => pack.actors.flatMap(({ name, aliases, contextAliases = [] }) => [name, ...aliases, ...contextAliases]),
    ],
    ['names of phases', (pack) => pack.phases.flatMap(({ aliases }) => aliases)],
    ['places', (pack) => pack.concepts.filter(({ facet }) => facet === 'place').flatMap(({ words }) => words)],
  ])('%s', (_, words) => {
    expect(placesOf(words(bundled).filter((word) => !ANYBODY.test(word) || /[.\d]/.test(word)))).toEqual([]);
  });
});

/** Comments may tell of a page that taught us something; code may not know it. */
function withoutComments(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\/|(?<![:\\'"/])\/\/[^\n]*/g, '');
}

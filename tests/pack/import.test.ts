// Packs from strangers: what is taken, what is refused with its place and rule, and that none of them breaks or holds up
// anything. `PACKS=10000` tries more of them (`npm run test:security`).
import process from 'node:process';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  compilePack,
  importPack,
  joinPacks,
  LIMITS,
  openPack,
  summarisePack,
  type AuthoredPack,
  type Fault,
} from '@/lib/pack';
import { read } from '@/lib/reading';
import { blocksOfLines } from '@/lib/text';
import { ReadingSchema } from '@/lib/vocabulary';
import { partsAt, spoil, STORM } from './parts';
import { recipes, textOf } from './strangers';

const storm = await partsAt(STORM);
const whole = JSON.stringify(storm);
const changed = (change: (pack: AuthoredPack) => void): string => JSON.stringify(spoil(storm, change));
const faultsOf = (text: string, taken: string[] = []) => {
  const imported = importPack(text, 'sent.json', taken);
  return 'faults' in imported ? imported.faults : [];
};

describe('a pack from a stranger', () => {
  it('is taken as it is, byte order mark or not', () => {
    expect(importPack(whole, 'sent.json')).toEqual({ pack: storm });
    expect(importPack(`\uFEFF${whole}`, 'sent.json')).toEqual({ pack: storm });
  });

  const tooLong = 'x'.repeat(LIMITS.string);
  const refused: [name: string, text: string, rule: string, path: string, sentence: RegExp][] = [
    ['no JSON', '{"manifest": {"id": "a",}}', 'json', '$.manifest.id', /^Line 1, column 25: /],
    ['a list', '[]', 'schema', '$', /object/],
    ['nothing', '', 'json', '$', /Line 1/],
    ['10 MB and a byte', ' '.repeat(LIMITS.bytes + 1), 'size', '$', /10 MB/],
    ['5 MB of characters that take more', `"${'ü'.repeat(5_000_000)}"`, 'size', '$', /10 MB/],
    ['33 brackets', '['.repeat(33), 'size', `$${'[0]'.repeat(32)}`, /32 brackets/],
    ['a text of 8 kB', changed((pack) => (pack.manifest.method = tooLong)), 'size', '$.manifest.method', /8192/],
    ['50,001 records', `{"claims": [${'{},'.repeat(LIMITS.records)}{}]}`, 'size', '$.claims[50000]', /50000/],
    ['markup', changed((pack) => (pack.manifest.maker = '<b>We</b>')), 'plain', '$.manifest.maker', /plain text/],
    ['a pattern for a name', changed((pack) => (pack.actors[0]!.aliases = ['.*'])), 'alias-empty', '$.actors[0].aliases[0]', /letters/],
    ['a pattern for a word', changed((pack) => Object.assign(pack.concepts[0]!, { pattern: 'a+' })), 'schema', '$.concepts[0]', /pattern/],
    ['the id of what the reader saved', changed((pack) => (pack.manifest.id = 'personal')), 'id', '$.manifest.id', /always here/],
    ['the id of nobody’s', changed((pack) => (pack.manifest.id = 'other')), 'id', '$.manifest.id', /always here/],
  ]; // prettier-ignore
  it.each(refused)('is refused for %s', (_, text, rule, path, sentence) => {
    const [fault] = faultsOf(text);
    expect(fault).toEqual({ file: 'sent.json', path, rule, sentence: expect.stringMatching(sentence) });
  });

  it('does not take the place of one that came with us', () => {
    expect(faultsOf(whole, ['storm'])).toMatchObject([{ path: '$.manifest.id', rule: 'id' }]);
    expect(faultsOf(whole, ['rain'])).toEqual([]);
  });

  it('is summed up by what it says and what we count', () => {
    const summary = summarisePack(storm as AuthoredPack);
    expect(summary).toMatchObject({ id: 'storm', counts: { claims: (storm['claims'] as []).length } });
    expect(summary.claimants.reduce((sum, { claims }) => sum + claims, 0)).toBe(summary.counts.claims);
    expect(summary.claimants.slice(0, 2)).toEqual([
      { name: null, claims: 5 },
      { name: 'Ada Brock', claims: 3 },
    ]);
    expect(summary.joins).toEqual([]);
    const joining = spoil(storm, (pack) => (pack.measures[0]!.sameAs = 'rain:houses'));
    expect(summarisePack(joining as AuthoredPack).joins).toEqual(['rain']);
  });
});

const ARTICLE = [
  'Harl counts its roofs',
  'More than 1,250 houses in Harl were damaged by Storm Ilka, Harl Council said. Some 90 houses cannot be lived in.',
  'About 2,800 residents are still away from home. Mayor Brock said her repair plan gives 90 days of lodging.',
].join('\n');
const page = { text: ARTICLE, blocks: blocksOfLines(ARTICLE), published: null, lang: 'en' };
const mine = openPack(compilePack(storm as AuthoredPack));

const isTold = ({ file, path, rule, sentence }: Fault): boolean =>
  file === 'sent.json' &&
  path.startsWith('$') &&
  /^[a-z-]+$/.test(rule) &&
  /\S.*[.?…]$/su.test(sentence) &&
  sentence.length < 400;

/** Everything that becomes of a pack: refused with its place and rule, or compiled, joined, and a page read with it. */
function become(text: string): 'refused' | 'read' {
  const imported = importPack(text, 'sent.json', ['storm']);
  if ('faults' in imported) {
    const untold = imported.faults.find((fault) => !isTold(fault));
    if (untold || imported.faults.length === 0) throw new Error(`Refused, but not told: ${JSON.stringify(untold)}`);
    return 'refused';
  }
  summarisePack(imported.pack);
  const packs = [mine, openPack(compilePack(imported.pack))];
  const { mentions } = ReadingSchema.parse(read(page, packs));
  for (const { id } of joinPacks(packs).measures) joinPacks(packs).claimsOf(id);
  if (!mentions.some(({ kind }) => kind === 'figure')) throw new Error('The first pack no longer finds its own.');
  return 'read';
}

// A page is waiting; most take a few milliseconds. Of this process alone: the machine may be doing five other things.
const MOST_MS = 3_000;
const spentMs = (since: NodeJS.CpuUsage): number => process.cpuUsage(since).user / 1_000;

describe('of any packs', () => {
  const runs = Number(process.env['PACKS'] ?? 500);
  test(
    `${runs} neither break nor hold up anything`,
    () => {
      const outcomes = { refused: 0, read: 0 };
      const another = whole.replace('"id":"storm"', '"id":"rain"');
      fc.assert(
        fc.property(recipes, (recipe) => {
          const text = textOf(recipe, another);
          const began = process.cpuUsage();
          outcomes[become(text)] += 1;
          expect(spentMs(began)).toBeLessThan(MOST_MS);
        }),
        { numRuns: runs },
      );
      // Neither all refused nor all taken: both ways were tried.
      expect(Math.min(outcomes.refused, outcomes.read)).toBeGreaterThan(runs / 20);
    },
    60_000 + runs * 100,
  );

  test('one that breaks something is noticed', () => {
    const breaks = (text: string): void => {
      if (text.includes('alert')) throw new Error('broken');
    };
    const tried = fc.check(
      fc.property(recipes, (recipe) => breaks(textOf(recipe, whole))),
      { numRuns: 500 },
    );
    expect(tried.failed).toBe(true);
  });
});

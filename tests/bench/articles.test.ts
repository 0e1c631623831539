// What the bench measures with: pages as long as they say, and packs that a reader could have.
import { describe, expect, test } from 'vitest';
import { checkPack, openPack, type AuthoredPack } from '@/lib/pack';
import { tokenise } from '@/lib/text';
import { hitsOf } from '../pack/hits';
import { partsAt, STORM } from '../pack/parts';
import { alternation } from './alternation';
import { ARTICLES, pageOf, paragraphsOf } from './articles';
import { madeUpNames, packWith } from './phrases';

const names = madeUpNames(1000);

describe('an article', () => {
  test.each([['5 kB'], ['50 kB'], ['500 kB']] as const)('of %s has its text and its nodes', (size) => {
    const { characters, textNodes } = ARTICLES[size];
    const html = pageOf(ARTICLES[size], names)
      .replace(/[^]*<article>/, '')
      .replace(/<\/article>[^]*/, '');
    const nodes = html.split(/<[^>]+>/).filter((node) => node !== '');
    const text = nodes.join('');
    expect(text.length / characters).toBeGreaterThan(0.95);
    expect(text.length / characters).toBeLessThan(1.1);
    expect(nodes.length / textNodes).toBeGreaterThan(0.8);
    expect(nodes.length / textNodes).toBeLessThan(1.2);
  });

  test('is the same in every run', () => {
    expect(pageOf(ARTICLES['5 kB'], names)).toBe(pageOf(ARTICLES['5 kB'], names));
  });
});

describe('a made-up pack', () => {
  test('keeps the rules of packs, and its names are found', async () => {
    const storm = (await partsAt(STORM)) as unknown as AuthoredPack;
    const pack = openPack(packWith(storm, names));
    expect(checkPack(storm as unknown as Record<string, unknown>)).toEqual([]);
    const hits = hitsOf(pack.phrases, tokenise(`Then ${names[7]!} answered ${names[998]!}.`));
    expect(hits.filter(({ role }) => role === 'actor').map(({ record }) => pack.actorAt(record)?.aliases)).toEqual(
      expect.arrayContaining([expect.arrayContaining([names[7]]), expect.arrayContaining([names[998]])]),
    );
  });

  test('has each name once, and a longer list begins with the shorter one', () => {
    expect(new Set(names).size).toBe(1000);
    expect(madeUpNames(2000).slice(0, 1000)).toEqual(names);
  });

  test('and its names stand in the pages', () => {
    const text = paragraphsOf(ARTICLES['50 kB'], names).join('\n');
    expect(names.filter((name) => text.includes(name)).length).toBeGreaterThan(5);
  });
});

test('one expression finds whole phrases, the longest first, in any case', () => {
  expect('U.S. aid, New York Times, newer'.match(alternation(['new york', 'New York Times', 'U.S', 'new']))).toEqual([
    'U.S',
    'New York Times',
  ]);
});

// A pack against its documents, and the written forms in which a number may stand there.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUNDLED, find, partsAt, spoil, STORM } from './parts';
import { ROOT } from '@/lib/command/root';
import type { AuthoredPack } from '@/lib/pack';
import { checkAgainstDocuments } from '@/lib/pack/check';
import { standsIn } from '@/lib/pack/check/written-number';
import type { Quantity } from '@/lib/vocabulary';

const storm = await partsAt(STORM);
const bundled = await partsAt(BUNDLED);
const stormDocument = (name: string): string | null => {
  const path = join(STORM, 'documents', name);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
};

type Seed = [name: string, rule: string, file: string, path: string, change: (pack: AuthoredPack) => void];
const seeded: Seed[] = [
  [
    'a document that is not there',
    'document',
    'sources.json',
    '$[0].document',
    (p) => {
      p.sources[0]!.document = 'lost.txt';
    },
  ],
  [
    'a paragraph beyond the last',
    'document',
    'claims.json',
    '$[0].provenance.paragraph',
    (p) => {
      p.claims[0]!.provenance.paragraph = 9;
    },
  ],
  [
    'the paragraph next to it',
    'verbatim',
    'claims.json',
    '$[0].provenance.written',
    (p) => {
      p.claims[0]!.provenance.paragraph = 3;
    },
  ],
  [
    'words the document does not have',
    'verbatim',
    'claims.json',
    '$[0].provenance.written',
    (p) => {
      p.claims[0]!.provenance.written = 'Around 1,200 houses';
    },
  ],
  [
    'words of a term that are not there',
    'verbatim',
    'phases.json',
    '$[0].terms[0].provenance.written',
    (p) => {
      p.phases[0]!.terms[0]!.provenance!.written = '90 days of paid lodging';
    },
  ],
  [
    'another number than the words have',
    'number',
    'claims.json',
    '$[0].provenance.written',
    (p) => {
      p.claims[0]!.quantity.value = 1300;
    },
  ],
  [
    'words without their number',
    'number',
    'claims.json',
    '$[0].provenance.written',
    (p) => {
      p.claims[0]!.provenance.written = 'houses in Harl were damaged';
    },
  ],
  [
    'another word of amount',
    'number',
    'claims.json',
    '$[8].provenance.written',
    (p) => {
      find(p.claims, 'people.evacuated.later').quantity.vague = 'scores';
    },
  ],
];

describe('checkAgainstDocuments', () => {
  it('finds a pack to agree with its documents', () => {
    expect(checkAgainstDocuments(storm, stormDocument)).toEqual([]);
  });

  it.each(seeded)('catches %s', (_, rule, file, path, change) => {
    const faults = checkAgainstDocuments(spoil(storm, change), stormDocument);
    expect(faults.map((fault) => [fault.rule, fault.file, fault.path])).toContainEqual([rule, file, path]);
  });

  it('takes curly and straight quotation marks for the same', () => {
    const spoilt = spoil(storm, ({ claims }) => {
      find(claims, 'people.injured.after').provenance.written = '14 people’s';
    });
    const read = (name: string): string | null => stormDocument(name)?.replace('14 people', "14 people's") ?? null;
    expect(checkAgainstDocuments(spoilt, read)).toEqual([]);
  });
});

/** The bundled pack's documents lie beside the project, where they lie at all. */
const CORPUS = resolve(ROOT, '..', 'shared', 'corpus');
const corpusIsHere = existsSync(CORPUS);

const outcome = corpusIsHere
  ? 'the bundled pack agrees with its five documents'
  : 'NOT CHECKED: the five documents of the bundled pack are not beside this project';

it.each([outcome])('%s', () => {
  const named = (bundled['sources'] as AuthoredPack['sources']).map(({ document }) => document);
  expect(named.filter((name) => name !== null)).toHaveLength(5);
  if (!corpusIsHere) return;
  expect(checkAgainstDocuments(bundled, (name) => readFileSync(join(CORPUS, name), 'utf8'))).toEqual([]);
});

type Case = [written: string, value: number | null, unit: string, vague?: Quantity['vague']];
const quantity = ([, value, unit, vague]: Case): Quantity => ({
  value,
  high: null,
  qualifier: value === null ? 'vague' : 'exact',
  unit,
  ...(vague === undefined ? {} : { vague }),
});

const held: Case[] = [
  ['1,846 houses', 1846, 'houses'],
  ['1\u202f846 houses', 1846, 'houses'],
  ['1.2 million people', 1_200_000, 'people'],
  ['2.3m people', 2_300_000, 'people'],
  ['48k people', 48_000, 'people'],
  ['forty-eight thousand people', 48_000, 'people'],
  ['two million residents', 2_000_000, 'people'],
  ['one hundred and five people', 105, 'people'],
  ['an additional day', 1, 'days'],
  ['a week-long pause', 7, 'days'],
  ['weeklong pause', 7, 'days'],
  ['a six-week pause', 42, 'days'],
  ['more than a dozen', 12, 'people'],
  ['half of them', 0.5, 'share'],
  ['60 percent of them', 0.6, 'share'],
  ['60% of them', 0.6, 'share'],
  ['two-thirds of them', 2 / 3, 'share'],
  ['two stages1', 2, 'stages'],
  ['the majority of houses', null, 'share', 'most'],
  ['almost all houses', null, 'share', 'nearly all'],
  ['hundreds of thousands of people', null, 'people', 'hundreds of thousands'],
];
const notHeld: Case[] = [
  ['53,977 people', 53, 'people'],
  ['53,977 people', 977, 'people'],
  ['2.3 million people', 3_000_000, 'people'],
  ['often enough', 10, 'people'],
  ['a 60-day pause', 6, 'days'],
  ['a six-week pause', 7, 'days'],
  ['the phone', 1, 'people'],
  ['most of them', null, 'share', 'nearly all'],
];
it.each(held)('reads the number in "%s"', (...row) => expect(standsIn(quantity(row), row[0])).toBe(true));
it.each(notHeld)('does not find it in "%s"', (...row) => expect(standsIn(quantity(row), row[0])).toBe(false));

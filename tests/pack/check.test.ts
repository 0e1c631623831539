// The rules of a pack: seeded faults, each caught by its rule at its place, and what must be left alone.
//
// Not here: what a pack's documents say (documents.test.ts) and what the command prints (tests/command).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUNDLED, find, partsAt, spoil, STORM } from './parts';
import type { AuthoredPack } from '@/lib/pack';
import { checkPack, PART_FILES, RULES } from '@/lib/pack/check';

const storm = await partsAt(STORM);
const bundled = await partsAt(BUNDLED);

/** For values no schema allows: the point of a seeded fault is that the author was not held by types. */
const put = (record: object, key: string, value: unknown): void => {
  (record as Record<string, unknown>)[key] = value;
};
const claim = (pack: AuthoredPack, id: string) => find(pack.claims, id);
const measure = (pack: AuthoredPack, id: string) => find(pack.measures, id);
const phase = (pack: AuthoredPack, id: string) => find(pack.phases, id);
const actor = (pack: AuthoredPack, id: string) => find(pack.actors, id);

type Seed = [name: string, rule: string, file: string, path: string, change: (pack: AuthoredPack) => void];
const seeded: Seed[] = [
  ['a part left out', 'schema', 'phases.json', '$', (p) => put(p, 'phases', undefined)],
  ['a part of another kind', 'schema', 'actors.json', '$', (p) => put(p, 'actors', { id: 'brock' })],
  ['a part nobody knows', 'schema', 'pack.json', '$.verdicts', (p) => put(p, 'verdicts', [])],
  ['a key misspelt', 'schema', 'claims.json', '$[2]', (p) => put(p.claims[2]!, 'atribution', null)],
  ['a key left out', 'schema', 'sources.json', '$[1].title', (p) => put(p.sources[1]!, 'title', undefined)],
  ['an id with a space', 'schema', 'measures.json', '$[0].id', (p) => put(p.measures[0]!, 'id', 'houses damaged')],
  [
    'a qualifier nobody knows',
    'schema',
    'claims.json',
    '$[0].quantity.qualifier',
    (p) => put(p.claims[0]!.quantity, 'qualifier', 'roughly'),
  ],
  [
    'a number as text',
    'schema',
    'claims.json',
    '$[0].quantity.value',
    (p) => put(p.claims[0]!.quantity, 'value', '1200'),
  ],
  [
    'the 30th of February',
    'calendar',
    'claims.json',
    '$[0].asOf.from',
    (p) => put(p.claims[0]!.asOf, 'from', '2024-02-30'),
  ],
  [
    'a day written the other way round',
    'calendar',
    'phases.json',
    '$[0].dates.from',
    (p) => put(phase(p, 'repair-plan').dates, 'from', '12-02-2024'),
  ],
  [
    'a claim without provenance',
    'provenance',
    'claims.json',
    '$[0].provenance',
    (p) => put(p.claims[0]!, 'provenance', undefined),
  ],
  [
    'a claim without its words',
    'provenance',
    'claims.json',
    '$[0].provenance.written',
    (p) => put(p.claims[0]!.provenance, 'written', ''),
  ],
  [
    'words of nothing but space',
    'provenance',
    'claims.json',
    '$[0].provenance.written',
    (p) => put(p.claims[0]!.provenance, 'written', '  '),
  ],
  [
    'no paragraph of a document that is kept',
    'provenance',
    'claims.json',
    '$[0].provenance.paragraph',
    (p) => put(p.claims[0]!.provenance, 'paragraph', null),
  ],
  [
    'an id given twice',
    'id',
    'claims.json',
    '$[6].id',
    (p) => put(claim(p, 'houses.damaged.later'), 'id', 'houses.damaged.after'),
  ],
  [
    'a measure that is not there',
    'reference',
    'claims.json',
    '$[0].measure',
    (p) => put(p.claims[0]!, 'measure', 'houses.lost'),
  ],
  [
    'a source that is not there',
    'reference',
    'claims.json',
    '$[0].provenance.source',
    (p) => put(p.claims[0]!.provenance, 'source', 'before'),
  ],
  [
    'an attribution that is nobody',
    'reference',
    'claims.json',
    '$[0].attribution',
    (p) => put(p.claims[0]!, 'attribution', 'council'),
  ],
  [
    'somebody else without a name',
    'reference',
    'claims.json',
    '$[0].attribution',
    (p) => put(p.claims[0]!, 'attribution', 'other: '),
  ],
  [
    'a party that is no actor',
    'reference',
    'phases.json',
    '$[0].parties[0]',
    (p) => put(phase(p, 'repair-plan'), 'parties', ['mayor']),
  ],
  [
    'a phase after one that is not there',
    'reference',
    'phases.json',
    '$[2].follows',
    (p) => put(phase(p, 'repair-plan.phase2'), 'follows', 'repair-plan.phase9'),
  ],
  [
    'a cue of another facet',
    'reference',
    'measures.json',
    '$[0].shownBy[0].population.any[1]',
    (p) => measure(p, 'houses.damaged').shownBy[0]!.population!.any!.push('damaged'),
  ],
  [
    'a concept within one of another facet',
    'reference',
    'concepts.json',
    '$[1].within',
    (p) => put(find(p.concepts, 'damaged-houses'), 'within', 'damaged'),
  ],
  [
    'a plan that is part of its own phase',
    'cycle',
    'phases.json',
    '$[0].partOf',
    (p) => put(phase(p, 'repair-plan'), 'partOf', 'repair-plan.phase1'),
  ],
  [
    'a bracket that ends before it begins',
    'order',
    'claims.json',
    '$[3].asOf',
    (p) => put(claim(p, 'people.injured.after'), 'asOf', { basis: 'event', from: '2024-02-11', to: '2024-02-10' }),
  ],
  [
    'a coverage that ends before it begins',
    'order',
    'pack.json',
    '$.coverage',
    (p) => put(p.manifest.coverage, 'to', '2024-01-01'),
  ],
  [
    'a day outside what the pack covers',
    'coverage',
    'claims.json',
    '$[12].asOf.from',
    (p) => put(claim(p, 'attendance.february'), 'asOf', { basis: 'event', from: '2023-02-03', to: '2024-02-03' }),
  ],
  [
    'a header day that is not the document’s',
    'written',
    'claims.json',
    '$[8].asOf',
    (p) => put(claim(p, 'people.evacuated.later'), 'asOf', { basis: 'header', from: '2024-03-05', to: '2024-03-10' }),
  ],
  [
    'a figure later than its document',
    'written',
    'claims.json',
    '$[0].asOf',
    (p) => put(claim(p, 'houses.damaged.after'), 'asOf', { basis: 'clause', from: '2024-03-01', to: '2024-03-01' }),
  ],
  [
    'a window without its period',
    'period',
    'claims.json',
    '$[3]',
    (p) => put(claim(p, 'people.injured.after'), 'period', undefined),
  ],
  [
    'a period where nothing is counted in one',
    'period',
    'claims.json',
    '$[0].period',
    (p) => put(p.claims[0]!, 'period', { from: '2024-02-10', to: '2024-02-11', convention: null }),
  ],
  [
    'vague, with a value',
    'quantity',
    'claims.json',
    '$[8].quantity.value',
    (p) => put(claim(p, 'people.evacuated.later').quantity, 'value', 24),
  ],
  [
    'a value without a number',
    'quantity',
    'claims.json',
    '$[0].quantity.value',
    (p) => put(p.claims[0]!.quantity, 'value', null),
  ],
  [
    'a top without a range',
    'quantity',
    'claims.json',
    '$[0].quantity.high',
    (p) => put(p.claims[0]!.quantity, 'high', 1300),
  ],
  [
    'a range upside down',
    'quantity',
    'claims.json',
    '$[0].quantity.high',
    (p) => put(p.claims[0]!, 'quantity', { value: 1200, high: 900, qualifier: 'range', unit: 'houses' }),
  ],
  [
    'most of them, as a number of people',
    'quantity',
    'claims.json',
    '$[8].quantity.unit',
    (p) => put(claim(p, 'people.evacuated.later').quantity, 'vague', 'most'),
  ],
  [
    'a share above one',
    'fraction',
    'claims.json',
    '$[2].quantity.value',
    (p) => put(claim(p, 'people.in-the-hall.after').quantity, 'value', 50),
  ],
  [
    'people where houses are counted',
    'unit',
    'claims.json',
    '$[0].quantity.unit',
    (p) => put(p.claims[0]!.quantity, 'unit', 'people'),
  ],
  [
    'a measure shown by words of another unit',
    'unit',
    'measures.json',
    '$[0].shownBy[1].population.any[0]',
    (p) => put(measure(p, 'houses.damaged').shownBy[1]!.population!, 'any', ['residents']),
  ],
  [
    'a part above its whole',
    'part-whole',
    'claims.json',
    '$[7].quantity.value',
    (p) => put(claim(p, 'houses.uninhabitable.later').quantity, 'value', 1847),
  ],
  [
    'a discrepancy with one party',
    'discrepancy',
    'claims.json',
    '$[9].discrepancyBetween',
    (p) => put(claim(p, 'houses.insured.later'), 'discrepancyBetween', ['harl-council']),
  ],
  [
    'a discrepancy of somebody with himself',
    'discrepancy',
    'claims.json',
    '$[9].discrepancyBetween',
    (p) => put(claim(p, 'houses.insured.later'), 'discrepancyBetween', ['brock', 'brock']),
  ],
  [
    'an alias with a space behind it',
    'alias-empty',
    'actors.json',
    '$[1].aliases[0]',
    (p) => put(actor(p, 'brock').aliases, '0', 'Ada Brock '),
  ],
  [
    'an alias of nothing but a dash',
    'alias-empty',
    'actors.json',
    '$[1].aliases[0]',
    (p) => put(actor(p, 'brock').aliases, '0', '–'),
  ],
  [
    'one name for two',
    'alias-duplicate',
    'actors.json',
    '$[3].aliases[1]',
    (p) => actor(p, 'league').aliases.push('Rovers'),
  ],
  [
    'an alias that is a general name',
    'alias-general',
    'phases.json',
    '$[0].aliases[2]',
    (p) => phase(p, 'repair-plan').aliases.push('Storm plan'),
  ],
  [
    'an alias like any other word',
    'alias-short',
    'actors.json',
    '$[2].aliases[3]',
    (p) => actor(p, 'rovers').aliases.push('club'),
  ],
  [
    'an exception that contains no alias',
    'alias-not',
    'actors.json',
    '$[1].not[1]',
    (p) => actor(p, 'brock').not!.push('Broke Street'),
  ],
  [
    'an affiliation for all but one',
    'affiliation',
    'actors.json',
    '$[3].affiliation',
    (p) => put(actor(p, 'league'), 'affiliation', null),
  ],
  [
    'a verdict in a note',
    'voice',
    'claims.json',
    '$[0].note',
    (p) => put(p.claims[0]!, 'note', 'This number is false.'),
  ],
  [
    'a verb that doubts',
    'voice',
    'phases.json',
    '$[0].summary',
    (p) => put(phase(p, 'repair-plan'), 'summary', 'The council claims that all will be mended.'),
  ],
  [
    'a verb that judges',
    'voice',
    'sources.json',
    '$[0].problems[0]',
    (p) => put(p.sources[0]!, 'problems', ['The mayor admits a gap.']),
  ],
  [
    'confirmed, without by whom',
    'voice',
    'claims.json',
    '$[0].note',
    (p) => put(p.claims[0]!, 'note', 'Later confirmed.'),
  ],
  [
    'a loaded label',
    'voice',
    'actors.json',
    '$[2].roles[0].role',
    (p) => put(actor(p, 'rovers').roles[0]!, 'role', 'heroic football club'),
  ],
  ['markup in a name', 'plain', 'actors.json', '$[1].name', (p) => put(actor(p, 'brock'), 'name', 'Ada <b>Brock</b>')],
  ['a comment', 'plain', 'pack.json', '$.method', (p) => put(p.manifest, 'method', 'By hand <!-- or not -->')],
  [
    'words turned round',
    'plain',
    'claims.json',
    '$[0].provenance.written',
    (p) => put(p.claims[0]!.provenance, 'written', '1,200 \u202e seitrap'),
  ],
  ['half a character', 'plain', 'concepts.json', '$[0].words[0]', (p) => put(p.concepts[0]!.words, '0', 'homes\ud83d')],
  ['an address that runs', 'address', 'sources.json', '$[0].url', (p) => put(p.sources[0]!, 'url', 'javascript:1')],
  [
    'a whole of a whole, and so on',
    'extent',
    'measures.json',
    '$[33].partOf',
    (p) => {
      const [first] = p.measures;
      const chain = Array.from({ length: 34 }, (_, at) => ({
        ...first!,
        id: `m${at}`,
        partOf: at === 0 ? null : `m${at - 1}`,
      }));
      p.measures = [...chain, ...p.measures];
    },
  ],
  [
    'more figures of one measure than anybody counts',
    'extent',
    'measures.json',
    '$[0]',
    (p) => {
      const of = p.claims.find(({ measure: id }) => id === p.measures[0]!.id)!;
      p.claims.push(...Array.from({ length: 2_001 }, (_, at) => ({ ...of, id: `c${at}` })));
    },
  ],
  [
    'more related figures than can be listed',
    'extent',
    'measures.json',
    '$[0].related',
    (p) => {
      const [first] = p.measures;
      const beside = [1, 2, 3].map((at) => ({ ...first!, id: `m${at}`, related: [first!.id] }));
      const of = p.claims.find(({ measure: id }) => id === first!.id)!;
      p.measures.push(...beside);
      for (const { id } of beside)
        p.claims.push(...Array.from({ length: 2_000 }, (_, at) => ({ ...of, id: `${id}.${at}`, measure: id })));
    },
  ],
  [
    'a word that means everything',
    'extent',
    'concepts.json',
    '$[200].words',
    (p) => {
      const [first] = p.concepts;
      p.concepts = [
        ...Array.from({ length: 201 }, (_, at) => ({ ...first!, id: `w${at}`, words: ['thing'] })),
        ...p.concepts,
      ];
    },
  ],
  [
    'ways of showing that name concepts without end',
    'extent',
    'measures.json',
    '$[0].shownBy[1]',
    (p) => {
      const [first] = p.concepts;
      const parts = Array.from({ length: 1_000 }, (_, at) => ({
        ...first!,
        id: `w${at}`,
        within: first!.id,
        words: [],
      }));
      p.concepts.push(...parts);
      const cue = { [first!.facet]: { any: Array.from({ length: 100 }, () => first!.id) } };
      p.measures[0]!.shownBy = Array.from({ length: 2 }, () => cue);
    },
  ],
];

describe('checkPack', () => {
  it('finds nothing in the bundled pack', () => expect(checkPack(bundled)).toEqual([]));
  it('finds nothing in a pack about something else', () => expect(checkPack(storm)).toEqual([]));

  it.each(seeded)('catches %s', (_, rule, file, path, change) => {
    const faults = checkPack(spoil(storm, change));
    expect(faults.map((fault) => [fault.rule, fault.file, fault.path])).toContainEqual([rule, file, path]);
    for (const { sentence } of faults) expect(sentence).toMatch(/^\S.*[.?]$/u);
  });

  it('has a seeded fault for every rule that needs no document and no file', () => {
    const needDocuments = ['document', 'verbatim', 'number', 'json', 'size', 'version'];
    expect(new Set([...seeded.map(([, rule]) => rule), ...needDocuments])).toEqual(new Set(RULES));
  });

  it('starts paths at the root of a pack that is one file', () => {
    const spoilt = spoil(storm, (pack) => put(pack.claims[0]!, 'measure', 'houses.lost'));
    expect(checkPack(spoilt, 'storm.json')).toMatchObject([{ file: 'storm.json', path: '$.claims[0].measure' }]);
  });

  it('goes on behind a record that does not fit', () => {
    const spoilt = spoil(storm, (pack) => {
      put(pack.claims[0]!, 'quantity', 7);
      put(pack.claims[1]!, 'measure', 'houses.lost');
    });
    expect(checkPack(spoilt).map(({ path }) => path)).toEqual(['$[0].quantity', '$[1].measure']);
  });

  it('finds the one fault of a large pack', () => {
    const many = 1_900;
    const large = spoil(storm, (pack) => {
      const base = find(pack.claims, 'houses.uninhabitable.later');
      const league = find(pack.actors, 'league');
      const plan = find(pack.phases, 'repair-plan');
      for (let index = 0; index < many; index++) {
        pack.claims.push({ ...base, id: `more.${index}`, note: 'A'.repeat(200) + '“'.repeat(200) });
        pack.phases.push({
          ...plan,
          id: `p${index}`,
          partOf: index % 30 === 29 ? null : `p${index + 1}`,
          aliases: [],
          generalNames: [],
          hints: [],
          terms: [],
        });
        league.aliases.push(`Name ${index}`);
        (league.not ??= []).push(`Name ${index} Street`);
        plan.generalNames.push(`plan ${index}`);
      }
    });
    expect(checkPack(large).map(({ rule }) => rule)).toEqual(['reference']);
  });

  it('answers with faults whatever it is given, and never throws', () => {
    const folderFiles: string[] = Object.values(PART_FILES);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(PART_FILES), 'more'), fc.jsonValue()), (parts) => {
        for (const { file } of checkPack(parts)) expect(folderFiles).toContain(file);
      }),
    );
  });
});

describe('checkPack on a pack with one value exchanged', () => {
  /** Every place in the storm pack, as a list of keys. */
  const places: string[][] = [];
  const walk = (value: unknown, way: string[]): void => {
    if (way.length > 0) places.push(way);
    if (value === null || typeof value !== 'object') return;
    for (const [key, inner] of Object.entries(value)) walk(inner, [...way, key]);
  };
  walk(storm, []);

  it('answers with faults that name a part, and never throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), (way, value) => {
        const parts = structuredClone(storm);
        let holder: Record<string, unknown> = parts;
        for (const key of way.slice(0, -1)) holder = holder[key] as Record<string, unknown>;
        holder[way.at(-1) ?? ''] = value;
        for (const { path, sentence } of checkPack(parts, 'storm.json')) {
          expect(path).toMatch(/^\$\.(?:manifest|sources|actors|phases|concepts|measures|claims)/);
          expect(sentence).not.toBe('');
        }
      }),
      { numRuns: 400 },
    );
  });
});

const allowed: [string, (pack: AuthoredPack) => void][] = [
  ['confirmed, with by whom', (p) => put(p.claims[0]!, 'note', 'Confirmed by the council on 6 March.')],
  ['our own noun', (p) => put(p.claims[0]!, 'note', 'One of two claims of that day.')],
  ['somebody’s words in quotation marks', (p) => put(p.claims[0]!, 'note', 'The paper says “a heroic effort”.')],
  ['a name of four letters in a script without capitals', (p) => actor(p, 'rovers').aliases.push('روفر')],
  ['an abbreviation in capitals', (p) => actor(p, 'rovers').aliases.push('HR')],
  ['a general name of two phases', (p) => phase(p, 'repair-plan.phase1').generalNames.push('plan')],
  ['a part below its whole', (p) => put(claim(p, 'houses.uninhabitable.later').quantity, 'value', 1846)],
  [
    'a part above its whole of another day',
    (p) => {
      put(claim(p, 'houses.uninhabitable.later'), 'asOf', { basis: 'report', from: '2024-03-04', to: '2024-03-04' });
      put(claim(p, 'houses.uninhabitable.later').quantity, 'value', 1900);
    },
  ],
  [
    'a part above a lower bound',
    (p) => {
      put(claim(p, 'houses.damaged.later').quantity, 'qualifier', 'at_least');
      put(claim(p, 'houses.uninhabitable.later').quantity, 'value', 1900);
    },
  ],
  ['an unknown day', (p) => put(p.claims[0]!, 'asOf', { basis: 'unknown' })],
  [
    'affiliations for nobody',
    (p) => {
      for (const one of p.actors) one.affiliation = null;
    },
  ],
  ['a role from before the pack', (p) => put(actor(p, 'brock').roles[0]!, 'from', '1999-01-01')],
];

it.each(allowed)('leaves %s alone', (_, change) => expect(checkPack(spoil(storm, change))).toEqual([]));

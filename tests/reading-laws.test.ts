// What holds of a reading of any text at all, sense or nonsense.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { compilePack, openPack, PackSchema, type EnginePack } from '@/lib/pack';
import { findDates } from '@/lib/match';
import { read } from '@/lib/reading';
import { blocksOfLines, normalise } from '@/lib/text';
import { ReadingSchema, type Block, type PageText } from '@/lib/vocabulary';
import { BUNDLED, partsAt, STORM } from './pack/parts';

let packs: EnginePack[];
beforeAll(async () => {
  packs = await Promise.all(
    [BUNDLED, STORM].map(async (folder) => openPack(compilePack(PackSchema.parse(await partsAt(folder))))),
  );
});

const DAY = '2025-05-28';
const PIECES = [
  'more than ', '48,000 ', '251 ', 'a dozen ', 'dozens ', 'half ', 'two-thirds ', '60-day ', 'another ', '20 more ', 'between ', ' to ', ' and ',
  'Palestinians ', 'hostages ', 'bodies ', 'prisoners ', 'people ', 'trucks ', 'of them ', 'of whom ', 'others ', 'a soldier ', 'an additional day ',
  'killed ', 'were ', 'held ', 'released ', 'living ', 'in Gaza ', 'since 7 October 2023', 'on Monday ', 'in 2014 ', 'overnight ', 'October ',
  'Hamas ', 'Israel ', 'the health ministry ', 'said ', 'according to ', 'the first phase ', 'the deal ', 'Witkoff proposal ', 'truce ',
  'houses ', 'Harl ', 'the plan ', 'discrepancies between tallies of ',
  ', ', '. ', '; ', ' \u2013 ', '\u2014', '(', ') ', '“', '” ', '’s ', '\n', '\u00A0', '\u00AD', '\u200B', '\u2009',
  '\uD83D', '\uDE00', '😀', 'e\u0301', 'ḥ', 'حماس ', 'חמאס ', '\u202E', '\u202C', '$', '%', '3', '\u0000', '\uFFFF', 'ﬁ', '①',
]; // prettier-ignore

const news = fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }).map((pieces) => pieces.join(''));
const oneOf = (words: string): fc.Arbitrary<string> => fc.constantFrom(...words.split('|'));
/** Sentences that mostly make sense, so that the laws are tried on figures that link. */
const sentence = fc
  .tuple(
    oneOf('|The health ministry says |According to Israel, |Hamas said |On Monday |(|“'),
    oneOf('|more than |about |nearly |at least |between 40 and '),
    oneOf('53,900|251|48|20|dozens of|two-thirds of the|forty-eight\u00A0thousand|2.1m|a 60-day|20\u00AD0'),
    oneOf(' Palestinians| hostages| living hostages| bodies| people| prisoners| truce| aid trucks| of them'),
    oneOf(' were killed| have been killed| are still held| were taken| were released| had entered| began| live'),
    oneOf(' in Gaza| in Israel| there|| in Harl'),
    oneOf(' since 7 October 2023| on Monday| overnight| so far|| in the first phase| under the deal'),
    oneOf('.|,|, the UN said.|\n|)|”|;'),
  )
  .map((parts) => parts.join(''));
const story = fc
  .array(fc.oneof(sentence, fc.constantFrom(...PIECES)), { maxLength: 12 })
  .map((parts) => parts.join(' '));
const noise = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 }).map((codes) => String.fromCharCode(...codes)),
);
const roles = fc.constantFrom<Block['role']>('text', 'heading', 'caption', 'cell', 'item');
const page = fc.record({
  text: fc.oneof({ weight: 3, arbitrary: story }, { weight: 2, arbitrary: news }, { weight: 1, arbitrary: noise }),
  role: roles,
  day: fc.option(fc.constantFrom('2023-12-02', '2024-02-29', DAY, '2025-12-09')),
  lang: fc.constantFrom('en', 'de', null),
});
const pageOf = ({
  text,
  role,
  day,
  lang,
}: {
  text: string;
  role: Block['role'];
  day: string | null;
  lang: string | null;
}): PageText => ({
  text,
  blocks: blocksOfLines(text).map((block) => ({ ...block, role })),
  published: day === null ? null : { day, basis: 'page' },
  lang,
});

/** Whatever a law says, it says of every kind of page. */
const ofEveryPage = (law: (given: PageText) => void): void => {
  fc.assert(
    fc.property(page, (parts) => {
      law(pageOf(parts));
    }),
    { numRuns: 600 },
  );
};

test('the pages made up here have mentions of every kind', () => {
  const readings = fc.sample(page, { numRuns: 600, seed: 11 }).map((parts) => read(pageOf(parts), packs));
  const kinds = readings.flatMap(({ mentions }) =>
    mentions.map((mention) => (mention.kind === 'figure' && mention.measure !== null ? 'linked' : mention.kind)),
  );
  for (const kind of ['actor', 'phase', 'figure', 'linked'])
    expect(kinds.filter((each) => each === kind).length).toBeGreaterThan(20);
});

describe('whatever the text, a reading', () => {
  test('comes, and is what a reading must be', () => {
    ofEveryPage((given) => expect(ReadingSchema.safeParse(read(given, packs)).error).toBeUndefined());
  });

  test('has its mentions in order, inside the text, and never empty', () => {
    ofEveryPage((given) => {
      let last = 0;
      for (const { span } of read(given, packs).mentions) {
        expect(span.start).toBeGreaterThanOrEqual(last);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(given.text.length);
        last = span.start;
      }
    });
  });

  test('has no mention that begins or ends in the middle of a character', () => {
    const halves = (text: string, at: number): boolean =>
      /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[at] ?? '');
    ofEveryPage((given) => {
      for (const { span } of read(given, packs).mentions)
        expect([halves(given.text, span.start), halves(given.text, span.end)]).toEqual([false, false]);
    });
  });

  test('has no two names and no two phases over one another', () => {
    ofEveryPage((given) => {
      const ends = new Map<string, number>();
      const named = read(given, packs).mentions.filter(({ kind }) => kind === 'actor' || kind === 'phase');
      for (const { kind, span } of named) {
        expect(span.start).toBeGreaterThanOrEqual(ends.get(kind) ?? 0);
        ends.set(kind, span.end);
      }
    });
  });

  test('has no figure that begins or ends inside a date', () => {
    ofEveryPage((given) => {
      const normal = normalise(given.text);
      const dates = findDates(normal.text, given.published?.day ?? null).map((date) => normal.original(date));
      const cut = read(given, packs).mentions.filter(
        ({ kind, span }) =>
          kind === 'figure' &&
          dates.some(
            (date) =>
              (date.start <= span.start && span.start < date.end) || (date.start < span.end && span.end <= date.end),
          ),
      );
      expect(cut).toEqual([]);
    });
  });

  test('is the same each time, and for a copy of the page', () => {
    ofEveryPage((given) => expect(read(structuredClone(given), packs)).toEqual(read(given, packs)));
  });

  test('leaves the page as it was', () => {
    ofEveryPage((given) => {
      const before = structuredClone(given);
      read(given, packs);
      expect(given).toEqual(before);
    });
  });

  test('never sets an unlinked figure beside anything', () => {
    ofEveryPage((given) => {
      for (const mention of read(given, packs).mentions)
        expect(mention.kind === 'figure' && mention.measure === null && mention.relations.length > 0).toBe(false);
    });
  });
});

describe('a reading', () => {
  test('of nothing is empty', () => {
    const nothing = pageOf({ text: '', role: 'text', day: null, lang: null });
    expect(read(nothing, packs).mentions).toEqual([]);
    expect(read(nothing, [])).toMatchObject({ mentions: [], packEnds: null });
  });

  test('takes nothing from text outside its blocks', () => {
    const text = 'Menu: 251 hostages held in Gaza\nNothing here.';
    const given = { ...pageOf({ text, role: 'text', day: DAY, lang: 'en' }), blocks: blocksOfLines(text).slice(1) };
    expect(read(given, packs).mentions.filter(({ kind }) => kind === 'figure')).toEqual([]);
  });

  test('says on which day the last pack ends', () => {
    const given = pageOf({ text: 'Nothing here.', role: 'text', day: DAY, lang: 'en' });
    expect(read(given, packs).packEnds).toBe('2025-12-09');
    expect(read(given, packs.slice(1)).packEnds).toBe('2024-04-30');
  });
});

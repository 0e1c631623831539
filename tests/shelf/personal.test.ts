// What a reader saved as a pack: it compares like any other, and breaks no rule of packs.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { checkPack, compilePack, openPack, PackSchema, type EnginePack } from '@/lib/pack';
import { contextOf } from '@/lib/context';
import { read } from '@/lib/reading';
import { personalPack } from '@/lib/shelf';
import { blocksOfLines } from '@/lib/text';
import { QUALIFIERS, type FigureMention } from '@/lib/vocabulary';
import { partsAt, STORM } from '../pack/parts';
import { AnnotationSchema, type Annotation, type SavedFigure } from '@/lib/notes';
import { DAMAGED } from '../fixtures/measures';
import { idOf, noteOf } from '../notes/annotations';

const storm = openPack(compilePack(PackSchema.parse(await partsAt(STORM))));
const TREES: SavedFigure['measure'] = {
  id: 'own:trees',
  label: 'Trees that fell in Harl',
  definition: 'Trees that fell in Harl',
  type: 'snapshot',
  unit: 'trees',
  grain: 10,
  start: null,
  words: { counted: ['trees', 'oaks'], happened: ['fell', 'fallen'], where: ['Harl'] },
};
const figureOf = (over: Partial<SavedFigure> = {}, claim: Partial<SavedFigure['claim']> = {}): SavedFigure => {
  const measure = over.measure ?? DAMAGED;
  return {
    measure,
    claim: {
      measure: measure.id,
      quantity: { value: 1_300, high: null, qualifier: 'exact', unit: measure.unit },
      asOf: { basis: 'clause', from: '2024-02-20', to: '2024-02-20' },
      attribution: 'other:Harl Council',
      ...claim,
    },
    written: '1,300 houses',
    published: '2024-02-21',
    ...over,
  };
};
const saved = (n: number, figure = figureOf(), over: Partial<Annotation> = {}): Annotation =>
  noteOf(n, '', { motivation: 'describing', body: [], saved: figure, created: '2024-02-22T10:00:00Z', ...over });
const personal = (...notes: Annotation[]): EnginePack => openPack(compilePack(PackSchema.parse(personalPack(notes))));
const readPage = (text: string, packs: EnginePack[]) =>
  read({ text, blocks: blocksOfLines(text), published: { day: '2024-03-06', basis: 'page' }, lang: 'en' }, packs);
const figuresIn = (text: string, packs: EnginePack[]) =>
  readPage(text, packs).mentions.filter((mention): mention is FigureMention => mention.kind === 'figure');

const NEXT_PAGE = 'More than 1,250 houses in Harl were damaged by Storm Ilka, Harl Council said on 5 March.';

describe('a saved figure', () => {
  it('is a note like any other to the store', () => expect(AnnotationSchema.parse(saved(1)).saved).toEqual(figureOf()));

  it('stands on the next page among the figures of the pack that counts the same, with its page and speaker', () => {
    const packs = [storm, personal(saved(1))];
    const [mention] = figuresIn(NEXT_PAGE, packs);
    const context = contextOf({ mention: mention!, text: '', published: null }, packs);
    const own = context?.kind === 'figure' ? context.others.find((other) => other.personal) : undefined;
    expect(own).toMatchObject({
      sameMeasure: true,
      written: '1,300 houses',
      attribution: { id: 'storm:harl-council', name: 'Harl Council' },
      document: { title: '“One”', publisher: 'news.example', url: 'https://news.example/one?utm_source=x' },
      when: 'earlier',
      relation: expect.not.stringMatching(/^conflicts$/) as unknown,
    });
    expect(context?.kind === 'figure' && context.others.filter((other) => !other.personal).length).toBeGreaterThan(0);
  });

  it('of one page is from one document, and of two from two', () => {
    const { sources } = personal(
      saved(1),
      saved(2),
      saved(3, figureOf(), { target: { ...saved(3).target, canonical: 'https://news.example/two' } }),
    );
    expect(sources.map(({ id }) => id)).toEqual([1, 3].map((n) => `page.${idOf(n).slice('urn:uuid:'.length)}`));
  });

  it('is compared also when the pack it belongs to is off', () => {
    const packs = [personal(saved(1))];
    expect(packs[0]?.claimsOf('storm.houses.damaged')).toHaveLength(1);
    expect(figuresIn(NEXT_PAGE, packs).every(({ measure }) => measure === null)).toBe(true);
  });
});

describe('a measure of the reader’s own', () => {
  const packs = [storm, personal(saved(1, figureOf({ measure: TREES, written: '300 trees' }, { quantity: { value: 300, high: null, qualifier: 'exact', unit: 'trees' } })))]; // prettier-ignore
  test.each([
    ['is found on the next page', 'In Harl 340 trees fell, the council said.', ['own']],
    ['also by another of its words', 'About 280 fallen oaks lie across the roads of Harl.', ['own']],
    ['not in another place', 'In Marram 340 trees fell, the council said.', []],
    ['not where something else was done', 'In Harl 340 trees were planted, the council said.', []],
    ['not of one night', 'In Harl 340 trees fell overnight on Monday.', []],
  ])('%s', (_, text, found) =>
    expect(figuresIn(text, packs).flatMap(({ measure }) => (measure === 'personal:own.trees' ? ['own'] : []))).toEqual(
      found,
    ),
  );
});

describe('what a reader saved', () => {
  it('is no pack while there is nothing', () => expect(personalPack([noteOf(1, 'a note')])).toBeNull());

  const day = fc.date({ min: new Date('2023-01-01'), max: new Date('2025-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)); // prettier-ignore
  const words = fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 3 });
  const anyFigure = fc
    .record({
      value: fc.integer({ min: 0, max: 100_000 }),
      qualifier: fc.constantFrom(...QUALIFIERS.filter((each) => !['vague', 'range', 'fraction'].includes(each))),
      written: fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
      who: fc.option(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 })),
      on: fc.option(day),
      title: fc.string({ unit: 'binary', maxLength: 60 }),
      words: fc.option(fc.record({ counted: words, happened: words, where: words })),
    })
    .map(({ value, qualifier, written, who, on, title, words: shown }) => {
      const measure = shown ? { ...TREES, words: shown } : DAMAGED;
      const quantity = { value, high: null, qualifier, unit: measure.unit };
      const asOf = on === null ? ({ basis: 'unknown' } as const) : ({ basis: 'clause', from: on, to: on } as const);
      const figure = figureOf(
        { measure, written, published: null },
        { quantity, asOf, attribution: who && `other:${who}` },
      );
      return { figure, title };
    });
  it('breaks no rule of packs', () => {
    fc.assert(
      fc.property(fc.array(anyFigure, { minLength: 1, maxLength: 6 }), (figures) => {
        const notes = figures.map(({ figure, title }, n) => saved(n, figure, { target: { ...saved(n).target, title }, created: '2026-01-01T00:00:00Z' })); // prettier-ignore
        expect(checkPack({ ...personalPack(notes) })).toEqual([]);
      }),
    );
  });
});

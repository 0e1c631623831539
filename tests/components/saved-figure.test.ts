// A figure as the form holds it: filled in by what was read, and saved as the reader left it.
import { describe, expect, it, test } from 'vitest';
import { fieldsOf, missingIn, NEW, savedFigureOf, type Choice, type FigureFields } from '@/components/saved-figure';
import { AnnotationSchema, type SavedFigure } from '@/lib/notes';
import type { FigureMention } from '@/lib/vocabulary';
import { DAMAGED } from '../fixtures/measures';
import { noteOf } from '../notes/annotations';

const HOUSES: Choice = { ...DAMAGED, pack: 'A storm' };
const INJURED: Choice = { ...HOUSES, id: 'storm:injured.window', type: 'event_window', unit: 'people', start: null };
const choices = [HOUSES, INJURED];
const parties = [{ id: 'storm:harl-council', name: 'Harl Council' }];
const mention = (over: Partial<FigureMention> = {}): FigureMention => ({
  kind: 'figure',
  span: { start: 0, end: 9 },
  quantity: { value: 1_250, high: null, qualifier: 'more_than', unit: 'houses' },
  measure: 'houses.damaged',
  attribution: 'harl-council',
  asOf: { basis: 'report', from: '2024-03-05', to: '2024-03-05' },
  relations: [],
  ...over,
});
const read = (of: FigureMention | null = mention()) => fieldsOf(of, '2024-03-06', choices, parties);
const save = (fields: FigureFields, of: FigureMention | null = mention()): SavedFigure =>
  savedFigureOf(fields, {
    mention: of,
    written: 'more than 1,250 houses',
    published: '2024-03-06',
    choices,
    uuid: 'u1',
  });

describe('the form is filled in', () => {
  it('with what was read', () =>
    expect(read()).toMatchObject({
      measure: 'storm:houses.damaged',
      qualifier: 'more_than',
      value: '1250',
      who: 'Harl Council',
      from: '2024-03-05',
      to: '2024-03-05',
    }));
  test.each([
    ['the same with several packs on', mention({ measure: 'storm:houses.damaged', attribution: 'storm:harl-council' }), { measure: 'storm:houses.damaged', who: 'Harl Council' }],
    ['a speaker no pack knows', mention({ attribution: 'other:the insurers' }), { who: 'the insurers' }],
    ['nobody', mention({ attribution: null }), { who: '' }],
    ['nothing counted on record', mention({ measure: null }), { measure: '' }],
    ['no day', mention({ asOf: { basis: 'unknown' } }), { from: '', to: '' }],
    ['a measure whose name only ends alike', mention({ measure: 'damaged' }), { measure: '' }],
    ['nothing read: the page’s day', null, { measure: '', value: '', from: '2024-03-06', to: '2024-03-06' }],
  ])('with %s', (_, of, fields) => expect(read(of)).toMatchObject(fields)); // prettier-ignore
});

describe('a figure is saved', () => {
  it('as it was read when nothing is corrected, how its day is known included', () => {
    const { pack: _, ...measure } = { ...HOUSES, pack: '' };
    expect(save(read())).toEqual({
      measure,
      claim: {
        measure: 'storm:houses.damaged',
        quantity: mention().quantity,
        asOf: mention().asOf,
        attribution: 'other:Harl Council',
      },
      written: 'more than 1,250 houses',
      published: '2024-03-06',
    });
  });
  it('as the reader corrected it, with a day that is stated then', () => {
    const { claim } = save({
      ...read(),
      qualifier: 'range',
      value: '1200',
      high: '1300',
      who: ' ',
      from: '2024-03-04',
      to: '',
    });
    expect(claim).toMatchObject({
      quantity: { value: 1_200, high: 1_300, qualifier: 'range', unit: 'houses' },
      asOf: { basis: 'clause', from: '2024-03-04', to: '2024-03-04' },
      attribution: null,
    });
  });
  it('on the page’s day as no more than that, where nothing was read and the day was left', () => {
    const fields = { ...read(null), measure: 'storm:houses.damaged', value: '412' };
    const asOf = (change: Partial<FigureFields> = {}) => save({ ...fields, ...change }, null).claim.asOf;
    expect(asOf()).toEqual({ basis: 'page', from: '2024-03-06', to: '2024-03-06' });
    expect(asOf({ from: '2024-03-05' })).toEqual({ basis: 'clause', from: '2024-03-05', to: '2024-03-06' });
  });
  it('without a day when none is known', () =>
    expect(save({ ...read(), from: '', to: '' }).claim.asOf).toEqual({ basis: 'unknown' }));
  it('in the page’s words where there is no number', () => {
    const dozens = mention({
      quantity: { value: null, high: null, qualifier: 'vague', unit: 'houses', vague: 'dozens' },
    });
    expect(missingIn(read(dozens))).toEqual([]);
    expect(save(read(dozens), dozens).claim.quantity).toEqual(dozens.quantity);
  });
  it('in steps and below a bound only while the number is the one read', () => {
    const weeks = mention({
      quantity: { value: 42, high: null, qualifier: 'at_most', unit: 'days', step: 7, strict: true },
    });
    expect(save(read(weeks), weeks).claim.quantity).toMatchObject({ step: 7, strict: true });
    expect(save({ ...read(weeks), value: '40' }, weeks).claim.quantity).not.toHaveProperty('step');
  });
  it('with the window of time its measure asks for', () =>
    expect(save({ ...read(), measure: INJURED.id }).claim.period).toEqual({
      from: '2024-03-05',
      to: '2024-03-05',
      convention: null,
    }));
  it('of something new with its words, under a name of its own', () => {
    const fields = { ...read(null), measure: NEW, label: ' Lamps broken ', value: '412', counted: 'Lamps, street lamps, Lamps', happened: '', where: 'Harl،Marram' }; // prettier-ignore
    expect(save(fields, null).measure).toEqual({
      id: 'own:u1',
      label: 'Lamps broken',
      definition: 'Lamps broken',
      type: 'cumulative',
      unit: 'lamps',
      grain: 10,
      start: null,
      words: { counted: ['Lamps', 'street lamps'], happened: [], where: ['Harl', 'Marram'] },
    });
  });
  it('in a shape the store takes', () => {
    for (const figure of [save(read()), save({ ...read(), measure: NEW, label: 'a', counted: 'b', where: 'C' })])
      expect(AnnotationSchema.parse(noteOf(1, '', { saved: figure })).saved).toEqual(figure);
  });
});

describe('what is still needed', () => {
  test.each([
    ['nothing, once all is read', {}, []],
    ['what is counted', { measure: '' }, ['measure']],
    ['the number', { value: '' }, ['value']],
    ['a number that is none', { value: 'many' }, ['value']],
    ['a number below zero', { value: '-1' }, ['value']],
    ['a top above the number', { qualifier: 'range', high: '3' }, ['high']],
    ['a last day after the first', { to: '2024-03-04' }, ['to']],
    ['a first day', { from: '' }, ['to']],
    ['words for something new', { measure: NEW }, ['label', 'counted', 'where']],
  ] as const)('%s', (_, change, missing) => expect(missingIn({ ...read(), ...change })).toEqual(missing));
});

// A number and what it counts, with the storm pack: lengths of time, increments, shares, and numbers that count nothing.
import { beforeAll, describe, expect, it } from 'vitest';
import { findFigures, layOut, setScene } from '@/lib/match';
import { compilePack, openPack, PackSchema, type EnginePack } from '@/lib/pack';
import { blocksOfLines, normalise } from '@/lib/text';
import { partsAt, STORM } from '../pack/parts';

let storm: EnginePack;
beforeAll(async () => {
  storm = openPack(compilePack(PackSchema.parse(await partsAt(STORM))));
});

/** `exact 60 days`, with `+` where it adds to others and `part of it` where it is a part. */
const figures = (given: string): string[] => {
  const { text } = normalise(given);
  return findFigures(setScene(layOut(text, blocksOfLines(text), '2024-03-06'), storm)).map(
    ({ quantity: { qualifier, value, high, vague, unit }, adds, part }) =>
      `${qualifier} ${vague ?? (high === null ? value : `${value}..${high}`)} ${unit}${adds ? ' +' : ''}${part ? ' part of it' : ''}`,
  );
};

describe('lengths of time', () => {
  it.each([
    ['with a hyphen', 'They got a 60-day lodging.', 'exact 60 days'],
    ['with a hyphen of its own width', 'They got a 60\u2011day lodging.', 'exact 60 days'],
    ['in words with a hyphen', 'They got a four-day shelter.', 'exact 4 days'],
    ['with a space', 'They got 60 days of lodging.', 'exact 60 days'],
    ['a week long', 'They got a week-long shelter.', 'exact 7 days'],
    ['two weeks', 'They got a two-week shelter.', 'exact 14 days'],
    ['hedged', 'They got about 60 days of lodging.', 'about 60 days'],
    ['a range', 'They got 60 to 90 days of lodging.', 'range 60..90 days'],
    ['one more', 'They got an additional day of lodging.', 'exact 1 days +'],
  ])('%s', (_, text, expected) => expect(figures(text)).toEqual([expected]));
});

describe('increments', () => {
  it.each([
    ['20 more', 'Another storm damaged 20 more houses.', 'exact 20 houses +'],
    ['20 additional', 'It damaged 20 additional houses.', 'exact 20 houses +'],
    ['another 20', 'It damaged another 20 houses.', 'exact 20 houses +'],
    ['a further 20', 'It damaged a further 20 houses.', 'exact 20 houses +'],
  ])('%s', (_, text, expected) => expect(figures(text)).toEqual([expected]));
});

describe('shares', () => {
  it.each([
    ['half of those', 'Half of the houses were damaged.', 'fraction 0.5 share'],
    ['per cent', 'Some 40 per cent of the houses were damaged.', 'about 0.4 share'],
    ['most', 'Most of the houses were damaged.', 'vague most share'],
  ])('%s', (_, text, expected) => expect(figures(text)).toEqual([expected]));
});

describe('a noun may stand', () => {
  it.each([
    ['behind words nobody knows', 'It damaged 20 old brick houses.', 'exact 20 houses'],
    ['behind "of the"', 'It damaged 20 of the houses.', 'exact 20 houses'],
    ['before its verb', 'About 20 houses in the lower town have since been damaged.', 'about 20 houses'],
    ['without one, where it counts alone', 'There were 4,300 spectators.', 'exact 4300 people'],
  ])('%s', (_, text, expected) => expect(figures(text)).toEqual([expected]));
});

describe('no figure:', () => {
  it.each([
    ['a bare number', 'There were 48.'],
    ['a noun of which nothing is said', 'It has 20 houses.'],
    ['a noun in the next sentence', 'There were 48. Houses were damaged.'],
    ['a noun behind a comma', 'On page 48, houses were damaged.'],
    ['a noun the pack does not know', 'It damaged 20 cars.'],
    ['a verb of another kind', 'About 20 houses sang.'],
    ['a label', 'The 20-point list spoke of damaged roofs.'],
    ['an age', 'Ada Moss, 48, had her house damaged.'],
    ['a date', 'On 20 March houses were damaged.'],
    ['money', 'It damaged $20 million of houses.'],
    ['a distance', 'Some 20 km of road by the houses were damaged.'],
    ['one of the', 'It was one of the worst that damaged houses.'],
  ])('%s', (_, text) => expect(figures(text)).toEqual([]));
});

// The order of packs, and which version may take the place of which.
import { describe, expect, it, test } from 'vitest';
import { arrange, replacing } from '@/lib/shelf';

const on = (id: string) => ({ id, on: true });
const off = (id: string) => ({ id, on: false });

describe('packs stand', () => {
  test.each([
    ['as they come, and on, before the reader arranged them', [], ['a', 'b'], [on('a'), on('b')]],
    ['as the reader left them', [off('b'), on('a')], ['a', 'b'], [off('b'), on('a')]],
    ['with a new one last, and on', [off('a')], ['b', 'a'], [off('a'), on('b')]],
    ['without one that is gone', [on('gone'), on('a')], ['a'], [on('a')]],
    ['once each', [on('a'), off('a')], ['a'], [on('a')]],
  ])('%s', (_, arranged, here, places) => expect(arrange(arranged, here)).toEqual(places));
});

describe('a version', () => {
  const of = (version: string, text = version) => ({ version, text });
  it.each([
    ['1.0.0', '1.0.1'],
    ['1.9', '1.10'],
    ['1', '1.0.1'],
    ['2024-12', '2025-01'],
    ['1.0a', '1.0b'],
  ])('%s is followed by %s, and not the other way round', (one, other) => {
    expect(replacing(of(one), of(other))).toBe('newer');
    expect(replacing(of(other), of(one))).toBe('refused');
  });
  it.each([
    ['1.0', '1.0'],
    ['1.0', '1.00'],
    ['1', '1.'],
  ])('%s with another text than %s is no later one', (one, other) =>
    expect(replacing(of(one, 'a'), of(other, 'b'))).toBe('refused'),
  );
  it('is itself, whatever its number', () => expect(replacing(of('1', 'a'), of('1', 'a'))).toBe('same'));
});

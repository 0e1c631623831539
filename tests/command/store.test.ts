// The stores' texts fit.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LIMITS, tooLong } from '@/lib/command/store';

const description = readFileSync(new URL('../../data/store/description.txt', import.meta.url), 'utf8');
const locale = readFileSync(new URL('../../components/locales/en.yml', import.meta.url), 'utf8');
const wordsOf = (key: string): string => new RegExp(`^${key}: '?(.*?)'?$`, 'm').exec(locale)?.[1] ?? '';

test('no text is longer than a store takes', () => {
  const texts = { name: wordsOf('extName'), summary: wordsOf('extDescription'), description };
  expect(Object.values(texts).every((text) => text.length > 5)).toBe(true);
  expect(tooLong(texts)).toEqual([]);
});

test('one that is longer is named', () => {
  expect(tooLong({ name: 'x', summary: 'x'.repeat(LIMITS.summary + 1), description: 'x' })).toEqual(['summary']);
});

// What is new in a text: what makes the one text the other, and no more than that.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOf, withChange } from '@/lib/page';
import { join, type Passage } from '@/lib/page/passage';
import { isWellLaid, type PageText } from '@/lib/vocabulary';

const passage = (text: string): Passage => ({
  text,
  blocks: [{ start: 0, end: text.length, role: 'text' }],
  whole: null as never,
});
const woven = (passages: readonly Passage[]) => {
  const { text, blocks, starts } = join(passages);
  return { page: { text, blocks, published: null, lang: 'en' } satisfies PageText, passages, starts };
};
const [a, b, c, d] = ['One.', 'Two words.', 'Three of them.', 'Four.'].map(passage) as [
  Passage,
  Passage,
  Passage,
  Passage,
];

it.each<[name: string, before: Passage[], after: Passage[], sent: string]>([
  ['nothing', [a, b, c], [a, b, c], ''],
  ['a paragraph in the middle', [a, b, c], [a, d, c], '\nFour.\n'],
  ['the first', [a, b, c], [d, b, c], 'Four.\n'],
  ['the last', [a, b, c], [a, b, d], '\nFour.'],
  ['one that came', [a, c], [a, b, c], '\nTwo words.\n'],
  ['one that came before all', [b, c], [a, b, c], 'One.\n'],
  ['one that came after all', [a, b], [a, b, c], '\nThree of them.'],
  ['one that went', [a, b, c], [a, c], '\n'],
  ['one that stands there twice now', [a, b], [a, a, b], '\nOne.\n'],
  ['all of them', [a, b], [c, d], 'Three of them.\nFour.'],
])('sends of a text in which it is %s that changed only that', (_, before, after, sent) => {
  const [one, other] = [woven(before), woven(after)];
  const change = changeOf(one, other);
  expect(change.text).toBe(sent);
  expect(withChange(one.page, change)).toEqual(other.page);
});

const texts = fc.array(fc.constantFrom(a, b, c, d), { minLength: 1, maxLength: 8 });

it('makes the one text the other', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const [one, other] = [woven(before), woven(after)];
      expect(withChange(one.page, changeOf(one, other))).toEqual(other.page);
    }),
  );
});

it('makes of another text one that is well laid, or none', () => {
  fc.assert(
    fc.property(texts, texts, texts, (before, after, third) => {
      const changed = withChange(woven(third).page, changeOf(woven(before), woven(after)));
      expect(changed === null || isWellLaid(changed)).toBe(true);
    }),
  );
});

describe('a change that does not fit', () => {
  const { page } = woven([a, b]);
  it.each([
    ['ends beyond the text', { start: 0, end: 99, text: '', blocks: [] }],
    ['ends before it begins', { start: 4, end: 2, text: '', blocks: [] }],
    [
      'lays a block over another one',
      { start: 4, end: 4, text: '', blocks: [{ start: 2, end: 9, role: 'text' as const }] },
    ],
    [
      'lays a block beyond the text',
      { start: 0, end: 15, text: 'x', blocks: [{ start: 0, end: 2, role: 'text' as const }] },
    ],
  ])('because it %s makes nothing', (_, change) => expect(withChange(page, change)).toBeNull());
});

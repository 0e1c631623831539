// Days with their basis, values in short, counts in their plural form.
import { beforeAll, describe, expect, it } from 'vitest';
import { asOfWords, basisWords, countWords, daysOf, shortValue, spanWords, stretchWords } from '@/components/words';
import { splitTags } from '@/components/NoteEditor';
import { dayOf, people } from '../fixtures/contexts';
import { speakEnglish } from './messages';

beforeAll(speakEnglish);

describe('days', () => {
  it.each([
    ['stated', dayOf('2025-05-26'), 'as of 26 May 2025'],
    ['from the report', dayOf('2025-05-26', 'report'), 'as of 26 May 2025, from the report'],
    ['on or before the page’s date', dayOf('2025-05-26', 'page'), 'by 26 May 2025, the page date'],
    ['unknown', { basis: 'unknown' } as const, 'day unknown'],
  ])('%s', (_, asOf, words) => expect(asOfWords(asOf)).toBe(words));
  it('stand the same whatever the time zone of the machine', () =>
    expect(daysOf(dayOf('2031-01-01'))).toBe('1 Jan 2031'));
  it('name both ends of a bracket', () => {
    expect(daysOf({ basis: 'clause', from: '2031-01-02', to: '2031-02-10' })).toMatch(/^2 Jan\s–\s10 Feb 2031$/);
  });
  it('say of a record that its day is the document’s', () => {
    expect(basisWords(dayOf('2031-01-01', 'page'))).toBe('document’s date');
    expect(basisWords(dayOf('2031-01-01'))).toBeNull();
  });
  it('may be open', () => expect(stretchWords({ from: '2031-10-10', to: null })).toBe('since 10 Oct 2031'));
  it('are counted in the grammar of the language', () =>
    expect([spanWords(1), spanWords(31)]).toEqual(['1 day', '31 days']));
});

describe('values in short', () => {
  it.each([
    ['exact', people(53_977), '53,977'],
    ['more than', people(48_000, 'more_than'), '48,000+'],
    ['about', people(250, 'about'), '~250'],
    ['fewer than', people(40, 'at_most', { strict: true }), '< 40'],
    ['a range', people(5000, 'range', { high: 6000 }), '5,000–6,000'],
    ['a share', people(0.5, 'fraction'), '50%'],
    ['a word', people(null, 'vague', { vague: 'dozens' }), null],
  ])('%s', (_, quantity, words) => expect(shortValue(quantity)).toBe(words));
});

describe('counts', () => {
  it.each([
    [0, 'No figures on record'],
    [1, '1 figure on record'],
    [1200, '1,200 figures on record'],
  ])('%d', (n, words) => expect(countWords('overview.count', n)).toBe(words));
});

describe('tags', () => {
  it.each([
    ['to check, office', ['to check', 'office']],
    [' a ,, a , b,', ['a', 'b']],
    ['واحد، اثنان', ['واحد', 'اثنان']],
    ['', []],
  ])('%j', (written, tags) => expect(splitTags(written)).toEqual(tags));
});

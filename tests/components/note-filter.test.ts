// Finding notes: by each thing that can be asked for, by all of them together, and quickly among five thousand.
import { beforeAll, describe, expect, it, test, vi } from 'vitest';
import { choicesIn, filterNotes, NO_FILTER, type NoteFilter } from '@/components/note-filter';
import { bodyOf, type Annotation } from '@/lib/notes';
import { noteOf } from '../notes/annotations';

beforeAll(() => void vi.stubEnv('TZ', 'Etc/UTC'));

const on = (n: number, host: string, tags: string[], day: string, measure: string | null): Annotation => {
  const { target, ...note } = noteOf(n, '', { modified: `${day}T23:30:00Z`, body: bodyOf({ text: `Ask ${n}`, tags }) });
  const claim = {
    quantity: { value: 48_000, high: null, qualifier: 'exact' as const, unit: 'people' },
    asOf: { basis: 'unknown' as const },
    attribution: null,
  };
  return {
    ...note,
    target: { ...target, source: `https://${host}/a`, canonical: `https://${host}/a`, title: `Floods ${n}` },
    ...(measure !== null && { figure: { text: '48,000', claim: { ...claim, measure }, label: `Label of ${measure}` } }),
  };
};
const NOTES = [
  on(1, 'www.courier.example', ['office', 'to ask'], '2031-03-01', 'killed'),
  on(2, 'courier.example', ['office'], '2031-03-02', 'tents'),
  on(3, 'herald.example', [], '2031-03-03', null),
];
const found = (filter: Partial<NoteFilter>) =>
  filterNotes(NOTES, { ...NO_FILTER, ...filter }).map((note) => NOTES.indexOf(note) + 1);

describe('notes are found', () => {
  it.each<[string, Partial<NoteFilter>, number[]]>([
    ['by nothing: all of them', {}, [1, 2, 3]],
    ['by a word of the text, in any case', { words: 'ASK' }, [1, 2, 3]],
    ['by a tag and a word of the quote', { words: 'office words' }, [1, 2]],
    ['by the page’s title', { words: 'floods 3' }, [3]],
    ['by the page’s address', { words: 'herald.example' }, [3]],
    ['by what is counted, in words', { words: 'label of tents' }, [2]],
    ['not by a word that is nowhere', { words: 'ask nowhere' }, []],
    ['by site', { site: 'courier.example' }, [1, 2]],
    ['by tag, the whole of it', { tag: 'to ask' }, [1]],
    ['not by a part of a tag', { tag: 'ask' }, []],
    ['by what is counted', { measure: 'killed' }, [1]],
    ['from a day', { from: '2031-03-02' }, [2, 3]],
    ['until a day, all of it', { to: '2031-03-02' }, [1, 2]],
    [
      'by all together',
      { words: 'ask', site: 'courier.example', tag: 'office', from: '2031-03-02', to: '2031-03-02' },
      [2],
    ],
  ])('%s', (_, filter, expected) => expect(found(filter)).toEqual(expected));
});

test('what can be chosen is each thing once, in order', () => {
  expect(choicesIn(NOTES, 'en-GB')).toEqual({
    sites: ['courier.example', 'herald.example'],
    tags: ['office', 'to ask'],
    measures: [
      { id: 'killed', label: 'Label of killed' },
      { id: 'tents', label: 'Label of tents' },
    ],
  });
});

test('five thousand notes are searched in less than 100 ms, the first time too', () => {
  const text = 'The ministry gave another figure on Monday, and nobody said which list it was taken from. '.repeat(8);
  const many = Array.from({ length: 5000 }, (_, n) => noteOf(n, `${text}${n}`));
  const times = ['ministry 4999', 'nowhere', 'list monday 17'].map((words) => {
    const from = performance.now();
    filterNotes(many, { ...NO_FILTER, words });
    return performance.now() - from;
  });
  expect(filterNotes(many, { ...NO_FILTER, words: 'ministry 4999' })).toHaveLength(1);
  // A busy machine may stop us in the middle of one; not in the middle of each.
  expect(Math.min(...times.slice(1))).toBeLessThan(100);
  expect(times[0]).toBeLessThan(300);
});

// A note's parts: made, read back, found, opened.
import { describe, expect, it } from 'vitest';
import { addressAt, findNotes, newNote, quoteOf, rewritten, textOf } from '@/components/note';
import { AnnotationSchema } from '@/lib/notes/annotation';
import { updates } from '../fixtures/contexts';

const page = {
  url: 'https://courier.example/storm?a=1',
  canonical: 'https://courier.example/storm',
  title: 'The strait',
};
const quote = { type: 'TextQuoteSelector', exact: 'well-known figure', prefix: '', suffix: '' } as const;
const id = '00000000-0000-4000-8000-000000000001';
const now = '2031-06-27T09:00:00Z';
const note = newNote(
  id,
  now,
  { page, selector: [quote], figure: updates.page },
  { text: 'Ask again', tags: ['to check', 'office'] },
);

describe('a note', () => {
  it('is what the store takes', () => expect(AnnotationSchema.safeParse(note).error).toBeUndefined());
  it('gives back what was written', () => {
    expect(textOf(note)).toEqual({ text: 'Ask again', tags: ['to check', 'office'] });
    expect(quoteOf(note)).toBe('well-known figure');
    expect(quoteOf({ ...note, target: { ...note.target, selector: [] } })).toBeNull();
  });
  it('keeps its id, its making and its place when it is rewritten', () => {
    const later = rewritten({ ...note, revision: 3 }, '2031-07-01T00:00:00Z', { text: 'Done', tags: [] });
    expect(later).toMatchObject({
      id: note.id,
      created: now,
      modified: '2031-07-01T00:00:00Z',
      revision: 3,
      target: note.target,
    });
    expect(textOf(later)).toEqual({ text: 'Done', tags: [] });
  });
  it('is opened at its words, dashes included', () => {
    expect(addressAt(note)).toBe('https://courier.example/storm?a=1#:~:text=well%2Dknown%20figure');
    const routed = { ...note, target: { ...note.target, source: 'https://courier.example/#/storm' } };
    expect(addressAt(routed)).toBe('https://courier.example/#/storm');
  });
});

describe('finding notes', () => {
  it.each([
    ['a word of the text', 'AGAIN', 1],
    ['a tag and a word of the quote', 'office figure', 1],
    ['the page', 'courier.example', 1],
    ['no words', '  ', 1],
    ['a word that is nowhere', 'again nowhere', 0],
  ])('by %s', (_, words, count) => expect(findNotes([note], words)).toHaveLength(count));
});

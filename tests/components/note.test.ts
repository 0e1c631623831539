// A note's parts: made, read back, found, opened.
import { describe, expect, it } from 'vitest';
import { addressAt, figureWords, newNote, rewritten } from '@/components/note';
import { AnnotationSchema, quoteOf, writtenIn } from '@/lib/notes';
import { updates } from '../fixtures/contexts';
import { speakEnglish } from './messages';

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
  { page, selector: [quote], figure: updates },
  { text: 'Ask again', tags: ['to check', 'office'] },
);

describe('a note', () => {
  it('is what the store takes', () => expect(AnnotationSchema.safeParse(note).error).toBeUndefined());
  it('gives back what was written', () => {
    expect(writtenIn(note)).toEqual({ text: 'Ask again', tags: ['to check', 'office'] });
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
    expect(writtenIn(later)).toEqual({ text: 'Done', tags: [] });
  });
  it('says what its figure counts, who said it and as of when', async () => {
    await speakEnglish();
    const saidBy = updates.page.attribution?.name ?? 'nobody named';
    expect(figureWords(note)?.split(' · ').slice(0, 3)).toEqual([updates.page.text, updates.measure.label, saidBy]);
    expect(figureWords({ ...note, figure: undefined })).toBeNull();
  });
  it('is opened at its words, dashes included', () => {
    expect(addressAt(note)).toBe('https://courier.example/storm?a=1#:~:text=well%2Dknown%20figure');
    const routed = { ...note, target: { ...note.target, source: 'https://courier.example/#/storm' } };
    expect(addressAt(routed)).toBe('https://courier.example/#/storm');
  });
});

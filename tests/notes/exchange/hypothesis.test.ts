// A file as Hypothesis exports it, in our own words, as notes of ours.
import { describe, expect, it, test } from 'vitest';
import { AnnotationSchema, quoteOf, readNotesFile, writtenIn } from '@/lib/notes';

const exported = (over: object = {}) => ({
  id: 'cGV0cmljaG9yIG9uIGEg',
  created: '2025-03-06T10:11:12.123456+00:00',
  updated: '2025-03-07T08:00:00.000000+00:00',
  user: 'acct:reader@hypothes.is',
  uri: 'https://news.example/floods?utm_source=x',
  text: 'Is this **the same** count?\n![x](https://evil.example/x.png)',
  tags: ['floods', 'to ask', 'floods'],
  group: '__world__',
  permissions: { read: ['group:__world__'] },
  target: [
    {
      source: 'https://news.example/floods?utm_source=x',
      selector: [
        {
          type: 'RangeSelector',
          startContainer: '/main[1]/p[3]',
          startOffset: 4,
          endContainer: '/main[1]/p[3]',
          endOffset: 17,
        },
        { type: 'TextPositionSelector', start: 1041, end: 1054 },
        { type: 'TextQuoteSelector', exact: '48,000\n      people', prefix: 'more  than ', suffix: '\n had been' },
        { type: 'FragmentSelector', value: 'x' },
      ],
    },
  ],
  document: { title: ['The floods, a month on'] },
  links: { html: 'https://hypothes.is/a/x' },
  flagged: false,
  hidden: false,
  ...over,
});
const fileOf = (...annotations: unknown[]) =>
  JSON.stringify({ export_date: '2025-04-01', client_version: '1', annotations });
const read = (...annotations: unknown[]) =>
  readNotesFile(fileOf(...annotations), (address) => address.replace(/\?.*/, ''));

test('an annotation is a note with its text, tags, page, days and place', async () => {
  const { notes, skipped } = await read(exported());
  expect(skipped).toEqual([]);
  const [note] = notes;
  expect(AnnotationSchema.safeParse(note).success).toBe(true);
  expect(note).toMatchObject({
    created: '2025-03-06T10:11:12.123Z',
    modified: '2025-03-07T08:00:00.000Z',
    motivation: 'commenting',
    target: {
      source: 'https://news.example/floods?utm_source=x',
      canonical: 'https://news.example/floods',
      title: 'The floods, a month on',
      selector: [
        { type: 'RangeSelector', startSelector: { value: '/html[1]/body[1]/main[1]/p[3]', refinedBy: { start: 4 } } },
        { type: 'TextQuoteSelector', exact: '48,000 people', prefix: 'more than ', suffix: ' had been' },
      ],
    },
    revision: 0,
  });
  expect(note && writtenIn(note)).toEqual({
    text: 'Is this **the same** count?\n![x](https://evil.example/x.png)',
    tags: ['floods', 'to ask'],
  });
  expect(note && quoteOf(note)).toBe('48,000 people');
});

test('brought in twice it is one note', async () => {
  const [one, two] = [await read(exported()), await read(exported({ text: 'changed there' }))];
  expect(one.notes[0]?.id).toBe(two.notes[0]?.id);
  expect((await read(exported({ id: 'another' }))).notes[0]?.id).not.toBe(one.notes[0]?.id);
});

describe('also read is', () => {
  it.each([
    ['a note on a page as a whole', { target: [{ source: 'https://news.example/floods' }] }],
    ['a highlight without a word', { text: '', tags: [] }],
    [
      'one without the parts that may be missing',
      { text: undefined, tags: undefined, target: undefined, document: undefined },
    ],
  ])('%s', async (_, over) => expect((await read(exported(over))).notes).toHaveLength(1));
});

describe('skipped, with its reason, is', () => {
  it.each([
    ['a reply', { references: ['cGV0cmljaG9yIG9uIGEg'] }, 'reply'],
    ['a note on a file', { uri: 'file:///home/reader/paper.pdf' }, 'address'],
    ['a note on a book', { uri: 'urn:x-pdf:abc' }, 'address'],
    ['one without a day', { created: 'yesterday' }, 'unreadable'],
    ['one of another shape', { id: 7 }, 'unreadable'],
    ['a text beyond the limit', { text: 'x'.repeat(20_001) }, 'tooLong'],
  ])('%s', async (_, over, reason) => {
    expect(await read(exported(over), exported())).toMatchObject({ skipped: [{ number: 1, reason }], notes: [{}] });
  });
});

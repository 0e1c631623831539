// Notes out to a file and back: nothing is lost, nothing doubled, and a file that is none is refused with a reason.
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { AnnotationSchema, readNotesFile, UnreadableFile, writeCollection, type Annotation } from '@/lib/notes';
import { boot, emptyDisk } from '../machine';
import { idOf, noteOf } from '../annotations';
import { storedNotes } from './notes';

const same = (address: string) => address;
const byId = (notes: readonly Annotation[]) => notes.toSorted((one, other) => (one.id < other.id ? -1 : 1));

/** Out, back into an empty store, and again: what is there then, and what was said of it. */
async function roundTrip(notes: readonly Annotation[], write = writeCollection) {
  const store = boot(emptyDisk(), () => undefined);
  const read = await readNotesFile(await write(notes, 'Notes'), same);
  const first = await store.import(read.notes);
  const again = await store.import(read.notes);
  return { first, again, skipped: read.skipped, found: await store.list() };
}

/** Whether a thousand notes in all come back as they were. */
const check = (write?: typeof writeCollection) => {
  let seen = 0;
  return fc
    .check(
      fc.asyncProperty(storedNotes, async (notes) => {
        seen += notes.length;
        const { first, again, skipped, found } = await roundTrip(notes, write);
        expect(skipped).toEqual([]);
        expect(first).toEqual({ added: notes.length, updated: 0, same: 0, older: 0 });
        expect(again).toEqual({ added: 0, updated: 0, same: notes.length, older: 0 });
        expect(byId(found)).toEqual(byId(notes.map((note) => AnnotationSchema.parse(note))));
      }),
      { numRuns: 350 },
    )
    .then((run) => ({ ...run, seen }));
};

test('a thousand notes come back identical, and a second time none is doubled', async () => {
  const { failed, errorInstance, counterexample, seen } = await check();
  expect(failed ? [errorInstance, fc.stringify(counterexample)] : null).toBeNull();
  expect(seen).toBeGreaterThan(1000);
});

it.each<[string, (notes: Annotation[]) => Annotation[]]>([
  ['forgets tags', (notes) => notes.map((note) => ({ ...note, body: note.body.slice(0, 1) }))],
  [
    'trims the text',
    (notes) =>
      notes.map((note) => ({ ...note, body: note.body.map((part) => ({ ...part, value: part.value.trim() })) })),
  ],
  ['leaves out the last note', (notes) => notes.slice(0, -1)],
  ['gives new ids', (notes) => notes.map((note, n) => ({ ...note, id: idOf(n + 100) }))],
])('the round trip notices an export that %s', async (_, spoil) => {
  const { failed } = await check((notes, label) => writeCollection(spoil([...notes]), label));
  expect(failed).toBe(true);
});

test('the same notes are the same file', async () => {
  await fc.assert(
    fc.asyncProperty(storedNotes, async (notes) => {
      expect(await writeCollection(structuredClone(notes), 'Notes')).toBe(await writeCollection(notes, 'Notes'));
    }),
    { numRuns: 100 },
  );
});

test('a file is a collection as the W3C describes it', async () => {
  const file = JSON.parse(await writeCollection([noteOf(1, 'one')], 'Notes')) as Record<string, unknown>;
  expect(file).toMatchObject({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: expect.stringMatching(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
    type: 'AnnotationCollection',
    total: 1,
    first: { type: 'AnnotationPage', startIndex: 0, items: [{ id: idOf(1), type: 'Annotation' }] },
  });
});

describe('what is in a file and no note', () => {
  const fileOf = (...items: unknown[]) => JSON.stringify({ type: 'AnnotationPage', items });
  const note = noteOf(1, 'one');
  const at = (address: string) => ({ ...note, target: { ...note.target, source: address } });

  it.each([
    ['a script for an address', at('javascript:alert(1)'), 'address'],
    ['a file for an address', at('file:///etc/passwd'), 'address'],
    ['a canonical that is no address', { ...note, target: { ...note.target, canonical: 'data:,x' } }, 'address'],
    ['no address', at(''), 'address'],
    ['a text beyond the limit', noteOf(1, 'x'.repeat(20_001)), 'tooLong'],
    ['a page’s title beyond the limit', { ...note, target: { ...note.target, title: 'x'.repeat(200_000) } }, 'tooLong'],
    ['an id of another kind', { ...note, id: 'https://elsewhere.example/1' }, 'unreadable'],
    ['HTML for a body', { ...note, body: [{ ...note.body[0], format: 'text/html' }] }, 'unreadable'],
    [
      'a way that is no way of elements',
      { ...note, target: { ...note.target, selector: [range('//*[contains(.,"a")]')] } },
      'unreadable',
    ],
    ['nothing', null, 'unreadable'],
    ['a number', 7, 'unreadable'],
  ])('%s is skipped with its reason, the rest is read', async (_, item, reason) => {
    const read = await readNotesFile(fileOf(item, noteOf(2, 'two')), same);
    expect(read.skipped).toEqual([{ number: 1, reason }]);
    expect(read.notes.map(({ id }) => id)).toEqual([idOf(2)]);
  });

  test('what is not ours in a note is left out', async () => {
    const { notes } = await readNotesFile(fileOf({ ...note, creator: 'x', target: { ...note.target, more: 1 } }), same);
    expect(notes).toEqual([note]);
  });

  function range(value: string) {
    const point = { type: 'XPathSelector', value, refinedBy: { type: 'TextPositionSelector', start: 0, end: 0 } };
    return { type: 'RangeSelector', startSelector: point, endSelector: point };
  }
});

describe('a file', () => {
  it.each([
    ['of another kind', '{"bookmarks":[]}', 'noNotes'],
    ['that is no JSON', 'Notes\n=====', 'notJson'],
    ['that is empty', '', 'notJson'],
    ['that holds a number', '7', 'noNotes'],
    ['nested without end', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'tooDeep'],
    ['with more notes than anybody writes', `[${'0,'.repeat(20_000)}0]`, 'tooMany'],
  ])('%s is refused', async (_, text, fault) => {
    const refused = await readNotesFile(text, same).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(UnreadableFile);
    expect(refused).toHaveProperty('fault', fault);
  });

  test('may begin with a byte order mark, and be one note, a list, a page or a collection', async () => {
    const note = noteOf(1, 'with [ { "brackets\\" and \\\\');
    for (const text of [note, [note], { items: [note] }, { first: { items: [note] } }].map((each) =>
      JSON.stringify(each),
    ))
      expect((await readNotesFile(`\uFEFF${text}`, same)).notes).toEqual([note]);
  });

  test('says how far it was read', async () => {
    const told: number[] = [];
    const file = await writeCollection(
      Array.from({ length: 450 }, (_, n) => noteOf(n, 'text')),
      'Notes',
    );
    await readNotesFile(file, same, (done) => void told.push(done));
    expect(told).toEqual([0, 200, 400, 450]);
  });
});

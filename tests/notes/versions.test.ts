// A database of every version that was ever released opens, with its notes, in this one.
import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { AnnotationSchema, openNotes, type NoteStore } from '@/lib/notes';
import { VERSION } from '@/lib/notes/database';
import type { Claim } from '@/lib/vocabulary';
import { layoutOf, restore, takeDump, type Dump } from './dump';
import { freshDatabase } from './database';
import { idOf, noteOf } from './annotations';

const folder = new URL('dumps/', import.meta.url);
const dumps = readdirSync(folder)
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Dump)
  .toSorted((one, other) => one.version - other.version);

beforeEach(() => {
  fakeBrowser.reset();
  freshDatabase();
});

test('every version has its dump', () => {
  expect(dumps.map(({ version }) => version)).toEqual(Array.from({ length: VERSION }, (_, at) => at + 1));
});

/** Notes of every kind there is, one edited, one deleted. */
async function live(notes: NoteStore): Promise<void> {
  const text = 'With tags, and a second line.\n“Quotes”, عربي, עברית, 😀';
  const tags = ['aid', 'to ask'].map(
    (value) => ({ type: 'TextualBody', value, format: 'text/plain', purpose: 'tagging' }) as const,
  );
  const elsewhere = {
    source: 'https://other.example/a',
    canonical: 'https://other.example/a',
    title: '',
    selector: [],
  };
  const claim: Claim = {
    measure: 'test:people',
    quantity: { value: 48000, high: null, qualifier: 'more_than', unit: 'people' },
    asOf: { basis: 'page', from: '2025-03-06', to: '2025-03-06' },
    attribution: null,
  };
  await notes.save(noteOf(1, 'A plain note.'));
  await notes.save(noteOf(2, text));
  await notes.save(noteOf(2, text, { revision: 1, body: [...noteOf(2, text).body, ...tags] }));
  await notes.save(noteOf(3, 'Soon deleted.'));
  await notes.save(noteOf(4, '', { motivation: 'bookmarking', target: elsewhere }));
  await notes.save(noteOf(5, 'On a figure.', { figure: { text: 'more than 48,000 people', claim } }));
  await notes.delete(idOf(3));
}

// What is stored differently is another version. Raise VERSION by a step, and the next run writes its dump.
test('the newest dump is what is stored today', async () => {
  await live(await openNotes());
  const dump = `${JSON.stringify(await takeDump(), null, 2)}\n`;
  await expect(dump).toMatchFileSnapshot(`dumps/version-${VERSION}.json`);
});

describe.each(dumps)('version $version', (dump) => {
  const kept = dump.stores.find(({ name }) => name === 'annotations')?.rows.map(({ value }) => value) ?? [];

  test('opens with every note, and nothing amiss', async () => {
    await restore(dump);
    const notes = await openNotes();
    const found = await notes.list();
    expect(kept.length).toBeGreaterThan(2);
    expect(found).toHaveLength(kept.length);
    expect(found).toEqual(expect.arrayContaining(kept));
    expect(found.map((note) => AnnotationSchema.safeParse(note).success)).not.toContain(false);
    expect(await notes.health()).toMatchObject({ state: 'sound', notes: kept.length });
    expect(await notes.save(noteOf(99, 'today'))).toMatchObject({ revision: 1 });
  });

  test('is brought to today’s layout', async () => {
    await openNotes();
    const today = await layoutOf();
    freshDatabase();
    await restore(dump);
    await openNotes();
    expect(await layoutOf()).toEqual(today);
  });

  test('has its notes in the journal then: they come back when the database goes', async () => {
    await restore(dump);
    await openNotes();
    freshDatabase();
    const notes = await openNotes();
    expect(await notes.list()).toEqual(expect.arrayContaining(kept));
    expect(await notes.health()).toMatchObject({ state: 'repaired', notes: kept.length, restored: kept.length });
  });
});

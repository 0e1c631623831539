// The library: finding a note among thousands, out to a file and back in, and everything that is asked twice.
import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test, type OneBrowser } from './one-browser';
import { clearNotes, saveNote } from './own-notes';
import { DAMAGED } from '../fixtures/measures';
import { noteOf } from '../notes/annotations';

const TITLE = 'Floods in the valley';
const notesFor = (from: number, count: number, text = 'Ask the council') =>
  Array.from({ length: count }, (_, n) => {
    const { target, ...note } = noteOf(from + n, `${text} ${from + n}`);
    return { ...note, target: { ...target, title: TITLE } };
  });

const openLibrary = async ({ context, id }: OneBrowser): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/library.html`);
  await page.getByRole('heading', { name: 'Library' }).waitFor();
  return page;
};
const importInto = (library: Page, name: string, text: string) =>
  library.getByLabel('Import').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

async function deleteAll(library: Page): Promise<void> {
  await library.getByRole('button', { name: 'Delete all notes …' }).click();
  await expect(library.getByText('Delete all notes, saved figures and drafts on this machine?')).toBeVisible();
  await library.getByRole('button', { name: 'Delete all', exact: true }).click();
  await expect(library.getByText('All notes were deleted.')).toBeVisible();
}

test.beforeEach(({ one }) => clearNotes(one));

test('a file comes in whole, tells what it left out and why, and comes in once', async ({ one }) => {
  const library = await openLibrary(one);
  const wrong = { ...noteOf(7, 'x'), target: { ...noteOf(7, '').target, source: 'javascript:alert(1)' } };
  const file = JSON.stringify([...notesFor(1, 3), wrong, 'nonsense', wrong]);
  await importInto(library, 'notes.jsonld', file);
  await expect(library.getByText('Imported: 3 new, 0 in a newer form.')).toBeVisible();
  await expect(library.getByText('not about a page on the web: 4 and 6')).toBeVisible();
  await expect(library.getByText('not readable as a note: 5')).toBeVisible();
  await expect(library.getByText('Ask the council 2')).toBeVisible();
  await importInto(library, 'notes.jsonld', file);
  await expect(library.getByText('Left as they were: 3 already here, 0 older than the one here.')).toBeVisible();
  await expect(library.getByText('3 notes', { exact: true })).toBeVisible();
  await importInto(library, 'notes.jsonld', '{"bookmarks":[]}');
  await expect(library.getByText('Nothing was imported. There are no notes in this file.')).toBeVisible();
});

test('notes go out to a file, are deleted, come back from it, and a deletion is undone', async ({ one }) => {
  const library = await openLibrary(one);
  await importInto(library, 'notes.jsonld', JSON.stringify(notesFor(1, 4)));
  await expect(library.getByText('4 notes', { exact: true })).toBeVisible();
  const exported = async (format: string) => {
    const downloading = library.waitForEvent('download');
    await library.getByRole('button', { name: format }).click();
    const download = await downloading;
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  };
  const collection = await exported('JSON-LD');
  expect(collection.name).toBe('as-reported-notes.jsonld');
  expect((await exported('JSON-LD')).text).toBe(collection.text);
  expect((await exported('Markdown')).text).toContain(`## ${TITLE}`);
  expect((await exported('Table (CSV)')).text.split('\r\n')).toHaveLength(6);

  await deleteAll(library);
  await expect(library.getByText('No notes yet.')).toBeVisible();
  await importInto(library, 'again.jsonld', collection.text);
  await expect(library.getByText('Imported: 4 new')).toBeVisible();

  const row = library.getByRole('listitem').filter({ hasText: 'Ask the council 3' });
  await row.getByRole('button', { name: 'Delete' }).click();
  await row.getByRole('button', { name: 'Delete' }).click();
  await expect(library.getByText('3 notes', { exact: true })).toBeVisible();
  await library.getByRole('button', { name: 'Undo the deletion' }).click();
  await expect(library.getByText('4 notes', { exact: true })).toBeVisible();
  await expect(library.getByText('Ask the council 3')).toBeVisible();
  await library.getByRole('button', { name: 'Undo the import' }).click();
  await expect(library.getByText('No notes yet.')).toBeVisible();
});

const FIGURE = noteOf(9, '', {
  motivation: 'describing',
  body: [],
  saved: {
    measure: DAMAGED,
    claim: {
      measure: DAMAGED.id,
      quantity: { value: 1_300, high: null, qualifier: 'exact', unit: DAMAGED.unit },
      asOf: { basis: 'unknown' },
      attribution: null,
    },
    written: '1,300 houses',
    published: null,
  },
});

test('what is saved, undone and deleted elsewhere shows at once in a library that is open', async ({ one }) => {
  const library = await openLibrary(one);
  const lists = library.getByRole('heading', { name: 'Figures you saved' });
  await expect(library.getByText('No notes yet.')).toBeVisible();
  await saveNote(one, noteOf(1, 'Ask the council'));
  await expect(library.getByText('Ask the council')).toBeVisible();
  await saveNote(one, FIGURE);
  // The list, and the pack that is made of it.
  await expect(lists).toHaveCount(2);
  await library.getByRole('button', { name: 'Undo the new note' }).click();
  await expect(lists).toHaveCount(0);
  await expect(library.getByText('Ask the council')).toBeVisible();
  await library.getByRole('button', { name: 'Undo the new note' }).click();
  await expect(library.getByText('No notes yet.')).toBeVisible();
  // There are no notes but this one, which is a figure.
  await saveNote(one, { ...FIGURE, id: noteOf(10, '').id });
  await expect(lists).toHaveCount(2);
  await deleteAll(library);
  await expect(lists).toHaveCount(0);
  await expect(library.getByRole('button', { name: 'Undo' })).toHaveCount(0);
});

test('a note that is being written stays as it is while others are saved elsewhere, and a draft is listed once', async ({
  one,
}) => {
  await saveNote(one, noteOf(1, 'Ask the council'));
  const [library, other] = [await openLibrary(one), await openLibrary(one)];
  await library.getByRole('button', { name: 'Edit note' }).click();
  await library.getByLabel('Your note').fill('Ask the mayor');
  await expect(other.getByRole('heading', { name: 'Not saved yet' })).toBeVisible();
  await saveNote(one, noteOf(2, 'Another'));
  await expect(other.getByText('2 notes', { exact: true })).toBeVisible();
  await expect(library.getByLabel('Your note')).toHaveValue('Ask the mayor');
  await library.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(other.getByText('Ask the mayor')).toHaveCount(1);
  await expect(other.getByRole('heading', { name: 'Not saved yet' })).toHaveCount(0);
});

test('five thousand notes come in, are found by a word as it is typed, and drawn some at a time', async ({ one }) => {
  test.slow();
  const library = await openLibrary(one);
  const path = test.info().outputPath('many.jsonld');
  await writeFile(
    path,
    JSON.stringify(notesFor(1, 5000, 'Ask the council about the list that it counts by, household after household')),
  );
  await library.getByLabel('Import').setInputFiles(path);
  await expect(library.getByText('Imported: 5000 new')).toBeVisible({ timeout: 60_000 });
  await expect(library.getByText('5,000 notes', { exact: true })).toBeVisible({ timeout: 20_000 });
  await expect(library.locator('li.note')).toHaveCount(50);
  await library.getByRole('button', { name: 'Show more' }).click();
  await expect(library.locator('li.note')).toHaveCount(100);
  // From the key to the frame in which the list is the right one.
  const typed = await library.evaluate(async () => {
    const field = document.querySelector<HTMLInputElement>('input[type=search]')!;
    const times: number[] = [];
    for (const words of ['household 49', 'household 499', 'household 4999']) {
      const from = performance.now();
      field.value = words;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      times.push(performance.now() - from);
    }
    return times;
  });
  await expect(library.getByText('1 note', { exact: true })).toBeVisible();
  test.info().annotations.push({ type: 'search, ms', description: typed.map(Math.round).join(', ') });
  // The search itself is measured in tests/components/note-filter.test.ts; this is drawing too, on a machine that may be busy.
  expect(Math.min(...typed)).toBeLessThan(400);
});

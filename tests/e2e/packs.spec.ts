// A pack from a file: looked at before it is added, read with, ordered, turned off, updated and removed, in the library.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { marksOn, openCard, waitForMarks } from '../../lib/command/marked-page';
import { stopWorker } from '../../lib/command/extension-browser';
import { expect, test } from './reader';

const FOLDER = join(import.meta.dirname, '..', 'packs', 'storm');
const part = (name: string): unknown => JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8'));
const PARTS = ['sources', 'actors', 'phases', 'concepts', 'measures', 'claims'];
const packWith = (manifest: object) => ({
  manifest: { ...(part('pack') as object), ...manifest },
  ...Object.fromEntries(PARTS.map((name) => [name, part(name)])),
});

const give = (library: Page, pack: unknown, name = 'storm.json') =>
  library.getByLabel('Add a pack').setInputFiles({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(typeof pack === 'string' ? pack : JSON.stringify(pack)),
  });
const titles = (library: Page) => library.locator('.pack h3').allInnerTexts();
const TITLE = 'A storm and a football club, invented';

test('is shown before it is added, and then its figures are found on pages, also after the worker was gone', async ({
  reader,
}) => {
  const library = await reader.open('library.html');
  await give(library, packWith({}));
  const preview = library.getByRole('group', { name: TITLE });
  for (const words of ['As Reported', 'MIT', '30 Apr 2024', 'Harl Council', 'nobody named'])
    await expect(preview).toContainText(words);
  expect(await titles(library)).not.toContain(TITLE);
  const before = await reader.visit('/storm');
  await waitForMarks(await reader.visit('/talks'));
  expect(await marksOn(before)).toEqual([]);

  await preview.getByRole('button', { name: 'Add this pack' }).click();
  await expect(library.getByText('Added, and on.')).toBeVisible();
  expect(await titles(library)).toContain(TITLE);
  // The page that was open is read again by itself.
  expect((await waitForMarks(before)).join()).toContain('1,250 houses');
  await stopWorker(reader);
  const page = await reader.visit('/storm');
  await waitForMarks(page);
  expect(await openCard(page, '1,250 houses')).toContain('1,846');
  expect((await waitForMarks(await reader.visit('/talks'))).join()).toContain('more than 56,000');
});

test('is turned off, ordered, replaced by a later version, and removed', async ({ reader }) => {
  const library = await reader.open('library.html');
  await give(library, packWith({}));
  await library.getByRole('button', { name: 'Add this pack' }).click();
  await library.getByRole('button', { name: `Move up: ${TITLE}` }).click();
  await expect.poll(() => titles(library)).toEqual([TITLE, expect.any(String)]);
  const page = await reader.visit('/storm');
  await waitForMarks(page);
  // A page that is not in front draws once a second, and a press waits for it.
  await library.bringToFront();
  await library.getByRole('button', { name: `Turn off: ${TITLE}` }).click();
  await expect.poll(() => marksOn(page)).toEqual([]);
  await library.getByRole('button', { name: `Turn on: ${TITLE}` }).click();
  await waitForMarks(page);

  await give(library, packWith({ version: '0.9' }));
  await library.getByRole('button', { name: 'Put it in the place of version 1.0.0' }).click();
  await expect(library.getByRole('alert')).toContainText('$.manifest.version');
  await give(library, packWith({ version: '1.1.0', title: 'The storm again' }));
  await library.getByRole('button', { name: 'Put it in the place of version 1.0.0' }).click();
  await expect.poll(() => titles(library)).toEqual(['The storm again', expect.any(String)]);

  await library.getByRole('button', { name: 'Remove: The storm again' }).click();
  await library.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(library.getByText('Your notes are untouched.')).toBeVisible();
  await expect.poll(() => marksOn(page)).toEqual([]);
});

test('that was lost with its database is named, and so until it was added again', async ({ reader }) => {
  const library = await reader.open('library.html');
  await give(library, packWith({}));
  await library.getByRole('button', { name: 'Add this pack' }).click();
  await expect(library.getByText('Added, and on.')).toBeVisible();
  const told = library.getByText(`Packs lost from this browser’s storage: ${TITLE}. Add each again from its file.`);
  await expect(told).toHaveCount(0);
  await library.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('packs');
        deleting.addEventListener('success', resolve);
        deleting.addEventListener('blocked', reject);
      }),
  );
  await stopWorker(reader);
  await library.reload();
  await expect(told).toBeVisible();
  expect(await titles(library)).not.toContain(TITLE);
  await give(library, packWith({}));
  await library.getByRole('button', { name: 'Add this pack' }).click();
  await expect.poll(() => titles(library)).toContain(TITLE);
  await expect(told).toHaveCount(0);
});

test('with a fault is refused with the file, the place and the rule', async ({ reader }) => {
  const library = await reader.open('library.html');
  const told = library.getByRole('alert');
  await give(library, '{"manifest": {', 'cut.json');
  await expect(told).toContainText('cut.json was not added');
  await expect(told).toContainText('json: Line 1, column 15');
  await give(library, packWith({ maker: '<img src=x onerror=alert(1)>' }));
  await expect(told).toContainText('$.manifest.maker plain:');
  await give(library, packWith({ id: 'personal' }));
  await expect(told).toContainText('$.manifest.id id:');
  await give(library, ' '.repeat(10_000_001));
  await expect(told).toContainText('size: A pack has at most 10 MB.');
  expect(await titles(library)).toHaveLength(1);
});

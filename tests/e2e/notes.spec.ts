// A note: written in the popup, there after a restart, in the library and on the page again.
import { pressToolbarButton, stopWorker } from '../../lib/command/extension-browser';
import { waitForMarks } from '../../lib/command/marked-page';
import { openPopupTarget, type PopupTarget } from '../../lib/command/popup-target';
import { writeNote } from '../../lib/command/tour';
import { pressIn } from './press';
import { expect, test, type Reader } from './reader';

const NOTE = 'Who drew up this list? <b>Ask</b> on Monday.';

const CLEAR_NOTES = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('notes');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const clearing = opening.result.transaction('annotations', 'readwrite');
    clearing.objectStore('annotations').clear();
    clearing.oncomplete = () => { opening.result.close(); resolve(null); };
    clearing.onabort = () => reject(clearing.error);
  };
})`;

async function takeNote(reader: Reader): Promise<void> {
  const page = await reader.visit('/talks');
  await waitForMarks(page);
  await pressToolbarButton(reader, page);
  await writeNote(await openPopupTarget(reader), '240 people', NOTE);
}

const stored = (popup: PopupTarget) =>
  popup.evaluate<string[]>(`chrome.runtime.sendMessage({ request: 'listNotes', payload: {} })
    .then(({ ok }) => ok.map(({ body }) => body[0].value))`);

async function editNote(reader: Reader): Promise<PopupTarget> {
  const page = await reader.visit('/talks');
  await waitForMarks(page);
  await pressToolbarButton(reader, page);
  const popup = await openPopupTarget(reader);
  await pressIn(popup, 'Edit note');
  await popup.waitFor(`document.activeElement.tagName === 'TEXTAREA'`);
  return popup;
}

/** Goes on in the note that is open, and leaves it unsaved. */
async function typeMore(popup: PopupTarget, words: string): Promise<void> {
  await popup.evaluate(`document.querySelector('textarea').focus()`);
  await popup.type(words);
  await popup.waitFor(`chrome.storage.local.get().then((items) => JSON.stringify(items).includes('"draft:'))`);
}

test('goes on after a restart with what was typed since it was saved, and is still one note', async ({ reader }) => {
  await takeNote(reader);
  await typeMore(await openPopupTarget(reader), ' Or on Tuesday.');
  const popup = await editNote(await reader.restart());
  expect(await popup.evaluate(`document.querySelector('textarea').value`)).toBe(`${NOTE} Or on Tuesday.`);
  await pressIn(popup, 'Save');
  await popup.waitFor(`document.body.innerText.includes('Saved on this machine.')`);
  expect(await stored(popup)).toEqual([`${NOTE} Or on Tuesday.`]);
});

test('that was changed elsewhere is not written over by what was typed before, unless the reader says so', async ({
  reader,
}) => {
  await takeNote(reader);
  await typeMore(await openPopupTarget(reader), ' Or on Tuesday.');
  const library = await reader.open('library.html');
  await library.evaluate(async () => {
    const { ok } = await chrome.runtime.sendMessage({ request: 'listNotes', payload: {} });
    const annotation = { ...ok[0], body: [{ ...ok[0].body[0], value: 'The council did.' }] };
    await chrome.runtime.sendMessage({ request: 'saveNote', payload: { annotation } });
  });
  const popup = await editNote(reader);
  await pressIn(popup, 'Save');
  await popup.waitFor(`document.body.innerText.includes('changed elsewhere meanwhile')`);
  expect(await popup.evaluate('document.body.innerText')).toContain('The council did.');
  expect(await stored(popup)).toEqual(['The council did.']);
});

test('survives a restart of the browser', async ({ reader }) => {
  await takeNote(reader);
  const again = await reader.restart();
  const library = await again.open('library.html');
  await expect(library.getByText(NOTE)).toBeVisible();
  await expect(library.getByText('240 people')).toBeVisible();
  const page = await again.visit('/talks');
  const noted = () => page.evaluate(() => [...(CSS.highlights.get('mark-double') ?? [])].map(String));
  await expect.poll(noted).toEqual(['240 people']);
  await pressToolbarButton(again, page);
  const popup = await openPopupTarget(again);
  await popup.waitFor(`document.body.innerText.includes(${JSON.stringify(NOTE)})`);
});

test('survives the end of the worker', async ({ reader }) => {
  await takeNote(reader);
  await stopWorker(reader);
  const library = await reader.open('library.html');
  await expect(library.getByText(NOTE)).toBeVisible();
});

test('is not there when none was written', async ({ reader }) => {
  const library = await reader.open('library.html');
  await expect(library.getByText('No notes yet.')).toBeVisible();
  await expect(library.getByText(NOTE)).toHaveCount(0);
});

test('that went from the database is back, and the library says so until it was read', async ({ reader }) => {
  await takeNote(reader);
  const library = await reader.open('library.html');
  await library.evaluate(CLEAR_NOTES);
  await stopWorker(reader);
  await library.reload();
  await expect(library.getByText('1 note had gone from the disk.')).toBeVisible();
  await expect(library.getByText(NOTE)).toBeVisible();
  await library.reload();
  await library.getByRole('button', { name: 'Understood' }).click();
  await expect(library.getByRole('alert')).toHaveCount(0);
  await library.reload();
  await expect(library.getByText(NOTE)).toBeVisible();
  await expect(library.getByRole('alert')).toHaveCount(0);
});

// A note: written in the popup, there after a restart, in the library and on the page again.
import { pressToolbarButton, stopWorker } from '../../lib/command/extension-browser';
import { waitForMarks } from '../../lib/command/marked-page';
import { openPopupTarget } from '../../lib/command/popup-target';
import { writeNote } from '../../lib/command/tour';
import { expect, test, type Reader } from './reader';

const NOTE = 'Who drew up this list? <b>Ask</b> on Monday.';

async function takeNote(reader: Reader): Promise<void> {
  const page = await reader.visit('/talks');
  await waitForMarks(page);
  await pressToolbarButton(reader, page);
  await writeNote(await openPopupTarget(reader), '240 people', NOTE);
}

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

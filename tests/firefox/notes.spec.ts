// Firefox: a note survives the end of the background and of the browser. One reader goes through all of it, in this order.
import { until } from '../../lib/command/firefox-browser';
import { appears, expect, test, waitForMarks, type Reader } from './reader';

test.describe.configure({ mode: 'serial' });

const NOTE = 'Who drew up this list? <b>Ask</b> on Monday.';

async function takeNote(reader: Reader): Promise<void> {
  const page = await reader.read('/talks');
  await waitForMarks(page);
  const popup = await reader.open('popup.html');
  await appears(popup, 'button.entry');
  await popup.evaluate(() => document.querySelector<HTMLElement>('button.entry')?.click());
  await appears(popup, '#chosen');
  await popup.evaluate(() => {
    const words = (globalThis as unknown as { browser: typeof chrome }).browser.i18n.getMessage('note_add');
    [...document.querySelectorAll('button')].find((each) => each.innerText === words)?.click();
  });
  await appears(popup, 'textarea');
  await popup.evaluate((note) => {
    const area = document.querySelector('textarea');
    if (!area) return;
    area.value = note;
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }, NOTE);
  await popup.evaluate(() => document.querySelector('form')?.requestSubmit());
  await until(() =>
    popup.evaluate(() => {
      const words = (globalThis as unknown as { browser: typeof chrome }).browser.i18n.getMessage('note_saved');
      return document.body.innerText.includes(words);
    }),
  );
  await popup.close();
}

const shows = async (reader: Reader, words: string): Promise<void> => {
  const library = await reader.open('library.html');
  await until(() => library.evaluate((wanted) => document.body.innerText.includes(wanted), words));
  await library.close();
};

test('is not there when none was written', async ({ reader }) => {
  await shows(reader, 'No notes yet.');
});

test('survives the end of the background, and marks come also from a new one', async ({ reader }) => {
  await takeNote(reader);
  await reader.letBackgroundSleep();
  await shows(reader, NOTE);
  await reader.letBackgroundSleep();
  expect(await waitForMarks(await reader.read('/sample'))).not.toEqual([]);
});

test('survives a restart of the browser, and stands on its page again', async ({ reader }) => {
  await reader.restart();
  await shows(reader, NOTE);
  const page = await reader.read('/talks');
  await until(() =>
    page.evaluate(() => [...(CSS.highlights.get('mark-double') ?? [])].map(String)[0] === '240 people'),
  );
});

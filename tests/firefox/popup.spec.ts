// Firefox's toolbar button, pressed with the mouse: the popup over a page, and the way onto a site that is not listed.
import { readMarks } from '../../lib/command/marked-page';
import { UNLISTED } from '../e2e/hosts';
import { expect, test, waitForMarks } from './reader';

test('the popup shows what differs, by whom and as of when', async ({ reader }) => {
  const page = await reader.read('/talks');
  await waitForMarks(page);
  const popup = await reader.pressButton(page);
  await popup.click('button.entry', '240 people');
  const view = await popup.shows('7 October 2023');
  for (const words of ['251', 'Differs']) expect(view).toContain(words);
  expect(view).toMatch(/paragraph \d+/);
  await popup.close();
});

test('a site that is not listed gets nothing until the button is pressed', async ({ reader }) => {
  const page = await reader.read('/talks', UNLISTED);
  // What is asked here is answered after the first look at this page would have been.
  await (await reader.open('library.html')).close();
  expect(await page.evaluate(readMarks)).toEqual([]);
  const popup = await reader.pressButton(page);
  expect((await waitForMarks(page)).join()).toContain('more than 56,000');
  await popup.close();
});

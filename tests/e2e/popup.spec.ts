// The popup of the toolbar button: what was found on the page, and the way onto a site that is not listed.
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pressToolbarButton, send } from '../../lib/command/extension-browser';
import { marksOn, waitForMarks } from '../../lib/command/marked-page';
import { openPopupTarget } from '../../lib/command/popup-target';
import { pressIn } from './press';
import { expect, test, UNLISTED, type Visitor } from './visitor';

test('shows an earlier figure that differs, with who says so and as of when', async ({ reader }) => {
  const page = await reader.visit('/talks');
  await waitForMarks(page);
  await pressToolbarButton(reader, page);
  const popup = await openPopupTarget(reader);
  await popup.waitFor(`document.querySelector('button.entry') !== null`);
  const first = await popup.evaluate<string>(`document.querySelector('button.entry').innerText`);
  expect(first).toContain('240 people');
  await popup.evaluate(`document.querySelector('button.entry').click()`);
  const view = await popup.waitFor<string>(`document.querySelector('#chosen') && document.body.innerText`);
  expect(view).toContain('251');
  expect(view).toContain('Differs');
  expect(view).toContain('7 October 2023');
  expect(view).toMatch(/paragraph \d+/);
});

test('is as wide as it was drawn', async ({ reader }) => {
  const page = await reader.visit('/talks');
  await pressToolbarButton(reader, page);
  const popup = await openPopupTarget(reader);
  await popup.waitFor(`document.querySelector('button.entry') !== null`);
  // The browser makes the window as big as its content asks, and content that asks the window gets the smallest.
  expect(await popup.evaluate<number>('innerWidth')).toBeGreaterThanOrEqual(360);
});

test('lists what differs first', async ({ reader }) => {
  const page = await reader.visit('/talks');
  await waitForMarks(page);
  await pressToolbarButton(reader, page);
  const popup = await openPopupTarget(reader);
  await popup.waitFor(`document.querySelector('button.entry') !== null`);
  const headings = await popup.evaluate<string[]>(`[...document.querySelectorAll('h2')].map((each) => each.innerText)`);
  expect(headings[0]).toBe('Differing from earlier figures');
  expect(headings).toContain('Updates');
});

test('a site that is not listed gets nothing until the button is pressed', async ({ reader }) => {
  const page = await reader.visit('/talks', UNLISTED);
  // A listed page opened later has its marks: ours would have been there by then.
  await waitForMarks(await reader.visit('/talks'));
  expect(await marksOn(page)).toEqual([]);
  await pressToolbarButton(reader, page);
  expect((await waitForMarks(page)).join()).toContain('more than 56,000');
});

/** Lets the browser put downloads into a folder, also those of a popup, which Playwright does not see. */
async function saveDownloads({ cdp }: Visitor) {
  const folder = await mkdtemp(join(tmpdir(), 'as-reported-downloads-'));
  await send(cdp, 'Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  const file = async () => {
    await expect.poll(async () => (await readdir(folder)).filter((name) => name.endsWith('.md'))).toHaveLength(1);
    const [name] = await readdir(folder);
    return { name, text: await readFile(join(folder, name ?? ''), 'utf8') };
  };
  return { file };
}

test('hands over a report of the page, copied or saved', async ({ reader }) => {
  const page = await reader.visit('/talks');
  await waitForMarks(page);
  await reader.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const downloads = await saveDownloads(reader);
  await pressToolbarButton(reader, page);
  const popup = await openPopupTarget(reader);
  await pressIn(popup, 'Copy');
  await popup.waitFor(`document.body.innerText.includes('Copied.')`);
  const copied = await popup.evaluate<string>('navigator.clipboard.readText()');
  expect(copied).toContain('# Figures on record for “Talks go into another week”');
  expect(copied).toMatch(/### 240 people: [^]*\*\*251[^]*7 Oct 2023[^]*paragraph \d+\n {2}\*Differs\.\*/);
  await pressIn(popup, 'Save');
  const file = await downloads.file();
  expect(file).toMatchObject({ name: 'as-reported-2025-06-26-talks-go-into-another-week.md', text: copied });
});

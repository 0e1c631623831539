// The settings: what is chosen on their page holds at once on the pages that are open.
import { pressToolbarButton } from '../../lib/command/extension-browser';
import { cardText, marksOn, openCard, waitForMarks } from '../../lib/command/marked-page';
import { expect, LISTED, test, type Visitor } from './visitor';
import type { Page } from '@playwright/test';

const painted = (page: Page, name: string) =>
  page.evaluate((mark) => [...(CSS.highlights.get(mark) ?? [])].map(String), name);

async function choose(reader: Visitor, ...labels: string[]): Promise<Page> {
  const settings = await reader.open('options.html');
  for (const label of labels) await settings.getByLabel(label, { exact: true }).click();
  await expect(settings.getByText('Saved.')).toBeVisible();
  return settings;
}

test('the kinds that are not wanted are not marked, and come back', async ({ reader }) => {
  const page = await reader.visit('/talks');
  const marks = await waitForMarks(page);
  const settings = await choose(reader, 'People and bodies', 'Agreements, proposals and their phases');
  await expect.poll(() => painted(page, 'mark-dots')).toEqual([]);
  expect((await marksOn(page)).join()).toContain('240 people');
  await settings.reload();
  await expect(settings.getByLabel('People and bodies')).not.toBeChecked();
  await settings.getByLabel('People and bodies').click();
  await settings.getByLabel('Agreements, proposals and their phases').click();
  await expect.poll(() => marksOn(page)).toEqual(marks);
});

test('a tint takes the place of the line', async ({ reader }) => {
  const page = await reader.visit('/talks');
  await waitForMarks(page);
  const lines = await painted(page, 'mark-line');
  const settings = await reader.open('options.html');
  await settings.getByRole('radio', { name: 'more than 4,000 lorries' }).nth(1).click();
  await expect.poll(() => painted(page, 'mark-tint')).toEqual(lines);
  expect(await painted(page, 'mark-line')).toEqual([]);
});

test('colours are those chosen, on our pages and for the card', async ({ reader }) => {
  const settings = await choose(reader, 'Dark');
  const scheme = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  await expect.poll(() => scheme(settings)).toBe('dark');
  const library = await reader.open('library.html');
  await expect.poll(() => scheme(library)).toBe('dark');
  const page = await reader.visit('/talks');
  await waitForMarks(page);
  await openCard(page, '240 people');
  const card = () => page.evaluate(() => document.querySelector<HTMLElement>('html > div')?.style.colorScheme);
  expect(await card()).toBe('dark');
});

test('where nothing is read by itself, the toolbar button reads', async ({ reader }) => {
  const page = await reader.visit('/talks');
  const marks = await waitForMarks(page);
  await choose(reader, 'Only when I press its button');
  await expect.poll(() => marksOn(page)).toEqual([]);
  const next = await reader.visit('/sample');
  await next.waitForTimeout(500);
  expect(await marksOn(next)).toEqual([]);
  await pressToolbarButton(reader, page);
  await expect.poll(() => marksOn(page)).toEqual(marks);
  expect(await marksOn(next)).toEqual([]);
});

test('a site that was turned off is listed, and turned on again', async ({ reader }) => {
  const page = await reader.visit('/talks');
  const marks = await waitForMarks(page);
  const settings = await reader.open('options.html');
  await settings.evaluate((site) => chrome.storage.local.set({ offSites: [site] }), LISTED);
  await expect.poll(() => marksOn(page)).toEqual([]);
  await settings.getByRole('button', { name: `Turn on: ${LISTED}` }).click();
  await expect.poll(() => marksOn(page)).toEqual(marks);
  await expect(settings.getByText('No site is turned off.')).toBeVisible();
});

test('names every command, and leads to where its keys are changed', async ({ reader }) => {
  const settings = await reader.open('options.html');
  for (const [command, keys] of [
    ['Open the popup', 'Alt+Shift+E'],
    ['Go to the next mark', 'Alt+Period'],
    ['Go to the previous mark', 'Alt+Comma'],
    ['Open the card of the current mark', 'Alt+Shift+O'],
    ['Hide the marks on this page', 'no keys'],
  ] as const)
    await expect(settings.getByRole('listitem').filter({ hasText: command })).toContainText(keys);
  const opened = reader.context.waitForEvent('page');
  await settings.getByRole('button', { name: 'Change keys in the browser' }).click();
  expect((await opened).url()).toBe('chrome://extensions/shortcuts');
});

test('where hovering is on, a pointer that rests on a mark opens its card, in a link too', async ({ reader }) => {
  await choose(reader, 'Open the card when the pointer rests on a mark');
  const page = await reader.visit('/talks');
  await waitForMarks(page);
  await page.waitForTimeout(300);
  await page.getByRole('link', { name: 'a 60-day ceasefire' }).hover();
  await expect.poll(() => cardText(page)).toContain('60-day');
  await page.mouse.move(5, 5);
  await expect.poll(() => cardText(page)).toBe('');
});

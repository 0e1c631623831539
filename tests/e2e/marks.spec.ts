// On a listed news site: marks, the card on a click, and a page that stays its own.
import { cardText, clickMark, marksOn, openCard, waitForMarks } from '../../lib/command/marked-page';
import { stopWorker } from '../../lib/command/extension-browser';
import { TALKS_MARKS } from './pages';
import { expect, LISTED, test, UNLISTED } from './visitor';

test('an article gets its marks', async ({ reader }) => {
  const page = await reader.visit('/talks');
  const marks = await waitForMarks(page);
  for (const words of TALKS_MARKS) expect(marks.join()).toContain(words);
  expect(marks.join()).not.toContain('48 hostages');
});

test('a page without anything on record gets none', async ({ reader }) => {
  const page = await reader.visit('/gardens');
  const other = await reader.visit('/talks');
  await waitForMarks(other);
  expect(await marksOn(page)).toEqual([]);
});

test('marks come also when the worker was stopped before', async ({ reader }) => {
  await waitForMarks(await reader.visit('/talks'));
  await stopWorker(reader);
  expect(await waitForMarks(await reader.visit('/sample'))).not.toEqual([]);
});

test('a click on a mark opens the card with the earlier figures', async ({ reader }) => {
  const page = await reader.visit('/talks');
  await waitForMarks(page);
  const card = await openCard(page, '56,000');
  for (const words of ['more than 56,000', '53,977', '48,000', '21,000', 'Earlier reports', 'Updated since']) {
    expect(card).toContain(words);
  }
  expect(card).not.toContain('Differs');
});

test('the card tells a rounded figure from one that differs', async ({ reader }) => {
  const page = await reader.visit('/talks');
  await waitForMarks(page);
  expect(await openCard(page, '250 people')).toContain('Same when rounded');
  await page.keyboard.press('Escape');
  await expect.poll(() => cardText(page)).toBe('');
  const card = await openCard(page, '240 people');
  expect(card).toContain('251');
  expect(card).toContain('Differs');
});

test('a mark inside a link leaves the click to the link', async ({ reader }) => {
  const page = await reader.visit('/talks');
  await waitForMarks(page);
  await openCard(page, '56,000');
  await page.keyboard.press('Escape');
  await expect.poll(() => cardText(page)).toBe('');
  await clickMark(page, '60-day');
  await page.waitForURL(`https://${LISTED}/talks#plan`);
  // Long enough for a card that was wrongly asked for: the one before came from a colder start.
  await page.waitForTimeout(500);
  expect(await cardText(page)).toBe('');
});

test('the page stays byte for byte its own', async ({ reader }) => {
  const marked = await reader.visit('/talks');
  await waitForMarks(marked);
  const untouched = await reader.visit('/talks', UNLISTED);
  const html = (page: typeof marked) => page.evaluate(() => document.documentElement.outerHTML);
  expect(await html(marked)).toBe(await html(untouched));
  await openCard(marked, '250 people');
  await marked.keyboard.press('Escape');
  await expect.poll(() => html(marked)).toBe(await html(untouched));
});

// The popup where there is little to show: it says why, and what can be done.
import { pressToolbarButton } from '../../lib/command/extension-browser';
import { cardText, marksOn, waitForMarks } from '../../lib/command/marked-page';
import { openPopupTarget } from '../../lib/command/popup-target';
import { command, popupIsOpen, pressIn } from './press';
import { expect, test, UNLISTED, type Visitor } from './visitor';
import type { Page } from '@playwright/test';

async function popupOn(reader: Visitor, page: Page) {
  await pressToolbarButton(reader, page);
  const popup = await openPopupTarget(reader);
  await popup.waitFor(`document.querySelector('h1') !== null`);
  return popup;
}
const says = async (reader: Visitor, page: Page): Promise<string> =>
  (await popupOn(reader, page)).evaluate<string>('document.body.innerText');

test('nothing on record here', async ({ reader }) => {
  expect(await says(reader, await reader.visit('/gardens'))).toContain('Nothing on record here.');
});

test('this kind of page cannot be read', async ({ reader }) => {
  const page = await reader.context.newPage();
  await page.goto('chrome://version/');
  const words = await says(reader, page);
  expect(words).toContain('This kind of page cannot be read.');
  expect(words).not.toContain('Read this page once');
});

test('figures are read in English only', async ({ reader }) => {
  const words = await says(reader, await reader.visit('/french'));
  expect(words).toContain('Figures are read in English only.');
  expect(words).toContain('Hamas');
});

test('the record ends before this page’s date', async ({ reader }) => {
  const words = await says(reader, await reader.visit('/later'));
  expect(words).toMatch(/Dated 20 Aug 2026[^]*The record ends on \d+ \w+ 2025, before this page\./);
});

test('an unlisted page is read once, with the choice of always here and every site', async ({ reader }) => {
  const words = await says(reader, await reader.visit('/talks', UNLISTED));
  for (const each of ['240 people', 'Read once, because you asked.', 'Always here', 'Every site'])
    expect(words).toContain(each);
  // Once is once.
  const next = await reader.visit('/sample', UNLISTED);
  await next.waitForTimeout(500);
  expect(await marksOn(next)).toEqual([]);
});

test('hidden marks are said to be hidden, and come back', async ({ reader }) => {
  const page = await reader.visit('/talks');
  const marks = await waitForMarks(page);
  await command(reader, page, 'hide-marks');
  await expect.poll(() => marksOn(page)).toEqual([]);
  const popup = await popupOn(reader, page);
  await popup.waitFor(`document.body.innerText.includes('You have hidden the marks of this page.')`);
  await pressIn(popup, 'Show the marks');
  await expect.poll(() => marksOn(page)).toEqual(marks);
});

test('show on page keeps the popup, open on page closes it and moves to the card', async ({ reader }) => {
  const page = await reader.visit('/talks');
  await waitForMarks(page);
  const popup = await popupOn(reader, page);
  await popup.evaluate(`document.querySelector('button.entry').click()`);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await pressIn(popup, 'Show on page');
  const pulsing = () => page.evaluate(() => [...(CSS.highlights.get('mark-pulse') ?? [])].map(String));
  await expect.poll(pulsing).toEqual(['240 people']);
  expect(await popup.evaluate('document.visibilityState')).toBe('visible');
  await pressIn(popup, 'Open on page');
  await expect.poll(() => cardText(page)).toContain('Differs');
  await expect.poll(() => popupIsOpen(reader)).toBe(false);
  await page.keyboard.press('Escape');
  await expect.poll(() => cardText(page)).toBe('');
});

test('previous and next go through everything that was found', async ({ reader }) => {
  const page = await reader.visit('/talks');
  await waitForMarks(page);
  const popup = await popupOn(reader, page);
  const entries = await popup.evaluate<number>(`document.querySelectorAll('button.entry').length`);
  await popup.evaluate(`document.querySelector('button.entry').click()`);
  const heading = () => popup.evaluate<string>(`document.querySelector('#chosen')?.closest('section').innerText`);
  const first = await heading();
  await pressIn(popup, 'Next');
  expect(await heading()).not.toBe(first);
  await pressIn(popup, 'Previous');
  expect(await heading()).toBe(first);
  await pressIn(popup, 'Back');
  await popup.waitFor(`document.querySelectorAll('button.entry').length === ${entries}`);
});

// Every task without a pointer: from mark to mark, into the card and back, through the popup, the settings and the library.
import { pressToolbarButton } from '../../lib/command/extension-browser';
import { cardText, waitForMarks } from '../../lib/command/marked-page';
import { openPopupTarget, type PopupTarget } from '../../lib/command/popup-target';
import { command } from './press';
import { expect, test } from './visitor';
import type { Page } from '@playwright/test';

/** As many places as any surface has that Tab goes to. */
const MOST_STEPS = 80;
/** Nothing while the focus is on something that cannot be pressed. */
const FOCUSED = `(({ activeElement: at }) =>
  at?.matches('button, a, summary') ? (at.getAttribute('aria-label') ?? at.innerText).trim() : '')(document)`;

/** Goes on by Tab until the focus is on something with these words, and presses Enter there. */
async function enterAt(popup: PopupTarget, words: string): Promise<void> {
  await popup.waitFor(`document.body.innerText.includes(${JSON.stringify(words)})`);
  for (let step = 0; step < MOST_STEPS; step++) {
    if ((await popup.evaluate<string>(FOCUSED)).startsWith(words)) return popup.press('Enter');
    await popup.press('Tab');
  }
  throw new Error(`The keyboard never came to “${words}”.`);
}

async function tabTo(page: Page, words: string): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step++) {
    if ((await page.evaluate<string>(FOCUSED)).startsWith(words)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard never came to “${words}”.`);
}

test('from mark to mark, into the card, and back to where one was', async ({ reader }) => {
  const page = await reader.visit('/talks');
  await waitForMarks(page);
  await page.getByRole('link', { name: 'a 60-day ceasefire' }).focus();
  const pulsing = () => page.evaluate(() => [...(CSS.highlights.get('mark-pulse') ?? [])].map(String).join());
  await command(reader, page, 'next-mark');
  await expect.poll(pulsing).not.toBe('');
  const first = await pulsing();
  await command(reader, page, 'next-mark');
  await expect.poll(pulsing).not.toBe(first);
  await command(reader, page, 'previous-mark');
  await expect.poll(pulsing).toBe(first);
  expect(await cardText(page)).toBe('');

  await command(reader, page, 'open-mark');
  await expect.poll(() => cardText(page)).not.toBe('');
  const inCard = () => page.evaluate(() => document.activeElement === document.querySelector('html > div'));
  await expect.poll(inCard).toBe(true);
  const before = await cardText(page);
  await command(reader, page, 'next-mark');
  await expect.poll(() => cardText(page)).not.toBe(before);
  await page.keyboard.press('Escape');
  await expect.poll(() => cardText(page)).toBe('');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('a 60-day ceasefire');
});

test('through the popup: a figure, its neighbours, a note, and a site off and on', async ({ reader }) => {
  const page = await reader.visit('/talks');
  await waitForMarks(page);
  await pressToolbarButton(reader, page);
  const popup = await openPopupTarget(reader);
  await enterAt(popup, '240 people');
  await popup.waitFor(`document.querySelector('#chosen') !== null && document.body.innerText.includes('Differs')`);
  await enterAt(popup, 'Next');
  await enterAt(popup, 'Previous');
  await enterAt(popup, 'Show on page');
  await enterAt(popup, 'Add note');
  await popup.waitFor(`document.activeElement.tagName === 'TEXTAREA'`);
  await popup.type('Asked on Monday.');
  await enterAt(popup, 'Save');
  await popup.waitFor(`document.body.innerText.includes('Saved on this machine.')`);
  await enterAt(popup, 'Back');
  await popup.waitFor(`document.querySelector('textarea') === null`);
  await enterAt(popup, 'Back');
  await popup.waitFor(`document.body.innerText.includes('Asked on Monday.')`);
  await enterAt(popup, 'Turn off here');
  await popup.waitFor(`document.body.innerText.includes('Nothing is read on this site')`);
  await enterAt(popup, 'Turn on here');
  await popup.waitFor(`document.querySelector('button.entry') !== null`);
});

test('through the settings and the first run', async ({ reader }) => {
  const settings = await reader.open('options.html');
  await settings.getByText('What is marked').waitFor();
  await settings.keyboard.press('Tab');
  await settings.keyboard.press('Space');
  await expect(settings.getByLabel('Figures, and differences that are reported')).not.toBeChecked();
  await settings.keyboard.press('Space');
  const chosen = settings.getByRole('radio').first();
  for (let step = 0; step < MOST_STEPS && !(await chosen.evaluate((each) => each === document.activeElement)); step++)
    await settings.keyboard.press('Tab');
  await settings.keyboard.press('ArrowDown');
  await expect(settings.getByRole('radio').nth(1)).toBeChecked();
  await tabTo(settings, 'Change keys in the browser');
  const welcome = await reader.open('welcome.html');
  await welcome.getByRole('button', { name: 'Open a card' }).waitFor();
  await tabTo(welcome, 'Open a card');
  await welcome.keyboard.press('Enter');
  await expect.poll(() => cardText(welcome)).toContain('Earlier reports');
  await welcome.keyboard.press('Escape');
  await tabTo(welcome, 'All settings');
});

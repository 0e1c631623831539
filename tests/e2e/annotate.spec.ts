// A note on any words: selected on the page, written in the popup, found again there, and told when the page changed.
import { pressToolbarButton } from '../../lib/command/extension-browser';
import { waitForMarks } from '../../lib/command/marked-page';
import { openPopupTarget, type PopupTarget } from '../../lib/command/popup-target';
import { expect, test, type OneBrowser } from './one-browser';
import { clearNotes, storedNotes, type Stored } from './own-notes';
import type { Page } from '@playwright/test';

const FIGURE = 'Around 250 people were taken hostage in the attack of 7 October 2023.';
const pageOf = (figure: string, extra = '') => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Talks go into another week</title>
<link rel="canonical" href="/talks-go-into-another-week-2025"><meta property="og:type" content="article">
<meta property="article:published_time" content="2025-06-26T09:00:00Z"></head>
<body><main><article><h1>Talks go into another week</h1>${extra}
<p>Delegates arrived before noon and were taken to separate floors of the hotel, where interpreters had been waiting since the
early morning. Nobody spoke to the cameras at the gate in Gaza, and the street outside stayed closed until the evening.</p>
<p id="figure">${figure}</p>
<p>Diplomats described the mood as sober. They said that drafts went back and forth between the floors, and that small words took
most of the time.</p></article></main><aside id="aside">Readers write: what about the bridges?</aside></body></html>`;

/** Selects words as a reader would have them: in the page's own selection. */
const select = (page: Page, selector: string, words: string) =>
  page.evaluate(
    ({ within, wanted }) => {
      const node = document.createTreeWalker(document.querySelector(within)!, NodeFilter.SHOW_TEXT).nextNode()!;
      const start = node.textContent!.replaceAll('\n', ' ').indexOf(wanted);
      getSelection()!.setBaseAndExtent(node, start, node, start + wanted.length);
    },
    { within: selector, wanted: words },
  );

const press = async (popup: PopupTarget, words: string) => {
  const button = `[...document.querySelectorAll('button')].find((each) => each.innerText === ${JSON.stringify(words)})`;
  await popup.waitFor(`${button} !== undefined`);
  await popup.evaluate(`${button}.click()`);
};
const shows = (popup: PopupTarget, words: string) =>
  popup.waitFor(`document.body.innerText.includes(${JSON.stringify(words)})`);

async function openPopup(one: OneBrowser, page: Page): Promise<PopupTarget> {
  await pressToolbarButton(one, page);
  return openPopupTarget(one);
}

async function noteOnSelection(one: OneBrowser, page: Page, text: string): Promise<PopupTarget> {
  const popup = await openPopup(one, page);
  await press(popup, 'Add a note on the selected words or the page');
  await popup.waitFor(`document.querySelector('textarea') !== null`);
  await popup.evaluate(`(() => {
    const area = document.querySelector('textarea');
    area.value = ${JSON.stringify(text)};
    area.dispatchEvent(new Event('input', { bubbles: true }));
  })()`);
  await popup.evaluate(`document.querySelector('form').requestSubmit()`);
  await shows(popup, 'Saved on this machine.');
  return popup;
}

const quoteOf = ({ target }: Stored) => target.selector.at(-1)?.exact;

test.beforeEach(({ one }) => clearNotes(one));

test('on selected words, with the figure in them, and the page is the same page', async ({ one }) => {
  const page = await one.visit(pageOf(FIGURE));
  await waitForMarks(page);
  const before = await page.content();
  await select(page, '#figure', '250 people were taken hostage in the attack');
  await noteOnSelection(one, page, 'Which list is this?');
  const [note] = await storedNotes(one);
  expect(note?.target.selector.map(({ type }) => type)).toEqual([
    'RangeSelector',
    'TextPositionSelector',
    'TextQuoteSelector',
  ]);
  expect(note?.target.selector.at(-1)?.exact).toBe('250 people were taken hostage in the attack');
  expect(note?.figure?.text).toContain('250 people');
  const popup = await openPopup(one, page);
  await shows(popup, 'Which list is this?');
  await press(popup, 'Show on page');
  await expect
    .poll(() => page.evaluate(() => [...(CSS.highlights.get('mark-pulse') ?? [])].map(String)))
    .toEqual(['250 people were taken hostage in the attack']);
  await expect.poll(() => page.evaluate(() => CSS.highlights.has('mark-pulse'))).toBe(false);
  expect(await page.content()).toBe(before);
});

test('on words beside the article, and on the page as a whole', async ({ one }) => {
  const page = await one.visit(pageOf(FIGURE));
  await waitForMarks(page);
  await select(page, '#aside', 'what about the bridges?');
  await noteOnSelection(one, page, 'A fair question');
  await page.evaluate(() => getSelection()!.removeAllRanges());
  await noteOnSelection(one, page, 'A page to keep');
  const quotes = (await storedNotes(one)).map(quoteOf);
  expect(new Set(quotes)).toEqual(new Set([undefined, 'what about the bridges?']));
  expect(quotes).toHaveLength(2);
});

test('is left for the panel from the menu, described at once', async ({ one }) => {
  const page = await one.visit(pageOf(FIGURE));
  await waitForMarks(page);
  await select(page, '#figure', '7 October 2023');
  const library = await one.context.newPage();
  await library.goto(`chrome-extension://${one.id}/library.html`);
  const worker = one.context.serviceWorkers()[0]!;
  await page.bringToFront();
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const clicked = chrome.contextMenus.onClicked as unknown as { dispatch: (info: object, tab: unknown) => void };
    clicked.dispatch({ menuItemId: 'add-note', frameId: 0 }, tab);
  });
  const wanted = () =>
    library.evaluate(
      `chrome.storage.session.get('wantedNote').then(({ wantedNote }) => JSON.stringify(wantedNote ?? null))`,
    );
  await expect.poll(wanted).toContain('"exact":"7 October 2023"');
  await library.evaluate(`chrome.storage.session.remove('wantedNote')`);
  await library.close();
});

test('tells when the figure under it is another one, or gone, with both days', async ({ one }) => {
  const page = await one.visit(pageOf(FIGURE));
  await waitForMarks(page);
  await select(page, '#figure', 'Around 250 people were taken hostage');
  await noteOnSelection(one, page, 'Watch this number');

  const changed = await one.visit(pageOf(FIGURE.replace('250', '240'), '<p>Updated in the evening.</p>'));
  await waitForMarks(changed);
  const popup = await openPopup(one, changed);
  await shows(popup, 'Watch this number');
  await shows(popup, 'On the page on');
  const told = await popup.evaluate<string>('document.body.innerText');
  expect(told).toMatch(/Around 250 people were taken hostage/);
  expect(told).toMatch(/240 people/);

  const gone = await one.visit(pageOf('Hamas gave no number on Thursday.'));
  await waitForMarks(gone);
  const library = await one.context.newPage();
  await library.goto(`chrome-extension://${one.id}/library.html`);
  await expect(library.getByRole('heading', { name: 'Notes without a place' })).toBeVisible();
  await expect(library.getByText('These words were not found on the page on')).toBeVisible();
  await expect(library.getByText('Around 250 people were taken hostage')).toBeVisible();
  await expect(library.getByRole('button', { name: 'Look again' })).toBeVisible();
  // Back as it was, it has its place again.
  const again = await one.visit(pageOf(FIGURE));
  await waitForMarks(again);
  await expect(library.getByRole('heading', { name: 'Notes without a place' })).toHaveCount(0);
});

test('what was typed is there when the popup was closed in the middle', async ({ one }) => {
  const page = await one.visit(pageOf(FIGURE));
  await waitForMarks(page);
  await select(page, '#figure', 'Around 250');
  const popup = await openPopup(one, page);
  await press(popup, 'Add a note on the selected words or the page');
  await popup.waitFor(`document.querySelector('textarea') !== null`);
  // Typing without a pause, for longer than a draft may wait.
  await popup.evaluate(`new Promise((resolve) => {
    const area = document.querySelector('textarea');
    let left = 24;
    const type = () => {
      area.value += 'x';
      area.dispatchEvent(new Event('input', { bubbles: true }));
      if (--left > 0) setTimeout(type, 100);
      else resolve(null);
    };
    type();
  })`);
  const library = await one.context.newPage();
  await library.goto(`chrome-extension://${one.id}/library.html`);
  await expect(library.getByRole('heading', { name: 'Not saved yet' })).toBeVisible();
  const kept = (await library.locator('.note-text').first().innerText()).length;
  // At most two seconds of it are lost; here ten keys a second were typed.
  expect(kept).toBeGreaterThan(24 - 20);
  await library.getByRole('button', { name: 'Go on writing' }).click();
  await expect(library.getByLabel('Your note')).toHaveValue(/^x+$/);
  await library.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(library.getByText('Saved on this machine.')).toBeVisible();
  await library.getByRole('button', { name: 'Back' }).click();
  await expect(library.getByRole('heading', { name: 'Not saved yet' })).toHaveCount(0);
});

// The steps that `start` takes without a display, as a reader would: the toolbar button, a note in the popup, a click
// on a mark, the library. Each leaves a screenshot.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { Reading } from '@/lib/vocabulary';
import { pressToolbarButton, type ExtensionBrowser } from './extension-browser';
import { openCard, waitForMarks } from './marked-page';
import { openPopupTarget, type PopupTarget } from './popup-target';

/** The sample's figure with the longest history, and the one that differs from the record. */
const UPDATED = 'more than 56,000';
const DIFFERS = '240 people';
const NOTE = 'Ask who drew up this list: other reports count 251.';

export type Tour = {
  reading: Reading;
  /** The words of each mention, in the reading's order. */
  words: string[];
  /** Paths of the screenshots. */
  pictures: string[];
};

/** Expects the sample article in `page`. */
export async function takeTour(browser: ExtensionBrowser, page: Page, folder: string): Promise<Tour> {
  const picture = (name: string) => join(folder, `${name}.png`);
  await pressToolbarButton(browser, page);
  const popup = await openPopupTarget(browser);
  await popup.waitFor(`document.querySelector('button.entry') !== null`);
  await writeFile(picture('popup'), await popup.screenshot());
  const { reading, words } = await readingOf(popup);
  await writeNote(popup, DIFFERS, NOTE);

  await waitForMarks(page);
  await page.bringToFront();
  await openCard(page, UPDATED);
  await page.screenshot({ path: picture('marked-page') });

  const library = await browser.context.newPage();
  await library.setViewportSize({ width: 800, height: 510 });
  await library.goto(`chrome-extension://${browser.id}/library.html`);
  await library.getByText(NOTE).waitFor();
  await library.screenshot({ path: picture('library') });
  return { reading, words, pictures: [picture('marked-page'), picture('popup'), picture('library')] };
}

/** What the page's content script read, asked as the popup itself asks. */
async function readingOf(popup: PopupTarget): Promise<{ reading: Reading; words: string[] }> {
  const { ok } = await popup.evaluate<{ ok: { reading: Reading; text: string[] } }>(`(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    return chrome.tabs.sendMessage(tab.id, { request: 'pageReading', payload: {} }, { frameId: 0 });
  })()`);
  return { reading: ok.reading, words: ok.text };
}

/** Chooses a figure in the popup's list and saves a note on it. */
export async function writeNote(popup: PopupTarget, figure: string, note: string): Promise<void> {
  const press = async (selector: string, words: string) => {
    const button = `[...document.querySelectorAll('${selector}')].find((each) => each.innerText.includes(${words}))`;
    await popup.waitFor(`${button} !== undefined`);
    await popup.evaluate(`${button}.click()`);
  };
  await press('button.entry', JSON.stringify(figure));
  await press('button', `chrome.i18n.getMessage('note_add')`);
  await popup.waitFor(`document.querySelector('textarea') !== null`);
  await popup.evaluate(`(() => {
    const area = document.querySelector('textarea');
    area.value = ${JSON.stringify(note)};
    area.dispatchEvent(new Event('input', { bubbles: true }));
  })()`);
  await popup.evaluate(`document.querySelector('form').requestSubmit()`);
  await popup.waitFor(`document.body.innerText.includes(chrome.i18n.getMessage('note_saved'))`);
}

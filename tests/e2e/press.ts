// Pressing what a reader presses: buttons of the popup and the side panel by the words on them, and the keys of commands.
import { targets, type ExtensionBrowser } from '../../lib/command/extension-browser';
import type { PopupTarget } from '../../lib/command/popup-target';
import type { Page } from '@playwright/test';

/** Waits for the button, and presses it once. */
export async function pressIn(popup: PopupTarget, words: string): Promise<void> {
  const button = `[...document.querySelectorAll('button')].find((each) => each.innerText.trim() === ${JSON.stringify(words)})`;
  await popup.waitFor(`${button} !== undefined`);
  await popup.evaluate(`${button}.click()`);
}

/** The popup of the toolbar button is open. */
export async function popupIsOpen({ cdp, id }: ExtensionBrowser): Promise<boolean> {
  return (await targets(cdp)).some(({ url }) => url.startsWith(`chrome-extension://${id}/popup.html`));
}

/**
 * What the browser does when the keys of a command are pressed over a page. A browser without a window has no such keys, so that
 * the event itself is made, in the worker that hears it.
 */
export async function command({ context, id }: ExtensionBrowser, page: Page, name: string): Promise<void> {
  await page.bringToFront();
  const worker = context.serviceWorkers().find((each) => each.url().includes(id));
  if (!worker) throw new Error('There is no worker.');
  await worker.evaluate(async (pressed) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    (chrome.commands.onCommand as unknown as { dispatch: (name: string, tab: unknown) => void }).dispatch(pressed, tab);
  }, name);
}

// Pressing what a reader presses in the popup or the side panel, by the words on it.
import type { PopupTarget } from '../../lib/command/popup-target';

/** Waits for the button, and presses it once. */
export async function pressIn(popup: PopupTarget, words: string): Promise<void> {
  const button = `[...document.querySelectorAll('button')].find((each) => each.innerText.trim() === ${JSON.stringify(words)})`;
  await popup.waitFor(`${button} !== undefined`);
  await popup.evaluate(`${button}.click()`);
}

// The notes of a browser that several tests share, asked as the extension's own pages ask.
import type { OneBrowser } from './one-browser';

async function askIn<T>(one: OneBrowser, request: string): Promise<T> {
  const page = await one.context.newPage();
  await page.goto(`chrome-extension://${one.id}/library.html`);
  const answer = await page.evaluate(`chrome.runtime.sendMessage({ request: '${request}', payload: {} })`);
  await page.close();
  return (answer as { ok: T }).ok;
}

export type Stored = {
  target: { selector: { type: string; exact?: string }[] };
  figure?: { text: string; label: string };
};
export const storedNotes = (one: OneBrowser): Promise<Stored[]> => askIn(one, 'listNotes');

export async function clearNotes(one: OneBrowser): Promise<void> {
  await askIn(one, 'deleteAllNotes');
}

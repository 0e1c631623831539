// The notes of a browser that several tests share, asked as the extension's own pages ask.
import type { Annotation } from '@/lib/notes';
import type { OneBrowser } from './one-browser';

async function askIn<T>(one: OneBrowser, request: string, payload: object = {}): Promise<T> {
  const page = await one.context.newPage();
  await page.goto(`chrome-extension://${one.id}/library.html`);
  const answer = await page.evaluate((message) => chrome.runtime.sendMessage(message), { request, payload });
  await page.close();
  return (answer as { ok: T }).ok;
}

export type Stored = {
  target: { selector: { type: string; exact?: string }[] };
  figure?: { text: string; label: string };
};
export const storedNotes = (one: OneBrowser): Promise<Stored[]> => askIn(one, 'listNotes');

export async function saveNote(one: OneBrowser, annotation: Annotation): Promise<void> {
  await askIn(one, 'saveNote', { annotation });
}

export async function clearNotes(one: OneBrowser): Promise<void> {
  await askIn(one, 'deleteAllNotes');
}

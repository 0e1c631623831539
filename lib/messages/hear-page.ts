// Hearing in a web page what the extension asks of it. Every page pays for this; what answers comes when it is first needed.
//
// Not here: the answers (answer-page.ts).
import { browser } from 'wxt/browser';
import type { Reply } from './refusal';

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Answers one request; never throws. Undefined is nobody's answer. */
export type PageAnswerer = (request: unknown, payload: unknown) => Promise<Reply<unknown> | undefined>;

/** Hands what the extension asks of this page to `answer`. Returns its undo. */
export function hearPageRequests(answer: PageAnswerer): () => void {
  const ours = browser.runtime.getURL('/');
  const listen: Parameters<typeof browser.runtime.onMessage.addListener>[0] = (message: unknown, sender, respond) => {
    // Only our own background and pages reach this listener; a content script of another tab cannot, and must not.
    if (sender.id !== browser.runtime.id || (sender.url !== undefined && !sender.url.startsWith(ours))) return false;
    if (!isRecord(message) || !('request' in message)) return false;
    void answer(message['request'], message['payload']).then(respond);
    return true;
  };
  browser.runtime.onMessage.addListener(listen);
  return () => {
    // After an update the way to the extension is cut and taking the listener off may throw; it is dead then anyway.
    try {
      browser.runtime.onMessage.removeListener(listen);
    } catch {
      return;
    }
  };
}

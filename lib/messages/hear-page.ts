// Hearing in a web page what the extension asks of it. Every page pays for this; what answers comes when it is first needed.
//
// Not here: the answers (answer-page.ts).
import { browser } from 'wxt/browser';
import type { Reply } from './refusal';

const isRequest = (message: unknown): message is { request: unknown; payload?: unknown } =>
  typeof message === 'object' && message !== null && 'request' in message;

/** Answers one request; never throws. Undefined is nobody's answer. */
export type PageAnswerer = (request: unknown, payload: unknown) => Promise<Reply<unknown> | undefined>;

/** Hands what the extension asks of this page to `answer`. Returns its undo. */
export function hearPageRequests(answer: PageAnswerer): () => void {
  const ours = browser.runtime.getURL('/');
  const listen: Parameters<typeof browser.runtime.onMessage.addListener>[0] = (message: unknown, sender, respond) => {
    // Only our own background and pages reach this listener; a content script of another tab cannot, and must not.
    if (sender.id !== browser.runtime.id || !(sender.url ?? ours).startsWith(ours)) return false;
    if (!isRequest(message)) return false;
    void answer(message.request, message.payload).then(respond);
    return true;
  };
  browser.runtime.onMessage.addListener(listen);
  return () => {
    try {
      browser.runtime.onMessage.removeListener(listen);
    } catch {
      // After an update the way to the extension is cut, and the listener dead anyway.
    }
  };
}

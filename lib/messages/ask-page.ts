// Asking the content script of a tab, from the background and our own pages.
//
// What comes back was made inside a web page's process, so it is parsed. Not for the content script: it pulls zod in.
import { browser } from 'wxt/browser';
import { deliveryFailure } from './ask';
import { Refusal, unwrap, type Reply } from './refusal';
import type { PageRequest, PageRequests } from './requests';
import { PAGE_ANSWERS } from './schemas';

const NOBODY = /receiving end does not exist/i;

/**
 * Asks the top frame of a tab, or the frame with the article where that is another one. Throws a `Refusal`: `noAnswer` where no content script runs (an unlisted site, a browser
 * page), else as the content script refused. Never repeated: some of these are seen by the reader.
 */
export async function askPage<R extends PageRequest>(
  tabId: number,
  request: R,
  payload: PageRequests[R]['ask'],
): Promise<PageRequests[R]['answer']> {
  const send = (options?: { frameId: number }) =>
    browser.tabs.sendMessage<unknown, Reply<unknown> | undefined>(tabId, { request, payload }, options);
  let reply: Reply<unknown> | undefined;
  try {
    // A connection that was cut may have done what was asked; only where nobody was there it is asked of the other frames.
    reply = await send({ frameId: 0 }).catch((error: unknown) => {
      if (NOBODY.test(String(error))) return send();
      throw error;
    });
  } catch (error) {
    throw deliveryFailure(error);
  }
  const answer = PAGE_ANSWERS[request].safeParse(unwrap(reply));
  if (!answer.success) throw new Refusal('failed', 'This page gave an answer that cannot be understood.');
  return answer.data;
}

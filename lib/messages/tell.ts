// Telling the background something to which no answer is needed. The first look uses it on every page: it is no more than that.
//
// Not here: asking (ask.ts), which tells one failure from another.
import { browser } from 'wxt/browser';
import type { BackgroundRequest, BackgroundRequests } from './requests';

/** Told once more where a background died with the message in its hands. Where nobody hears it, nothing happens; never rejects. */
export async function tell<R extends BackgroundRequest>(
  request: R,
  payload: BackgroundRequests[R]['ask'],
): Promise<void> {
  const send = async (): Promise<unknown> => browser.runtime.sendMessage({ request, payload });
  await send()
    .catch(send)
    .catch(() => null);
}

// Asking the background.
//
// No zod here: the content script asks with this. Not here: asking a tab (ask-page.ts), asking to write a note (write.ts).
import { browser } from 'wxt/browser';
import { nobodyAnswered, Refusal, unwrap, type Reply } from './refusal';
import type { BackgroundRequest, BackgroundRequests, Write } from './requests';

/** The extension was updated or removed under this script. Its id goes then; in Firefox even touching it may throw. */
export const isCutOff = (): boolean => {
  try {
    return !browser.runtime?.id;
  } catch {
    return true;
  }
};

// Chromium's and Firefox's words for a worker that was asleep, or that died with our message in its hands.
const LOST = /establish connection|(channel|port) closed before|disconnected/i;

/** A failure to deliver, told apart: cut off for good, lost on the way, or something else. */
export const deliveryFailure = (error: unknown): Refusal => {
  const text = error instanceof Error ? error.message : String(error);
  if (isCutOff() || /context invalidated/i.test(text))
    return new Refusal('invalidated', 'As Reported was updated. Reload this page to use it here.');
  return LOST.test(text) ? nobodyAnswered() : new Refusal('failed', `This did not work: ${text}`);
};

type Answer<R extends BackgroundRequest> = BackgroundRequests[R]['answer'];

/** Waits for the answer, or until there was silence for too long. */
type Patience = (sent: Promise<unknown>) => Promise<unknown>;

const send = async <R extends BackgroundRequest>(
  request: R,
  payload: BackgroundRequests[R]['ask'],
  patience?: Patience,
): Promise<Answer<R>> => {
  let reply: unknown;
  try {
    const sent = browser.runtime.sendMessage<unknown, unknown>({ request, payload });
    reply = await (patience ? patience(sent) : sent);
  } catch (error) {
    throw deliveryFailure(error);
  }
  return unwrap(reply as Reply<Answer<R>> | undefined);
};

/** `ask`, for whoever waits with a limit. */
export async function askWith<R extends BackgroundRequest>(
  request: R,
  payload: BackgroundRequests[R]['ask'],
  patience?: Patience,
): Promise<Answer<R>> {
  try {
    return await send(request, payload, patience);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'noAnswer') throw error;
    return send(request, payload, patience);
  }
}

/**
 * Asks the background and gives its answer, or throws a `Refusal`. A background that died with the message in its hands
 * is asked once more: every request of the table may be repeated (saves carry the client's id and revision).
 */
export const ask = <R extends Exclude<BackgroundRequest, Write>>(
  request: R,
  payload: BackgroundRequests[R]['ask'],
): Promise<Answer<R>> => askWith(request, payload);

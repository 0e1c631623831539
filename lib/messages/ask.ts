// Asking the background.
//
// No zod here: the content script asks with this. Not here: asking a tab (ask-page.ts).
import { browser } from 'wxt/browser';
import { Refusal, unwrap, type Reply } from './refusal';
import type { BackgroundRequest, BackgroundRequests } from './requests';

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The extension was updated or removed under this script. Its id goes then; in Firefox even touching it may throw. */
export const isCutOff = (): boolean => {
  try {
    return !browser.runtime?.id;
  } catch {
    return true;
  }
};

// Chromium's and Firefox's words for a worker that was asleep, or that died with our message in its hands.
const LOST = /receiving end does not exist|(channel|port) closed before|disconnected|establish connection/i;

/** A failure to deliver, told apart: cut off for good, lost on the way, or something else. */
export const deliveryFailure = (error: unknown): Refusal => {
  if (isCutOff() || /context invalidated/i.test(textOf(error)))
    return new Refusal('invalidated', 'As Reported was updated. Reload this page to use it here.');
  if (LOST.test(textOf(error))) return new Refusal('noAnswer', 'Nothing answered.');
  return new Refusal('failed', `This did not work: ${textOf(error)}`);
};

// A worker stopped while it wakes can take the message with it and never say so (seen about once in a thousand). Who
// saves hears within two seconds, the second try included; it is asked in vain at worst, for a repeated save is one save.
const WRITES = /^(?:save|delete)Note$/;
const PATIENCE = 900;

/** Once a request has waited too long for its answer. Most may take their time. */
const silence = (): Promise<undefined> => new Promise((resolve) => setTimeout(resolve, PATIENCE));

type Answer<R extends BackgroundRequest> = BackgroundRequests[R]['answer'];

const send = async <R extends BackgroundRequest>(
  request: R,
  payload: BackgroundRequests[R]['ask'],
): Promise<Answer<R>> => {
  let reply: Reply<Answer<R>> | undefined;
  try {
    const sent = browser.runtime.sendMessage<unknown, Reply<Answer<R>> | undefined>({ request, payload });
    reply = await (WRITES.test(request) ? Promise.race([sent, silence()]) : sent);
  } catch (error) {
    throw deliveryFailure(error);
  }
  return unwrap(reply);
};

/**
 * Asks the background and gives its answer, or throws a `Refusal`. A background that died with the message in its hands
 * is asked once more: every request of the table may be repeated (saves carry the client's id and revision).
 */
export async function ask<R extends BackgroundRequest>(
  request: R,
  payload: BackgroundRequests[R]['ask'],
): Promise<Answer<R>> {
  try {
    return await send(request, payload);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'noAnswer') throw error;
    return send(request, payload);
  }
}

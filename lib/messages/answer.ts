// Answering in the background: the sender is checked against the table, the payload parsed, the handler called.
//
// Not for the content script (it pulls zod in): that one answers with answer-page.ts.
import { browser } from 'wxt/browser';
import { Refusal, replyOf, type Reply } from './refusal';
import { MAY_ASK, type BackgroundRequest, type BackgroundRequests } from './requests';
import { BACKGROUND_PAYLOADS } from './schemas';
import { askerOf, type Asker } from './sender';

type Eventually<T> = T | Promise<T>;
/** One handler for each request. What it returns is the answer; what it throws is the refusal. */
export type Handlers = {
  readonly [R in BackgroundRequest]: (
    payload: BackgroundRequests[R]['ask'],
    asker: Asker,
  ) => Eventually<BackgroundRequests[R]['answer']>;
};

const isRequest = (name: unknown): name is BackgroundRequest =>
  typeof name === 'string' && Object.hasOwn(MAY_ASK, name);

const handle = async <R extends BackgroundRequest>(handlers: Handlers, request: R, payload: unknown, asker: Asker) => {
  if (!MAY_ASK[request].includes(asker.kind))
    throw new Refusal('notAllowed', `“${request}” may not be asked from here.`);
  const parsed = BACKGROUND_PAYLOADS[request].safeParse(payload);
  if (!parsed.success) throw new Refusal('notAllowed', `“${request}” was asked in a shape that is not understood.`);
  return await handlers[request](parsed.data, asker);
};

/** One message to its reply; never throws. */
export async function answer(
  handlers: Handlers,
  request: unknown,
  payload: unknown,
  asker: Asker,
): Promise<Reply<unknown>> {
  try {
    if (!isRequest(request)) throw new Refusal('notAllowed', 'There is no such request.');
    return { ok: await handle(handlers, request, payload, asker) };
  } catch (error) {
    return replyOf(error);
  }
}

/**
 * Answers what our own contexts ask. Call it in the first turn of the background, or a waking worker misses the message
 * that woke it. Returns its undo.
 */
export function answerRequests(handlers: Handlers): () => void {
  const own = { id: browser.runtime.id, origin: browser.runtime.getURL('/').replace(/\/$/, '') };
  const listen: Parameters<typeof browser.runtime.onMessage.addListener>[0] = (message: unknown, sender, respond) => {
    const asker = askerOf(sender, own);
    if (!asker || typeof message !== 'object' || message === null || !('request' in message)) return false;
    const payload = 'payload' in message ? message.payload : undefined;
    void answer(handlers, message.request, payload, asker).then(respond);
    return true;
  };
  browser.runtime.onMessage.addListener(listen);
  return () => browser.runtime.onMessage.removeListener(listen);
}

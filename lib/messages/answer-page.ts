// Answering in a web page: what the popup, the panel and the background ask of it.
//
// No zod: the payloads are few and plain. Not here: hearing the question (hear-page.ts).
import { Refusal, replyOf, type Reply } from './refusal';
import type { PageRequest, PageRequests } from './requests';

type Eventually<T> = T | Promise<T>;
export type PageHandlers = {
  readonly [R in PageRequest]: (payload: PageRequests[R]['ask']) => Eventually<PageRequests[R]['answer']>;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isOnly = (payload: unknown, key: string): payload is Record<string, unknown> =>
  isRecord(payload) && Object.keys(payload).join() === key;
const isNothing = (payload: unknown) => isRecord(payload) && Object.keys(payload).length === 0;
const isIndex = (payload: unknown) =>
  isOnly(payload, 'index') && Number.isSafeInteger(payload['index']) && Number(payload['index']) >= 0;

const PAYLOADS: { readonly [R in PageRequest]: (payload: unknown) => boolean } = {
  pageReading: isNothing,
  showMention: isIndex,
  openMention: isIndex,
  notesChanged: isNothing,
  readAgain: isNothing,
  hideMarks: isNothing,
};

const isRequest = (name: unknown): name is PageRequest => typeof name === 'string' && Object.hasOwn(PAYLOADS, name);

const isPayload = <R extends PageRequest>(request: R, payload: unknown): payload is PageRequests[R]['ask'] =>
  PAYLOADS[request](payload);

const handle = async <R extends PageRequest>(handlers: PageHandlers, request: R, payload: unknown) => {
  if (!isPayload(request, payload))
    throw new Refusal('notAllowed', `“${request}” was asked in a shape that is not understood.`);
  return await handlers[request](payload);
};

/** One message to its reply; never throws. */
export async function answerPage(handlers: PageHandlers, request: unknown, payload: unknown): Promise<Reply<unknown>> {
  try {
    if (!isRequest(request)) throw new Refusal('notAllowed', 'There is no such request.');
    return { ok: await handle(handlers, request, payload) };
  } catch (error) {
    return replyOf(error);
  }
}

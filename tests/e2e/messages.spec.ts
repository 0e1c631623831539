// A content script that a page has taken over, asking for everything: nothing is done that a page may not have, and the
// background lives. Messages are made at random and from what would be right for somebody else.
import * as fc from 'fast-check';
import { MAY_ASK } from '../../lib/messages/requests';
import { contentScriptWorld } from '../../lib/command/own-world';
import { waitForMarks } from '../../lib/command/marked-page';
import { noteOf } from '../notes/annotations';
import { RIGHT } from '../messages/payloads';
import { expect, test, type Reader } from './reader';

/** `npm run test:security` sends ten thousand. */
const MESSAGES = Number(process.env['MESSAGES'] ?? 1000);

/** What a page must not be able to ask for. */
const PRIVILEGED = Object.entries(MAY_ASK).flatMap(([request, kinds]) =>
  kinds.includes('contentScript') ? [] : [request],
);

const right = fc.constantFrom(...Object.entries(RIGHT)).map(([request, payload]) => ({ request, payload }));
const bent = fc
  .tuple(right, fc.string({ maxLength: 12 }), fc.jsonValue({ maxDepth: 3 }))
  .map(([{ request, payload }, key, value]) => ({ request, payload: { ...(payload as object), [key]: value } }));
const named = fc.record({
  request: fc.oneof(fc.constantFrom(...Object.keys(RIGHT), 'toString', '__proto__', 'constructor'), fc.string()),
  payload: fc.jsonValue(),
});
const anything = fc.jsonValue();
const floods = (count: number): unknown[] =>
  fc.sample(fc.oneof(right, bent, named, anything), { numRuns: count, seed: 20_251_120 });

type Extension = {
  runtime: { sendMessage: (message: unknown) => Promise<{ ok?: unknown; code?: string } | undefined> };
};

/** Runs in a world of the extension: what each message was answered, `null` for no answer. */
async function sendAll(messages: unknown[]): Promise<(string | null)[]> {
  const { runtime } = (globalThis as unknown as { chrome: Extension }).chrome;
  const send = async (message: unknown): Promise<string | null> => {
    const reply = await runtime.sendMessage(message).catch(() => null);
    return reply ? (reply.code ?? 'ok') : null;
  };
  const answers: (string | null)[] = [];
  // In groups: a page would not wait either, but all at once only measures the browser's queue.
  for (let at = 0; at < messages.length; at += 50)
    answers.push(...(await Promise.all(messages.slice(at, at + 50).map(send))));
  return answers;
}

/** Everything of ours that a page could want to read or change. */
async function privateState(reader: Reader): Promise<unknown> {
  const page = await reader.open('welcome.html');
  const state = await page.evaluate(async () => {
    const { storage, tabs, permissions, scripting, runtime } = chrome;
    return {
      stored: await storage.local.get(null),
      notes: await runtime.sendMessage({ request: 'listNotes', payload: {} }),
      tabs: (await tabs.query({})).length,
      granted: await permissions.getAll(),
      scripts: await scripting.getRegisteredContentScripts(),
    };
  });
  await page.close();
  return state;
}

test(`${MESSAGES} messages from a page’s content script change nothing and end nothing`, async ({ reader }) => {
  test.setTimeout(600_000);
  const page = await reader.visit('/talks');
  await waitForMarks(page);
  const own = await reader.open('welcome.html');
  const saved = await own.evaluate(sendAll, [
    { request: 'saveNote', payload: { annotation: noteOf(1, 'Only mine.') } },
  ]);
  // The same message that is refused below is right from here.
  expect(saved).toEqual(['ok']);
  await own.close();
  const before = await privateState(reader);

  const world = await contentScriptWorld(await page.context().newCDPSession(page), reader.id);
  const asked = PRIVILEGED.map((request) => ({ request, payload: RIGHT[request as keyof typeof RIGHT] }));
  expect(await world.evaluate(sendAll, asked)).toEqual(PRIVILEGED.map(() => 'notAllowed'));
  const messages = floods(MESSAGES);
  const answers = await world.evaluate(sendAll, messages);
  expect(answers).toHaveLength(MESSAGES);
  const allowed = messages
    .filter((_, at) => answers[at] === 'ok')
    .map((message) => (message as { request: string }).request);
  expect(allowed.filter((request) => PRIVILEGED.includes(request))).toEqual([]);
  // What a page may ask is answered all the while: the flood met a background that works.
  expect(new Set(allowed)).toContain('context');

  expect(await privateState(reader)).toEqual(before);
  await waitForMarks(await reader.visit('/sample'));
});

test('the page itself has no way to the extension', async ({ reader }) => {
  const page = await reader.visit('/talks');
  await waitForMarks(page);
  const tried = await page.evaluate(async (id) => {
    const loaded = (path: string) =>
      fetch(`chrome-extension://${id}/${path}`).then(
        () => 'loaded',
        () => 'refused',
      );
    return {
      runtime: typeof (globalThis as { chrome?: { runtime?: unknown } }).chrome?.runtime,
      files: await Promise.all(['manifest.json', 'reader.js', 'icons/128.png', 'popup.html'].map(loaded)),
    };
  }, reader.id);
  expect(tried).toEqual({ runtime: 'undefined', files: ['refused', 'refused', 'refused', 'refused'] });
});

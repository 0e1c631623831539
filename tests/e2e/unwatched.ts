// A browser with the extension in which no page is watched: Chromium prepares no page ahead (“prerenders” none) while DevTools looks
// at the one in front, and Playwright looks at each.
//
// It is started by hand and spoken to over a pipe, the extension's worker only; a page tells what it saw through that worker.
// Not here: tests that need no more than pages (one-browser.ts, reader.ts).
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { BUILT_EXTENSION, type Target } from '../../lib/command/extension-browser';
import { findBrowser } from '../../lib/command/installed-browser';
import type { Web } from './web';

export type Unwatched = {
  /** Opens a tab. */
  open: (url: string) => Promise<void>;
  /** The value of an expression in the extension's worker, awaited. */
  inWorker: <T>(expression: string) => Promise<T>;
  close: () => Promise<void>;
};

/** `web`: what it takes for the world. */
export async function startUnwatched({ args }: Web): Promise<Unwatched> {
  const profile = await mkdtemp(join(tmpdir(), 'as-reported-e2e-'));
  const own = ['--headless=new', '--no-first-run', '--remote-debugging-pipe', '--enable-unsafe-extension-debugging'];
  // Chromium's sandbox does not start as root.
  if (process.getuid?.() === 0) own.push('--no-sandbox');
  const browser = spawn(
    findBrowser() ?? '',
    [...own, '--ignore-certificate-errors', `--user-data-dir=${profile}`, ...args, 'about:blank'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const ended = new Promise((resolve) => browser.once('exit', resolve));
  const send = speakOver(browser.stdio[3] as Writable, browser.stdio[4] as Readable);
  const { id } = await send<{ id: string }>('Extensions.loadUnpacked', { path: BUILT_EXTENSION });
  // The first-run page opens by itself, and only a page in front has another one prepared.
  await waitFor(send, ({ url }) => url === `chrome-extension://${id}/welcome.html`);
  const { targetId } = await waitFor(send, ({ type, url }) => type === 'service_worker' && url.includes(id));
  const { sessionId } = await send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
  return {
    open: async (url) => {
      await send('Target.createTarget', { url });
    },
    inWorker: async <T>(expression: string) => {
      const params = { expression, awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails } = await send<Evaluated<T>>('Runtime.evaluate', params, sessionId);
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    close: async () => {
      await send('Browser.close', {});
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

type Evaluated<T> = {
  result: { value: T };
  exceptionDetails?: { text: string; exception?: { description: string } };
};
type Reply = { id?: number; result?: unknown; error?: { message: string } };
type Send = <T>(method: string, params: object, sessionId?: string) => Promise<T>;

/** The DevTools protocol over a pair of pipes: each message ends with a zero. */
function speakOver(out: Writable, back: Readable): Send {
  const waiting = new Map<number, (reply: Reply) => void>();
  let rest = '';
  back.setEncoding('utf8').on('data', (chunk: string) => {
    const messages = (rest + chunk).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages) {
      const reply = JSON.parse(message) as Reply;
      waiting.get(reply.id ?? 0)?.(reply);
      waiting.delete(reply.id ?? 0);
    }
  });
  let count = 0;
  return async <T>(method: string, params: object, sessionId?: string) => {
    const id = ++count;
    const replied = new Promise<Reply>((resolve) => waiting.set(id, resolve));
    out.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    const { result, error } = await replied;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result as T;
  };
}

async function waitFor(send: Send, is: (target: Target) => boolean): Promise<Target> {
  for (let tries = 0; tries < 200; tries++) {
    const { targetInfos } = await send<{ targetInfos: Target[] }>('Target.getTargets', {});
    const target = targetInfos.find(is);
    if (target) return target;
    await new Promise((resume) => setTimeout(resume, 50));
  }
  throw new Error('The extension did not start.');
}

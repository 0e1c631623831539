// A browser with the extension in it that does nothing but keep notes, for finding out what it takes to lose one.
//
// Here: saving, listing, killing. Not here: the trials (durability.ts), breaking what lies on the disk (note-damage.ts).
import type { Page } from 'playwright';
import { launchWithExtension, send, type ExtensionBrowser } from './extension-browser';

export type Saved = { id: string; text: string; revision: number };
export type Outcome = {
  /** Milliseconds since 1970, as the asking page saw it: when it asked, when it was answered. */
  asked: number;
  answered: number;
  /** The store's acknowledgement; null when it refused, or nothing answered. */
  revision: number | null;
  why: string;
};

export type NoteKeeper = {
  id: string;
  /** Asks for a save as the extension's own pages do. `text` null asks for a deletion. */
  save: (note: Wanted) => Promise<Outcome>;
  /** Asks for all of them at once, and calls back at each acknowledgement. */
  saveAll: (notes: Wanted[], acknowledged: (note: Wanted) => void) => Promise<void>;
  /** Brings in notes as from a file; gives the answer, null when there is none. */
  bring: (notes: Brought[]) => Promise<object | null>;
  list: () => Promise<Saved[]>;
  /** What the store has to tell about the notes, null when all is well. */
  report: () => Promise<{ state: string; restored: number } | null>;
  /** An expression in one of the extension's pages. */
  evaluate: <T>(expression: string) => Promise<T>;
  /** Stops the extension's worker in the middle of whatever it does. The next request wakes another. */
  stopWorker: () => Promise<void>;
  close: () => Promise<void>;
  /** Ends all its processes in the middle of whatever they do. Resolved when they are gone. */
  kill: () => Promise<void>;
};

/** A note to be saved, from the revision that stood. */
export type Wanted = { n: number; text: string | null; revision: number };

/** A note as a file has it, changed so many minutes after the first of all. */
export type Brought = { n: number; text: string; minute: number };

export const idOf = (n: number): string => `urn:uuid:00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export type KeeperOptions = {
  executablePath: string;
  profile: string;
  extension: string;
  /** Of the browser's command line: how it reaches the network, or that it does not. */
  args: readonly string[];
};

export async function startKeeper(options: KeeperOptions): Promise<NoteKeeper> {
  const browser = await launchWithExtension({ ...options, args: [...options.args], headless: true, hosts: {} });
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.id}/welcome.html`);
  const own = await browser.context.newCDPSession(page);
  await send(own, 'ServiceWorker.enable', {});
  let acknowledged: (n: number) => void = () => undefined;
  await page.exposeFunction('acknowledged', (n: number) => acknowledged(n));
  return {
    id: browser.id,
    save: (note) => page.evaluate(askFor, request(note)),
    saveAll: async (notes, callback) => {
      acknowledged = (n) => notes.filter((note) => note.n === n).forEach(callback);
      await Promise.all(
        notes.map((note) =>
          page.evaluate(`(${askFor.toString()})(${JSON.stringify(request(note))}).then(({ revision }) =>
            revision === null ? null : globalThis.acknowledged(${note.n}))`),
        ),
      );
    },
    bring: (notes) =>
      page.evaluate(
        bringIn,
        notes.map(({ n, text, minute }) => annotationOf(n, text, 0, minute)),
      ),
    list: () => listIn(page),
    report: () => page.evaluate(`chrome.storage.local.get('notes-report').then((got) => got['notes-report'] ?? null)`),
    evaluate: (expression) => page.evaluate(expression),
    // Closing its target would wait for what it is doing.
    stopWorker: () => send(own, 'ServiceWorker.stopAllWorkers', {}),
    close: () => browser.close(),
    kill: () => kill(browser),
  };
}

const request = ({ n, text, revision }: Wanted) =>
  text === null
    ? { request: 'deleteNote', payload: { id: idOf(n) } }
    : { request: 'saveNote', payload: { annotation: annotationOf(n, text, revision) } };

const annotationOf = (n: number, text: string, revision: number, minute = 0) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: idOf(n),
  type: 'Annotation',
  motivation: 'commenting',
  created: '2025-03-06T10:00:00Z',
  modified: new Date(Date.UTC(2025, 2, 6, 10, minute)).toISOString(),
  body: [{ type: 'TextualBody', value: text, format: 'text/plain', purpose: 'commenting' }],
  target: { source: 'https://news.example/', canonical: 'https://news.example/', title: 'News', selector: [] },
  revision,
});

/** Runs in the page. */
const bringIn = (annotations: object[]): Promise<object | null> =>
  chrome.runtime
    .sendMessage<object, { ok?: object } | undefined>({ request: 'importNotes', payload: { annotations } })
    .then((reply) => reply?.ok ?? null);

/** Runs in the page. It waits as long as the extension's own pages do (lib/messages/ask.ts), and does not ask again. */
async function askFor(message: object): Promise<Outcome> {
  const now = () => performance.timeOrigin + performance.now();
  const asked = now();
  const sent = chrome.runtime
    .sendMessage<object, { ok?: { revision: number } | null; error?: string } | undefined>(message)
    .catch((error: unknown) => ({ error: String(error) }));
  const reply = await Promise.race([sent, new Promise<undefined>((resolve) => setTimeout(resolve, 1800))]);
  const answered = now();
  return reply && 'ok' in reply
    ? { asked, answered, revision: reply.ok?.revision ?? 0, why: '' }
    : { asked, answered, revision: null, why: reply?.error ?? 'Nothing answered.' };
}

async function listIn(page: Page): Promise<Saved[]> {
  return page.evaluate(async () => {
    type Listed = { id: string; revision: number; body: { value: string }[] };
    const reply = await chrome.runtime.sendMessage<object, { ok?: Listed[]; error?: string }>({
      request: 'listNotes',
      payload: {},
    });
    if (!reply.ok) throw new Error(reply.error);
    return reply.ok.map(({ id, revision, body }) => ({ id, revision, text: body[0]?.value ?? '' }));
  });
}

async function kill({ cdp, context }: ExtensionBrowser): Promise<void> {
  const { processInfo } = await send<{ processInfo: { type: string; id: number }[] }>(
    cdp,
    'SystemInfo.getProcessInfo',
    {},
  );
  const closed = new Promise((resolve) => context.once('close', resolve));
  const pids = processInfo.toSorted((one) => (one.type === 'browser' ? -1 : 1)).map(({ id }) => id);
  for (const pid of pids) killOne(pid);
  await closed;
}

function killOne(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    // With its parent gone it may have ended by itself.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

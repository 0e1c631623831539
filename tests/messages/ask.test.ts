// Asking, over a browser that loses messages, dies, or was updated under us.
import { beforeEach, describe, expect, it, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  answerPage,
  answerRequests,
  ask,
  askPage,
  hearPageRequests,
  isContextInvalidated,
  Refusal,
  tell,
  write,
} from '@/lib/messages';
import type { Handlers, PageHandlers } from '@/lib/messages';
import { FROM_PAGE, FROM_POPUP, sender } from './senders';

type Listener = (message: unknown, sender: unknown, respond: (reply: unknown) => void) => unknown;

/** A browser of two ends: what is sent here is heard there, from the sender that `from` says. */
const connect = (from: { id?: string } = FROM_POPUP) => {
  const listeners = new Set<Listener>();
  const deliver = (message: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const plain: unknown = structuredClone(message);
      const stays = [...listeners].map((listener) => listener(plain, from, resolve));
      if (!stays.includes(true)) reject(new Error('Could not establish connection. Receiving end does not exist.'));
    });
  Object.assign(fakeBrowser.runtime, {
    id: 'our-id',
    getURL: (path: string) => `chrome-extension://our-id${path}`,
    sendMessage: vi.fn<(message: unknown) => Promise<unknown>>(deliver),
    onMessage: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
  });
  const tabMessages = vi.fn<(tab: number, message: unknown, options: unknown) => Promise<unknown>>((_tab, message) =>
    deliver(message),
  );
  Object.assign(fakeBrowser.tabs, { sendMessage: tabMessages });
  return { sent: vi.mocked(fakeBrowser.runtime.sendMessage), tabMessages };
};

const refusalOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'answered',
    (error: unknown) => error,
  );
const backgroundOf = (handlers: Partial<Handlers>) => answerRequests(handlers as Handlers);
const pageOf = (handlers: Partial<PageHandlers>) =>
  hearPageRequests((request, payload) => answerPage(handlers as PageHandlers, request, payload));

beforeEach(() => fakeBrowser.reset());

describe('asking the background', () => {
  test('brings its answer', async () => {
    connect();
    backgroundOf({
      listNotes: ({ canonical }) => (canonical === 'https://a.example/' ? [] : Promise.reject(new Error('other'))),
    });
    expect(await ask('listNotes', { canonical: 'https://a.example/' })).toEqual([]);
  });

  test('throws its refusal, code and sentence', async () => {
    connect();
    backgroundOf({ listNotes: () => Promise.reject(new Refusal('storageFull', 'No room.')) });
    const refused = await refusalOf(ask('listNotes', {}));
    expect(refused).toBeInstanceOf(Refusal);
    expect(refused).toMatchObject({ code: 'storageFull', message: 'No room.' });
  });

  test('is not heard from a stranger', async () => {
    connect(sender({ ...FROM_PAGE, id: 'other' }));
    backgroundOf({ read: () => Promise.reject(new Error('heard')) });
    expect(await refusalOf(ask('injectCard', {}))).toMatchObject({ code: 'noAnswer' });
  });

  test('leaves messages alone that are none of ours', async () => {
    const { sent } = connect();
    backgroundOf({});
    await expect(sent({ type: 'other' })).rejects.toThrow('Receiving end');
  });

  test('ends with its undo', async () => {
    connect();
    backgroundOf({ listNotes: () => [] })();
    expect(await refusalOf(ask('listNotes', {}))).toMatchObject({ code: 'noAnswer' });
  });
});

describe('what is only told', () => {
  test('is heard once', async () => {
    connect(FROM_PAGE);
    const readHere = vi.fn<Handlers['readHere']>(() => null);
    backgroundOf({ readHere });
    await tell('readHere', {});
    expect(readHere).toHaveBeenCalledTimes(1);
  });

  test('is told once more where a worker died with it, and not a third time', async () => {
    const { sent } = connect(FROM_PAGE);
    sent.mockRejectedValue(new Error('The message port closed before a response was received.'));
    await tell('readHere', {});
    expect(sent).toHaveBeenCalledTimes(2);
  });

  test('breaks nothing where the way to the extension is gone', async () => {
    connect(FROM_PAGE);
    Object.assign(fakeBrowser.runtime, {
      sendMessage: () => {
        throw new Error('Extension context invalidated.');
      },
    });
    expect(await tell('readHere', {})).toBeUndefined();
  });
});

describe('a worker that dies with the message in its hands', () => {
  it.each([
    ['Could not establish connection. Receiving end does not exist.'],
    ['The message port closed before a response was received.'],
    [
      'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
    ],
  ])('is asked once more (%s)', async (words) => {
    const { sent } = connect();
    backgroundOf({ deleteNote: () => null });
    sent.mockRejectedValueOnce(new Error(words));
    expect(await write('deleteNote', { id: 'urn:uuid:00000000-0000-4000-8000-000000000001' })).toBeNull();
    expect(sent).toHaveBeenCalledTimes(2);
  });

  test('and again, is not asked a third time', async () => {
    const { sent } = connect();
    sent.mockRejectedValue(new Error('The message port closed before a response was received.'));
    expect(await refusalOf(ask('listNotes', {}))).toMatchObject({ code: 'noAnswer' });
    expect(sent).toHaveBeenCalledTimes(2);
  });

  test('without a word: who saves is answered by the next one, or hears within two seconds', async () => {
    vi.useFakeTimers();
    try {
      const { sent } = connect();
      backgroundOf({ deleteNote: () => null });
      const lost = () => new Promise<never>(() => undefined);
      sent.mockImplementationOnce(lost);
      const answered = write('deleteNote', { id: 'urn:uuid:00000000-0000-4000-8000-000000000001' });
      await vi.advanceTimersByTimeAsync(1000);
      expect(await answered).toBeNull();
      sent.mockImplementation(lost);
      const refused = refusalOf(write('deleteNote', { id: 'urn:uuid:00000000-0000-4000-8000-000000000001' }));
      await vi.advanceTimersByTimeAsync(1999);
      expect(await refused).toMatchObject({ code: 'noAnswer' });
    } finally {
      vi.useRealTimers();
    }
  });

  test('a refusal is an answer: it is not repeated', async () => {
    const { sent } = connect();
    backgroundOf({ listNotes: () => Promise.reject(new Refusal('private', 'Private.')) });
    await refusalOf(ask('listNotes', {}));
    expect(sent).toHaveBeenCalledTimes(1);
  });
});

describe('a script left over from before an update', () => {
  test.each([
    ['says so by the browser’s words', () => ({ id: 'our-id' }), 'Extension context invalidated.'],
    ['says so by the missing id', () => ({ id: undefined }), 'Cannot read properties of undefined'],
  ])('%s', async (_, runtime, words) => {
    const { sent } = connect();
    Object.assign(fakeBrowser.runtime, runtime());
    sent.mockRejectedValue(new Error(words));
    const refused = await refusalOf(ask('injectCard', {}));
    expect(isContextInvalidated(refused)).toBe(true);
    expect(sent).toHaveBeenCalledTimes(1);
  });

  test.each([[new Error('Extension context invalidated.')], [new Refusal('noAnswer', 'x')], [null]])(
    'is not seen in %s',
    (error) => expect(isContextInvalidated(error)).toBe(false),
  );
});

describe('asking a page', () => {
  const reading = { published: null, lang: 'en', packEnds: null, mentions: [] };
  const page = { url: 'https://a.example/?b', declared: 'https://a.example/', title: 'A' };

  test('goes to the top frame and brings what was read', async () => {
    const { tabMessages } = connect();
    pageOf({ pageReading: () => ({ page, reading, text: [], noted: {}, unmarked: false, hidden: false }) });
    expect(await askPage(7, 'pageReading', {})).toEqual({
      page,
      reading,
      text: [],
      noted: {},
      unmarked: false,
      hidden: false,
    });
    expect(tabMessages).toHaveBeenCalledWith(7, { request: 'pageReading', payload: {} }, { frameId: 0 });
  });

  test('without a content script is told apart', async () => {
    connect();
    expect(await refusalOf(askPage(7, 'pageReading', {}))).toMatchObject({ code: 'noAnswer' });
  });

  test('goes to the other frames where none is on top', async () => {
    const { tabMessages } = connect();
    await refusalOf(askPage(7, 'hideMarks', {}));
    expect(tabMessages.mock.calls.map(([, , options]) => options)).toEqual([{ frameId: 0 }, undefined]);
  });

  test('is never repeated where it may have been heard', async () => {
    const { tabMessages } = connect();
    tabMessages.mockRejectedValue(new Error('The message port closed before a response was received.'));
    await refusalOf(askPage(7, 'hideMarks', {}));
    expect(tabMessages).toHaveBeenCalledTimes(1);
  });

  test('does not take an answer of another shape', async () => {
    connect();
    const forged = {
      page,
      reading: { ...reading, mentions: [{ kind: 'spy' }] },
      text: [],
      noted: {},
      unmarked: false,
      hidden: false,
    };
    pageOf({ pageReading: () => forged as never });
    expect(await refusalOf(askPage(7, 'pageReading', {}))).toMatchObject({ code: 'failed' });
  });

  test.each([
    ['a web page’s own script', FROM_PAGE],
    ['another extension', sender({ ...FROM_POPUP, id: 'other' })],
  ])('is not heard from %s', async (_, from) => {
    connect(from);
    const opened = vi.fn<PageHandlers['openMention']>(() => null);
    pageOf({ openMention: opened });
    await refusalOf(askPage(7, 'openMention', { index: 0 }));
    expect(opened).not.toHaveBeenCalled();
  });

  test.each([
    ['openMention', { index: -1 }],
    ['openMention', { index: 1.5 }],
    ['openMention', { index: '1' }],
    ['openMention', { index: 1, more: 1 }],
    ['openMention', [1]],
    ['openMention', null],
    ['hideMarks', { hidden: true }],
    ['pageReading', { all: true }],
    ['notesChanged', undefined],
    ['toString', {}],
    ['__proto__', {}],
  ])('%s with %j is refused', async (request, payload) => {
    connect();
    const opened = vi.fn<() => null>(() => null);
    pageOf({ openMention: opened, hideMarks: opened, notesChanged: opened, pageReading: opened });
    expect(await refusalOf(askPage(7, request as 'hideMarks', payload as never))).toMatchObject({ code: 'notAllowed' });
    expect(opened).not.toHaveBeenCalled();
  });

  test('ends with its undo, also when the way to the extension is cut', async () => {
    connect();
    const undo = pageOf({ hideMarks: () => null });
    undo();
    expect(await refusalOf(askPage(7, 'hideMarks', {}))).toMatchObject({ code: 'noAnswer' });
    Object.assign(fakeBrowser.runtime.onMessage, {
      removeListener: () => {
        throw new Error('Extension context invalidated.');
      },
    });
    expect(undo).not.toThrow();
  });
});

// Answering in the background: the table, strict payloads, refusals, and a flood of nonsense.
import * as fc from 'fast-check';
import { describe, expect, it, test, vi } from 'vitest';
import { Refusal, type Asker, type BackgroundRequest, type Handlers, type Look } from '@/lib/messages';
import { answer } from '@/lib/messages/answer';
import { MAY_ASK } from '@/lib/messages/requests';
import { idOf, noteOf } from '../notes/annotations';
import { CHANGE, DATES, RIGHT, TEXT } from './payloads';
import { PAGE, POPUP } from './senders';

const REQUESTS = Object.keys(RIGHT);

const recording = () => {
  const called: string[] = [];
  const record =
    (request: string) =>
    <T>(result: T) =>
    () => {
      called.push(request);
      return result;
    };
  const look: Look = { marks: [], theme: 'system', hover: false };
  const reading = { published: null, lang: null, packEnds: null, mentions: [], look };
  const handlers: Handlers = {
    marks: record('marks')({ key: 'k', spans: [], look }),
    read: record('read')(reading),
    context: record('context')(null),
    readHere: record('readHere')(null),
    injectDesk: record('injectDesk')(null),
    injectCard: record('injectCard')(null),
    openNote: record('openNote')(null),
    noteTargets: record('noteTargets')([]),
    readTab: record('readTab')(null),
    describe: record('describe')(null),
    showPlace: record('showPlace')(true),
    notePlaces: record('notePlaces')({}),
    saveNote: record('saveNote')({ id: idOf(1), revision: 1 }),
    deleteNote: record('deleteNote')(null),
    importNotes: record('importNotes')({ added: 1, updated: 0, same: 0, older: 0 }),
    undoable: record('undoable')(null),
    undo: record('undo')(null),
    deleteAllNotes: record('deleteAllNotes')(null),
    listNotes: record('listNotes')([]),
    notesHealth: record('notesHealth')({ state: 'sound', notes: 0, restored: 0, missing: null, sentence: 'sound' }),
    healthSeen: record('healthSeen')(null),
    listPacks: record('listPacks')({ packs: [], lost: [] }),
    importPack: record('importPack')({ faults: [] }),
    arrangePacks: record('arrangePacks')(null),
    removePack: record('removePack')(null),
    figureChoices: record('figureChoices')({ measures: [], parties: [] }),
    exportPack: record('exportPack')({ text: '{}' }),
  };
  return { handlers, called };
};

test('the table and the payloads speak of the same requests', () => {
  expect(Object.keys(MAY_ASK).toSorted()).toEqual(REQUESTS.toSorted());
});

describe('the table of senders', () => {
  const allowed: [request: BackgroundRequest, kind: string, asker: Asker][] = [
    ['marks', 'a content script', PAGE],
    ['read', 'a content script', PAGE],
    ['context', 'a content script', PAGE],
    ['readHere', 'a content script', PAGE],
    ['injectDesk', 'a content script', PAGE],
    ['injectCard', 'a content script', PAGE],
    ['noteTargets', 'a content script', PAGE],
    ['openNote', 'a content script', PAGE],
    ['read', 'a page of ours', POPUP],
    ['context', 'a page of ours', POPUP],
    ['readTab', 'a page of ours', POPUP],
    ['describe', 'a page of ours', POPUP],
    ['showPlace', 'a page of ours', POPUP],
    ['notePlaces', 'a page of ours', POPUP],
    ['saveNote', 'a page of ours', POPUP],
    ['deleteNote', 'a page of ours', POPUP],
    ['importNotes', 'a page of ours', POPUP],
    ['undoable', 'a page of ours', POPUP],
    ['undo', 'a page of ours', POPUP],
    ['deleteAllNotes', 'a page of ours', POPUP],
    ['listNotes', 'a page of ours', POPUP],
    ['notesHealth', 'a page of ours', POPUP],
    ['healthSeen', 'a page of ours', POPUP],
    ['listPacks', 'a page of ours', POPUP],
    ['importPack', 'a page of ours', POPUP],
    ['arrangePacks', 'a page of ours', POPUP],
    ['removePack', 'a page of ours', POPUP],
    ['figureChoices', 'a page of ours', POPUP],
    ['exportPack', 'a page of ours', POPUP],
  ];
  it.each(allowed)('lets %s be asked by %s', async (request, _, asker) => {
    const { handlers, called } = recording();
    expect(await answer(handlers, request, RIGHT[request], asker)).toHaveProperty('ok');
    expect(called).toEqual([request]);
  });

  const refused: [request: BackgroundRequest, kind: string, asker: Asker][] = [
    ['marks', 'a page of ours', POPUP],
    ['readHere', 'a page of ours', POPUP],
    ['injectDesk', 'a page of ours', POPUP],
    ['injectCard', 'a page of ours', POPUP],
    ['noteTargets', 'a page of ours', POPUP],
    ['openNote', 'a page of ours', POPUP],
    ['readTab', 'a content script', PAGE],
    ['describe', 'a content script', PAGE],
    ['showPlace', 'a content script', PAGE],
    ['notePlaces', 'a content script', PAGE],
    ['saveNote', 'a content script', PAGE],
    ['deleteNote', 'a content script', PAGE],
    ['importNotes', 'a content script', PAGE],
    ['undoable', 'a content script', PAGE],
    ['undo', 'a content script', PAGE],
    ['deleteAllNotes', 'a content script', PAGE],
    ['listNotes', 'a content script', PAGE],
    ['notesHealth', 'a content script', PAGE],
    ['healthSeen', 'a content script', PAGE],
    ['listPacks', 'a content script', PAGE],
    ['importPack', 'a content script', PAGE],
    ['arrangePacks', 'a content script', PAGE],
    ['removePack', 'a content script', PAGE],
    ['figureChoices', 'a content script', PAGE],
    ['exportPack', 'a content script', PAGE],
  ];
  it.each(refused)('refuses %s from %s', async (request, _, asker) => {
    const { handlers, called } = recording();
    expect(await answer(handlers, request, RIGHT[request], asker)).toEqual({
      code: 'notAllowed',
      error: `“${request}” may not be asked from here.`,
    });
    expect(called).toEqual([]);
  });

  test('leaves no pair of request and sender open', () => {
    expect(allowed.length + refused.length).toBe(2 * REQUESTS.length);
  });
});

describe('a payload', () => {
  const wrong: [name: string, request: BackgroundRequest, payload: unknown][] = [
    ['nothing at all', 'read', undefined],
    ['a field too many', 'injectCard', { tabId: 3 }],
    ['a field too many beside the right one', 'listNotes', { canonical: 'https://a.example/', all: true }],
    ['a list for a record', 'injectCard', []],
    [
      'a block that ends beyond the text',
      'read',
      { page: { ...TEXT, blocks: [{ start: 0, end: 7, role: 'text' }] }, asked: false },
    ],
    [
      'a block that ends before it starts',
      'read',
      { page: { ...TEXT, blocks: [{ start: 4, end: 2, role: 'text' }] }, asked: false },
    ],
    [
      'blocks that overlap',
      'read',
      {
        page: {
          ...TEXT,
          blocks: [
            { start: 0, end: 4, role: 'text' },
            { start: 3, end: 6, role: 'text' },
          ],
        },
        asked: false,
      },
    ],
    [
      'a role that is none',
      'read',
      { page: { ...TEXT, blocks: [{ start: 0, end: 6, role: 'advert' }] }, asked: false },
    ],
    [
      'a day that is none',
      'read',
      { page: { ...TEXT, published: { day: '2025-02-30', basis: 'page' } }, asked: false },
    ],
    ['nothing said of being asked', 'read', { page: TEXT }],
    ['neither a text nor a change of one', 'marks', { asked: false }],
    ['a text and a change of one', 'marks', { page: TEXT, dates: DATES, since: 'k', change: CHANGE, asked: false }],
    ['a text without a word of its day', 'marks', { page: TEXT, asked: false }],
    ['a change before the text begins', 'marks', { since: 'k', change: { ...CHANGE, start: -1 }, asked: false }],
    ['a change with a field too many', 'marks', { since: 'k', change: { ...CHANGE, by: 'me' }, asked: false }],
    ['a key as long as a page', 'marks', { since: 'k'.repeat(65), change: CHANGE, asked: false }],
    ['more text than a page has', 'read', { page: { ...TEXT, text: 'x'.repeat(4_000_001) }, asked: false }],
    ['an endless address', 'noteTargets', { url: `https://a.example/${'x'.repeat(9000)}`, declared: null }],
    ['a tab that is half a number', 'readTab', { tabId: 0.5 }],
    ['a tab as text', 'readTab', { tabId: '7' }],
    ['a note id of another shape', 'deleteNote', { id: '*' }],
    ['a note of another type', 'saveNote', { annotation: { ...noteOf(1, 'text'), type: 'Event' } }],
    [
      'a note with a quote of a whole book',
      'saveNote',
      { annotation: noteOf(1, 'text', { target: { ...noteOf(1, '').target, title: 'x'.repeat(300_000) } }) },
    ],
  ];
  it.each(wrong)('with %s is refused (%s)', async (_, request, payload) => {
    const { handlers, called } = recording();
    const asker = MAY_ASK[request].includes('contentScript') ? PAGE : POPUP;
    expect(await answer(handlers, request, payload, asker)).toEqual({
      code: 'notAllowed',
      error: `“${request}” was asked in a shape that is not understood.`,
    });
    expect(called).toEqual([]);
  });
});

describe('a request', () => {
  it.each(['', 'eval', 'toString', '__proto__', 'constructor', 'READ', null, 7, { toString: () => 'read' }, ['read']])(
    '%s does not exist',
    async (request) => {
      const { handlers, called } = recording();
      expect(await answer(handlers, request, {}, POPUP)).toEqual({
        code: 'notAllowed',
        error: 'There is no such request.',
      });
      expect(called).toEqual([]);
    },
  );
});

const failing = (error: unknown): Handlers => ({
  ...recording().handlers,
  listNotes: async () => {
    throw error;
  },
});

describe('a handler that fails', () => {
  test('refuses with its own sentence, code and what stands', async () => {
    const stored = noteOf(1, 'theirs', { revision: 2 });
    expect(await answer(failing(new Refusal('stale', 'Changed elsewhere.', stored)), 'listNotes', {}, POPUP)).toEqual({
      code: 'stale',
      error: 'Changed elsewhere.',
      stored,
    });
  });

  test('in an unforeseen way still says so in a sentence', async () => {
    expect(await answer(failing(new Error('disk gone')), 'listNotes', {}, POPUP)).toEqual({
      code: 'failed',
      error: 'This did not work: disk gone',
    });
  });

  test('at once, not as a promise, is told the same way', async () => {
    const thrown = vi.fn<Handlers['listNotes']>(() => {
      throw new Error('at once');
    });
    const handlers = { ...recording().handlers, listNotes: thrown };
    expect(await answer(handlers, 'listNotes', {}, POPUP)).toMatchObject({ code: 'failed' });
  });
});

// A page that took over its content script can send anything: half of these are right but for one spoilt value.
const spoilt = fc
  .record({ request: fc.constantFrom(...REQUESTS), at: fc.nat(40), value: fc.anything({ maxDepth: 2 }) })
  .map(({ request, at, value }) => {
    let place = 0;
    const payload: unknown = JSON.parse(JSON.stringify(RIGHT[request as BackgroundRequest]), (_, was: unknown) =>
      place++ === at ? value : was,
    );
    return { request, payload };
  });
const nonsense = fc.record({
  request: fc.oneof(fc.constantFrom(...REQUESTS), fc.string(), fc.anything({ maxDepth: 1 })),
  payload: fc.anything({ maxDepth: 3 }),
});

test('500 messages of nonsense from a content script reach nothing it may not ask, and each gets a reply', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(spoilt, nonsense), async ({ request, payload }) => {
      const { handlers, called } = recording();
      const reply = await answer(handlers, request, payload, PAGE);
      expect(called.every((name) => MAY_ASK[name as BackgroundRequest].includes('contentScript'))).toBe(true);
      expect('ok' in reply).toBe(called.length === 1);
      expect('ok' in reply || reply.error.length > 10).toBe(true);
    }),
    { numRuns: 500 },
  );
  expect(Object.keys(Object.prototype)).toEqual([]);
});

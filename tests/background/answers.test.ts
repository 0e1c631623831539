// What the background does about each request, on fakes of everything it stands on.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answersOn, type Ground } from '@/entrypoints/background/answers';
import { NoRoom, StaleNote, type NoteStore } from '@/lib/notes';
import { DEFAULTS } from '@/lib/settings';
import { PAGE, POPUP } from '../messages/senders';
import { idOf, noteOf } from '../notes/annotations';

const READING = { published: null, lang: 'en', packEnds: '2025-12-31', mentions: [] };

const groundOf = (over: Partial<Ground> = {}, notes: Partial<NoteStore> = {}) => {
  const store = {
    save: vi.fn<NoteStore['save']>(async ({ id, revision }) => ({ id, revision: revision + 1 })),
    delete: vi.fn<NoteStore['delete']>(async () => undefined),
    import: vi.fn<NoteStore['import']>(async () => ({ added: 1, updated: 0, same: 0, older: 0 })),
    deleteAll: vi.fn<NoteStore['deleteAll']>(async () => undefined),
    undoable: vi.fn<NoteStore['undoable']>(async () => null),
    undo: vi.fn<NoteStore['undo']>(async () => undefined),
    list: vi.fn<NoteStore['list']>(async () => [noteOf(1, 'a secret')]),
    targets: vi.fn<NoteStore['targets']>(async () => [{ id: idOf(1), selector: [] }]),
    health: vi.fn<NoteStore['health']>(),
    healthSeen: vi.fn<NoteStore['healthSeen']>(),
  };
  Object.assign(store, notes);
  const ground = {
    packs: async () => [],
    packAnswers: {} as Ground['packAnswers'],
    read: () => READING,
    contextOf: () => null,
    notes: async () => store,
    settings: async () => DEFAULTS,
    injectDesk: vi.fn<Ground['injectDesk']>(async () => undefined),
    injectReaderHere: vi.fn<Ground['injectReaderHere']>(async () => undefined),
    injectCard: vi.fn<Ground['injectCard']>(async () => undefined),
    openPanel: vi.fn<Ground['openPanel']>(async () => undefined),
    leaveWantedNote: vi.fn<Ground['leaveWantedNote']>(async () => undefined),
    injectHover: vi.fn<Ground['injectHover']>(),
    injectReader: vi.fn<Ground['injectReader']>(async () => undefined),
    describeIn: vi.fn<Ground['describeIn']>(async () => null),
    showPlaceIn: vi.fn<Ground['showPlaceIn']>(async () => true),
    confirmIn: vi.fn<Ground['confirmIn']>(async (_, __, asked) => asked.map(() => null)),
    area: fakeBrowser.storage.local,
    today: () => '2025-06-26',
    isPrivate: async (tabId: number) => tabId === 13,
    notesChanged: vi.fn<Ground['notesChanged']>(),
    figuresChanged: vi.fn<Ground['figuresChanged']>(),
  };
  Object.assign(ground, over);
  return { ground, store, answers: answersOn(ground) };
};

beforeEach(() => fakeBrowser.reset());

describe('a card', () => {
  test('is loaded into the page that asks', async () => {
    const { ground, answers } = groundOf();
    const asker = { ...PAGE, tabId: 4, frameId: 2, documentId: 'that one' };
    await answers.readHere({}, asker);
    expect(ground.injectReaderHere).toHaveBeenCalledWith(asker);
    await answers.injectDesk({}, asker);
    expect(ground.injectDesk).toHaveBeenCalledWith(asker);
    await answers.injectCard({}, asker);
    expect(ground.injectCard).toHaveBeenCalledWith(asker);
  });

  test('needs a tab', async () => {
    const { ground, answers } = groundOf();
    await expect(answers.injectCard({}, { ...PAGE, tabId: null })).rejects.toMatchObject({ code: 'notAllowed' });
    expect(ground.injectCard).not.toHaveBeenCalled();
  });
});

describe('a note wanted in a card', () => {
  test('opens the panel in the turn of the press, with word of the mention', async () => {
    const { ground, answers } = groundOf();
    const opening = answers.openNote({ index: 3 }, { ...PAGE, tabId: 4 });
    // Before anything is awaited: after that the browser no longer sees the press.
    expect(ground.openPanel).toHaveBeenCalledWith(4);
    await opening;
    expect(ground.leaveWantedNote).toHaveBeenCalledWith({ tabId: 4, on: { index: 3 } });
  });

  test('is refused where there is no tab, and when the browser does not open the panel', async () => {
    const { ground, answers } = groundOf();
    await expect(answers.openNote({ index: 3 }, { ...PAGE, tabId: null })).rejects.toMatchObject({
      code: 'notAllowed',
    });
    expect(ground.openPanel).not.toHaveBeenCalled();
    ground.openPanel.mockRejectedValue(new Error('only in response to a user gesture'));
    await expect(answers.openNote({ index: 3 }, { ...PAGE, tabId: 4 })).rejects.toThrow('gesture');
  });
});

test('a page the browser keeps to itself is refused in a sentence', async () => {
  const { ground, answers } = groundOf();
  ground.injectReader.mockRejectedValue(new Error('Cannot access chrome:// and edge:// URLs'));
  await expect(answers.readTab({ tabId: 1 }, POPUP)).rejects.toMatchObject({
    code: 'notAllowed',
    message: 'The browser does not let extensions read this page.',
  });
});

describe('saving a note', () => {
  test('stores it and tells the open pages', async () => {
    const { ground, answers } = groundOf();
    expect(await answers.saveNote({ annotation: noteOf(1, 'text'), tabId: 7 }, POPUP)).toEqual({
      id: idOf(1),
      revision: 1,
    });
    expect(ground.notesChanged).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['about a tab in a private window', { tabId: 13 }, POPUP],
    ['from a page in a private window', {}, { ...POPUP, incognito: true }],
  ])('%s stores nothing and says so', async (_, tab, asker) => {
    const { ground, store, answers } = groundOf();
    await expect(answers.saveNote({ annotation: noteOf(1, 'text'), ...tab }, asker)).rejects.toMatchObject({
      code: 'private',
      message: expect.stringMatching(/^In a private window .*\.$/) as unknown,
    });
    expect(store.save).not.toHaveBeenCalled();
    expect(ground.notesChanged).not.toHaveBeenCalled();
  });

  test.each([
    [
      'changed elsewhere',
      new StaleNote(noteOf(1, 'theirs', { revision: 2 })),
      'stale',
      noteOf(1, 'theirs', { revision: 2 }),
    ],
    ['deleted elsewhere', new StaleNote(null), 'stale', null],
    ['a full disk', new NoRoom(new Error('full')), 'storageFull', null],
  ])('%s is a refusal with its code', async (_, failure, code, stored) => {
    const save = async () => {
      throw failure;
    };
    const { ground, answers } = groundOf({}, { save });
    await expect(answers.saveNote({ annotation: noteOf(1, 'mine') }, POPUP)).rejects.toMatchObject({
      code,
      stored,
      message: failure.message,
    });
    expect(ground.notesChanged).not.toHaveBeenCalled();
  });
});

test('deleting tells the open pages', async () => {
  const { ground, store, answers } = groundOf();
  expect(await answers.deleteNote({ id: idOf(1) }, POPUP)).toBeNull();
  expect(store.delete).toHaveBeenCalledWith(idOf(1));
  expect(ground.notesChanged).toHaveBeenCalledTimes(1);
});

test.each([true, false])('targets carry whether notes are painted (%s)', async (paintNotes) => {
  const { answers } = groundOf({ settings: async () => ({ ...DEFAULTS, paintNotes }) });
  expect(await answers.noteTargets({ url: 'https://a.example/?utm_source=x', declared: null }, PAGE)).toEqual([
    { id: idOf(1), selector: [], paint: paintNotes },
  ]);
});

test('targets are placed in the text that comes with the question', async () => {
  const { store, answers } = groundOf();
  const words = (exact: string) => [{ type: 'TextQuoteSelector' as const, exact, prefix: 'more than ', suffix: '' }];
  store.targets.mockResolvedValue([
    { id: idOf(1), selector: words('48,000 people') },
    { id: idOf(2), selector: words('twelve boats in the bay') },
  ]);
  const targets = await answers.noteTargets(
    { url: 'https://a.example/', declared: null, text: 'Now more than 48,000 people' },
    PAGE,
  );
  expect(targets.map(({ place }) => place)).toEqual([{ start: 14, end: 27 }, null]);
});

test('notes are listed for the page that is asked about', async () => {
  const { store, answers } = groundOf();
  await answers.listNotes({ canonical: 'https://a.example/' }, POPUP);
  await answers.listNotes({}, POPUP);
  expect(store.list.mock.calls).toEqual([['https://a.example/'], [undefined]]);
});

test('how the notes are is the store’s word, until it is seen', async () => {
  const { store, answers } = groundOf();
  const lost = { state: 'lost', notes: 3, restored: 0, missing: 2, sentence: 'missing' } as const;
  store.health.mockResolvedValue(lost);
  expect(await answers.notesHealth({}, POPUP)).toEqual(lost);
  expect(store.healthSeen).not.toHaveBeenCalled();
  expect(await answers.healthSeen({}, POPUP)).toBeNull();
  expect(store.healthSeen).toHaveBeenCalledTimes(1);
});

describe('all notes at once', () => {
  test('a file brings none in from a private window', async () => {
    const { store, answers } = groundOf();
    const asking = answers.importNotes({ annotations: [noteOf(1, 'text')] }, { ...POPUP, incognito: true });
    await expect(asking).rejects.toMatchObject({ code: 'private' });
    expect(store.import).not.toHaveBeenCalled();
  });

  test('what changes notes is told to every page that is open', async () => {
    const { ground, answers } = groundOf();
    await answers.importNotes({ annotations: [] }, POPUP);
    await answers.undo({ step: 'one' }, POPUP);
    await answers.deleteAllNotes({}, POPUP);
    expect(ground.notesChanged).toHaveBeenCalledTimes(3);
  });

  test('an undo of what was changed since is refused with what stands', async () => {
    const theirs = noteOf(1, 'theirs', { revision: 2 });
    const { answers } = groundOf({}, { undo: () => Promise.reject(new StaleNote(theirs)) });
    await expect(answers.undo({ step: 'one' }, POPUP)).rejects.toMatchObject({ code: 'stale', stored: theirs });
  });
});

describe('looking for the places of notes', () => {
  const STORY = 'Officials said that 48,000 people had been displaced since the floods in the spring of that year.';
  const point = (at: number) =>
    ({
      type: 'XPathSelector',
      value: '/html[1]',
      refinedBy: { type: 'TextPositionSelector', start: at, end: at },
    }) as const;
  const way = { type: 'RangeSelector', startSelector: point(0), endSelector: point(5) } as const;
  const quote = (exact: string, prefix = '', suffix = '') =>
    ({ type: 'TextQuoteSelector', exact, prefix, suffix }) as const;
  const targets = [
    { id: idOf(1), selector: [quote('48,000 people', 'Officials said that ', ' had been displaced')] },
    { id: idOf(2), selector: [quote('47,000 people', 'Officials said that ', ' had been displaced')] },
    { id: idOf(3), selector: [quote('words that went away')] },
    { id: idOf(4), selector: [way, quote('floods', 'other words before', 'other words after')] },
    { id: idOf(5), selector: [] },
  ];
  const ask = { url: 'https://news.example/one', declared: null, text: STORY };
  const setting = () =>
    groundOf(
      { confirmIn: vi.fn<Ground['confirmIn']>(async () => [spanOf('floods')]) },
      { targets: async () => targets },
    );
  const spanOf = (words: string) => ({ start: STORY.indexOf(words), end: STORY.indexOf(words) + words.length });

  test('goes by the text, and asks the markup only where that leaves a doubt', async () => {
    const { ground, answers } = setting();
    const found = await answers.noteTargets(ask, PAGE);
    expect(found.map(({ place }) => place)).toEqual([
      spanOf('48,000 people'),
      spanOf('48,000 people'),
      null,
      spanOf('floods'),
      null,
    ]);
    expect(ground.confirmIn).toHaveBeenCalledWith(7, PAGE.documentId, [targets[3]?.selector]);
  });

  test('keeps what became of them, and forgets it when all is as it was', async () => {
    const { answers } = setting();
    await answers.noteTargets(ask, PAGE);
    expect(await answers.notePlaces({}, POPUP)).toEqual({
      [idOf(2)]: { seen: '2025-06-26', words: '48,000 people' },
      [idOf(3)]: { seen: '2025-06-26', words: null },
    });
    await answers.noteTargets(
      { ...ask, text: STORY.replace('48', '47').replace('year', 'words that went away') },
      PAGE,
    );
    expect(Object.keys(await answers.notePlaces({}, POPUP))).toEqual([idOf(1)]);
  });

  test('keeps nothing of a private window', async () => {
    const { answers } = setting();
    await answers.noteTargets(ask, { ...PAGE, incognito: true });
    expect(await answers.notePlaces({}, POPUP)).toEqual({});
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });
});

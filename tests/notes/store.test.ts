// Saving notes: on disk before it is said, once however often it is sent, and no text lost to another.
import * as fc from 'fast-check';
import { beforeEach, describe, expect, it, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NoRoom, openNotes, StaleNote, type Annotation } from '@/lib/notes';
import { nextRevision } from '@/lib/notes/store';
import { freshDatabase } from './database';
import { idOf, noteOf, textOf } from './annotations';

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  freshDatabase();
});

describe('saving', () => {
  test('a new note has revision 1 and is there', async () => {
    const notes = await openNotes();
    expect(await notes.save(noteOf(1, 'first'))).toEqual({ id: idOf(1), revision: 1 });
    expect(await notes.list()).toEqual([noteOf(1, 'first', { revision: 1 })]);
  });

  test('is still there for another opening of the database', async () => {
    await (await openNotes()).save(noteOf(1, 'first'));
    expect(await (await openNotes()).list()).toHaveLength(1);
  });

  test('a save from the revision that stands replaces the text', async () => {
    const notes = await openNotes();
    await notes.save(noteOf(1, 'first'));
    expect(await notes.save(noteOf(1, 'second', { revision: 1 }))).toEqual({ id: idOf(1), revision: 2 });
    expect((await notes.list()).map(textOf)).toEqual(['second']);
  });

  test('a save that missed another one is refused and hands over what stands', async () => {
    const notes = await openNotes();
    await notes.save(noteOf(1, 'mine'));
    await notes.save(noteOf(1, 'theirs', { revision: 1 }));
    const refused = await notes.save(noteOf(1, 'mine again', { revision: 1 })).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(StaleNote);
    expect(refused).toHaveProperty('stored', noteOf(1, 'theirs', { revision: 2 }));
    expect((await notes.list()).map(textOf)).toEqual(['theirs']);
  });

  test('a save on a note deleted meanwhile is refused, not undone', async () => {
    const notes = await openNotes();
    await notes.save(noteOf(1, 'mine'));
    await notes.delete(idOf(1));
    const refused = await notes.save(noteOf(1, 'more', { revision: 1 })).catch((error: unknown) => error);
    expect(refused).toHaveProperty('stored', null);
    expect(await notes.list()).toEqual([]);
  });

  test('two tabs saving one note at the same moment: one is told', async () => {
    const notes = await openNotes();
    await notes.save(noteOf(1, 'start'));
    const both = await Promise.allSettled([
      notes.save(noteOf(1, 'left', { revision: 1 })),
      notes.save(noteOf(1, 'right', { revision: 1 })),
    ]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect((await notes.list()).map(textOf)).toEqual(['left']);
  });

  it.each([
    ['an id of another shape', { id: 'note-1' }],
    ['a body of another kind', { body: [{ type: 'Image' }] }],
    ['no target', { target: undefined }],
    ['a text beyond the limit', { body: [{ ...noteOf(1, 'x').body[0], value: 'x'.repeat(20_001) }] }],
  ])('refuses a note with %s', async (_, wrong) => {
    const notes = await openNotes();
    await expect(notes.save(Object.assign(noteOf(1, 'text'), wrong))).rejects.toThrow(/invalid|too_big|too big/i);
    expect(await notes.list()).toEqual([]);
  });
});

/** Has a look at the next put, of a new note, and its transaction. */
const onPut = (look: (transaction: IDBTransaction, put: IDBRequest) => void): void => {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(function (this: IDBObjectStore, ...given) {
    const request = this.add(...given);
    look(this.transaction, request);
    return request;
  });
};

describe('durability', () => {
  test('every write asks for a strict transaction', async () => {
    const notes = await openNotes();
    const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await notes.save(noteOf(1, 'text'));
    await notes.delete(idOf(1));
    const writes = opened.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes.map(([, , options]) => options)).toEqual([{ durability: 'strict' }, { durability: 'strict' }]);
  });

  test('a save is not acknowledged before its transaction is complete', async () => {
    const notes = await openNotes();
    const events: string[] = [];
    onPut((transaction) => transaction.addEventListener('complete', () => events.push('complete')));
    await notes.save(noteOf(1, 'text'));
    events.push('acknowledged');
    expect(events).toEqual(['complete', 'acknowledged']);
  });

  test('a disk that is full at the last moment is said in a sentence, and nothing is acknowledged', async () => {
    const notes = await openNotes();
    // As a browser does it: the put succeeds, the commit fails.
    onPut((transaction, put) => {
      Object.defineProperty(transaction, 'error', { value: new DOMException('full', 'QuotaExceededError') });
      put.addEventListener('success', () => transaction.abort());
    });
    await expect(notes.save(noteOf(1, 'text'))).rejects.toBeInstanceOf(NoRoom);
    expect(await notes.list()).toEqual([]);
    // The store works again once there is room.
    expect(await notes.save(noteOf(1, 'text'))).toEqual({ id: idOf(1), revision: 1 });
  });

  test('any other failure of the disk is not taken for success', async () => {
    const notes = await openNotes();
    onPut((transaction, put) => put.addEventListener('success', () => transaction.abort()));
    await expect(notes.save(noteOf(1, 'text'))).rejects.toHaveProperty('name', 'AbortError');
  });
});

describe('the steps of a save', () => {
  const local = fakeBrowser.storage.local;
  const isNoted = (items: object) => Object.keys(items).some((key) => key.startsWith('note:'));

  test('are journal, database, ledger, acknowledgement', async () => {
    const notes = await openNotes();
    const steps: string[] = [];
    const set = local.set.bind(local);
    vi.spyOn(local, 'set').mockImplementation(async (items) => {
      await set(items);
      steps.push(isNoted(items) ? 'journal' : 'ledger');
    });
    onPut((transaction) => transaction.addEventListener('complete', () => steps.push('database')));
    await notes.save(noteOf(1, 'text'));
    steps.push('acknowledged');
    expect(steps).toEqual(['journal', 'database', 'ledger', 'acknowledged']);
  });

  // Firefox names it, Chromium only has words for it.
  it.each([
    ['a quota', new DOMException('full', 'QuotaExceededError')],
    ['Chromium’s quota', new Error('Resource::kQuotaBytes quota exceeded')],
    ['a disk', new Error('IO error: /000003.log: No space left on device (ChromeMethodBFE: 9::WritableFileAppend::8)')],
  ])('a journal without room, by %s: said so, and the database not touched', async (_, error) => {
    const notes = await openNotes();
    await notes.save(noteOf(1, 'first'));
    vi.spyOn(local, 'set').mockRejectedValueOnce(error);
    await expect(notes.save(noteOf(1, 'second', { revision: 1 }))).rejects.toBeInstanceOf(NoRoom);
    expect((await notes.list()).map(textOf)).toEqual(['first']);
    expect(await notes.save(noteOf(1, 'second', { revision: 1 }))).toEqual({ id: idOf(1), revision: 2 });
  });

  test('a database without room takes the note back from the journal', async () => {
    const notes = await openNotes();
    onPut((transaction, put) => {
      Object.defineProperty(transaction, 'error', { value: new DOMException('full', 'QuotaExceededError') });
      put.addEventListener('success', () => transaction.abort());
    });
    await expect(notes.save(noteOf(1, 'text'))).rejects.toBeInstanceOf(NoRoom);
    expect(isNoted(await local.get(null))).toBe(false);
    const again = await openNotes();
    expect(await again.list()).toEqual([]);
    expect(await again.health()).toMatchObject({ state: 'sound', notes: 0 });
  });

  test('a ledger without room does not undo what is on disk twice, and holds the next change', async () => {
    const notes = await openNotes();
    const set = local.set.bind(local);
    const refusing = vi.spyOn(local, 'set').mockImplementation(async (items) => {
      if (!isNoted(items)) throw new DOMException('full', 'QuotaExceededError');
      await set(items);
    });
    expect(await notes.save(noteOf(1, 'first'))).toEqual({ id: idOf(1), revision: 1 });
    await expect(notes.save(noteOf(2, 'second'))).rejects.toBeInstanceOf(NoRoom);
    expect((await notes.list()).map(textOf)).toEqual(['first']);
    refusing.mockRestore();
    expect(await notes.save(noteOf(2, 'second'))).toEqual({ id: idOf(2), revision: 1 });
    expect(await (await openNotes()).health()).toMatchObject({ state: 'sound', notes: 2 });
  });

  test('a deleted note leaves nothing behind in the journal', async () => {
    const notes = await openNotes();
    await notes.save(noteOf(1, 'a secret'));
    await notes.delete(idOf(1));
    expect(JSON.stringify(await local.get(null))).not.toContain('secret');
    expect(isNoted(await local.get(null))).toBe(false);
  });
});

describe('looking', () => {
  test('a page has its own notes, newest first', async () => {
    const notes = await openNotes();
    const elsewhere = { ...noteOf(3, '').target, canonical: 'https://news.example/two' };
    await notes.save(noteOf(1, 'old', { modified: '2025-03-06T10:00:00Z' }));
    await notes.save(noteOf(2, 'new', { modified: '2025-04-06T10:00:00Z' }));
    await notes.save(noteOf(3, 'elsewhere', { target: elsewhere, modified: '2025-03-09T10:00:00Z' }));
    expect((await notes.list('https://news.example/one')).map(textOf)).toEqual(['new', 'old']);
    expect((await notes.list()).map(textOf)).toEqual(['new', 'elsewhere', 'old']);
    expect(await notes.list('https://news.example/none')).toEqual([]);
  });

  test('targets say where a note stands and nothing of its text', async () => {
    const notes = await openNotes();
    await notes.save(noteOf(1, 'a secret'));
    const targets = await notes.targets('https://news.example/one');
    expect(targets).toEqual([{ id: idOf(1), selector: noteOf(1, '').target.selector }]);
    expect(JSON.stringify(targets)).not.toContain('secret');
  });

  test('deleting twice is deleting once', async () => {
    const notes = await openNotes();
    await notes.save(noteOf(1, 'text'));
    await notes.delete(idOf(1));
    await notes.delete(idOf(1));
    expect(await notes.list()).toEqual([]);
  });
});

describe('a background that wakes', () => {
  const compares = async (): Promise<boolean> => {
    const read = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    await openNotes();
    const compared = read.mock.calls.length > 0;
    read.mockRestore();
    return compared;
  };

  test('compares nothing that was found in order, until the browser starts again', async () => {
    expect(await compares()).toBe(true);
    await (await openNotes()).save(noteOf(1, 'text'));
    expect(await compares()).toBe(false);
    await fakeBrowser.storage.session.clear();
    expect(await compares()).toBe(true);
  });

  test('compares everything after a change that was cut short, and when a note went', async () => {
    const notes = await openNotes();
    await notes.save(noteOf(1, 'text'));
    const set = vi
      .spyOn(fakeBrowser.storage.local, 'set')
      .mockImplementation(() => new Promise<never>(() => undefined));
    void notes.save(noteOf(2, 'cut short'));
    await vi.waitFor(() => expect(set).toHaveBeenCalled());
    set.mockRestore();
    expect(await compares()).toBe(true);
    freshDatabase();
    expect(await (await openNotes()).health()).toMatchObject({ state: 'repaired', restored: 1 });
  });

  test('still tells what the reader has not seen', async () => {
    await (await openNotes()).save(noteOf(1, 'text'));
    freshDatabase();
    await openNotes();
    expect(await compares()).toBe(false);
    expect(await (await openNotes()).health()).toMatchObject({ state: 'repaired', restored: 1 });
  });
});

describe('all of them at once', () => {
  const later = '2026-01-01T10:00:00Z';

  test('an import adds what is new, takes what is newer, and says so; again it changes nothing', async () => {
    const notes = await openNotes();
    for (const n of [1, 2, 3]) await notes.save(noteOf(n, `here ${n}`));
    const incoming = [
      noteOf(1, 'newer', { modified: later }),
      noteOf(2, 'older', { modified: '2020-01-01T10:00:00Z' }),
      noteOf(3, 'here 3'),
      noteOf(4, 'new', { revision: 7 }),
      noteOf(4, 'new', { revision: 7 }),
    ];
    expect(await notes.import(incoming)).toEqual({ added: 1, updated: 1, same: 2, older: 1 });
    const found = async () => Object.fromEntries((await notes.list()).map((note) => [textOf(note), note.revision]));
    expect(await found()).toEqual({ newer: 2, 'here 2': 1, 'here 3': 1, new: 7 });
    expect(await notes.import(incoming)).toEqual({ added: 0, updated: 0, same: 4, older: 1 });
    expect(await found()).toEqual({ newer: 2, 'here 2': 1, 'here 3': 1, new: 7 });
  });

  test('an import with one note that is none brings in nothing', async () => {
    const notes = await openNotes();
    const wrong = Object.assign(noteOf(2, 'two'), { id: 'note-2' });
    await expect(notes.import([noteOf(1, 'one'), wrong])).rejects.toThrow(/invalid/i);
    expect(await notes.list()).toEqual([]);
  });

  test('deleting everything leaves nothing, in no place', async () => {
    const notes = await openNotes();
    for (const n of [1, 2, 3]) await notes.save(noteOf(n, 'a secret'));
    await notes.deleteAll();
    expect(await notes.list()).toEqual([]);
    const kept = [await fakeBrowser.storage.local.get(null), await fakeBrowser.storage.session.get(null)];
    expect(JSON.stringify(kept)).not.toContain('secret');
    expect(await (await openNotes()).health()).toMatchObject({ state: 'sound', notes: 0 });
  });
});

test('the connection comes back after the browser took it away', async () => {
  const notes = await openNotes();
  await notes.save(noteOf(1, 'text'));
  // "Delete all data" asks every connection to let go, and then the database is gone.
  await new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('notes');
    request.addEventListener('success', resolve);
    request.addEventListener('blocked', reject);
  });
  expect((await notes.list()).map(textOf)).toEqual(['text']);
  expect(await notes.health()).toMatchObject({ state: 'repaired', notes: 1, restored: 1, sentence: 'restored' });
  expect(await notes.save(noteOf(2, 'after'))).toEqual({ id: idOf(2), revision: 1 });
});

// A writer sends each save one to four times, as a client does whose worker dies before answering.
const edits = fc.array(fc.record({ text: fc.string({ maxLength: 12 }), times: fc.integer({ min: 1, max: 4 }) }), {
  minLength: 1,
  maxLength: 6,
});

test('a save repeated any number of times is one save', async () => {
  await fc.assert(
    fc.asyncProperty(edits, async (saves) => {
      fakeBrowser.reset();
      freshDatabase();
      const notes = await openNotes();
      for (const [revision, { text, times }] of saves.entries())
        for (let time = 0; time < times; time++)
          expect(await notes.save(noteOf(1, text, { revision }))).toEqual({ id: idOf(1), revision: revision + 1 });
      const [note, ...others] = await notes.list();
      expect(others).toEqual([]);
      expect(note?.revision).toBe(saves.length);
      expect(textOf(note)).toBe(saves.at(-1)?.text);
    }),
    { numRuns: 60 },
  );
});

const outcomeOf = (incoming: Annotation, stored: Annotation | null) => {
  try {
    return { written: Number(textOf(nextRevision(incoming, stored) ?? undefined)?.slice('turn '.length)) };
  } catch (error) {
    return { handed: error instanceof StaleNote ? error.stored : error };
  }
};

test('no order of two writers loses a text without a word', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ writer: fc.nat(1), sees: fc.boolean() }), { maxLength: 30 }), (turns) => {
      let stored = nextRevision(noteOf(1, 'start'), null);
      const opened = [1, 1];
      for (const [turn, { writer, sees }] of turns.entries()) {
        if (sees) opened[writer] = stored?.revision ?? 0;
        const saved = outcomeOf(noteOf(1, `turn ${turn}`, { revision: opened[writer] ?? 0 }), stored);
        // Either the writer had seen what it replaces, or it is handed what stands.
        expect(saved).toEqual(opened[writer] === stored?.revision ? { written: turn } : { handed: stored });
        if ('written' in saved) stored = noteOf(1, `turn ${turn}`, { revision: (opened[writer] ?? 0) + 1 });
        if ('written' in saved) opened[writer] = stored?.revision ?? 0;
      }
    }),
  );
});

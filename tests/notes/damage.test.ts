// What a reader finds after the disk lost something: their notes, and a word about it.
import { beforeEach, describe, expect, it, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openNotes, type Health, type StorageArea } from '@/lib/notes';
import { TO_THE_DATABASE, TO_THE_ENTRIES, TO_THE_JOURNAL } from './damage';
import { freshDatabase } from './database';
import { copyOf, type Disk } from './machine';
import { putBack, takeOut } from './real-disk';
import { idOf, noteOf, textOf } from './annotations';

const KINDS = { ...TO_THE_DATABASE, ...TO_THE_JOURNAL };
type Kind = keyof typeof KINDS;

beforeEach(() => {
  fakeBrowser.reset();
  freshDatabase();
});

/** A dozen notes, some edited, some deleted; gives the disk as it was four changes before the end. */
async function live(): Promise<Disk> {
  const notes = await openNotes();
  for (let n = 0; n < 12; n++) await notes.save(noteOf(n, `note ${n}`));
  await notes.save(noteOf(2, 'note 2, better', { revision: 1 }));
  await notes.delete(idOf(3));
  const older = await takeOut();
  await notes.save(noteOf(12, 'note 12'));
  await notes.save(noteOf(5, 'note 5, better', { revision: 1 }));
  await notes.delete(idOf(7));
  await notes.save(noteOf(12, 'note 12, better', { revision: 1 }));
  return older;
}

type Afterwards = { health: Health; kept: boolean };
async function afterwards(kinds: Kind[], pick: number, area?: StorageArea): Promise<Afterwards> {
  const older = await live();
  const before = await takeOut();
  const disk = copyOf(before);
  for (const kind of kinds) KINDS[kind](disk, pick, copyOf(older));
  await putBack(disk);
  const notes = await openNotes(area);
  const found = new Map((await notes.list()).map((note) => [note.id, textOf(note)]));
  const health = await notes.health();
  expect(health.notes).toBe(found.size);
  const kept =
    before.notes.size === found.size && [...before.notes].every(([id, note]) => found.get(id) === textOf(note));
  return { health, kept };
}

const fiveTimes = (kinds: string[]) =>
  kinds.flatMap((kind) => [0, 1, 2, 3, 4].map((pick) => [kind as Kind, pick] as const));

describe('damage to the database', () => {
  it.each(fiveTimes(Object.keys(TO_THE_DATABASE)))('%s (%i): told, and every note is back', async (kind, pick) => {
    expect(await afterwards([kind], pick)).toMatchObject({ kept: true, health: { state: 'repaired', missing: null } });
  });

  test('says how many notes came back', async () => {
    const { health } = await afterwards(['half the rows gone'], 0);
    expect(health).toEqual({ state: 'repaired', notes: 11, restored: 6, missing: null, sentence: 'restored' });
  });

  test('is noticed by this test: without a journal the notes stay away', async () => {
    const blind: StorageArea = { ...fakeBrowser.storage.local, get: async () => ({}) };
    expect(await afterwards(['half the rows gone'], 0, blind)).toMatchObject({
      kept: false,
      health: { state: 'lost' },
    });
  });
});

describe('damage to the journal', () => {
  it.each(fiveTimes(Object.keys(TO_THE_JOURNAL)))('%s (%i): told, and no note is touched', async (kind, pick) => {
    expect(await afterwards([kind], pick)).toMatchObject({
      kept: true,
      health: { state: 'repaired', notes: 11, restored: 0, missing: null, sentence: 'copyRenewed' },
    });
    await putBack(await takeOut().then((disk) => (TO_THE_DATABASE['the folder gone'](disk), disk)));
    expect(await (await openNotes()).list()).toHaveLength(11);
  });
});

describe('damage to both sides', () => {
  const pairs = Object.keys(TO_THE_DATABASE).flatMap((one) =>
    Object.keys(TO_THE_ENTRIES).map((other) => [one as Kind, other as Kind] as const),
  );
  it.each(pairs)('%s and %s: all notes are back, or it is told that they are not', async (one, other) => {
    for (const pick of [0, 1, 2]) {
      fakeBrowser.reset();
      freshDatabase();
      const { health, kept } = await afterwards([one, other], pick);
      expect(kept ? ['repaired', 'lost'] : ['lost']).toContain(health.state);
    }
  });

  test('everything gone but the ledger: the reader hears how many there were, not that there are none yet', async () => {
    const { health } = await afterwards(['the folder gone', 'every entry gone'], 0);
    expect(health).toEqual({ state: 'lost', notes: 0, restored: 0, missing: 11, sentence: 'missing' });
  });

  test('what cannot be proven complete is shown, and said to be perhaps not all', async () => {
    const { health, kept } = await afterwards(['the folder gone', 'the ledger gone'], 0);
    expect({ health, kept }).toEqual({
      kept: true,
      health: { state: 'lost', notes: 11, restored: 11, missing: null, sentence: 'maybeMissing' },
    });
  });
});

test('what happened is told through restarts until it was seen', async () => {
  await afterwards(['the store cleared'], 0);
  const notes = await openNotes();
  expect(await notes.health()).toMatchObject({ state: 'repaired', restored: 11 });
  await notes.healthSeen();
  expect(await notes.health()).toMatchObject({ state: 'sound', notes: 11 });
  expect(await (await openNotes()).health()).toMatchObject({ state: 'sound', notes: 11, sentence: 'sound' });
});

test('a database that cannot be read is made anew from a journal that proves whole', async () => {
  await live();
  const before = await takeOut();
  const open = indexedDB.open.bind(indexedDB);
  let isBroken = true;
  indexedDB.open = (...given) => {
    if (isBroken) throw new DOMException('Internal error opening backing store.', 'UnknownError');
    return open(...given);
  };
  const remove = indexedDB.deleteDatabase.bind(indexedDB);
  indexedDB.deleteDatabase = (name) => {
    isBroken = false;
    return remove(name);
  };
  const notes = await openNotes();
  expect(await notes.list()).toHaveLength(before.notes.size);
  expect(await notes.health()).toMatchObject({ state: 'repaired', restored: 11 });
});

test('and left alone when the journal cannot stand for it', async () => {
  await live();
  const disk = await takeOut();
  TO_THE_JOURNAL['half the entries gone'](disk, 0);
  await putBack(disk);
  const open = indexedDB.open.bind(indexedDB);
  indexedDB.open = () => {
    throw new DOMException('Internal error opening backing store.', 'UnknownError');
  };
  await expect(openNotes()).rejects.toHaveProperty('name', 'UnknownError');
  indexedDB.open = open;
  expect(await (await openNotes()).list()).toHaveLength(11);
});

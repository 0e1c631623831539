// Packs in the background: added, arranged, updated, removed, and there again after the worker was gone.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { packsOn, type PackGround } from '@/entrypoints/background/pack-answers';
import { compilePack, importPack, openPack, type AuthoredPack } from '@/lib/pack';
import { inventoryIn, openShelf } from '@/lib/shelf';
import { PAGE, POPUP } from '../messages/senders';
import { noteOf } from '../notes/annotations';
import { freshDatabase } from '../notes/database';
import { partsAt, spoil, STORM } from '../pack/parts';

const storm = await partsAt(STORM);
const packOf = (id: string, version = '1.0.0'): AuthoredPack =>
  spoil(storm, (pack) => Object.assign(pack.manifest, { id, version })) as AuthoredPack;
const textOf = (id: string, version?: string) => JSON.stringify(packOf(id, version));
const file = 'sent.json';

/** A background as it wakes: nothing of the one before but what is on the disk. */
function wake(over: Partial<PackGround> = {}) {
  const packsChanged = vi.fn<() => void>();
  const ground: PackGround = {
    shelf: openShelf(),
    inventory: inventoryIn(fakeBrowser.storage.local),
    bundled: new Map([['ours', async () => compilePack(packOf('ours'))]]),
    notes: async () => [],
    today: () => '2026-11-20',
    packsChanged,
    ...over,
  };
  const { opened, figuresChanged, answers } = packsOn(ground);
  const ids = async () => (await opened()).map(({ id }) => id);
  const listed = async () =>
    (await answers.listPacks({}, POPUP)).packs.map(
      ({ kind, on, summary }) => `${summary.id} ${kind} ${on ? 'on' : 'off'}`,
    );
  const lost = async () => (await answers.listPacks({}, POPUP)).lost.map(({ title }) => title);
  return { packsChanged, figuresChanged, answers, ids, listed, lost };
}
beforeEach(() => {
  freshDatabase();
  fakeBrowser.reset();
});

describe('a pack from a file', () => {
  test('is on at once, and after the worker was gone', async () => {
    const { answers, ids, packsChanged } = wake();
    expect(await ids()).toEqual(['ours']);
    expect(await answers.importPack({ file, text: textOf('rain') }, POPUP)).toEqual({ faults: [] });
    expect(packsChanged).toHaveBeenCalledTimes(1);
    expect(await ids()).toEqual(['ours', 'rain']);
    expect(await wake().listed()).toEqual(['ours bundled on', 'rain imported on']);
    expect(await wake().ids()).toEqual(['ours', 'rain']);
  });

  test('with a fault changes nothing', async () => {
    const { answers, ids, packsChanged } = wake();
    const { faults } = await answers.importPack({ file, text: '{' }, POPUP);
    expect(faults).toMatchObject([{ file, rule: 'json' }]);
    expect(packsChanged).not.toHaveBeenCalled();
    expect(await ids()).toEqual(['ours']);
  });

  test('takes no bundled pack’s place', async () => {
    const { faults } = await wake().answers.importPack({ file, text: textOf('ours', '9') }, POPUP);
    expect(faults).toMatchObject([{ path: '$.manifest.id', rule: 'id' }]);
  });

  test('is not stored for a private window', async () => {
    const { answers, listed } = wake();
    await expect(
      answers.importPack({ file, text: textOf('rain') }, { ...POPUP, incognito: true }),
    ).rejects.toMatchObject({
      code: 'private',
    });
    expect(await listed()).toEqual(['ours bundled on']);
  });

  test('is compiled again when what was compiled is of another version of ours', async () => {
    await wake().answers.importPack({ file, text: textOf('rain') }, POPUP);
    const shelf = openShelf();
    const [kept] = (await shelf.look()).kept;
    const old = kept!.compiled.slice(0);
    new Int32Array(old, 4, 1)[0] = 1;
    expect(() => openPack(old)).toThrow(RangeError);
    await shelf.put({ ...kept!, compiled: old });
    expect(await wake().ids()).toEqual(['ours', 'rain']);
  });
});

describe('an update', () => {
  const imported = async (...versions: string[]) => {
    const woken = wake();
    const outcomes = [];
    for (const version of versions)
      outcomes.push(await woken.answers.importPack({ file, text: textOf('rain', version) }, POPUP));
    return { ...woken, outcomes };
  };
  test('takes the place of the version before, where the reader had put it', async () => {
    const { answers, listed } = await imported('1.9');
    await answers.arrangePacks({ places: [{ id: 'rain', on: true }] }, POPUP);
    await answers.importPack({ file, text: textOf('rain', '1.10') }, POPUP);
    expect(await listed()).toEqual(['rain imported on', 'ours bundled on']);
    expect((await answers.listPacks({}, POPUP)).packs[0]?.summary.version).toBe('1.10');
  });
  test('by an earlier version, or the same with another text, is refused', async () => {
    const { answers, outcomes } = await imported('1.10', '1.9');
    expect(outcomes[1]?.faults).toMatchObject([{ path: '$.manifest.version', rule: 'version' }]);
    const { faults } = await answers.importPack({ file, text: `${textOf('rain', '1.10')}\n` }, POPUP);
    expect(faults).toMatchObject([{ rule: 'version' }]);
  });
  test('by the same file is no change, so that asking twice does no harm', async () => {
    const { outcomes, packsChanged } = await imported('1', '1');
    expect(outcomes).toEqual([{ faults: [] }, { faults: [] }]);
    expect(packsChanged).toHaveBeenCalledTimes(1);
  });
});

describe('the reader', () => {
  test('turns packs off and orders them', async () => {
    const { answers, ids } = wake();
    await answers.importPack({ file, text: textOf('rain') }, POPUP);
    await answers.arrangePacks({ places: [{ id: 'rain', on: true }, { id: 'ours', on: false }, { id: 'none', on: true }] }, POPUP); // prettier-ignore
    expect(await ids()).toEqual(['rain']);
    expect(await wake().listed()).toEqual(['rain imported on', 'ours bundled off']);
  });
  test('removes one, and finds it as new when it is added again', async () => {
    const { answers, listed } = wake();
    await answers.importPack({ file, text: textOf('rain') }, POPUP);
    await answers.arrangePacks({ places: [{ id: 'rain', on: false }] }, POPUP);
    await answers.removePack({ id: 'rain' }, POPUP);
    expect(await wake().listed()).toEqual(['ours bundled on']);
    await answers.importPack({ file, text: textOf('rain') }, POPUP);
    expect(await listed()).toEqual(['ours bundled on', 'rain imported on']);
  });
  test('takes one out as the file it came in, and a bundled one as a file that can be used', async () => {
    const { answers } = wake();
    await answers.importPack({ file, text: textOf('rain') }, POPUP);
    expect(await answers.exportPack({ id: 'rain' }, POPUP)).toEqual({ text: textOf('rain') });
    const { text } = await answers.exportPack({ id: 'ours' }, POPUP);
    expect(importPack(text, file)).toEqual({ pack: { ...packOf('ours'), claims: expect.any(Array) as unknown } });
    expect(new Uint8Array(compilePack(JSON.parse(text) as AuthoredPack)).length).toBe(
      compilePack(packOf('ours')).byteLength,
    );
  });
});

describe('figures that the reader saved', () => {
  const TOLL = { id: 'ours:houses.damaged', label: 'Houses', definition: 'Houses', type: 'cumulative', unit: 'houses', grain: 100, start: null } as const; // prettier-ignore
  const saved = noteOf(1, '', {
    saved: {
      measure: TOLL,
      claim: { measure: TOLL.id, quantity: { value: 1_300, high: null, qualifier: 'exact', unit: 'houses' }, asOf: { basis: 'unknown' }, attribution: null }, // prettier-ignore
      written: '1,300 houses',
      published: null,
    },
  });
  test('are a pack of their own as soon as there is one, and none when the last is gone', async () => {
    let notes = [noteOf(2, 'no figure')];
    const { figuresChanged, packsChanged, ids, listed, answers } = wake({ notes: async () => notes });
    expect(await ids()).toEqual(['ours']);
    await figuresChanged();
    expect(packsChanged).not.toHaveBeenCalled();
    notes = [...notes, saved];
    await figuresChanged();
    expect(packsChanged).toHaveBeenCalledTimes(1);
    expect(await listed()).toEqual(['ours bundled on', 'personal saved on']);
    await answers.arrangePacks({ places: [{ id: 'personal', on: false }, { id: 'ours', on: true }] }, POPUP); // prettier-ignore
    expect(await ids()).toEqual(['ours']);
    notes = [];
    await figuresChanged();
    expect(await listed()).toEqual(['ours bundled on']);
  });
  test('are told of also by a worker that woke for them', async () => {
    const { figuresChanged, packsChanged } = wake({ notes: async () => [saved] });
    await figuresChanged();
    expect(packsChanged).toHaveBeenCalledTimes(1);
  });
  test('are given away under another id than the reader’s own', async () => {
    const { text } = await wake({ notes: async () => [saved] }).answers.exportPack({ id: 'personal' }, POPUP);
    const imported = importPack(text, file);
    expect(imported).toMatchObject({ pack: { manifest: { id: 'saved-2026-11-20' } } });
  });
  test('hide no other pack when the notes cannot be read', async () => {
    expect(await wake({ notes: () => Promise.reject(new Error('damaged')) }).ids()).toEqual(['ours']);
  });
  test('can be of whatever is counted by a pack that is on', async () => {
    const { measures, parties } = await wake({ notes: async () => [saved] }).answers.figureChoices({}, POPUP);
    expect(measures.map(({ id }) => id)).toContain('ours:houses.damaged');
    expect(measures.every(({ id }) => id.startsWith('ours:'))).toBe(true);
    expect(parties).toContainEqual({ id: 'ours:harl-council', name: 'Harl Council' });
  });
});

describe('a store that does not answer', () => {
  afterEach(() => void vi.useRealTimers());
  const slow = (look: Promise<void>) => {
    const shelf = openShelf();
    return wake({ shelf: { ...shelf, look: () => look.then(() => shelf.look()) } });
  };

  test('keeps no page unread, and once it answers all are read again', async () => {
    await wake().answers.importPack({ file, text: textOf('rain') }, POPUP);
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    let answerNow = (): void => undefined;
    const { ids, packsChanged } = slow(new Promise((resume) => (answerNow = resume)));
    const pages = Promise.all([ids(), ids()]);
    await vi.advanceTimersByTimeAsync(3000);
    expect(await pages).toEqual([['ours'], ['ours']]);
    expect(packsChanged).not.toHaveBeenCalled();
    vi.useRealTimers();
    answerNow();
    await vi.waitFor(() => expect(packsChanged).toHaveBeenCalledTimes(1));
    expect(await ids()).toEqual(['ours', 'rain']);
  });

  test('that answers in time has no page read twice', async () => {
    const { ids, packsChanged } = slow(new Promise((resume) => void setTimeout(resume, 50)));
    expect(await ids()).toEqual(['ours']);
    expect(packsChanged).not.toHaveBeenCalled();
  });
});

describe('the loss of the packs’ database', () => {
  const titled = (id: string) =>
    JSON.stringify(spoil(packOf(id), (pack) => Object.assign(pack.manifest, { title: id })));
  const addTwo = async (over: Partial<PackGround> = {}) => {
    const { answers } = wake(over);
    for (const id of ['rain', 'snow']) await answers.importPack({ file, text: titled(id) }, POPUP);
  };

  test('is told by the names of the packs, until each was added again or the reader has read it', async () => {
    await addTwo();
    expect(await wake().lost()).toEqual([]);
    freshDatabase();
    const { answers, ids, listed, lost } = wake();
    expect(await lost()).toEqual(['rain', 'snow']);
    expect(await ids()).toEqual(['ours']);
    expect(await wake().lost()).toEqual(['rain', 'snow']);
    await answers.importPack({ file, text: titled('rain') }, POPUP);
    expect(await lost()).toEqual(['snow']);
    await answers.removePack({ id: 'snow' }, POPUP);
    expect(await lost()).toEqual([]);
    expect(await listed()).toEqual(['ours bundled on', 'rain imported on']);
  });

  test('is told of packs that were there before they were entered', async () => {
    await addTwo();
    fakeBrowser.reset();
    expect(await wake().lost()).toEqual([]);
    freshDatabase();
    expect(await wake().lost()).toEqual(['rain', 'snow']);
  });

  test('is not told of a pack that was removed, also where the removal was cut short', async () => {
    await addTwo();
    await wake().answers.removePack({ id: 'rain' }, POPUP);
    const shelf = openShelf();
    const cut = wake({ shelf: { ...shelf, remove: () => Promise.reject(new Error('The browser ended.')) } });
    await expect(cut.answers.removePack({ id: 'snow' }, POPUP)).rejects.toThrow('ended');
    expect(await wake().listed()).toEqual(['ours bundled on', 'snow imported on']);
    expect(await wake().lost()).toEqual([]);
    freshDatabase();
    expect(await wake().lost()).toEqual(['snow']);
  });

  test('goes unnoticed where nothing is entered, which these tests would see', async () => {
    const inventory = { ...inventoryIn(fakeBrowser.storage.local), enter: async () => undefined };
    await addTwo({ inventory });
    freshDatabase();
    expect(await wake().lost()).toEqual([]);
  });

  test('takes two changes at once', async () => {
    const inventory = inventoryIn(fakeBrowser.storage.local);
    const packs = ['rain', 'snow'].map((id) => ({ id, title: id }));
    await Promise.all(packs.map((pack) => inventory.enter(pack)));
    expect(await inventory.missing([])).toEqual(packs);
    await Promise.all(packs.map(({ id }) => inventory.strike(id)));
    expect(await inventory.missing([])).toEqual([]);
  });

  test('is no reason to list nothing where the browser refuses its storage area', async () => {
    const refused = () => Promise.reject(new Error('The browser refuses storage.'));
    const area = { get: refused, set: refused, remove: refused };
    const { answers, listed } = wake({ inventory: inventoryIn(area) });
    await answers.importPack({ file, text: titled('rain') }, POPUP);
    expect(await listed()).toEqual(['ours bundled on', 'rain imported on']);
  });
});

test('a browser without a store reads with what came with us, and says so only where packs are listed', async () => {
  const refused = () => Promise.reject(new Error('The browser refuses storage.'));
  const { answers, ids } = wake({ shelf: { look: refused, put: refused, remove: refused, arrange: refused } });
  expect(await ids()).toEqual(['ours']);
  await expect(answers.listPacks({}, POPUP)).rejects.toThrow(/refuses/);
  await expect(answers.importPack({ file, text: textOf('rain') }, PAGE)).rejects.toThrow(/refuses/);
});

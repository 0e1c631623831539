// Undoing changes to notes: thirty steps back, and never over what somebody else changed since.
import * as fc from 'fast-check';
import { describe, expect, it, test, vi } from 'vitest';
import { StaleNote, type NoteStore, type SessionArea } from '@/lib/notes';
import { boot, emptyDisk, sessionArea } from './machine';
import { idOf, noteOf, textOf } from './annotations';

const fresh = (): NoteStore => boot(emptyDisk(), () => undefined);
const textsIn = async (notes: NoteStore) =>
  Object.fromEntries((await notes.list()).map((note) => [note.id, textOf(note)]));
/** Nothing where nothing is offered. */
const undoLast = async (notes: NoteStore): Promise<void> => {
  const last = await notes.undoable();
  if (last) await notes.undo(last.step);
};

describe('undo', () => {
  test('takes back a save, an edit, a deletion and an import, each as one step', async () => {
    const notes = fresh();
    await notes.save(noteOf(1, 'first'));
    await notes.save(noteOf(1, 'second', { revision: 1 }));
    await notes.delete(idOf(1));
    await notes.import([noteOf(2, 'two'), noteOf(3, 'three')]);
    const kinds = [];
    const states = [];
    for (let offered = await notes.undoable(); offered; offered = await notes.undoable()) {
      kinds.push([offered.kind, offered.notes]);
      await notes.undo(offered.step);
      states.push(await textsIn(notes));
    }
    expect(kinds).toEqual([
      ['import', 2],
      ['delete', 1],
      ['edit', 1],
      ['save', 1],
    ]);
    expect(states).toEqual([{}, { [idOf(1)]: 'second' }, { [idOf(1)]: 'first' }, {}]);
  });

  test('asked for twice undoes once', async () => {
    const notes = fresh();
    await notes.save(noteOf(1, 'one'));
    await notes.save(noteOf(2, 'two'));
    const step = (await notes.undoable())?.step ?? '';
    await notes.undo(step);
    await notes.undo(step);
    expect(await textsIn(notes)).toEqual({ [idOf(1)]: 'one' });
  });

  test('takes back the change that is asked for, whatever other notes were changed since', async () => {
    const notes = fresh();
    await notes.save(noteOf(1, 'one'));
    await notes.save(noteOf(1, 'another one', { revision: 1 }));
    const step = (await notes.undoable())?.step ?? '';
    await notes.save(noteOf(2, 'two'));
    await notes.undo(step);
    expect(await textsIn(notes)).toEqual({ [idOf(1)]: 'one', [idOf(2)]: 'two' });
    await undoLast(notes);
    expect(await textsIn(notes)).toEqual({ [idOf(1)]: 'one' });
    await undoLast(notes);
    expect(await textsIn(notes)).toEqual({});
  });

  test('of a change under a later one is refused until that one was undone, also of a note deleted and made anew', async () => {
    const notes = fresh();
    await notes.save(noteOf(1, 'one'));
    const step = (await notes.undoable())?.step ?? '';
    await notes.delete(idOf(1));
    await notes.save(noteOf(1, 'made anew'));
    await expect(notes.undo(step)).rejects.toBeInstanceOf(StaleNote);
    expect(await textsIn(notes)).toEqual({ [idOf(1)]: 'made anew' });
    await undoLast(notes);
    await undoLast(notes);
    await notes.undo(step);
    expect(await textsIn(notes)).toEqual({});
  });

  test.each<[what: string, since: (notes: NoteStore) => Promise<void>]>([
    ['everything was deleted', (notes) => notes.deleteAll()],
    [
      'thirty others were made',
      async (notes) => {
        for (let n = 2; n < 32; n++) await notes.save(noteOf(n, 'another'));
      },
    ],
  ])('is not said to be done of a change that is kept no more, since %s', async (_, since) => {
    const notes = fresh();
    await notes.save(noteOf(1, 'one'));
    await notes.delete(idOf(1));
    const step = (await notes.undoable())?.step ?? '';
    await since(notes);
    await expect(notes.undo(step)).rejects.toThrow('kept no more');
  });

  test('leaves a note alone that was changed since by what is no step', async () => {
    const [disk, session] = [emptyDisk(), sessionArea()];
    const notes = boot(disk, () => undefined, undefined, session);
    await notes.save(noteOf(1, 'mine'));
    await boot(disk, () => undefined).save(noteOf(1, 'theirs', { revision: 1 }));
    const again = boot(disk, () => undefined, undefined, session);
    await expect(undoLast(again)).rejects.toBeInstanceOf(StaleNote);
    expect(await textsIn(again)).toEqual({ [idOf(1)]: 'theirs' });
    expect(await again.undoable()).toBeNull();
  });

  test('tells a tab that still has what was undone', async () => {
    const notes = fresh();
    await notes.save(noteOf(1, 'first'));
    await notes.save(noteOf(1, 'second', { revision: 1 }));
    await undoLast(notes);
    await expect(notes.save(noteOf(1, 'third', { revision: 2 }))).rejects.toBeInstanceOf(StaleNote);
  });

  test.each<[what: string, at: number]>([
    ['it was written', 1],
    ['it was put down as done', 2],
  ])(
    'that the background died over when %s is done when it is asked for again, and so is the one before',
    async (_, at) => {
      const [disk, session] = [emptyDisk(), sessionArea()];
      const notes = boot(disk, () => undefined, undefined, session);
      await notes.save(noteOf(1, 'first'));
      await notes.save(noteOf(1, 'second', { revision: 1 }));
      await notes.save(noteOf(1, 'third', { revision: 2 }));
      await notes.delete(idOf(1));
      await undoLast(notes);
      const step = (await notes.undoable())?.step ?? '';
      let writes = 0;
      const dying: SessionArea = {
        ...session,
        set: (items) => {
          if ('notes-steps' in items || 'notes-undone' in items) writes += 1;
          return writes < at ? session.set(items) : new Promise(() => {});
        },
      };
      void boot(disk, () => undefined, undefined, dying).undo(step);
      await vi.waitFor(() => expect(writes).toBe(at));
      const again = boot(disk, () => undefined, undefined, session);
      await again.undo(step);
      expect(await textsIn(again)).toEqual({ [idOf(1)]: 'second' });
      await undoLast(again);
      expect(await textsIn(again)).toEqual({ [idOf(1)]: 'first' });
    },
  );

  test('outlives the background, and not the browser', async () => {
    const [disk, session] = [emptyDisk(), sessionArea()];
    await boot(disk, () => undefined, undefined, session).save(noteOf(1, 'one'));
    expect(await boot(disk, () => undefined, undefined, session).undoable()).toMatchObject({ kind: 'save' });
    expect(await boot(disk, () => undefined).undoable()).toBeNull();
  });

  it('brings nothing back after everything was deleted', async () => {
    const notes = fresh();
    await notes.save(noteOf(1, 'a secret'));
    await notes.deleteAll();
    expect([await notes.undoable(), await notes.list()]).toEqual([null, []]);
  });
});

const acts = fc.array(
  fc.oneof(
    fc.record({ act: fc.constant('save' as const), n: fc.nat(2), text: fc.string({ maxLength: 4 }) }),
    fc.record({ act: fc.constant('delete' as const), n: fc.nat(2), text: fc.constant('') }),
    fc.record({ act: fc.constant('undo' as const), n: fc.constant(0), text: fc.constant('') }),
  ),
  { maxLength: 60 },
);

test('goes back the way the notes came, up to thirty steps', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (given) => {
      const notes = fresh();
      const past: Record<string, unknown>[] = [];
      const undone: Record<string, unknown>[][] = [];
      for (const { act, n, text } of given) {
        const before = await textsIn(notes);
        const stored = (await notes.list()).find(({ id }) => id === idOf(n));
        if (act === 'save') await notes.save(noteOf(n, text, { revision: stored?.revision ?? 0 }));
        if (act === 'delete') await notes.delete(idOf(n));
        if (act === 'undo') {
          await undoLast(notes);
          undone.push([await textsIn(notes), past.pop() ?? before]);
        } else if (act === 'save' || stored) past.push(before);
        if (past.length > 30) past.shift();
      }
      expect(undone.map(([is]) => is)).toEqual(undone.map(([, expected]) => expected));
      for (const expected of past.toReversed()) {
        await undoLast(notes);
        expect(await textsIn(notes)).toEqual(expected);
      }
      expect(await notes.undoable()).toBeNull();
    }),
    { numRuns: 200 },
  );
});

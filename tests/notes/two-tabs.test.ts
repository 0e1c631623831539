// Two tabs editing one note, in every order the scheduler can think of: no line that either wrote is lost or doubled.
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { StaleNote, type Annotation, type NoteStore } from '@/lib/notes';
import { isSameLedger } from '@/lib/notes/ledger';
import { boot, emptyDisk, faultless, type Disk, type Fault, type Step } from './machine';
import { noteOf, textOf } from './annotations';

const linesOf = (note: Annotation): string[] => (textOf(note) ?? '').split('\n').filter((line) => line !== '');
const withLines = (lines: string[], revision: number): Annotation => noteOf(1, lines.join('\n'), { revision });

/** A tab that adds its lines one by one. On a clash it has both texts, keeps both, and saves from what stands. */
async function edit(notes: NoteStore, lines: string[], isAmongOthers: boolean): Promise<void> {
  let [note] = await notes.list();
  for (const line of lines) {
    let mine = withLines([...(note ? linesOf(note) : []), line], note?.revision ?? 0);
    for (;;) {
      const outcome = await notes.save(mine).catch((error: unknown) => error);
      if (outcome instanceof StaleNote) {
        const theirs = outcome.stored ? linesOf(outcome.stored) : [];
        // Another background may have finished this very save from the journal, and gone on.
        if (theirs.includes(line) && outcome.stored && isAmongOthers) {
          mine = withLines(theirs, outcome.stored.revision - 1);
          break;
        }
        if (theirs.includes(line)) throw new Error('a tab was refused its own save');
        mine = withLines([...new Set([...theirs, ...linesOf(mine)])], outcome.stored?.revision ?? 0);
      } else if (outcome instanceof Error) throw outcome;
      else break;
    }
    note = { ...mine, revision: mine.revision + 1 };
  }
}

type Setting = { fault?: Fault; store?: (store: NoteStore) => NoteStore; writers: 1 | 2; runs: number };

const interleave = ({ fault = faultless, store = (each) => each, writers, runs }: Setting) =>
  fc.check(
    fc.asyncProperty(fc.scheduler(), fc.nat(2), fc.boolean(), async (scheduler, left, isOpen) => {
      const disk: Disk = emptyDisk();
      const step: Step = (when) => (when === 'before' ? scheduler.schedule(Promise.resolve()) : undefined);
      if (isOpen) await boot(disk, () => undefined).save(withLines(['start'], 0));
      const first = store(boot(disk, step, fault));
      const second = writers === 1 ? first : store(boot(disk, step, fault));
      const [here, there] = [
        ['a', 'b', 'c'],
        ['x', 'y', 'z'],
      ];
      await scheduler.waitFor(
        Promise.all([edit(first, here, writers > 1), edit(second, there.slice(0, left + 1), writers > 1)]),
      );
      const [note, ...others] = await boot(disk, () => undefined).list();
      const expected = [...(isOpen ? ['start'] : []), ...here, ...there.slice(0, left + 1)];
      expect(others).toEqual([]);
      expect(note && linesOf(note).toSorted()).toEqual(expected.toSorted());
      // Every line was one save: none was done twice.
      expect(note?.revision).toBe(expected.length);
    }),
    { numRuns: runs },
  );

test('1,000 interleavings, 0 lost updates', async () => {
  const { failed, errorInstance, counterexample } = await interleave({ writers: 1, runs: 1000 });
  expect(failed ? [errorInstance, fc.stringify(counterexample)] : null).toBeNull();
}, 120_000);

test('nor when the background of an old version is still writing', async () => {
  const { failed, errorInstance, counterexample } = await interleave({ writers: 2, runs: 1000 });
  expect(failed ? [errorInstance, fc.stringify(counterexample)] : null).toBeNull();
}, 120_000);

const careless: [string, Setting][] = [
  [
    'a store that lets the last one win',
    {
      writers: 1,
      runs: 200,
      store: (notes) => ({
        ...notes,
        save: (note) =>
          notes.save(note).catch((error: unknown) => {
            if (!(error instanceof StaleNote)) throw error;
            return notes.save({ ...note, revision: error.stored?.revision ?? 0 });
          }),
      }),
    },
  ],
  [
    'a transaction that does not look who was first',
    {
      writers: 2,
      runs: 200,
      fault: ({ rows, area }) => ({
        area,
        rows: {
          ...rows,
          async change(from, to, changes) {
            const { ledger } = await rows.all();
            return rows.change(ledger && !isSameLedger(ledger, from) ? ledger : from, to, changes);
          },
        },
      }),
    },
  ],
];

it.each(careless)('the interleavings notice %s', async (_, setting) => {
  expect((await interleave(setting)).failed).toBe(true);
});

describe('where others are always first', () => {
  const never: Fault = ({ rows, area }) => ({
    area,
    rows: { ...rows, replace: async () => false, change: async () => false },
  });

  it('an opening ends, and says why', async () => {
    const store = boot({ ...emptyDisk(), ledger: null }, () => undefined, never);
    await expect(store.list()).rejects.toThrow('kept changing');
  });

  it('so does a save, and says that it is not done', async () => {
    const store = boot(emptyDisk(), () => undefined, never);
    await expect(store.save(noteOf(1, 'a'))).rejects.toThrow('kept changing');
  });
});

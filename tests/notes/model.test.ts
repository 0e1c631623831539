// Any life with the notes, with a crash between any two steps, a full disk at any, and damage to either side.
import * as fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { ledgerOf, digestOf, textOf } from '@/lib/notes/ledger';
import { damages, lives, wrongIn } from './model';
import type { Fault } from './machine';

const check = (runs: number, fault?: Fault) =>
  fc.check(
    fc.asyncProperty(lives, fc.option(damages), async (life, damage) => {
      const wrong = await wrongIn(life, damage, fault);
      if (wrong !== null) throw new Error(wrong);
    }),
    { numRuns: runs },
  );

test('nothing acknowledged is lost, doubled or brought back, and nothing but damage is told as damage', async () => {
  const { failed, errorInstance, counterexample } = await check(4000);
  expect(failed ? [errorInstance, fc.stringify(counterexample)] : null).toBeNull();
}, 120_000);

/** A storage area that keeps only what it likes of each `set`. */
const keeping =
  (likes: (key: string, item: unknown) => boolean): Fault =>
  ({ rows, area }) => ({
    rows,
    area: {
      ...area,
      set: (items) => area.set(Object.fromEntries(Object.entries(items).filter(([key, item]) => likes(key, item)))),
    },
  });
const isNote = (key: string) => key.startsWith('note:');

const faults: [string, Fault][] = [
  ['a journal that forgets notes', keeping((key) => !isNote(key))],
  ['a journal without a ledger', keeping((key) => key !== 'notes-ledger')],
  ['deletions that are not journaled', keeping((_, item) => (item as { note?: null }).note !== null)],
  [
    'the journal written after the database',
    ({ rows, area }) => {
      let late: (() => Promise<void>)[] = [];
      return {
        area: { ...area, set: async (items) => void late.push(() => area.set(items)) },
        rows: {
          ...rows,
          async change(...given) {
            const changed = await rows.change(...given);
            for (const write of late) await write();
            late = [];
            return changed;
          },
        },
      };
    },
  ],
  ['a save acknowledged without the disk', ({ rows, area }) => ({ area, rows: { ...rows, change: async () => true } })],
  [
    'a full disk taken for success',
    ({ rows, area }) => ({ area, rows: { ...rows, change: (...given) => rows.change(...given).catch(() => true) } }),
  ],
  [
    'a note and its ledger in two transactions',
    ({ rows, area }) => ({
      area,
      rows: {
        ...rows,
        async change(from, to, changes) {
          await rows.change(from, { ...from, seq: to.seq }, changes);
          return rows.change({ ...from, seq: to.seq }, to, changes);
        },
      },
    }),
  ],
  [
    'a repair that believes any database',
    ({ rows, area }) => ({
      area,
      rows: {
        ...rows,
        async all() {
          const { notes, ledger } = await rows.all();
          const digests = notes.map((note) => digestOf(textOf(note)));
          return { notes, ledger: ledgerOf(ledger?.seq ?? 0, digests) };
        },
      },
    }),
  ],
  [
    'an import journaled in two halves',
    ({ rows, area }) => ({
      rows,
      area: {
        ...area,
        async set(items) {
          const all = Object.entries(items);
          const half = Math.floor(all.length / 2);
          if (half > 0) await area.set(Object.fromEntries(all.slice(0, half)));
          await area.set(Object.fromEntries(all.slice(half)));
        },
      },
    }),
  ],
  [
    'an import written note by note',
    ({ rows, area }) => ({
      area,
      rows: {
        ...rows,
        async change(from, to, changes) {
          const [first, ...others] = changes;
          if (!first || others.length === 0) return rows.change(from, to, changes);
          await rows.change(from, from, new Map([first]));
          return rows.change(from, to, new Map(others));
        },
      },
    }),
  ],
  [
    'a mark of soundness that stays while notes are changed',
    ({ rows, area, session }) => ({ rows, area, session: { ...session, remove: async () => undefined } }),
  ],
  [
    'a save that does not look at what stands',
    ({ rows, area }) => ({
      area,
      rows: { ...rows, look: async (ids) => ({ ...(await rows.look(ids)), notes: [] }) },
    }),
  ],
];

it.each(faults)('the model notices %s', async (_, fault) => {
  expect((await check(1000, fault)).failed).toBe(true);
});

// A machine on which the notes run: its disk outlives every crash, and every step that touches it can be the last one.
//
// Here: the storage area and the database as the store sees them, in memory and stepwise. Not here: what is done on it
// (model.ts, two-tabs.test.ts); the real database is in store.test.ts and damage.test.ts.
import type { Annotation, NoteStore, StorageArea } from '@/lib/notes';
import { EMPTY, isSameLedger, type Ledger } from '@/lib/notes/ledger';
import { repairSides } from '@/lib/notes/repair';
import type { Rows } from '@/lib/notes/rows';
import { soundMark, stillSound, type SessionArea } from '@/lib/notes/sound';
import { storeOn } from '@/lib/notes/store';

export type Disk = { area: Map<string, unknown>; notes: Map<string, Annotation>; ledger: Ledger | null };

export const emptyDisk = (): Disk => ({ area: new Map(), notes: new Map(), ledger: EMPTY });
export const copyOf = (disk: Disk): Disk => structuredClone(disk);

/** Called before and after each access; what it throws is the failure of that access. */
export type Step = (when: 'before' | 'after', access: 'read' | 'write') => Promise<void> | void;

export class Crash extends Error {}
export const full = (): DOMException => new DOMException('The disk is full.', 'QuotaExceededError');

/** Storage areas keep JSON in UTF-8: the order of keys and lone surrogates do not survive. */
const stored = (item: unknown): unknown =>
  JSON.parse(JSON.stringify(item), (_key, value: unknown) =>
    typeof value === 'string'
      ? value.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
      : typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
        : value,
  );

export function areaOn(disk: Disk, step: Step): StorageArea {
  const write = async (change: () => void) => {
    await step('before', 'write');
    change();
    await step('after', 'write');
  };
  return {
    async get() {
      await step('before', 'read');
      return Object.fromEntries(disk.area);
    },
    set: (items) => write(() => Object.entries(items).forEach(([key, item]) => disk.area.set(key, stored(item)))),
    remove: (keys) => write(() => keys.forEach((key) => disk.area.delete(key))),
  };
}

export function rowsOn(disk: Disk, step: Step): Rows {
  const read = async <T>(look: () => T): Promise<T> => {
    await step('before', 'read');
    return structuredClone(look());
  };
  const isStill = (from: Ledger | null): boolean =>
    disk.ledger && from ? isSameLedger(disk.ledger, from) : !disk.ledger && !from;
  return {
    look: (ids) => read(() => ({ notes: ids.flatMap((id) => disk.notes.get(id) ?? []), ledger: disk.ledger })),
    all: () => read(() => ({ notes: [...disk.notes.values()], ledger: disk.ledger })),
    ofPage: (canonical) => read(() => [...disk.notes.values()].filter(({ target }) => target.canonical === canonical)),
    sum: () => read(() => ({ count: disk.notes.size, ledger: disk.ledger })),
    async change(from, to, changes) {
      await step('before', 'write');
      if (!isStill(from)) return false;
      for (const [id, note] of changes) {
        if (note) disk.notes.set(id, structuredClone(note));
        else disk.notes.delete(id);
      }
      disk.ledger = to;
      await step('after', 'write');
      return true;
    },
    async replace(from, to, notes) {
      await step('before', 'write');
      if (!isStill(from)) return false;
      disk.notes = new Map(notes.map((note) => [note.id, structuredClone(note)]));
      disk.ledger = to;
      await step('after', 'write');
      return true;
    },
  };
}

/** What stands between the store and its disk. A test of the tests puts a fault here. */
type Parts = { rows: Rows; area: StorageArea; session: SessionArea };
export type Fault = (parts: Parts) => Omit<Parts, 'session'> & Partial<Parts>;
export const faultless: Fault = (parts) => parts;

/** What is in memory as long as the browser runs. */
export function sessionArea(): SessionArea {
  const items = new Map<string, unknown>();
  return {
    get: async (keys) => structuredClone(Object.fromEntries(keys.map((key) => [key, items.get(key)]))),
    set: async (given) => Object.entries(given).forEach(([key, item]) => items.set(key, structuredClone(item))),
    remove: async (keys) => keys.forEach((key) => items.delete(key)),
  };
}

/** A start of the background on this disk; with a session of its own it is a start of the browser. */
export function boot(disk: Disk, step: Step, fault: Fault = faultless, memory = sessionArea()): NoteStore {
  const parts = { rows: rowsOn(disk, step), area: areaOn(disk, step), session: memory };
  const { rows, area, session } = { ...parts, ...fault(parts) };
  let opened: Promise<{ rows: Rows; checked: Awaited<ReturnType<typeof repairSides>> }> | null = null;
  const forget = () => {
    opened = null;
  };
  const open = async () => {
    try {
      const checked = (await stillSound(rows, area, session)) ?? (await repairSides(rows, area));
      if (checked.blocked === null) await soundMark(session).set();
      return { rows, checked };
    } catch (error) {
      forget();
      throw error;
    }
  };
  return storeOn(() => (opened ??= open()), area, session, forget);
}

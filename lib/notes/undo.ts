// Undoing the last changes to the notes, up to thirty, as long as the browser runs.
//
// Here: the steps and what undoing one writes. Not here: writing it (store.ts). A step lives in memory and never on the disk: what a
// reader deleted is not kept there.
import { isSameNote, type Annotation } from './annotation';
import type { Made } from './change';
import type { Changes } from './rows';
import type { SessionArea } from './sound';
import { StaleNote } from './refused';

export type StepKind = 'save' | 'edit' | 'delete' | 'import';
/** What is offered: an id, so that asking twice undoes once; what it was; and of how many notes. */
export type Undoable = { step: string; kind: StepKind; notes: number };
/** By note: as it was, and the revision that the step left it in, null when it left none. */
type Step = { id: string; kind: StepKind; notes: [id: string, before: Annotation | null, after: number | null][] };

export const NOTES_STEPS = 'notes-steps';
/** The ids of the last ones that were undone. */
const UNDONE = 'notes-undone';
const MOST_STEPS = 30;
// A session's memory holds 10 MB for everything. Undoing an import that replaced more than this is not offered.
const MOST_CHARACTERS = 2_000_000;

/** With the notes of it that later steps changed: these come first. */
type Found = { step: Step; covered: ReadonlySet<string> };

export type Steps = {
  last: () => Promise<Step | null>;
  /** Null: it is kept no more, being too long ago, or before everything was deleted. */
  find: (id: string) => Promise<Found | 'undone' | null>;
  add: (kind: StepKind, made: Made) => Promise<void>;
  /** The step was undone, and this is what was written. */
  undone: (step: Step, written: Changes) => Promise<void>;
  /** It cannot be undone any more. */
  drop: (step: Step) => Promise<void>;
  clear: () => Promise<void>;
};

export function stepsIn(session: SessionArea): Steps {
  const read = async (): Promise<Step[]> =>
    ((await session.get([NOTES_STEPS]))[NOTES_STEPS] as Step[] | undefined) ?? [];
  const undoneIds = async (): Promise<string[]> =>
    ((await session.get([UNDONE]))[UNDONE] as string[] | undefined) ?? [];
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other: two notes saved at once are two steps. A memory that fails costs steps, never the change. */
  const inTurn = (next: (steps: Step[]) => Step[]): Promise<void> => {
    const write = async () => session.set({ [NOTES_STEPS]: next(await read()) });
    const mine = last.then(write).catch(() => session.remove([NOTES_STEPS]).catch(() => undefined));
    last = mine;
    return mine;
  };
  return {
    last: async () => (await read()).at(-1) ?? null,
    async find(id) {
      const steps = await read();
      const at = steps.findIndex((step) => step.id === id);
      const step = steps[at];
      if (!step) return (await undoneIds()).includes(id) ? 'undone' : null;
      const later = new Set(steps.slice(at + 1).flatMap(({ notes }) => notes.map(([note]) => note)));
      return { step, covered: new Set(step.notes.flatMap(([note]) => (later.has(note) ? [note] : []))) };
    },
    async add(kind, { before, changes }) {
      if (changes.size === 0) return;
      const notes = Array.from(changes, ([id, note]): Step['notes'][number] => [
        id,
        before.get(id) ?? null,
        note?.revision ?? null,
      ]);
      const step: Step = { id: crypto.randomUUID(), kind, notes };
      if (JSON.stringify(step).length > MOST_CHARACTERS) return;
      await inTurn((steps) => [...steps, step].slice(-MOST_STEPS));
    },
    async undone(step, written) {
      await session.set({ [UNDONE]: [...(await undoneIds()), step.id].slice(-MOST_STEPS) }).catch(() => null);
      await inTurn((steps) => follow(without(step, steps), step, written));
    },
    drop: (step) => inTurn((steps) => without(step, steps)),
    clear: () => inTurn(() => []),
  };
}

const without = (step: Step, steps: readonly Step[]): Step[] => steps.filter(({ id }) => id !== step.id);

/** What was undone has a new revision: the step before it, if it left what is there again, left that one. */
function follow(steps: readonly Step[], undone: Step, written: Changes): Step[] {
  const again = new Map(
    undone.notes.map(([id, before]) => [id, { was: before?.revision ?? null, is: written.get(id)?.revision ?? null }]),
  );
  const renew = ([id, before, after]: Step['notes'][number]): Step['notes'][number] => {
    const found = again.get(id);
    again.delete(id);
    return [id, before, found && written.has(id) && found.was === after ? found.is : after];
  };
  return steps
    .toReversed()
    .map((step): Step => ({ ...step, notes: step.notes.map(renew) }))
    .toReversed();
}

/** What undoing the step writes. A revision is never used twice: a tab that still has the undone one must be told. */
export const undoneBy = ({ notes }: Step): Changes =>
  new Map(
    notes.map(([id, before, after]) => [
      id,
      before && { ...before, revision: Math.max(before.revision, after ?? 0) + 1 },
    ]),
  );

/**
 * The same, or nothing where it was written before and only word of it was lost. Throws `StaleNote` when one of its notes was changed since,
 * by a later step or by somebody else.
 */
export function undoing({ step, covered }: Found, stored: ReadonlyMap<string, Annotation>): Changes {
  const changes = undoneBy(step);
  if (covered.size === 0 && [...changes].every(([id, note]) => isAs(note, stored.get(id) ?? null))) return new Map();
  for (const [id, , after] of step.notes) {
    const now = stored.get(id) ?? null;
    // A note that was deleted and made anew counts its revisions anew.
    if (covered.has(id) || (now?.revision ?? null) !== after) throw new StaleNote(now);
  }
  return changes;
}

const isAs = (one: Annotation | null, other: Annotation | null): boolean =>
  one && other ? one.revision === other.revision && isSameNote(one, other) : one === other;

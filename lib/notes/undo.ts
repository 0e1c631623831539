// Undoing the last changes to the notes, up to thirty, as long as the browser runs.
//
// Here: the steps and what undoing one writes. Not here: writing it (store.ts). A step lives in memory and never on the disk: what a
// reader deleted is not kept there.
import type { Annotation } from './annotation';
import type { Made } from './change';
import type { Changes } from './rows';
import type { SessionArea } from './sound';
import { StaleNote } from './refused';

export type StepKind = 'save' | 'edit' | 'delete' | 'import';
/** What is offered: an id, so that asking twice undoes once; what it was; and of how many notes. */
export type Undoable = { step: string; kind: StepKind; notes: number };
/** By note: as it was, and the revision that the step left it in, null when it left none. */
type Step = { id: string; kind: StepKind; notes: [id: string, before: Annotation | null, after: number | null][] };

const KEY = 'notes-steps';
const MOST_STEPS = 30;
// A session's memory holds 10 MB for everything. Undoing an import that replaced more than this is not offered.
const MOST_CHARACTERS = 2_000_000;

export type Steps = {
  last: () => Promise<Step | null>;
  add: (kind: StepKind, made: Made) => Promise<void>;
  /** The step was undone, and this is what was written. */
  drop: (step: Step, written: Changes) => Promise<void>;
  clear: () => Promise<void>;
};

export function stepsIn(session: SessionArea): Steps {
  const read = async (): Promise<Step[]> => ((await session.get([KEY]))[KEY] as Step[] | undefined) ?? [];
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other: two notes saved at once are two steps. A memory that fails costs steps, never the change. */
  const inTurn = (next: (steps: Step[]) => Step[]): Promise<void> => {
    const write = async () => session.set({ [KEY]: next(await read()) });
    const mine = last.then(write).catch(() => session.remove([KEY]).catch(() => undefined));
    last = mine;
    return mine;
  };
  return {
    last: async () => (await read()).at(-1) ?? null,
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
    drop: (step, written) =>
      inTurn((steps) =>
        follow(
          steps.filter(({ id }) => id !== step.id),
          step,
          written,
        ),
      ),
    clear: () => inTurn(() => []),
  };
}

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

/** What undoing the step writes. Throws `StaleNote` when one of its notes was changed by somebody since. */
export function undoing({ notes }: Step, stored: ReadonlyMap<string, Annotation>): Changes {
  const changes = new Map<string, Annotation | null>();
  for (const [id, before, after] of notes) {
    const now = stored.get(id) ?? null;
    if ((now?.revision ?? null) !== after) throw new StaleNote(now);
    // A revision is never used twice: a tab that still has the undone one must be told.
    changes.set(id, before && { ...before, revision: Math.max(before.revision, now?.revision ?? 0) + 1 });
  }
  return changes;
}

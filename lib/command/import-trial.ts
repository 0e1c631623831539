// A browser that is killed while a file of notes comes in: all of the file is there afterwards, or nothing of it.
//
// Here: the trial. Not here: how often it is done (durability.ts), the other trials (note-trials.ts).
import { setTimeout as pause } from 'node:timers/promises';
import { idOf, startKeeper, type Brought, type NoteKeeper, type Saved } from './note-keeper';
import { inProfile, type Browser, type Verdict } from './note-trials';

/** How many notes a file has: enough for the import to last, so that there is a middle to be killed in. */
const NOTES = 300;

/**
 * Every file has notes that are new and newer ones of before. `meanwhile` is what else happens while the browser is dead: a test of this
 * trial takes a part away there.
 */
export const importKilled = (
  browser: Browser,
  times: number,
  meanwhile: (profile: string) => Promise<void> = async () => undefined,
): Promise<Verdict> =>
  inProfile(async (profile) => {
    const wrong: string[] = [];
    const counts = { before: 0, after: 0 };
    let state: Saved[] = [];
    let keeper = await startKeeper({ ...browser, profile });
    const lasting = await timeOf(keeper, fileFor(0));
    state = await keeper.list();
    for (let round = 1; round <= times; round++) {
      const file = fileFor(round);
      // When the browser is killed nobody answers any more.
      const bringing = keeper.bring(file).catch(() => null);
      await pause(Math.random() * lasting * 1.2);
      await keeper.kill();
      await bringing;
      await meanwhile(profile);
      keeper = await startKeeper({ ...browser, profile });
      const found = await keeper.list();
      const outcome = isSame(found, state) ? 'before' : isSame(found, withFile(state, file)) ? 'after' : null;
      if (outcome) counts[outcome]++;
      else
        wrong.push(
          `round ${round}: ${found.length} notes, which are neither the ${state.length} of before nor with the file`,
        );
      const report = await keeper.report();
      if (report) wrong.push(`round ${round}: a crash was told as ${report.state}`);
      state = found;
    }
    await keeper.close();
    const told = `${times} kills, ${counts.before} times nothing of the file, ${counts.after} times all, ${wrong.length} wrong`;
    return { wrong, told };
  });

/** Half of its notes were in the file before, in an older form. */
const fileFor = (round: number): Brought[] =>
  Array.from({ length: NOTES }, (_, at) => ({
    n: (round * NOTES) / 2 + at,
    text: `round ${round}, note ${at}, ${'and more to write '.repeat(20)}`,
    minute: round,
  }));

async function timeOf(keeper: NoteKeeper, file: Brought[]): Promise<number> {
  const from = performance.now();
  if (!(await keeper.bring(file))) throw new Error('A file of notes was refused.');
  return performance.now() - from;
}

function withFile(state: readonly Saved[], file: readonly Brought[]): Saved[] {
  const notes = new Map(state.map((note) => [note.id, note]));
  for (const { n, text } of file) {
    const id = idOf(n);
    notes.set(id, { id, text, revision: (notes.get(id)?.revision ?? 0) + 1 });
  }
  return [...notes.values()];
}

function isSame(one: readonly Saved[], other: readonly Saved[]): boolean {
  const lines = (notes: readonly Saved[]) =>
    notes
      .map(({ id, text, revision }) => `${id} ${revision} ${text}`)
      .sort((left, right) => (left < right ? -1 : 1))
      .join('\n');
  return lines(one) === lines(other);
}

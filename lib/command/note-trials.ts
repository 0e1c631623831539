// What is done to a browser that keeps notes, and what must have become of the notes then.
//
// Here: the four trials of the store on a real disk. Not here: how many of each and how it is told (durability.ts), the
// browser (note-keeper.ts). The trials on a disk of the tests' own are in tests/notes.
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasStrace, tracedBrowser, unsynced } from './disk-trace';
import { damageNotes, NOTE_DAMAGE } from './note-damage';
import { idOf, startKeeper, type KeeperOptions, type NoteKeeper, type Wanted } from './note-keeper';

export type Browser = Pick<KeeperOptions, 'executablePath' | 'extension' | 'args'>;
/** `wrong`: one line for each note that is not as it should be. `told`: what was counted. */
export type Verdict = { wrong: string[]; told: string };

/** What was acknowledged, and what was under way when the end came. */
class Book {
  readonly #told = new Map<number, Wanted>();
  readonly #open = new Map<number, Wanted>();
  #count = 0;

  /** The next saves: new notes, every third an edit of an older one, every seventh a deletion. */
  next(count: number, round: number): Wanted[] {
    const known = [...this.#told.values()].filter(({ text }) => text !== null);
    return Array.from({ length: count }, (_, at) => {
      const older = at % 3 === 2 ? known[at] : undefined;
      const text = older && at % 7 === 6 ? null : `round ${round}, save ${at}`;
      const wanted = older ? { n: older.n, text, revision: older.revision } : { n: this.#count++, text, revision: 0 };
      this.#open.set(wanted.n, wanted);
      return wanted;
    });
  }

  acknowledged(wanted: Wanted): void {
    this.#told.set(wanted.n, { ...wanted, revision: wanted.revision + 1 });
    this.#open.delete(wanted.n);
  }

  /** Holds what is found against what was told, and goes on from there. What nobody answered may be done or not. */
  async wrongIn(keeper: NoteKeeper): Promise<string[]> {
    const found = new Map((await keeper.list()).map((note) => [note.id, note]));
    const wrong: string[] = [];
    for (const n of new Set([...this.#told.keys(), ...this.#open.keys()])) {
      const [told, open, note] = [this.#told.get(n), this.#open.get(n), found.get(idOf(n))];
      const isTold = note ? told?.text === note.text && told.revision === note.revision : (told?.text ?? null) === null;
      const isOpen = open !== undefined && (note ? open.text === note.text : open.text === null);
      if (isOpen) this.acknowledged(open);
      else if (!isTold) wrong.push(`note ${n} is ${note ? `“${note.text}”` : 'gone'}, not “${told?.text}”`);
      this.#open.delete(n);
      found.delete(idOf(n));
    }
    return [...wrong, ...Array.from(found.keys(), (id) => `${id} was written by nobody`)];
  }
}

export async function inProfile<T>(use: (profile: string) => Promise<T>): Promise<T> {
  const profile = await mkdtemp(join(tmpdir(), 'as-reported-notes-'));
  try {
    return await use(profile);
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Saves one after the other; `each` hears of every acknowledgement. */
async function saveInTurn(keeper: NoteKeeper, book: Book, wanted: Wanted[]) {
  const outcomes = [];
  for (const note of wanted) {
    const outcome = await keeper.save(note);
    if (outcome.revision === null) throw new Error(`A save was refused: ${outcome.why}`);
    book.acknowledged(note);
    outcomes.push(outcome);
  }
  return outcomes;
}

/**
 * The browser is killed right after an acknowledgement: the last of some in turn, or any of some asked for at once.
 * `meanwhile` is what else happens while it is dead: a test of this trial takes notes away there.
 */
export const crash = (
  browser: Browser,
  rounds: number,
  saves: number,
  meanwhile: (profile: string) => Promise<void> = async () => undefined,
): Promise<Verdict> =>
  inProfile(async (profile) => {
    const book = new Book();
    const wrong: string[] = [];
    let acknowledged = 0;
    for (let round = 0; round < rounds; round++) {
      const keeper = await startKeeper({ ...browser, profile });
      wrong.push(...(await book.wrongIn(keeper)));
      const wanted = book.next(saves, round);
      if (round % 2 === 0) acknowledged += (await saveInTurn(keeper, book, wanted)).length;
      else {
        const last = 1 + Math.floor(Math.random() * saves);
        await new Promise<void>((resolve, reject) => {
          let heard = 0;
          const hear = (note: Wanted) => {
            if (heard === last) return;
            book.acknowledged(note);
            acknowledged++;
            if (++heard === last) resolve();
          };
          // When the browser is killed nobody answers any more.
          keeper.saveAll(wanted, hear).catch((error: unknown) => (heard === last ? undefined : reject(error)));
        });
      }
      await keeper.kill();
      await meanwhile(profile);
    }
    const keeper = await startKeeper({ ...browser, profile });
    wrong.push(...(await book.wrongIn(keeper)));
    const report = await keeper.report();
    if (report) wrong.push(`a crash was told as ${report.state}`);
    await keeper.close();
    return { wrong, told: `${rounds} kills, ${acknowledged} saves acknowledged, ${wrong.length} wrong` };
  });

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

const within = <T>(milliseconds: number, doing: Promise<T>, otherwise: string): Promise<T> =>
  Promise.race([
    doing,
    pause(milliseconds).then((): never => {
      throw new Error(otherwise);
    }),
  ]);

/** The worker is stopped 0 to 60 ms after a save was sent. Whoever gets no acknowledgement hears so within two seconds. */
export const workerDies = (browser: Browser, saves: number): Promise<Verdict> =>
  inProfile(async (profile) => {
    const book = new Book();
    const wrong: string[] = [];
    const keeper = await startKeeper({ ...browser, profile });
    let [acknowledged, longest] = [0, 0];
    for (let at = 0; at < saves; at++) {
      const [note] = book.next(1, at);
      if (!note) throw new Error('No note to save.');
      const saving = keeper.save(note);
      await pause(Math.random() * 60);
      await within(10_000, keeper.stopWorker(), 'The worker did not stop.');
      const { asked, answered, revision } = await within(10_000, saving, `Save ${at} was never answered.`);
      if (revision !== null) book.acknowledged(note);
      acknowledged += revision === null ? 0 : 1;
      longest = Math.max(longest, answered - asked);
      if (answered - asked > 2000) wrong.push(`save ${at} was left without an answer for ${answered - asked} ms`);
    }
    wrong.push(...(await book.wrongIn(keeper)));
    await keeper.close();
    const counts = `${saves} workers stopped, ${acknowledged} saves acknowledged, ${saves - acknowledged} not`;
    return { wrong, told: `${counts}; longest wait ${Math.round(longest)} ms, ${wrong.length} wrong` };
  });

/** Each kind of damage so many times to a profile with notes: told, and every note is back. */
export const damage = (browser: Browser, times: number, saves: number): Promise<Verdict> =>
  inProfile(async (folder) => {
    const book = new Book();
    const wrong: string[] = [];
    let told = 0;
    const whole = join(folder, 'whole');
    const first = await startKeeper({ ...browser, profile: whole });
    await saveInTurn(first, book, book.next(saves, 0));
    await saveInTurn(first, book, book.next(saves, 1));
    await first.close();
    for (const kind of Object.keys(NOTE_DAMAGE)) {
      for (let place = 0; place < times; place++) {
        const profile = join(folder, 'damaged');
        await cp(whole, profile, { recursive: true, verbatimSymlinks: true });
        await damageNotes({ ...browser, profile }, first.id, kind, place);
        const keeper = await startKeeper({ ...browser, profile });
        wrong.push(...(await book.wrongIn(keeper)).map((each) => `${kind} ${place}: ${each}`));
        const report = await keeper.report();
        if (report?.state === 'repaired' && report.restored > 0) told++;
        else wrong.push(`${kind} ${place}: told as ${JSON.stringify(report)}`);
        await keeper.close();
        await rm(profile, { recursive: true, maxRetries: 5 });
      }
    }
    const all = Object.keys(NOTE_DAMAGE).length * times;
    return { wrong, told: `${all} damaged, ${told} told and repaired, ${wrong.length} wrong` };
  });

/** Saved means on disk: a sync of the database between each request and its acknowledgement. Null where strace is not. */
export async function onDisk(browser: Browser, saves: number): Promise<Verdict | null> {
  if (!hasStrace()) return null;
  const strict = await unsyncedSaves(browser, saves);
  // The same build with relaxed transactions must be caught, or the trial shows nothing.
  const relaxed = await inProfile(async (folder) => {
    const extension = join(folder, 'relaxed');
    await cp(browser.extension, extension, { recursive: true });
    await relax(extension);
    return unsyncedSaves({ ...browser, extension }, saves);
  });
  const wrong = strict.map(({ n }) => `save ${n} was acknowledged before it was on disk`);
  if (relaxed.length === 0) wrong.push('a relaxed build was not told apart');
  return { wrong, told: `${saves} saves, ${strict.length} not on disk in time; relaxed build: ${relaxed.length}` };
}

const unsyncedSaves = (browser: Browser, saves: number) =>
  inProfile(async (folder) => {
    const { program, syncs } = await tracedBrowser(browser.executablePath, folder);
    const book = new Book();
    const keeper = await startKeeper({ ...browser, executablePath: program, profile: join(folder, 'profile') });
    const wanted = book.next(saves, 0);
    const outcomes = await saveInTurn(keeper, book, wanted);
    await keeper.close();
    return unsynced(
      outcomes.map((outcome, n) => ({ ...outcome, n })),
      await syncs(),
    );
  });

async function relax(extension: string): Promise<void> {
  const files = (await readdir(extension, { recursive: true })).filter((file) => file.endsWith('.js'));
  let count = 0;
  for (const file of files) {
    const path = join(extension, file);
    const code = await readFile(path, 'utf8');
    const relaxed = code.replace(/durability:\s*(["'`])strict\1/g, 'durability:"relaxed"');
    if (relaxed !== code) await writeFile(path, relaxed);
    count += relaxed === code ? 0 : 1;
  }
  if (count === 0) throw new Error('The build asks for no strict transaction.');
}

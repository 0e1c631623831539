// A reader's life with the notes in a few lines, to hold the store against: what was acknowledged, and what may be.
//
// Here: random lives of saving, deleting, importing, repeating, crashing, full disks and damage, and what is wrong with how
// one ends. Not here: the machine (machine.ts), the kinds of damage (damage.ts).
import * as fc from 'fast-check';
import { NoRoom, StaleNote, type Annotation } from '@/lib/notes';
import { TO_THE_DATABASE, TO_THE_JOURNAL } from './damage';
import { boot, copyOf, Crash, emptyDisk, full, sessionArea, type Disk, type Fault, type Step } from './machine';
import { idOf, noteOf, textOf } from './annotations';

const KINDS = { ...TO_THE_DATABASE, ...TO_THE_JOURNAL };

const acts = fc.oneof(
  { weight: 6, arbitrary: fc.record({ act: fc.constant('save' as const), note: fc.nat(3), text: textOfAnyKind() }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('delete' as const), note: fc.nat(3) }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('import' as const), texts: textsByNote() }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('deleteAll' as const) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('repeat' as const) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('restart' as const), wakes: fc.boolean() }) },
);
function textOfAnyKind() {
  return fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.constantFrom('\uD83D', 'a\uDE00b', '😀', '\u0000', '{"__proto__":1}'),
  );
}

function textsByNote() {
  return fc.dictionary(fc.constantFrom('0', '1', '2', '3'), textOfAnyKind(), { minKeys: 1 });
}

/** What goes wrong meanwhile: at which step, counted from the beginning of the act. */
const trouble = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('crash' as const), step: fc.nat(14), wakes: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('full' as const), step: fc.nat(8), steps: fc.constantFrom(1, 40) }),
  },
);

export const lives = fc.array(fc.record({ what: acts, trouble }), { minLength: 1, maxLength: 14 });
type Life = typeof lives extends fc.Arbitrary<infer T> ? T : never;

/** One kind of damage after a life, never to both sides. */
export const damages = fc.record({
  kind: fc.constantFrom(...(Object.keys(KINDS) as (keyof typeof KINDS)[])),
  pick: fc.nat(7),
  changesAgo: fc.integer({ min: 1, max: 6 }),
});
type Damages = typeof damages extends fc.Arbitrary<infer T> ? T : never;

type Known = { text: string; revision: number } | null;
type World = ReadonlyMap<number, Known>;
const NOTES = [0, 1, 2, 3];
const isSame = (one: Known | undefined, other: Known | undefined) =>
  one?.text === other?.text && one?.revision === other?.revision;
const knownOf = (note: Annotation | undefined): Known =>
  note ? { text: textOf(note) ?? '', revision: note.revision } : null;

/** Lives a life on a machine with this fault, then suffers the damage. The first thing that is wrong, null when nothing is. */
export async function wrongIn(life: Life, damage: Damages | null, fault?: Fault): Promise<string | null> {
  const disk = emptyDisk();
  const past: Disk[] = [];
  /** By note: what the reader was told last, and what was under way when a crash or a full disk came. */
  let told: World = new Map();
  let maybe: World = new Map();
  let steps = 0;
  let now: (typeof life)[number]['trouble'] = null;
  let isDead = false;
  const step: Step = (when, access) => {
    if (isDead) throw new Crash();
    const at = steps++;
    if (now?.kind === 'crash' && at === now.step) {
      isDead = true;
      throw new Crash();
    }
    const isFull = now?.kind === 'full' && at >= now.step && at < now.step + now.steps;
    if (isFull && when === 'before' && access === 'write') throw full();
  };
  let session = sessionArea();
  let store = boot(disk, step, fault, session);
  let last: Annotation | null = null;

  const wrongWith = async (): Promise<string | null> => {
    const found = new Map((await store.list()).map((note) => [note.id, note]));
    const is: World = new Map(NOTES.map((n) => [n, knownOf(found.get(idOf(n)))]));
    // A change of several notes is done whole or not at all, so there are two worlds and none between.
    const worlds: World[] = [told, new Map([...told, ...maybe])];
    if (!worlds.some((world) => NOTES.every((n) => isSame(world.get(n), is.get(n)))))
      return `the notes are ${JSON.stringify([...is])}, not ${JSON.stringify(worlds.map((world) => [...world]))}`;
    told = is;
    maybe = new Map();
    return found.size > NOTES.length ? 'there are notes that nobody wrote' : null;
  };

  /** The browser starts anew, or only the background wakes. */
  const restart = async (wakes: boolean): Promise<string | null> => {
    [now, isDead] = [null, false];
    if (!wakes) session = sessionArea();
    store = boot(disk, step, fault, session);
    const { state } = await store.health();
    return (await wrongWith()) ?? (state === 'sound' ? null : `a crash is told as ${state}`);
  };

  const act = async (wanted: World, done: Promise<unknown>): Promise<string | null> => {
    const outcome = await done
      .then(() => null)
      .catch((error: unknown) => (error instanceof Error ? error : new Error('no error')));
    const wakes = now?.kind === 'crash' && now.wakes;
    if (outcome === null) told = new Map([...told, ...wanted]);
    else if (isDead) maybe = wanted;
    else if (!(outcome instanceof NoRoom)) return `an act failed with ${outcome.name}: ${outcome.message}`;
    // A disk that is full for one moment leaves all as it was. One that stays full may keep us from taking back.
    else if (now?.kind === 'full' && now.steps > 1) maybe = wanted;
    return isDead ? restart(wakes) : null;
  };

  const changed = (texts: Readonly<Record<string, string>>): World =>
    new Map(
      Object.entries(texts).map(([n, text]) => [
        Number(n),
        { text, revision: (told.get(Number(n))?.revision ?? 0) + 1 },
      ]),
    );

  for (const [at, { what, trouble: next }] of life.entries()) {
    past.push(copyOf(disk));
    [steps, now] = [0, next];
    let wrong: string | null = null;
    if (what.act === 'save') {
      const { note, text } = what;
      last = noteOf(note, text, { revision: told.get(note)?.revision ?? 0 });
      wrong = await act(changed({ [note]: text }), store.save(last));
    } else if (what.act === 'delete') {
      wrong = await act(new Map([[what.note, null]]), store.delete(idOf(what.note)));
    } else if (what.act === 'import') {
      // Later than whatever was there.
      const modified = `2025-04-01T10:00:${String(at).padStart(2, '0')}Z`;
      const notes = Object.entries(what.texts).map(([n, text]) => noteOf(Number(n), text, { modified }));
      wrong = await act(changed(what.texts), store.import(notes));
    } else if (what.act === 'deleteAll') {
      wrong = await act(new Map(NOTES.map((n) => [n, null])), store.deleteAll());
    } else if (what.act === 'repeat' && last) {
      wrong = await repeat(last);
    } else if (what.act === 'restart') wrong = await restart(what.wakes);
    now = null;
    wrong ??= await wrongWith();
    if (wrong !== null) return wrong;
  }
  if (!damage) return null;

  const [before, older] = [copyOf(disk), past.at(-damage.changesAgo) ?? emptyDisk()];
  KINDS[damage.kind](disk, damage.pick, copyOf(older));
  [now, isDead] = [null, false];
  store = boot(disk, step, fault);
  const wrong = await wrongWith();
  if (wrong !== null) return `after ${damage.kind}: ${wrong}`;
  const { state } = await store.health();
  if (state === 'lost') return `after ${damage.kind}: told as lost`;
  // What the next start would have shown as a poorer list is told.
  const isPoorer = [...before.notes.keys()].some((id) => !disk.notes.has(id));
  return isPoorer ? `after ${damage.kind}: not put back` : restartIsQuiet();

  /** The same save once more: it is acknowledged, or refused because of what the reader did since. */
  async function repeat(save: Annotation): Promise<string | null> {
    const n = NOTES.find((each) => idOf(each) === save.id) ?? 0;
    const known = told.get(n) ?? null;
    const wanted = { text: textOf(save) ?? '', revision: save.revision + 1 };
    const isFresh = known === null ? save.revision === 0 : known.revision === save.revision;
    const outcome = await act(new Map([[n, wanted]]), store.save(save).catch(refusal));
    if (isFresh || isSame(known, wanted) || told.get(n) !== wanted) return outcome;
    // Refused, as it must be: the reader was told, and what stood stands.
    told = new Map([...told, [n, known]]);
    return outcome;
  }

  function refusal(error: unknown): void {
    if (!(error instanceof StaleNote)) throw error;
  }

  async function restartIsQuiet(): Promise<string | null> {
    await store.healthSeen();
    return restart(false);
  }
}

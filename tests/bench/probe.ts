// Runs inside a page as a content script: the extension's own reading, step by step, and the floor beside it.
//
// Here: the very modules that the shipped content script is made of, with a clock around them. Bundled by bundle.ts into a
// copy of the built extension. Not here: mark.js (rival.ts), the engine (engine.ts), what is made of the numbers (bench.ts).
import { createPageReader } from '@/entrypoints/reader/page-reading';
import { ask } from '@/lib/messages';
import { finish, jobOf } from './job';

export type Steps = {
  /** On the main thread, in ms: taking the text out, handing it over, making Ranges and painting. Turns given to the page are not ours. */
  read: number;
  send: number;
  paint: number;
  /** The longest stretch of these without giving the page a turn. */
  longest: number;
  /** From the beginning to the marks, the worker's time in it. */
  toMarks: number;
  /** Characters read; 0 where the page was not read. */
  characters: number;
  marks: number;
};
export type ProbeJob =
  | { what: 'floor' | 'ours' | 'roundTrip'; asked?: boolean; slowdown?: number }
  | { what: 'warm' | 'changes'; rounds: number; slowdown?: number };

export const CHANGES = ['paragraph', 'ticker', 'post', 'scroll'] as const;
export type Change = (typeof CHANGES)[number];

/** The least that anybody can do who wants the page's text. */
function walkAndJoin(): number {
  const start = performance.now();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const pieces: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) pieces.push((node as Text).data);
  const text = pieces.join('');
  const time = performance.now() - start;
  if (text.length === 0) throw new Error('There is no text on this page.');
  return time;
}

const NOTHING: Steps = { read: 0, send: 0, paint: 0, longest: 0, toMarks: 0, characters: 0, marks: 0 };

/** The turns that the reader gives to the page, which it does by `scheduler.yield`. */
function timedTurns() {
  const { scheduler } = globalThis as unknown as { scheduler: { yield: () => Promise<void> } };
  const giveTurn = scheduler.yield.bind(scheduler);
  const turns = { waited: 0, longest: 0, began: 0 };
  /** Our own stretch ends here. */
  const end = (): void => void (turns.longest = Math.max(turns.longest, performance.now() - turns.began));
  scheduler.yield = async () => {
    end();
    const left = performance.now();
    await giveTurn();
    turns.began = performance.now();
    turns.waited += turns.began - left;
  };
  return {
    turns,
    end,
    begin: (anew: boolean): void =>
      void Object.assign(turns, anew && { waited: 0, longest: 0 }, { began: performance.now() }),
  };
}
const { turns, begin, end: endTurn } = timedTurns();

/** A page reader whose steps are timed: it asks through here, and asks first when the text is out, last when it has painted. */
function timedReader(slowdown: number) {
  let start = 0;
  /** When the text was out, and when its marks last arrived; 0 before. */
  let taken = 0;
  let arrived = 0;
  let steps: Steps = { ...NOTHING };
  const timedAsk = ((request, payload) => {
    const called = performance.now();
    if (request === 'marks' && taken === 0) {
      for (const until = called + slowdown; performance.now() < until;);
      taken = performance.now();
      steps.read = taken - start - turns.waited;
    } else if (request !== 'marks' && steps.toMarks === 0) {
      steps.paint = called - arrived;
      steps.toMarks = called - start;
    }
    const sent = performance.now();
    const answer = ask(request, payload);
    steps.send += performance.now() - sent;
    endTurn();
    return answer.then((value) => {
      begin(false);
      if (request === 'marks') arrived = turns.began;
      return value;
    });
  }) as typeof ask;
  const reader = createPageReader({
    document,
    ask: timedAsk,
    // Nobody writes notes in a bench.
    place: async () => ({ counts: new Map(), loose: [] }),
    onInvalidated: () => undefined,
  });
  return {
    reader,
    async read(asked: boolean): Promise<Steps> {
      steps = { ...NOTHING };
      [taken, arrived] = [0, 0];
      begin(true);
      start = turns.began;
      await reader.read(asked);
      endTurn();
      const end = performance.now();
      if (taken === 0) steps.read = end - start - turns.waited;
      // Where there were no notes before, none are asked for after painting. The same words as before: what was painted is part of `read`.
      if (steps.toMarks === 0) {
        if (arrived > 0) steps.paint = end - arrived;
        steps.toMarks = end - start;
      }
      steps.longest = turns.longest;
      steps.characters = reader.current()?.taken.page.text.length ?? 0;
      steps.marks = reader.current()?.ranges.filter((range) => range !== null).length ?? 0;
      return steps;
    },
  };
}

const paragraphs = (): NodeListOf<Element> => document.querySelectorAll('article p');
const LATER = 'Another boat reached the harbour in the evening with flour, water and tents for the new camp. ';

/** What it added, to be taken away again: each change is one of an article of the same length. */
function change(kind: Change, round: number): Element | null {
  const found = paragraphs();
  if (kind === 'paragraph') found[found.length >> 1]!.textContent = `${round}: ${LATER.repeat(3)}`;
  if (kind === 'ticker') document.querySelector('.ticker')!.textContent = `${round} minutes ago: ${LATER}`;
  if (kind === 'post') {
    const post = document.createElement('section');
    post.innerHTML = `<h2>Update ${round}</h2>${`<p>${LATER.repeat(4)}</p>`.repeat(3)}`;
    found[0]!.before(post);
    return post;
  }
  if (kind === 'scroll') {
    const more = document.createElement('div');
    more.innerHTML = `<p>${LATER.repeat(5)} ${round}</p>`.repeat(Math.round(40_000 / (LATER.length * 5)));
    found[found.length - 1]!.after(more);
    return more;
  }
  return null;
}

const painted = (): Promise<void> => new Promise((resume) => requestAnimationFrame(() => setTimeout(resume)));

/** Each change is heard as the shipped script hears it, and read again where it matters. */
async function changes(timed: ReturnType<typeof timedReader>, rounds: number): Promise<Record<Change, Steps[]>> {
  const samples: Record<Change, Steps[]> = { paragraph: [], ticker: [], post: [], scroll: [] };
  let hearing = 0;
  let matters = false;
  const observer = new MutationObserver((records) => {
    const start = performance.now();
    matters = timed.reader.hear(records) || matters;
    hearing += performance.now() - start;
  });
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  await timed.read(false);
  for (let round = 0; round < rounds; round++) {
    for (const kind of CHANGES) {
      [hearing, matters] = [0, false];
      const added = change(kind, round);
      // The page lays its change out by itself; that is not ours.
      await painted();
      const steps = matters ? await timed.read(false) : { ...NOTHING };
      samples[kind].push({ ...steps, read: steps.read + hearing });
      if (!added) continue;
      added.remove();
      await painted();
      await timed.read(false);
    }
  }
  observer.disconnect();
  return samples;
}

async function warm(rounds: number, slowdown: number): Promise<{ floor: number[]; ours: Steps[] }> {
  const floor: number[] = [];
  const ours: Steps[] = [];
  for (let round = 0; round < rounds; round++) {
    floor.push(walkAndJoin());
    const timed = timedReader(slowdown);
    ours.push(await timed.read(false));
    timed.reader.clear();
  }
  // The first rounds compile what the later ones run.
  return { floor: floor.slice(2), ours: ours.slice(2) };
}

/** A message that is turned down at once: what any question costs. */
async function roundTrips(): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < 20; round++) {
    const start = performance.now();
    await chrome.runtime.sendMessage({ request: 'none', payload: {} });
    times.push(performance.now() - start);
  }
  return times.slice(5);
}

async function run(job: ProbeJob): Promise<unknown> {
  const slowdown = job.slowdown ?? 0;
  const timed = timedReader(slowdown);
  await painted();
  switch (job.what) {
    case 'floor':
      return walkAndJoin();
    case 'ours':
      return timed.read(job.asked ?? false);
    case 'roundTrip':
      return roundTrips();
    case 'warm':
      return warm(job.rounds, slowdown);
    case 'changes':
      return changes(timed, job.rounds);
  }
}

const job = jobOf() as ProbeJob | null;
if (job) void finish(() => run(job));

// What the browser itself recorded of a page's main thread while the shipped script ran: compiling, running, whole tasks.
//
// The clock of probe.ts sees our own steps; this sees what they miss: compiling the script, unpacking the answer, and how
// long the page could not answer its reader. Not here: which pages are opened meanwhile (bench.ts).
import type { CDPSession } from 'playwright';

type TraceEvent = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  args: { data?: { url?: string } };
};

/** In ms. */
export type Traced = {
  /** Loading the script: compiling it and running it to its first wait. */
  evaluate: number;
  /** The longest task with work of ours in it, and all of them together; whatever else was done in them included. */
  longest: number;
  total: number;
};

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.execute', 'blink.user_timing'];
/** The task that loads the script began before it, in µs. */
const LONGEST_TASK = 10e6;
/** What runs script. On the bench's pages there is no other script but ours. */
const SCRIPT = new Set(['EvaluateScript', 'FunctionCall', 'RunMicrotasks', 'TimerFire', 'v8.callFunction']);

export async function startTrace(cdp: CDPSession): Promise<() => Promise<TraceEvent[]>> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }): void => void events.push(...(value as TraceEvent[]));
  cdp.on('Tracing.dataCollected', collect);
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { recordMode: 'recordUntilFull', includedCategories: CATEGORIES, excludedCategories: ['*'] },
  });
  return async () => {
    const complete = new Promise<void>((resolve) => cdp.once('Tracing.tracingComplete', () => resolve()));
    await cdp.send('Tracing.end');
    await complete;
    cdp.off('Tracing.dataCollected', collect);
    return events;
  };
}

/** One entry for each page on which the script of that file was loaded. */
export function tracedOf(events: readonly TraceEvent[], file: string): Traced[] {
  const loads = events.filter(
    ({ name, args }) => name === 'EvaluateScript' && args.data?.url?.endsWith(`/${file}`) === true,
  );
  return loads.map((load) => {
    const sameThread = ({ pid, tid }: TraceEvent): boolean => pid === load.pid && tid === load.tid;
    // A process may serve one page after another.
    const next = Math.min(...loads.filter((other) => sameThread(other) && other.ts > load.ts).map(({ ts }) => ts));
    const here = events.filter((event) => sameThread(event) && event.ts >= load.ts - LONGEST_TASK && event.ts < next);
    const tasks = here.filter(({ name }) => name === 'RunTask').sort((a, b) => a.ts - b.ts);
    const ours = new Set<TraceEvent>();
    for (const { name, ts } of here) {
      if (!SCRIPT.has(name) || ts < load.ts) continue;
      const task = tasks[lastBefore(tasks, ts)];
      if (task && ts <= task.ts + (task.dur ?? 0)) ours.add(task);
    }
    const times = [...ours].map(({ dur = 0 }) => dur / 1000);
    return {
      evaluate: (load.dur ?? 0) / 1000,
      longest: Math.max(0, ...times),
      total: times.reduce((sum, time) => sum + time, 0),
    };
  });
}

/** The last of these, in order of time, that began no later; -1 when none did. */
function lastBefore(tasks: readonly TraceEvent[], time: number): number {
  let low = 0;
  let high = tasks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tasks[middle]!.ts <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

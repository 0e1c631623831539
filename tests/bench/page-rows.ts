// The content script's steps on the page's main thread, against the floor: cold, warm, changed, long, and real pages.
//
// Each function measures and gives its rows; README.md says what they mean.
import type { ArticleName } from './articles';
import { BARE } from './extension';
import { startTrace } from './trace';
import type { Change, Steps } from './probe';
import { growth, interleave, median, row, type Row } from './statistics';
import { middle, ms, pathOf, stepsOf, type PackName, type Tools } from './tools';

const SIZES: readonly ArticleName[] = ['5 kB', '50 kB', '500 kB'];

/** What an empty message took where the limits were set. */
const TRIP = 0.6;

/** A message that is turned down at once, in ms: the floor of every question, and the measure of how busy the machine is. */
export async function roundTrip({ browser }: Tools): Promise<number> {
  const trips = await interleave(
    { trip: () => browser.ask<number[]>('probe', 'ours', '/5', { what: 'roundTrip' }) },
    3,
  );
  return median(trips.trip.flat());
}

export async function coldReadings({ browser, say, repeats, slowdown }: Tools) {
  const rows: Row[] = [];
  const points: { size: string; characters: number; floor: number; ours: number }[] = [];
  for (const name of SIZES) {
    say(`Cold, ${name} …`);
    const path = pathOf(name);
    const ask = (pack: PackName) => browser.ask<Steps>('probe', pack, path, { what: 'ours', slowdown });
    const { floor, ours, big } = await interleave<'floor' | 'ours' | 'big', Steps | number>(
      {
        floor: () => browser.ask<number>('probe', 'ours', path, { what: 'floor' }),
        ours: () => ask('ours'),
        big: () => ask('100k'),
      },
      repeats,
    );
    const least = median(floor as number[]);
    const [mine, hundred] = [middle(ours as Steps[]), middle(big as Steps[])];
    const marks = (ours as Steps[])[0]!.marks;
    points.push({ size: name, characters: (ours as Steps[])[0]!.characters, floor: least, ours: mine });
    const note = `${ms(mine)} (${stepsOf(ours as Steps[])}; ${marks} marks) : ${ms(least)}`;
    rows.push(
      row(`cold, ${name}: our main thread / walk-and-join`, mine / least, name === '500 kB' ? null : 6, { note }),
    );
    rows.push(
      row(`cold, ${name}: 100k phrases / our pack`, hundred / mine, 1.1, { note: `${ms(hundred)} : ${ms(mine)}` }),
    );
  }
  const slope = growth(points.map(({ characters, ours }) => ({ size: characters, cost: ours })));
  rows.push(row('main thread grows with the text as its power', slope, 1.1, { unit: '', note: '5 to 500 kB' }));
  return { rows, curve: points };
}

export async function warmReadings({ browser, say, slowdown }: Tools): Promise<Row[]> {
  say('Warm …');
  const { floor, ours } = await browser.ask<{ floor: number[]; ours: Steps[] }>('probe', 'ours', '/500', {
    what: 'warm',
    rounds: 14,
    slowdown,
  });
  const note = `${ms(middle(ours))} (${stepsOf(ours)}) : ${ms(median(floor))}`;
  return [row('warm, 500 kB: our main thread / walk-and-join', middle(ours) / median(floor), 3, { note })];
}

/** From the start of the first look to the marks, in the shipped scripts: the look, the reader's coming, reading, the worker, painting. */
export async function arrivals({ browser, say, repeats }: Tools, trip: number): Promise<Row[]> {
  say('From script start to marks …');
  const arrive = async (): Promise<number> => {
    const stop = await startTrace(browser.cdp);
    await browser.open('shipped', 'ours', '/50', 0, (page) => page.evaluate(noticeMarks));
    const events = await stop();
    const seen = events.find(({ name }) => name === MARKS_SEEN);
    const start = events.find(({ name, args }) => name === 'EvaluateScript' && args.data?.url?.endsWith('/look.js'));
    return seen && start ? (seen.ts - start.ts) / 1000 : Number.NaN;
  };
  const answered = (): Promise<number> => browser.ask<number>(BARE, BARE, '/50', {});
  const { awake, asleep, bareAwake, bareAsleep } = await interleave(
    {
      bareAwake: answered,
      bareAsleep: async () => {
        await browser.putToSleep(BARE);
        return answered();
      },
      awake: arrive,
      asleep: async () => {
        await browser.putToSleep('ours');
        return arrive();
      },
    },
    repeats,
  );
  const slower = Math.max(1, trip / TRIP);
  const made = (name: string, samples: readonly number[], bare: readonly number[], limit: number): Row =>
    row(`${name}: script start to marks painted`, median(samples), limit * slower, {
      unit: 'ms',
      note: `50 kB; an extension that does nothing has the answer to a page’s first message after ${ms(median(bare))}; a later message takes ${ms(trip)}, and the limit is ${limit} ms where that is ${TRIP}`,
    });
  return [made('worker awake', awake, bareAwake, 25), made('worker asleep', asleep, bareAsleep, 80)];
}

const MARKS_SEEN = 'marks-seen';

/** Runs in the page: leaves word in the browser's record when the marks are there. It looks every ms; looking all the time took a core. */
function noticeMarks(): Promise<void> {
  const { scheduler } = globalThis as unknown as {
    scheduler: { postTask: (task: () => void, options: { priority: 'background'; delay: number }) => void };
  };
  return new Promise((resolve) => {
    const look = (): void => {
      if (!CSS.highlights.has('mark-line')) return scheduler.postTask(look, { priority: 'background', delay: 1 });
      performance.mark('marks-seen');
      resolve();
    };
    look();
  });
}

export async function changes({ browser, say, slowdown }: Tools): Promise<Row[]> {
  say('Changes …');
  const samples = await browser.ask<Record<Change, Steps[]>>('probe', 'ours', '/50', {
    what: 'changes',
    rounds: 9,
    slowdown,
  });
  const made = (kind: Change, name: string, limit: number): Row =>
    row(`${name}: main thread`, middle(samples[kind]), limit, {
      unit: 'ms',
      note: `in an article of 50 kB; ${stepsOf(samples[kind])}`,
    });
  return [
    made('paragraph', 'one changed paragraph', 1),
    made('ticker', 'a ticker beside the article', 1),
    made('post', 'a live-blog post', 2),
    made('scroll', '40 kB of infinite scroll', 5),
  ];
}

export async function longPage({ browser, say, slowdown }: Tools): Promise<Row[]> {
  say('10 MB, asked for …');
  const { floor, ours } = await interleave<'floor' | 'ours', Steps | number>(
    {
      floor: () => browser.ask<number>('probe', 'ours', pathOf('10 MB'), { what: 'floor' }),
      ours: () => browser.ask<Steps>('probe', 'ours', pathOf('10 MB'), { what: 'ours', asked: true, slowdown }),
    },
    3,
  );
  const mine = ours as Steps[];
  const [whole, least] = [middle(mine), median(floor as number[])];
  const read = `${(mine[0]!.characters / 1e6).toFixed(1)} of 10 million characters read`;
  const longest = median(mine.map((steps) => steps.longest));
  return [
    row('10 MB on demand: longest task of ours', longest, 50, { unit: 'ms', note: `${read}; ${stepsOf(mine)}` }),
    row('10 MB on demand: our main thread / walk-and-join', whole / least, 4, {
      note: `${read}; ${ms(whole)} : ${ms(least)}`,
    }),
  ];
}

/** Pages as newspapers make them, where they are on this machine: the same ratio, judged by nobody. */
export async function savedReadings({ browser, say, slowdown }: Tools, paths: readonly string[]): Promise<Row[]> {
  const rows: Row[] = [];
  if (paths.length > 0) say('Saved pages …');
  for (const path of paths) {
    const { floor, ours } = await interleave<'floor' | 'ours', Steps | number>(
      {
        floor: () => browser.ask<number>('probe', 'ours', path, { what: 'floor' }),
        ours: () => browser.ask<Steps>('probe', 'ours', path, { what: 'ours', asked: true, slowdown }),
      },
      5,
    );
    const mine = ours as Steps[];
    const least = median(floor as number[]);
    rows.push(
      row(`cold, ${path.slice(1)}: our main thread / walk-and-join`, middle(mine) / least, null, {
        note: `${mine[0]!.characters} characters; ${ms(middle(mine))} (${stepsOf(mine)}) : ${ms(least)}, of the whole page`,
      }),
    );
  }
  return rows;
}

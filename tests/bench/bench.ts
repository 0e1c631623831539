// The bench: what is measured, in which order, and how each row of the table is made of it.
//
// Here: the plan. Not here: the clock in the page (probe.ts) and in the worker (engine.ts), the browser (browser.ts), the
// arithmetic (statistics.ts). README.md says for each row what it means.
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join, relative } from 'node:path';
import { readPackFiles } from '@/lib/build/pack-files';
import { BUILT_EXTENSION } from '@/lib/command/extension-browser';
import { ROOT } from '@/lib/command/root';
import { PackSchema } from '@/lib/pack';
import { ARTICLES, pageOf, paragraphsOf, type ArticleName } from './articles';
import { openBrowser, type BenchBrowser } from './browser';
import { bundle } from './bundle';
import type { EngineJob } from './engine';
import { packPath } from './extension';
import { madeUpNames, packWith, phrasesOf } from './phrases';
import type { Change, Steps } from './probe';
import { tableOf, writeReport } from './report';
import { growth, interleave, median, row, type Row } from './statistics';
import { startTrace, tracedOf } from './trace';

/** Phrases in all. The smallest is made-up names and nothing else; the bigger ones are ours with made-up names added. */
const PACKS = { ours: null, '1k': 1_000, '10k': 10_000, '100k': 100_000 } as const;
type PackName = keyof typeof PACKS;
const ALL = Object.keys(PACKS) as PackName[];
const SIZES: readonly ArticleName[] = ['5 kB', '50 kB', '500 kB'];
const pathOf = (name: ArticleName): string => `/${name.split(' ')[0]!}`;
const SAVED = join(ROOT, '..', 'shared', 'pages');

type Given = { executablePath: string; args: readonly string[]; say: (line: string) => void };

/** What the content script keeps the page waiting for. */
const mainThread = ({ read, send, paint }: Steps): number => read + send + paint;
const middle = (samples: readonly Steps[]): number => median(samples.map(mainThread));
const stepsOf = (samples: readonly Steps[]): string =>
  (['read', 'send', 'paint'] as const)
    .map((step) => `${step} ${median(samples.map((each) => each[step])).toFixed(2)}`)
    .join(', ');
const ms = (value: number): string => `${value.toFixed(2)} ms`;

/** Measures everything, prints the table and writes `.results/bench.json`. */
export async function measure({ executablePath, args, say }: Given): Promise<void> {
  const numberAfter = (option: string, otherwise: number): number =>
    Number(args.find((each) => each.startsWith(option))?.slice(option.length) ?? otherwise);
  const repeats = numberAfter('--repeats=', 11);
  /** A fault planted by the caller: so many ms more in our reading of a page. */
  const slowdown = numberAfter('--slow=', 0);
  const before = loadavg()[0]!;

  const bundled = PackSchema.parse((await readPackFiles(join(ROOT, 'data', 'gaza-ceasefire'))).parts);
  const names = madeUpNames(PACKS['100k']);
  const named = names.slice(0, PACKS['1k']);
  const own = phrasesOf(bundled);
  const big = names.slice(0, PACKS['10k'] - own.length);
  say('Compiling the packs …');
  const bare = { ...bundled, actors: [], phases: [], concepts: [], measures: [], claims: [] };
  const packs = new Map<PackName, ArrayBuffer>([
    ['ours', packWith(bundled, [])],
    ['1k', packWith(bare, named)],
    ['10k', packWith(bundled, big)],
    ['100k', packWith(bundled, names.slice(0, PACKS['100k'] - own.length))],
  ]);
  const saved = await savedPages();
  const pages: Record<string, string> = {
    '/quiet': pageOf({ ...ARTICLES['50 kB'], isNews: false }, named),
    '/phrases-1k': JSON.stringify(named),
    '/phrases-10k': JSON.stringify([...own, ...big]),
    ...saved,
  };
  for (const name of Object.keys(ARTICLES) as ArticleName[]) pages[pathOf(name)] = pageOf(ARTICLES[name], named);

  const browser = await openBrowser(executablePath, pages, packs);
  const given = { browser, say, repeats, slowdown };
  try {
    const rows: Row[] = [];
    const trip = await roundTrip(given);
    const cold = await coldReadings(given);
    const engine = await engineInWorker(given, { named, list: [...own, ...big], own: own.length });
    rows.push(...cold.rows, ...(await warmReadings(given)), ...(await arrivals(given, trip)));
    rows.push(...(await rivals(given)), ...engine.rows, ...(await changes(given)));
    rows.push(...(await traces(given)), ...(await sizes()), ...(await longPage(given)), ...(await memory(given)));
    rows.push(...(await savedReadings(given, Object.keys(saved))));
    const load = `${before.toFixed(1)} before, ${loadavg()[0]!.toFixed(1)} after`;
    say(`\n${tableOf(rows)}\n`);
    say(
      `${rows.filter(({ limit, holds }) => limit !== null && holds).length} limits hold, ${rows.filter(({ holds }) => !holds).length} do not.`,
    );
    say(
      `Chromium ${browser.version}; ${own.length} phrases in our pack; load of the machine ${load}; ${repeats} repeats.`,
    );
    const surroundings = { chromium: browser.version, load, repeats, slowdown, phrases: own.length };
    say(relative(ROOT, await writeReport(rows, { text: cold.curve, packs: engine.curve }, surroundings)));
  } finally {
    await browser.close();
  }
}

type Tools = { browser: BenchBrowser; say: (line: string) => void; repeats: number; slowdown: number };

async function savedPages(): Promise<Record<string, string>> {
  const chosen = ['H004', 'H020', 'H023', 'H055', 'H100'].map((name) => join(SAVED, `${name}.html`)).filter(existsSync);
  return Object.fromEntries(
    await Promise.all(chosen.map(async (file) => [`/saved/${file.slice(-9, -5)}`, await readFile(file, 'utf8')])),
  );
}

/** A message that is turned down at once, in ms: the floor of every question, and the measure of how busy the machine is. */
async function roundTrip({ browser }: Tools): Promise<number> {
  const trips = await interleave(
    { trip: () => browser.ask<number[]>('probe', 'ours', '/5', { what: 'roundTrip' }) },
    3,
  );
  return median(trips.trip.flat());
}

async function coldReadings({ browser, say, repeats, slowdown }: Tools) {
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

async function warmReadings({ browser, say, slowdown }: Tools): Promise<Row[]> {
  say('Warm …');
  const { floor, ours } = await browser.ask<{ floor: number[]; ours: Steps[] }>('probe', 'ours', '/500', {
    what: 'warm',
    rounds: 14,
    slowdown,
  });
  const note = `${ms(middle(ours))} (${stepsOf(ours)}) : ${ms(median(floor))}`;
  return [row('warm, 500 kB: our main thread / walk-and-join', middle(ours) / median(floor), 3, { note })];
}

/** What an empty message took where the limits were set. */
const TRIP = 0.6;

async function arrivals({ browser, say, repeats, slowdown }: Tools, trip: number): Promise<Row[]> {
  say('From script start to marks …');
  const arrive = () => browser.ask<Steps>('probe', 'ours', '/50', { what: 'arrival', slowdown });
  const { awake, asleep } = await interleave(
    {
      awake: arrive,
      asleep: async () => {
        await browser.putToSleep('ours');
        return arrive();
      },
    },
    repeats,
  );
  const slower = Math.max(1, trip / TRIP);
  const made = (name: string, samples: readonly Steps[], limit: number): Row =>
    row(`${name}: script start to marks painted`, median(samples.map(({ toMarks }) => toMarks)), limit * slower, {
      unit: 'ms',
      note: `50 kB; an empty message takes ${ms(trip)}, the limit is ${limit} ms where it takes ${TRIP}`,
    });
  return [made('worker awake', awake, 25), made('worker asleep', asleep, 80)];
}

async function rivals({ browser, say, slowdown }: Tools): Promise<Row[]> {
  say('mark.js …');
  type Marked = { time: number; marks: number };
  const rival = (what: 'list' | 'expression', size: '1k' | '10k') => () =>
    browser.ask<Marked>('rival', 'ours', '/50', { what, phrases: `/phrases-${size}` });
  const ours = (pack: PackName) => async (): Promise<Marked> => {
    const steps = await browser.ask<Steps>('probe', pack, '/50', { what: 'ours', slowdown });
    return { time: mainThread(steps), marks: steps.marks };
  };
  const found = await interleave(
    {
      list: rival('list', '1k'),
      expression1k: rival('expression', '1k'),
      expression10k: rival('expression', '10k'),
      ours1k: ours('1k'),
      ours10k: ours('10k'),
    },
    3,
  );
  const time = (samples: readonly Marked[]): number => median(samples.map((each) => each.time));
  const against = (name: string, theirs: readonly Marked[], mine: readonly Marked[], limit: number): Row =>
    row(`mark.js, ${name} / our main thread`, time(theirs) / time(mine), limit, {
      must: 'atLeast',
      note: `50 kB; ${ms(time(theirs))} (${theirs[0]!.marks} marks) : ${ms(time(mine))} (${mine[0]!.marks})`,
    });
  return [
    against('its list call, 1k phrases', found.list, found.ours1k, 100),
    against('one RegExp of 1k', found.expression1k, found.ours1k, 1),
    against('one RegExp of 10k', found.expression10k, found.ours10k, 5),
  ];
}

async function engineInWorker(
  { browser, say }: Tools,
  { named, list, own }: { named: string[]; list: string[]; own: number },
) {
  say('The engine in its worker …');
  const script = await bundle('engine');
  const call = <T>(what: 'readings' | 'finders', job: EngineJob, more: unknown[] = []): Promise<T> =>
    browser.inWorker<T>(
      'ours',
      `(async () => {
      if (!globalThis.bench) { ${script} }
      return globalThis.bench.${what}(...${JSON.stringify([job, ...more])});
    })()`,
    );
  const all = ALL.map((pack) => packPath(pack));
  const jobOf = (size: ArticleName, packs: string[], rounds: number): EngineJob => ({
    paragraphs: paragraphsOf(ARTICLES[size], named),
    packs,
    rounds,
  });
  const { times, words } = await call<{ times: Record<string, number[]>; words: number }>(
    'readings',
    jobOf('50 kB', all, 15),
  );
  const long = await call<{ times: Record<string, number[]>; words: number }>(
    'readings',
    jobOf('500 kB', all.slice(0, 1), 5),
  );
  const short = await call<{ times: Record<string, number[]>; words: number }>(
    'readings',
    jobOf('5 kB', all.slice(0, 1), 25),
  );
  const finding = await call<{ times: Record<string, number[]>; found: Record<string, number> }>(
    'finders',
    {
      ...jobOf('500 kB', [packPath('10k')], 9),
    },
    [list],
  );
  const took = (what: string, pack: PackName): number => median(times[`${what} ${packPath(pack)}`]!);
  const each = (from: typeof long): number => (median(from.times[`read ${packPath('ours')}`]!) / from.words) * 1000;
  const curve = ALL.map((pack) => ({
    phrases: PACKS[pack] ?? own,
    read: took('read', pack),
    find: took('find', pack),
    lookUp: took('look up', pack),
  }));
  const reads = [short, { times, words }, long].map((from) => ({ size: from.words, cost: each(from) * from.words }));
  const find = (name: string): number => median(finding.times[name]!);
  const { found } = finding;
  const rows = [
    row('engine in the worker, warm, per 1,000 words', each({ times, words }), 3, {
      unit: 'ms',
      note: `50 kB; ${each(short).toFixed(2)} at 5 kB, ${each(long).toFixed(2)} at 500 kB; full of figures`,
    }),
    row('engine grows with the text as its power', growth(reads), 1.1, { unit: '', note: '5 to 500 kB' }),
    row('finding phrases: 100k / our pack', took('find', '100k') / took('find', 'ours'), 1.5, {
      note: `50 kB; ${ms(took('find', '100k'))} : ${ms(took('find', 'ours'))}; look-ups alone ${ms(took('look up', '100k'))} : ${ms(took('look up', 'ours'))}`,
    }),
    row('a whole reading: 100k / our pack', took('read', '100k') / took('read', 'ours'), null, {
      note: `50 kB; ${ms(took('read', '100k'))} : ${ms(took('read', 'ours'))}`,
    }),
    row('one RegExp of 10k / the engine, finding only', find('expression') / find('engine'), 5, {
      must: 'atLeast',
      note: `500 kB; ${ms(find('expression'))} (${found['expression']}) : ${ms(find('engine'))} (${found['engine']})`,
    }),
    row('Aho-Corasick of 10k / the engine, finding only', find('automaton') / find('engine'), 2, {
      must: 'atLeast',
      note: `500 kB; ${ms(find('automaton'))} (${found['automaton']}) : ${ms(find('engine'))} (${found['engine']})`,
    }),
  ];
  return { rows, curve };
}

async function changes({ browser, say, slowdown }: Tools): Promise<Row[]> {
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

async function traces({ browser, say }: Tools): Promise<Row[]> {
  const rows: Row[] = [];
  const limits: [ArticleName, number | null][] = [
    ['5 kB', 8],
    ['50 kB', 8],
    ['500 kB', 16],
    ['10 MB', null],
  ];
  for (const [name, limit] of limits) {
    say(`The shipped script under the browser's own record, ${name} …`);
    const stop = await startTrace(browser.cdp);
    for (let time = 0; time < 5; time++)
      await browser.open('shipped', 'ours', pathOf(name), name === '10 MB' ? 6000 : 1200);
    const traced = tracedOf(await stop(), 'reader.js');
    const note = `reader.js; all its tasks ${ms(median(traced.map(({ total }) => total)))}, loading it ${ms(median(traced.map(({ evaluate }) => evaluate)))}`;
    rows.push(
      row(`longest task of ours, ${name}`, median(traced.map(({ longest }) => longest)), limit, { unit: 'ms', note }),
    );
  }
  say('A page that is no news …');
  const stop = await startTrace(browser.cdp);
  await interleave(
    {
      ours: () => browser.open('shipped', 'ours', '/quiet', 150),
      empty: () => browser.open('empty', 'ours', '/quiet', 150),
    },
    30,
  );
  const events = await stop();
  const loading = (file: string): number => median(tracedOf(events, file).map(({ evaluate }) => evaluate));
  const [ours, empty] = [loading('reader.js'), loading('empty.js')];
  rows.push(
    row('a page that is no news: more than an empty script', ours - empty, 1, {
      unit: 'ms',
      note: `compiled and run; ${ms(ours)} : ${ms(empty)}, medians of 30`,
    }),
  );
  return rows;
}

async function sizes(): Promise<Row[]> {
  const { size } = await stat(join(BUILT_EXTENSION, 'reader.js'));
  return [
    row('content script before the card is opened', size / 1000, 25, { unit: 'kB', note: 'reader.js' }),
    row('loaded on a page that is no news', size / 1000, 12, {
      unit: 'kB',
      note: 'reader.js: one script for every page',
    }),
  ];
}

async function longPage({ browser, say, slowdown }: Tools): Promise<Row[]> {
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
  const longest = median(mine.map(({ read: first, send, paint }) => Math.max(first + send, paint)));
  return [
    row('10 MB on demand: longest task of ours', longest, 50, { unit: 'ms', note: `${read}; ${stepsOf(mine)}` }),
    row('10 MB on demand: our main thread / walk-and-join', whole / least, 4, {
      note: `${read}; ${ms(whole)} : ${ms(least)}`,
    }),
  ];
}

async function memory({ browser, say }: Tools): Promise<Row[]> {
  say('Memory of a tab …');
  const heap = (pack: PackName) => () =>
    browser.open('shipped', pack, '/50', 600, async (page) => {
      const session = await page.context().newCDPSession(page);
      await session.send('HeapProfiler.collectGarbage');
      return (await session.send('Runtime.getHeapUsage')).usedSize;
    });
  const { ours, big } = await interleave({ ours: heap('ours'), big: heap('100k') }, 3);
  const [mine, hundred] = [ours, big].map((samples) => median(samples.map((each) => each ?? Number.NaN)) / 1000);
  return [
    row('memory of a further tab: 100k / our pack', hundred! / mine!, 1.1, {
      note: `script heap of the tab, ${hundred!.toFixed(0)} kB : ${mine!.toFixed(0)} kB`,
    }),
  ];
}

/** Pages as newspapers make them, where they are on this machine: the same ratio, judged by nobody. */
async function savedReadings({ browser, say, slowdown }: Tools, paths: readonly string[]): Promise<Row[]> {
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

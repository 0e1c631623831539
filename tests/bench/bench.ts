// The bench: its pages and packs, the order of its measurements, and what becomes of their rows.
//
// Here: the plan. Not here: the measurements (page-rows.ts, rival-rows.ts, engine-rows.ts, browser-rows.ts), the clocks they read (probe.ts,
// engine.ts, trace.ts), the arithmetic (statistics.ts). README.md says for each row what it means.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join, relative } from 'node:path';
import { readPackFiles } from '@/lib/build/pack-files';
import { ROOT } from '@/lib/command/root';
import { PackSchema } from '@/lib/pack';
import { ARTICLES, pageOf, type ArticleName } from './articles';
import { openBrowser } from './browser';
import { memory, sizes, storm, traces } from './browser-rows';
import { engineInWorker } from './engine-rows';
import { arrivals, changes, coldReadings, longPage, roundTrip, savedReadings, warmReadings } from './page-rows';
import { madeUpNames, packWith, phrasesOf } from './phrases';
import { tableOf, writeReport } from './report';
import { rivals } from './rival-rows';
import type { Row } from './statistics';
import { PACKS, pathOf, type PackName } from './tools';

const SAVED = join(ROOT, '..', 'shared', 'pages');

type Given = { executablePath: string; args: readonly string[]; say: (line: string) => void };

/** Measures everything, prints the table and writes `.results/bench.json`. */
export async function measure({ executablePath, args, say }: Given): Promise<void> {
  const numberAfter = (option: string, otherwise: number): number =>
    Number(args.find((each) => each.startsWith(option))?.slice(option.length) ?? otherwise);
  const repeats = numberAfter('--repeats=', 11);
  const slowdown = numberAfter('--slow=', 0);
  const only = args.find((each) => each.startsWith('--only='))?.slice('--only='.length) ?? '';
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
  const curves: Record<string, object> = {};
  const keep = (name: string, { rows, curve }: { rows: Row[]; curve: object }): Row[] => {
    curves[name] = curve;
    return rows;
  };
  const groups: Record<string, () => Promise<Row[]>> = {
    cold: async () => keep('text', await coldReadings(given)),
    warm: () => warmReadings(given),
    arrivals: async () => arrivals(given, await roundTrip(given)),
    rivals: () => rivals(given),
    engine: async () => keep('packs', await engineInWorker(given, { named, list: [...own, ...big], own: own.length })),
    changes: () => changes(given),
    traces: () => traces(given),
    storm: () => storm(given),
    sizes,
    'long page': () => longPage(given),
    memory: () => memory(given),
    saved: () => savedReadings(given, Object.keys(saved)),
  };
  try {
    const rows: Row[] = [];
    for (const [name, run] of Object.entries(groups)) if (name.includes(only)) rows.push(...(await run()));
    const load = `${before.toFixed(1)} before, ${loadavg()[0]!.toFixed(1)} after`;
    say(`\n${tableOf(rows)}\n`);
    say(
      `${rows.filter(({ limit, holds }) => limit !== null && holds).length} limits hold, ${rows.filter(({ holds }) => !holds).length} do not.`,
    );
    say(
      `Chromium ${browser.version}; ${own.length} phrases in our pack; load of the machine ${load}; ${repeats} repeats.`,
    );
    const surroundings = { chromium: browser.version, load, repeats, slowdown, phrases: own.length };
    say(relative(ROOT, await writeReport(rows, curves, surroundings)));
  } finally {
    await browser.close();
  }
}

async function savedPages(): Promise<Record<string, string>> {
  const chosen = ['H004', 'H020', 'H023', 'H055', 'H100'].map((name) => join(SAVED, `${name}.html`)).filter(existsSync);
  return Object.fromEntries(
    await Promise.all(chosen.map(async (file) => [`/saved/${file.slice(-9, -5)}`, await readFile(file, 'utf8')])),
  );
}

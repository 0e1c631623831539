// The engine in the extension's worker: how it grows, and what else finds phrases.

import { ARTICLES, paragraphsOf, type ArticleName } from './articles';
import { bundle } from './bundle';
import type { EngineJob, Finder } from './engine';
import { packPath } from './extension';
import { growth, interleave, median, row, type Row } from './statistics';
import { ms, pathOf, PACK_NAMES, PACKS, type PackName, type Tools } from './tools';

type Call = <T>(what: 'readings' | 'finders' | 'firstFind', job: EngineJob, more?: unknown[]) => Promise<T>;
type JobOf = (size: ArticleName, packs: string[], rounds: number) => EngineJob;

export async function engineInWorker(
  { browser, say }: Tools,
  { named, list, own }: { named: string[]; list: string[]; own: number },
) {
  say('The engine in its worker …');
  const script = await bundle('engine');
  const call: Call = (what, job, more = []) =>
    browser.inWorker(
      'ours',
      `(async () => {
      if (!globalThis.bench) { ${script} }
      return globalThis.bench.${what}(...${JSON.stringify([job, ...more])});
    })()`,
    );
  const all = PACK_NAMES.map((pack) => packPath(pack));
  const jobOf: JobOf = (size, packs, rounds) => ({
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
  const took = (what: string, pack: PackName): number => median(times[`${what} ${packPath(pack)}`]!);
  const each = (from: typeof long): number => (median(from.times[`read ${packPath('ours')}`]!) / from.words) * 1000;
  const curve = PACK_NAMES.map((pack) => ({
    phrases: PACKS[pack] ?? own,
    read: took('read', pack),
    find: took('find', pack),
    lookUp: took('look up', pack),
  }));
  const reads = [short, { times, words }, long].map((from) => ({ size: from.words, cost: each(from) * from.words }));
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
    ...(await finders(browser, call, jobOf, list)),
  ];
  return { rows, curve };
}

const RIVALS = {
  expression: { name: 'one RegExp', limit: 5 },
  automaton: { name: 'Aho-Corasick', limit: 2 },
} as const;
const COLD_ROUNDS = 5;

/** The same phrases found by others: by each for the first time in a worker that just woke, as most pages meet it, and again and again. */
async function finders(browser: Tools['browser'], call: Call, jobOf: JobOf, list: readonly string[]): Promise<Row[]> {
  const packs = [packPath('10k')];
  const warm = await call<{ times: Record<Finder, number[]>; found: Record<Finder, number> }>(
    'finders',
    jobOf('500 kB', packs, 9),
    [list],
  );
  const first = (name: Finder) => async (): Promise<number> => {
    await browser.putToSleep('ours');
    // This message wakes it and is turned down: nothing of the engine has run.
    await browser.ask('probe', 'ours', pathOf('5 kB'), { what: 'roundTrip' });
    return call<number>('firstFind', jobOf('50 kB', packs, 1), [list, name]);
  };
  const cold = await interleave(
    { engine: first('engine'), expression: first('expression'), automaton: first('automaton') },
    COLD_ROUNDS,
  );
  const made = (
    rival: 'expression' | 'automaton',
    when: string,
    times: Record<Finder, number[]>,
    more: string,
  ): Row => {
    const { name, limit } = RIVALS[rival];
    const [theirs, ours] = [median(times[rival]), median(times.engine)];
    return row(`${name} of 10k / the engine, finding only, ${when}`, theirs / ours, limit, {
      must: 'atLeast',
      note: `${more}; ${ms(theirs)} : ${ms(ours)}`,
    });
  };
  return (['expression', 'automaton'] as const).flatMap((rival) => [
    made(rival, 'cold', cold, '50 kB, in a worker that just woke'),
    made(rival, 'warm', warm.times, `500 kB, ${warm.found[rival]} found : ${warm.found.engine}`),
  ]);
}

// The engine in the extension's worker: how it grows, and what else finds phrases.

import { ARTICLES, paragraphsOf, type ArticleName } from './articles';
import { bundle } from './bundle';
import type { EngineJob } from './engine';
import { packPath } from './extension';
import { growth, median, row } from './statistics';
import { ms, PACK_NAMES, PACKS, type PackName, type Tools } from './tools';

export async function engineInWorker(
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
  const all = PACK_NAMES.map((pack) => packPath(pack));
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
  const finding = await call<{
    times: Record<string, number[]>;
    found: Record<string, number>;
    first: Record<string, number>;
  }>(
    'finders',
    {
      ...jobOf('500 kB', [packPath('10k')], 9),
    },
    [list],
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
  const find = (name: string): number => median(finding.times[name]!);
  const { found, first } = finding;
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
      note: `500 kB; ${ms(find('expression'))} (${found['expression']}) : ${ms(find('engine'))} (${found['engine']}); the first time ${ms(first['expression']!)} : ${ms(first['engine']!)}`,
    }),
    row('Aho-Corasick of 10k / the engine, finding only', find('automaton') / find('engine'), 2, {
      must: 'atLeast',
      note: `500 kB; ${ms(find('automaton'))} (${found['automaton']}) : ${ms(find('engine'))} (${found['engine']})`,
    }),
  ];
  return { rows, curve };
}

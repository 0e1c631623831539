// What every measurement of the bench is given, and how its samples are told in a note.
import type { ArticleName } from './articles';
import type { BenchBrowser } from './browser';
import type { Steps } from './probe';
import { median } from './statistics';

export type Tools = {
  browser: BenchBrowser;
  /** Tells whoever waits what is being measured. */
  say: (line: string) => void;
  repeats: number;
  /** A fault planted by the caller: so many ms more in our reading of a page. */
  slowdown: number;
};

/** Phrases in all. The smallest is made-up names and nothing else; the bigger ones are ours with made-up names added. */
export const PACKS = { ours: null, '1k': 1_000, '10k': 10_000, '100k': 100_000 } as const;
export type PackName = keyof typeof PACKS;
export const PACK_NAMES = Object.keys(PACKS) as PackName[];

/** Where the server has an article. */
export const pathOf = (name: ArticleName): string => `/${name.split(' ')[0]!}`;

/** What the content script keeps the page waiting for. */
export const mainThread = ({ read, send, paint }: Steps): number => read + send + paint;
export const middle = (samples: readonly Steps[]): number => median(samples.map(mainThread));
export const stepsOf = (samples: readonly Steps[]): string =>
  (['read', 'send', 'paint'] as const)
    .map((step) => `${step} ${median(samples.map((each) => each[step])).toFixed(2)}`)
    .join(', ');
export const ms = (value: number): string => `${value.toFixed(2)} ms`;

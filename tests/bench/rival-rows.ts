// mark.js on the same page with the same phrases.

import type { Steps } from './probe';
import { interleave, median, row, type Row } from './statistics';
import { mainThread, ms, type PackName, type Tools } from './tools';

export async function rivals({ browser, say, slowdown }: Tools): Promise<Row[]> {
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

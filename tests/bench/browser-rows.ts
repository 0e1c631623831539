// What the browser itself says of the shipped scripts: its record of tasks, their size, the memory of a tab.

import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BUILT_EXTENSION } from '@/lib/command/extension-browser';
import type { ArticleName } from './articles';
import { startTrace, tracedOf } from './trace';
import { interleave, median, row, type Row } from './statistics';
import { ms, pathOf, type PackName, type Tools } from './tools';

export async function traces({ browser, say }: Tools): Promise<Row[]> {
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
    const [times, wait] = name === '10 MB' ? [2, 5000] : [7, 1200];
    for (let time = 0; time < times; time++) await browser.open('shipped', 'ours', pathOf(name), wait);
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
  const [ours, empty] = [loading('look.js'), loading('empty.js')];
  rows.push(
    row('a page that is no news: more than an empty script', ours - empty, 1, {
      unit: 'ms',
      note: `compiled and run; ${ms(ours)} : ${ms(empty)}, medians of 30`,
    }),
  );
  return rows;
}

/** A hundred changes a second for twenty seconds: how long the page cannot answer at the worst, and whether its marks are right at the end. */
export async function storm({ browser, say }: Tools): Promise<Row[]> {
  say('A storm of changes …');
  const stop = await startTrace(browser.cdp);
  const words = await browser.open('shipped', 'ours', '/50', 1500, (page) => page.evaluate(changeForLong, LAST_WORDS));
  const [traced] = tracedOf(await stop(), 'reader.js');
  const isRight = words?.includes(LAST_WORDS) === true;
  return [
    row('2,000 changes in 20 s: longest task', isRight ? (traced?.longest ?? Number.NaN) : Number.NaN, 50, {
      unit: 'ms',
      note: `the page's own included; its marks are ${isRight ? '' : 'not '}right at the end; all its tasks ${ms(traced?.total ?? Number.NaN)}`,
    }),
  ];
}

const LAST_WORDS = 'more than 53,000 Palestinians';

/** Runs in the page, and gives the words that are marked as figures two seconds after the last change. */
async function changeForLong(lastWords: string): Promise<string[]> {
  const paragraphs = document.querySelectorAll('article p');
  const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
  for (let round = 0; round < 2000; round++) {
    paragraphs[(round * 7) % paragraphs.length]!.append(` Boat ${round} came in.`);
    await wait(10);
  }
  paragraphs[3]!.textContent = `Gaza’s Health Ministry said that ${lastWords} had been killed.`;
  await wait(2000);
  return [...(CSS.highlights.get('mark-line') ?? [])].map(String);
}

export async function sizes(): Promise<Row[]> {
  const sizeOf = async (file: string): Promise<number> => (await stat(join(BUILT_EXTENSION, file))).size / 1000;
  const [look, reader] = await Promise.all([sizeOf('look.js'), sizeOf('reader.js')]);
  return [
    row('loaded on a page that is no news', look, 12, { unit: 'kB', note: 'look.js' }),
    row('content script before the card is opened', reader, 25, {
      unit: 'kB',
      note: `reader.js, which look.js (${look.toFixed(1)} kB) brings on an article`,
    }),
  ];
}

export async function memory({ browser, say }: Tools): Promise<Row[]> {
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

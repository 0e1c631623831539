// Pages as newspapers make them, saved in ../shared/pages where that folder is here: no exception, not a byte changed, and a table
// of what was read, in .results/saved-pages.txt. Their scripts do not run, and nothing is loaded for them.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RESULTS, ROOT } from '../../lib/command/root';
import { changesIn, expect, test, type Visited } from './one-browser';

const FOLDER = join(ROOT, '..', 'shared', 'pages');
const ALONE = `<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`;
/** A policy forbids loading, and not the connections that are made in advance: every address leads to the local server. */
const ELSEWHERE = /(["'(=\s;])(?:https?:)?\/\/(?=[\w-]+\.)/gi;
const names = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.html')) : [];

/** As long as the first look looks at a page that may become an article. */
const LAST_LOOK = 2500;

/** From the page's last element to its first mark, in ms; null where none came in time. */
const timeToMarks = (page: Visited): Promise<number | null> =>
  page.evaluate(
    (patience) =>
      new Promise((resolve) => {
        const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
        const began = entry!.domContentLoadedEventEnd;
        const look = (): void => {
          const time = performance.now() - began;
          if (CSS.highlights.size > 0 || time > patience) resolve(CSS.highlights.size > 0 ? time : null);
          else requestAnimationFrame(look);
        };
        look();
      }),
    LAST_LOOK,
  );

test('saved pages are read without an exception, and stay as they were', async ({ one }) => {
  test.skip(names.length === 0, '../shared/pages is not here.');
  test.setTimeout(names.length * 15_000);
  const wrong: string[] = [];
  const rows: (string | number)[][] = [['page', 'bytes', 'words read', 'marks', 'ms to marks']];
  for (const name of names) {
    const html = readFileSync(join(FOLDER, name), 'utf8').replace(ELSEWHERE, '$1/');
    const page = await one.visit(/<head/i.test(html) ? html.replace(/<head[^>]*>/i, `$&${ALONE}`) : ALONE + html);
    const time = await timeToMarks(page);
    const texts = (await one.asked(page)).flatMap(({ request, payload }) =>
      request === 'marks' && payload.page ? [payload.page.text] : [],
    );
    const marks = await page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
    const words = texts[0]?.split(/\s+/).length ?? 0;
    rows.push([name, html.length, words || 'no article', marks, time === null ? '–' : Math.round(time)]);
    wrong.push(...[...(await changesIn(page)), ...page.faults].map((fault) => `${name}: ${fault}`));
    await page.close();
  }
  const table = rows
    .map((row) =>
      row
        .map((cell) => String(cell).padEnd(12))
        .join('')
        .trimEnd(),
    )
    .join('\n');
  writeFileSync(join(RESULTS, 'saved-pages.txt'), `${table}\n`);
  expect(wrong).toEqual([]);
  // Half of them are no news, or in other languages; on the others there is something to read.
  expect(rows.filter(([, , words]) => Number(words) > 100).length).toBeGreaterThan(names.length / 3);
});

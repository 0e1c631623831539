// Articles in frames of the page's own site, in the installed extension: marked and opened there, and found by the popup. Small
// frames, frames beside the text and frames of others are passed over.
import type { Frame, Page } from '@playwright/test';
import { pressToolbarButton } from '../../lib/command/extension-browser';
import { openPopupTarget } from '../../lib/command/popup-target';
import { article, MARKS } from './documents';
import { UNLISTED } from './hosts';
import { changesIn, expect, test } from './one-browser';

const shell = (frame: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Reader</title></head><body><header>News</header>${frame}</body></html>`;
const LARGE = 'width="800" height="600"';
const written = (size: string): string =>
  `<iframe ${size} srcdoc="${article().replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`;

const inner = (page: Page): Frame => page.frames()[1]!;
const marksIn = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() => {
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]) as Range[];
    ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    return ranges.map((range) => String(range).replace(/\s+/g, ' '));
  });

test.describe('an article is marked in a frame', () => {
  for (const [name, frame] of [
    ['with an address', (path: string) => `<iframe ${LARGE} src="${path}"></iframe>`],
    ['that the page wrote itself', () => written(LARGE)],
    [
      'inside a frame',
      (path: string) =>
        `<iframe ${LARGE} srcdoc="<iframe ${LARGE.replaceAll('"', "'")} src='${path}'></iframe>"></iframe>`,
    ],
  ] as const)
    test(name, async ({ one }) => {
      const page = await one.visit(shell(frame(one.put(article()))));
      const last = () => page.frames().at(-1)!;
      await expect.poll(() => marksIn(last())).toEqual(MARKS);
      expect({ changes: await changesIn(page), faults: page.faults }).toEqual({ changes: [], faults: [] });
      await page.close();
    });
});

test('the popup shows what stands in a frame', async ({ one }) => {
  const page = await one.visit(shell(written(LARGE)));
  await expect.poll(() => marksIn(inner(page))).toEqual(MARKS);
  await pressToolbarButton(one, page);
  const popup = await openPopupTarget(one);
  await popup.waitFor(`document.body.innerText.includes('Hamas')`);
  expect(await popup.evaluate(`document.body.innerText`)).toContain('56');
  await page.close();
});

test('a click on a mark in a frame opens its card there', async ({ one }) => {
  const page = await one.visit(shell(`<iframe ${LARGE} src="${one.put(article())}"></iframe>`));
  await expect.poll(() => marksIn(inner(page))).toEqual(MARKS);
  const divs = () => inner(page).evaluate(() => document.querySelectorAll('html > div, body > div').length);
  expect(await divs()).toBe(0);
  const { x, y } = await inner(page).evaluate(() => {
    const [range] = CSS.highlights.get('mark-line')! as unknown as Set<Range>;
    const { left, top, width, height } = range!.getBoundingClientRect();
    const frame = frameElement!.getBoundingClientRect();
    return { x: frame.left + 2 + left + width / 2, y: frame.top + 2 + top + height / 2 };
  });
  await expect
    .poll(async () => {
      await page.mouse.click(x, y);
      return divs();
    })
    .toBe(1);
  await page.close();
});

test.describe('nothing is read in a frame', () => {
  for (const [name, frame] of [
    [
      'that is small',
      (path: string) => `<iframe width="300" height="250" src="https://www.aljazeera.com${path}"></iframe>`,
    ],
    [
      'beside the text',
      (path: string) => `<aside><iframe ${LARGE} src="https://www.aljazeera.com${path}"></iframe></aside>`,
    ],
    ['of another site', (path: string) => `<iframe ${LARGE} src="https://${UNLISTED}${path}"></iframe>`],
    ['that is an editor’s', () => written(LARGE).replace('<body>', '<body contenteditable>')],
    ['of a sandbox', (path: string) => `<iframe ${LARGE} sandbox src="https://www.aljazeera.com${path}"></iframe>`],
  ] as const)
    test(name, async ({ one }) => {
      const page = await one.visit(shell(frame(one.put(article()))));
      // As long as the first look looks.
      await page.waitForTimeout(3000);
      expect(await marksIn(inner(page))).toEqual([]);
      expect(await one.asked(page)).toEqual([]);
      await page.close();
    });
});

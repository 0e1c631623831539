// Articles in frames of the page's own site, in the installed extension: marked and opened there, and found by the popup. Small
// frames, frames beside the text and frames of others are passed over.
import type { Frame, Page } from '@playwright/test';
import { pressToolbarButton } from '../../lib/command/extension-browser';
import { openPopupTarget } from '../../lib/command/popup-target';
import { article, MARKS } from './documents';
import { UNLISTED } from './hosts';
import { changesIn, expect, test } from './one-browser';
import { command } from './press';

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

test('the popup shows what stands in a frame, describes it for a note, and finds it again', async ({ one }) => {
  const page = await one.visit(shell(written(LARGE)));
  await expect.poll(() => marksIn(inner(page))).toEqual(MARKS);
  await pressToolbarButton(one, page);
  const popup = await openPopupTarget(one);
  await popup.waitFor(`document.body.innerText.includes('Hamas')`);
  expect(await popup.evaluate(`document.body.innerText`)).toContain('56');
  const ask = (request: string, payload: string) =>
    popup.evaluate<{
      ok: { selector: object[] } | boolean | null;
    }>(`chrome.tabs.query({ active: true, currentWindow: true })
      .then(([{ id: tabId }]) => chrome.runtime.sendMessage({ request: '${request}', payload: { tabId, ${payload} } }))`);
  const { ok: described } = await ask('describe', 'what: { index: 0 }');
  expect(described).toMatchObject({ selector: expect.arrayContaining([expect.objectContaining({ exact: 'Hamas' })]) });
  // What is selected there, and in the page around it.
  for (const [frame, tag, words] of [
    [inner(page), 'h1', 'Talks go into another week'],
    [page.mainFrame(), 'header', 'News'],
  ] as const) {
    await frame.evaluate((name) => getSelection()!.selectAllChildren(document.querySelector(name)!), tag);
    const { ok: selected } = await ask('describe', `what: 'selection'`);
    expect(selected).toMatchObject({ selector: expect.arrayContaining([expect.objectContaining({ exact: words })]) });
  }
  const { selector } = described as { selector: object[] };
  expect(await ask('showPlace', `selector: ${JSON.stringify(selector)}`)).toEqual({ ok: true });
  const elsewhere = JSON.stringify([
    { type: 'TextQuoteSelector', exact: 'Nobody wrote this.', prefix: '', suffix: '' },
  ]);
  expect(await ask('showPlace', `selector: ${elsewhere}`)).toEqual({ ok: false });
  await page.close();
});

const cardsIn = (frame: Frame) => frame.evaluate(() => document.querySelectorAll('html > div, body > div').length);
/** The middle of a mark that is in a frame, the first of its name, in the window's coordinates. */
const markIn = (frame: Frame, name = 'mark-line') =>
  frame.evaluate((which) => {
    const [range] = CSS.highlights.get(which)! as unknown as Set<Range>;
    const { left, top, width, height } = range!.getBoundingClientRect();
    const around = frameElement!.getBoundingClientRect();
    return { x: around.left + 2 + left + width / 2, y: around.top + 2 + top + height / 2 };
  }, name);

test('a click on a mark in a frame opens its card there', async ({ one }) => {
  const page = await one.visit(shell(`<iframe ${LARGE} src="${one.put(article())}"></iframe>`));
  await expect.poll(() => marksIn(inner(page))).toEqual(MARKS);
  expect(await cardsIn(inner(page))).toBe(0);
  const { x, y } = await markIn(inner(page));
  await expect
    .poll(async () => {
      await page.mouse.click(x, y);
      return cardsIn(inner(page));
    })
    .toBe(1);
  await page.close();
});

test('resting on a mark in a frame opens its card, and leaving the frame takes it away', async ({ one }) => {
  await one.choose({ hover: true });
  const page = await one.visit(shell(`<iframe ${LARGE} src="${one.put(article())}"></iframe>`));
  await expect.poll(() => marksIn(inner(page))).toEqual(MARKS);
  const { x, y } = await markIn(inner(page));
  let step = 0;
  await expect
    .poll(async () => {
      await page.mouse.move(x + (step++ % 2), y);
      await page.waitForTimeout(400);
      return cardsIn(inner(page));
    })
    .toBe(1);
  await page.mouse.move(x, 700);
  await page.mouse.move(1200, 780);
  await expect.poll(() => cardsIn(inner(page))).toBe(0);
  await page.close();
  await one.choose({ hover: false });
});

test('the keys go from mark to mark in a frame, bring it into view, and open a card there', async ({ one }) => {
  const far = '<div style="height: 3000px"></div>';
  const page = await one.visit(shell(`${far}<iframe ${LARGE} src="${one.put(article())}"></iframe>${far}`));
  await expect.poll(() => marksIn(inner(page))).toEqual(MARKS);
  const lit = () => inner(page).evaluate(() => [...(CSS.highlights.get('mark-pulse') ?? [])].map(String).join());
  for (const mark of [...MARKS, MARKS[0]!]) {
    await command(one, page, 'next-mark');
    await expect.poll(lit).toBe(mark.replace('56 000', '56\u00a0000'));
    const { y } = await markIn(inner(page), 'mark-pulse');
    expect(y).toBeGreaterThan(100);
    expect(y).toBeLessThan(700);
  }
  await command(one, page, 'previous-mark');
  await expect.poll(lit).toContain('56');
  await command(one, page, 'open-mark');
  await expect.poll(() => cardsIn(inner(page))).toBe(1);
  await expect
    .poll(() => inner(page).evaluate(() => document.hasFocus() && document.activeElement?.localName))
    .toBe('div');
  await page.keyboard.press('Escape');
  await expect.poll(() => cardsIn(inner(page))).toBe(0);
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

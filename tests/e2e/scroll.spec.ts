// Cards open when they are asked for: not by scrolling, and at once.
import { waitForMarks } from '../../lib/command/marked-page';
import { expect, test } from './visitor';
import type { Page } from '@playwright/test';

/** Counts every card that is there for however short a time. */
const countCards = (page: Page) =>
  page.evaluate(() => {
    const counted = window as unknown as { cards: number };
    counted.cards = 0;
    new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes) if (node instanceof HTMLDivElement) counted.cards += 1;
    }).observe(document.documentElement, { childList: true });
  });
const cards = (page: Page) => page.evaluate(() => (window as unknown as { cards: number }).cards);

test('fifty marks pass under a resting pointer and no card opens', async ({ reader }) => {
  const settings = await reader.open('options.html');
  await settings.getByLabel('Open the card when the pointer rests on a mark').click();
  await expect(settings.getByText('Saved.')).toBeVisible();
  const page = await reader.visit('/long');
  await waitForMarks(page);
  await countCards(page);
  // In the column of the marks: they begin after the first words of each paragraph.
  const column = await page.evaluate(() => {
    const [range] = [...(CSS.highlights.get('mark-line') ?? [])] as Range[];
    const { left, right } = range!.getClientRects()[0]!;
    return (left + right) / 2;
  });
  await page.mouse.move(column, 400);
  const passed = new Set<string>();
  const end = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  test.slow();
  for (let at = 0; at < end; at += 24) {
    await page.mouse.wheel(0, 24);
    const under = await page.evaluate(
      (x) =>
        ([...(CSS.highlights.get('mark-line') ?? [])] as Range[])
          .filter((range) =>
            [...range.getClientRects()].some(
              ({ left, right, top, bottom }) => left <= x && x <= right && top <= 400 && 400 <= bottom,
            ),
          )
          .map(String),
      column,
    );
    for (const words of under) {
      // As long as it takes to open one, with a mark at rest under the pointer, each tenth time.
      if (!passed.has(words) && passed.size % 10 === 0) await page.waitForTimeout(450);
      passed.add(words);
    }
  }
  expect(passed.size).toBeGreaterThanOrEqual(50);
  expect(await cards(page)).toBe(0);
  // The same pointer, moved on over a mark, opens one.
  const restOnMark = async () => {
    const { x, y } = await page.evaluate(() => {
      const ranges = [...(CSS.highlights.get('mark-line') ?? [])] as Range[];
      const boxes = ranges.map((range) => range.getClientRects()[0]!);
      const { left, right, top, bottom } = boxes.find((box) => box.top > 100 && box.bottom < 700)!;
      return { x: (left + right) / 2, y: (top + bottom) / 2 };
    });
    await page.mouse.move(5, 5);
    await page.mouse.move(x, y);
    await page.waitForTimeout(600);
    return cards(page);
  };
  await expect.poll(restOnMark).toBeGreaterThan(0);
});

/** Milliseconds from a press to the frame in which the card is painted. */
async function timeToPaint(page: Page, words: string): Promise<number> {
  const point = await page.evaluate((wanted) => {
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]) as Range[];
    const range = ranges.find((each) => each.toString().replace(/\s+/g, ' ').includes(wanted))!;
    const box = range.getClientRects()[0]!;
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, words);
  const painted = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let pressed = 0;
        addEventListener('click', (event) => void (pressed = event.timeStamp), { capture: true, once: true });
        const seen = new MutationObserver(() => {
          if (!document.querySelector('html > div')) return;
          seen.disconnect();
          // After the frame that paints it.
          requestAnimationFrame(() => {
            setTimeout(() => resolve(performance.now() - pressed));
          });
        });
        seen.observe(document.documentElement, { childList: true });
      }),
  );
  await page.mouse.click(point.x, point.y);
  const time = await painted;
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => document.querySelector('html > div'))).toBeNull();
  return time;
}

test('a full card is painted within three times the time of an empty one', async ({ reader }) => {
  const page = await reader.visit('/talks');
  await waitForMarks(page);
  const [full, empty]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < 16; turn++) {
    full.push(await timeToPaint(page, '56,000'));
    empty.push(await timeToPaint(page, 'Steve Witkoff'));
  }
  // The least of each: what an opening costs. The others tell what else the machine had to do meanwhile.
  const [most, least] = [Math.min(...full), Math.min(...empty)];
  const description = `full ${most.toFixed(1)}, empty ${least.toFixed(1)}`;
  test.info().annotations.push({ type: 'ms to first paint', description });
  expect(most).toBeLessThanOrEqual(3 * least);
});

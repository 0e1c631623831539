// Where the card stands, in the installed extension: on the screen and off the phrase, wherever the phrase is.
import type { Page } from '@playwright/test';
import { waitForMarks } from '../../lib/command/marked-page';
import { expect, test, type OneBrowser } from './one-browser';
import { LISTED } from './reader';

const VIEWPORTS = [
  { width: 360, height: 640 },
  { width: 768, height: 1024 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
];
const DIRECTIONS = ['ltr', 'rtl'] as const;
const ZOOMS = [1, 2];
/** Of the window: left, middle, right by top, middle, bottom. */
const PLACES = [0, 0.5, 1].flatMap((x) => [0, 0.5, 1].map((y) => ({ x, y })));

/** One phrase far from every edge of a wide and long page, so that scrolling brings it anywhere. */
const pageOf = (style: string, more = '') => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Talks go into another week</title>
<meta property="article:published_time" content="2025-06-26T09:00:00Z">
<style>${style}</style></head>
<body><article id="text"><h1>Talks go into another week</h1>
<p>Delegates arrived before noon and were taken to separate floors of the hotel, where interpreters had been waiting since
the early morning. Nobody spoke to the cameras at the gate, and the street outside stayed closed until the evening.</p>
<p>Gaza’s Health Ministry said on Thursday that <b>more than 56,000 Palestinians</b> had been killed in Gaza since the war
began on 7 October 2023.</p>
<p>Diplomats described the mood as sober. They said that drafts went back and forth between the floors, that small words
took most of the time, and that another meeting would follow before the end of the week.</p></article>${more}</body></html>`;
const WIDE = `body { margin: 0; width: 6000px; height: 6000px; font: 16px/1.5 serif }
  article { position: absolute; top: 2800px; left: 2850px; width: 300px }
  b { font: inherit; white-space: nowrap }`;

type Box = { left: number; top: number; right: number; bottom: number };
type Seen = { card: Box; words: Box[]; width: number; height: number };

/** What is wrong with a place; nothing when nothing is. Half a pixel is rounding. */
function faultsOf({ card, words, width, height }: Seen): string[] {
  const outside = card.left < -0.5 || card.top < -0.5 || card.right > width + 0.5 || card.bottom > height + 0.5;
  const over = words.some(
    (box) =>
      card.left < box.right - 0.5 &&
      box.left < card.right - 0.5 &&
      card.top < box.bottom - 0.5 &&
      box.top < card.bottom - 0.5,
  );
  return [
    ...(outside ? ['off the screen'] : []),
    ...(over ? ['over the phrase'] : []),
    ...(card.bottom - card.top < 100 ? ['too low to read'] : []),
    ...(card.right - card.left < 140 ? ['too narrow to read'] : []),
  ];
}

/** Both rectangles as the page's own scripts would measure them; null while no card is open. */
const look = (page: Page): Promise<Seen | null> =>
  page.evaluate(() => {
    const boxOf = ({ left, top, right, bottom }: DOMRect) => ({ left, top, right, bottom });
    const card = document.querySelector('div[popover="manual"]');
    return (
      card && {
        card: boxOf(card.getBoundingClientRect()),
        words: [...document.querySelector('b')!.getClientRects()].map(boxOf),
        width: document.documentElement.clientWidth,
        height: document.documentElement.clientHeight,
      }
    );
  });

/** Clicks the phrase and waits for a card that no longer moves. */
async function openAt(page: Page): Promise<Seen> {
  const point = await page.evaluate(() => {
    const seen = [...document.querySelector('b')!.getClientRects()].find(
      ({ top, bottom }) => top + bottom > 0 && top < innerHeight,
    )!;
    return { x: seen.left + Math.min(20, seen.width / 2), y: seen.top + seen.height / 2 };
  });
  await page.mouse.click(point.x, point.y);
  await expect.poll(() => look(page), { intervals: [20, 30, 50], timeout: 10_000 }).not.toBeNull();
  await page.evaluate(() => new Promise((resume) => requestAnimationFrame(() => requestAnimationFrame(resume))));
  return (await look(page))!;
}

async function closeCard(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect.poll(() => look(page), { intervals: [10, 20, 50] }).toBeNull();
}

/** The browser's own zoom, as a reader sets it, for the whole site. */
async function setZoom(one: OneBrowser, zoom: number): Promise<void> {
  const worker = one.context.serviceWorkers()[0] ?? (await one.context.waitForEvent('serviceworker'));
  await worker.evaluate(
    async ([host, factor]) => {
      const [tab] = await chrome.tabs.query({ url: `https://${host}/*` });
      await chrome.tabs.setZoom(tab?.id, factor);
    },
    [LISTED, zoom] as const,
  );
}

/** Scrolls the phrase to its place in the window. */
const bringTo = (page: Page, place: { x: number; y: number }) =>
  page.evaluate(({ x, y }) => {
    const box = document.querySelector('b')!.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    scrollBy({
      left: box.left - x * Math.max(clientWidth - box.width, 0),
      top: box.top - y * (clientHeight - box.height),
      behavior: 'instant',
    });
  }, place);

for (const viewport of VIEWPORTS) {
  test(`the card is on the screen and off the phrase in ${viewport.width} × ${viewport.height}`, async ({ one }) => {
    const faults: string[] = [];
    const page = await one.visit(pageOf(WIDE));
    await page.setViewportSize(viewport);
    await waitForMarks(page);
    let looked = 0;
    for (const zoom of ZOOMS) {
      await setZoom(one, zoom);
      await expect.poll(() => page.evaluate(() => Math.round(innerWidth))).toBe(viewport.width / zoom);
      for (const direction of DIRECTIONS) {
        await page.evaluate((dir) => document.querySelector('article')!.setAttribute('dir', dir), direction);
        for (const place of PLACES) {
          await bringTo(page, place);
          const seen = await openAt(page);
          looked += 1;
          faults.push(
            ...faultsOf(seen).map(
              (fault) => `${zoom} × ${direction} ${place.x},${place.y}: ${fault} ${JSON.stringify(seen)}`,
            ),
          );
          await closeCard(page);
        }
      }
    }
    await setZoom(one, 1);
    await page.close();
    expect(faults).toEqual([]);
    expect(looked).toBe(36);
  });
}

test('the card leaves a phrase that breaks across columns in sight', async ({ one }) => {
  const page = await one.visit(
    pageOf(`body { margin: 20px; font: 20px/30px serif } article { columns: 3; height: 240px; column-fill: auto }
      h1, p { margin: 0; font: inherit } b { font: inherit }`),
  );
  await waitForMarks(page);
  // The width at which the phrase breaks depends on the fonts of the machine.
  let columns = 0;
  for (let width = 1400; width > 500 && columns < 2; width -= 12) {
    await page.setViewportSize({ width, height: 620 });
    columns = await page.evaluate(
      () => new Set([...document.querySelector('b')!.getClientRects()].map(({ left }) => Math.round(left / 100))).size,
    );
  }
  const seen = await openAt(page);
  expect(seen.words.length).toBeGreaterThan(1);
  expect(faultsOf(seen)).toEqual([]);
  await page.close();
});

test('the card is seen, and can be pressed, over an article in fullscreen', async ({ one }) => {
  const page = await one.visit(
    pageOf(
      'body { font: 18px/1.5 serif } article { background: white; overflow: auto }',
      `<button onclick="document.querySelector('#text').requestFullscreen()">Read in fullscreen</button>`,
    ),
  );
  await waitForMarks(page);
  await page.getByRole('button').click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.id)).toBe('text');
  const seen = await openAt(page);
  expect(faultsOf(seen)).toEqual([]);
  const { left, top } = seen.card;
  const hit = await page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.getAttribute('popover'), [
    left + 30,
    top + 30,
  ] as const);
  expect(hit).toBe('manual');
  await page.close();
});

test('a card that is not right is noticed', () => {
  const words = [{ left: 100, top: 100, right: 300, bottom: 120 }];
  const size = { words, width: 800, height: 600 };
  const card = { left: 310, top: 100, right: 690, bottom: 500 };
  expect(faultsOf({ ...size, card })).toEqual([]);
  expect(faultsOf({ ...size, card: { ...card, left: 290 } })).toEqual(['over the phrase']);
  expect(faultsOf({ ...size, card: { ...card, right: 810 } })).toEqual(['off the screen']);
  expect(faultsOf({ ...size, card: { ...card, bottom: 180 } })).toEqual(['too low to read']);
});

// What a reader sees and does on a marked page, by Playwright: the marks, a click on one, the card's text.
//
// For `start` and the end-to-end tests. Not here: the popup (popup-target.ts) and the extension's other pages, which
// are plain pages to Playwright.
import type { Page } from 'playwright';

type Point = { x: number; y: number };
/** A page of Playwright's or of Puppeteer's, as far as it is needed here. */
type AnyPage = {
  evaluate(inPage: (words: string) => Point | null, words: string): Promise<Point | null>;
  mouse: { click(x: number, y: number): Promise<void> };
};

/** Runs in the page: the words of every mark, in text order, each once. Page and extension share one registry of highlights. */
export function readMarks(): string[] {
  const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]) as Range[];
  ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
  return [...new Set(ranges.map((range) => range.toString().replace(/\s+/g, ' ').trim()))];
}

export const marksOn = (page: Page): Promise<string[]> => page.evaluate(readMarks);

/** Resolves with the marks as soon as there are any; rejects after ten seconds without. */
export async function waitForMarks(page: Page): Promise<string[]> {
  await page.waitForFunction(() => [...CSS.highlights.values()].some(({ size }) => size > 0), null, {
    timeout: 10_000,
  });
  return marksOn(page);
}

/** Clicks in the middle of the first mark whose words hold these. */
export async function clickMark(page: AnyPage, words: string): Promise<void> {
  const point = await page.evaluate((wanted) => {
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]) as Range[];
    const range = ranges.find((each) => each.toString().replace(/\s+/g, ' ').includes(wanted));
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = range?.getClientRects()[0];
    return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
  }, words);
  if (!point) throw new Error(`No mark reads “${words}”.`);
  await page.mouse.click(point.x, point.y);
}

export type DomNode = {
  nodeName: string;
  nodeValue: string;
  shadowRootType?: string;
  children?: DomNode[];
  shadowRoots?: DomNode[];
};

/** The text inside closed shadow roots, which is where the card is; empty while none is open. */
export async function cardText(page: Page): Promise<string> {
  const cdp = await page.context().newCDPSession(page);
  const { root } = (await cdp.send('DOM.getDocument', { depth: -1, pierce: true })) as unknown as { root: DomNode };
  await cdp.detach();
  return textIn(root, false).join(' ').replace(/\s+/g, ' ').trim();
}

/**
 * Clicks a mark and resolves with the text of the card it opens; rejects after ten seconds without one. A mark is seen
 * a moment before clicks on it are heard, and on a busy machine that moment is long: the click is made again.
 */
export async function openCard(page: Page, words: string): Promise<string> {
  const until = Date.now() + 10_000;
  while (Date.now() < until) {
    await clickMark(page, words);
    for (let tries = 0; tries < 20; tries++) {
      const text = await cardText(page);
      await page.waitForTimeout(50);
      // What is out of view follows a frame later.
      if (text.includes(words) && text === (await cardText(page))) return text;
    }
  }
  throw new Error(`No card opened at “${words}”.`);
}

/** The text below closed shadow roots. */
export function textIn(node: DomNode, inside: boolean): string[] {
  if (node.nodeName === 'STYLE') return [];
  const own = inside && node.nodeName === '#text' ? [node.nodeValue] : [];
  const below = (node.children ?? []).flatMap((child) => textIn(child, inside));
  const shadows = (node.shadowRoots ?? []).flatMap((root) => textIn(root, inside || root.shadowRootType === 'closed'));
  return [...own, ...below, ...shadows];
}

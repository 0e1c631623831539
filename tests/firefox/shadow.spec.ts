// Firefox draws marks inside an open shadow tree too, and nothing is put into the tree for it.
//
// There a page's own style sheet does not reach into its shadow trees; the sheet of marks does, as a reader's own. What is drawn is
// looked at as a reader sees it: by the colours on the screen.
import { until } from '../../lib/command/firefox-browser';
import { UNLISTED } from '../e2e/hosts';
import { MARKS } from '../e2e/documents';
import { lookIntoTree, TREE } from '../e2e/shadow-article';
import { expect, openCard, test, waitForMarks } from './reader';
import type { Page } from 'puppeteer-core';

/** The tint of a figure's mark (components/static/marks.css) on white. */
const TINT = [243, 239, 249] as const;
const GREEN = [0, 128, 0] as const;
/** Fewer pixels than this of a colour are no words with that background. */
const WORDS = 500;
/** Nothing in the tree but what the page wrote, and a rule for marks that holds in it. */
const AS_WRITTEN = { html: TREE, sheets: 0, line: 'underline' };

type Colour = readonly [number, number, number];

/** How many pixels of the window have this colour, to within what rounding does. */
async function pixelsOf(page: Page, colour: Colour): Promise<number> {
  const picture = await page.screenshot({ encoding: 'base64' });
  return page.evaluate(
    async (data, [red, green, blue]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
      const near = (at: number, wanted: number) => Math.abs(pixels[at]! - wanted) <= 2;
      let count = 0;
      for (let at = 0; at < pixels.length; at += 4)
        if (near(at, red) && near(at + 1, green) && near(at + 2, blue)) count += 1;
      return count;
    },
    picture,
    colour,
  );
}

test('on a listed site, until the reader turns it off there', async ({ reader }) => {
  const page = await reader.read('/tree');
  expect(await waitForMarks(page)).toEqual(MARKS);
  expect(await pixelsOf(page, TINT)).toBeGreaterThan(WORDS);
  expect(await page.evaluate(lookIntoTree)).toEqual(AS_WRITTEN);
  expect(await openCard(reader, page, '56 000')).toContain('Earlier reports');
  await page.keyboard.press('Escape');

  const popup = await reader.pressButton(page);
  await popup.click('button', 'Turn off here');
  await until(async () => (await pixelsOf(page, TINT)) === 0);
  expect(await page.evaluate(lookIntoTree)).toEqual(AS_WRITTEN);
  await popup.click('button', 'Turn on here');
  await until(async () => (await pixelsOf(page, TINT)) > WORDS);
  await popup.close();
});

test('on a site that is not listed, once the button was pressed there', async ({ reader }) => {
  const page = await reader.read('/tree', UNLISTED);
  expect(await pixelsOf(page, TINT)).toBe(0);
  const popup = await reader.pressButton(page);
  expect(await waitForMarks(page)).toEqual(MARKS);
  await popup.close();
  expect(await pixelsOf(page, TINT)).toBeGreaterThan(WORDS);
  expect(await page.evaluate(lookIntoTree)).toEqual(AS_WRITTEN);
});

test('on a site that the reader adds, and the browser agrees', async ({ reader }) => {
  const popup = await reader.pressButton(await reader.read('/tree', UNLISTED));
  await popup.click('button', 'Always here');
  await popup.allow();
  const page = await reader.read('/tree', UNLISTED);
  expect(await waitForMarks(page)).toEqual(MARKS);
  expect(await pixelsOf(page, TINT)).toBeGreaterThan(WORDS);
  const own = await reader.open('options.html');
  await own.evaluate(async (origin) => {
    const { permissions } = (globalThis as unknown as { browser: typeof chrome }).browser;
    await permissions.remove({ origins: [origin] });
  }, `https://${UNLISTED}/*`);
  await own.close();
});

test('what a rule of the page’s own would not draw there is not seen', async ({ reader }) => {
  const page = await reader.read('/tree', UNLISTED);
  const paint = (where: 'page' | 'tree') =>
    page.evaluate((into) => {
      const root = document.querySelector('news-app')!.shadowRoot!;
      const range = document.createRange();
      range.selectNodeContents(root.querySelector('p')!);
      CSS.highlights.set('theirs', new Highlight(range));
      const style = document.createElement('style');
      style.textContent = '::highlight(theirs) { background-color: rgb(0, 128, 0) }';
      (into === 'page' ? document.head : root).append(style);
    }, where);
  await paint('page');
  expect(await pixelsOf(page, GREEN)).toBe(0);
  await paint('tree');
  expect(await pixelsOf(page, GREEN)).toBeGreaterThan(WORDS);
});

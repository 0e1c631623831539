// Articles in open shadow trees, in the installed extension: marked, opened by a click, watched, and not touched.
import { marksOn, openCard, waitForMarks } from '../../lib/command/marked-page';
import { article, MARKS, PARAGRAPHS } from './documents';
import { changesIn, expect, test } from './one-browser';

const TREE = `<template shadowrootmode="open"><style>p { margin: 1em }</style><main>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</main></template>`;
const whole = article().replace(/<article>.*<\/article>/s, `<news-app>${TREE}</news-app>`);
/** Runs in the page: what stands in the tree, and the look of a mark in it. */
const treeOf = () => {
  const root = document.querySelector('news-app')!.shadowRoot!;
  return {
    html: root.innerHTML,
    sheets: root.adoptedStyleSheets.length,
    line: getComputedStyle(root.querySelector('p')!, '::highlight(mark-line)').textDecorationLine,
  };
};

test('an article in a shadow tree is marked, with nothing put into the tree', async ({ one }) => {
  const page = await one.visit(whole);
  expect(await waitForMarks(page)).toEqual(MARKS);
  const { html, sheets, line } = await page.evaluate(treeOf);
  expect(`<template shadowrootmode="open">${html}</template>`).toBe(TREE.replaceAll('\u00a0', '&nbsp;'));
  expect({ sheets, line }).toEqual({ sheets: 0, line: 'underline' });
  expect({ changes: await changesIn(page), faults: page.faults }).toEqual({ changes: [], faults: [] });
  expect(await openCard(page, '56 000')).toContain('Earlier reports');
  await page.close();
});

test('what changes in the tree is read again', async ({ one }) => {
  const page = await one.visit(whole);
  await waitForMarks(page);
  await page.evaluate(() => document.querySelector('news-app')!.shadowRoot!.querySelector('p')!.remove());
  await expect.poll(() => marksOn(page)).toEqual(MARKS.slice(1));
  await page.close();
});

test('a closed tree is left to the page', async ({ one }) => {
  const page = await one.visit(whole.replace('"open"', '"closed"'));
  // Also when the reader asks for it.
  expect(await one.ask(page, 'pageReading')).toBeNull();
  expect(await marksOn(page)).toEqual([]);
  await page.close();
});

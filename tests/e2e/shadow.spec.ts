// Articles in open shadow trees, in the installed extension: marked, opened by a click, watched, and not touched.
import { marksOn, openCard, waitForMarks } from '../../lib/command/marked-page';
import { MARKS } from './documents';
import { changesIn, expect, test } from './one-browser';
import { articleInTree, lookIntoTree, TREE } from './shadow-article';

test('an article in a shadow tree is marked, with nothing put into the tree', async ({ one }) => {
  const page = await one.visit(articleInTree());
  expect(await waitForMarks(page)).toEqual(MARKS);
  expect(await page.evaluate(lookIntoTree)).toEqual({ html: TREE, sheets: 0, line: 'underline' });
  expect({ changes: await changesIn(page), faults: page.faults }).toEqual({ changes: [], faults: [] });
  expect(await openCard(page, '56 000')).toContain('Earlier reports');
  await page.close();
});

test('what changes in the tree is read again', async ({ one }) => {
  const page = await one.visit(articleInTree());
  await waitForMarks(page);
  await page.evaluate(() => document.querySelector('news-app')!.shadowRoot!.querySelector('p')!.remove());
  await expect.poll(() => marksOn(page)).toEqual(MARKS.slice(1));
  await page.close();
});

test('a closed tree is left to the page', async ({ one }) => {
  const page = await one.visit(articleInTree('closed'));
  // Also when the reader asks for it.
  expect(await one.ask(page, 'pageReading')).toBeNull();
  expect(await marksOn(page)).toEqual([]);
  await page.close();
});

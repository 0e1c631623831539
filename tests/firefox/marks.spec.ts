// Firefox, on a listed news site: marks, the card on a click, and a page that stays its own.
import { until } from '../../lib/command/firefox-browser';
import { readMarks } from '../../lib/command/marked-page';
import { UNLISTED } from '../e2e/hosts';
import { PAGES, TALKS_MARKS } from '../e2e/pages';
import { expect, openCard, test, waitForMarks } from './reader';

test('an article gets its marks, and only in the registry of highlights', async ({ reader }) => {
  const page = await reader.read('/talks');
  const marks = await waitForMarks(page);
  for (const words of TALKS_MARKS) expect(marks.join()).toContain(words);
  const html = () => document.documentElement.outerHTML;
  const marked = await page.evaluate(html);
  const untouched = await reader.read('/talks', UNLISTED);
  expect(marked).toBe(await untouched.evaluate(html));
  expect(await untouched.evaluate(readMarks)).toEqual([]);
});

test('a click on a mark opens the card with the earlier figures, and Escape takes it away without a trace', async ({
  reader,
}) => {
  const page = await reader.read('/talks');
  await waitForMarks(page);
  const html = () => document.documentElement.outerHTML;
  const before = await page.evaluate(html);
  const card = await openCard(reader, page, '240 people');
  for (const words of ['240 people', '251', 'Differs']) expect(card).toContain(words);
  expect(card).not.toContain('Add note');
  await page.keyboard.press('Escape');
  await until(async () => (await page.evaluate(html)) === before);
});

test('an article that takes the place of a front page without a load gets its marks, however late', async ({
  reader,
}) => {
  const page = await reader.read('/front');
  // After the last look that follows a load.
  await new Promise((resolve) => setTimeout(resolve, 3000));
  await page.evaluate((article) => {
    history.pushState(null, '', '/talks');
    document.documentElement.innerHTML = article;
  }, PAGES['/talks']);
  expect((await waitForMarks(page)).join()).toContain(TALKS_MARKS[0]);
});

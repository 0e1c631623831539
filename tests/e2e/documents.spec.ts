// Documents of every kind that servers send, in the installed extension: articles are read whatever their bytes, and what is no
// page is left alone.
import { waitForMarks } from '../../lib/command/marked-page';
import { article, ARTICLES, MARKS, UNTOUCHED } from './documents';
import { changesIn, expect, test, type OneBrowser } from './one-browser';
import { LISTED, UNLISTED } from './reader';

test.describe('an article is read that is', () => {
  for (const { name, served, marks, says, ownChanges = [] } of ARTICLES)
    test(name, async ({ one }) => {
      const page = await one.visit(served);
      expect(await waitForMarks(page)).toEqual(marks);
      expect(await page.evaluate(() => document.documentElement.textContent)).toContain(says);
      expect({ changes: await changesIn(page), faults: page.faults }).toEqual({ changes: ownChanges, faults: [] });
      await page.close();
    });
});

test.describe('nothing is done to', () => {
  const markupOf = async (one: OneBrowser, path: string, host?: string) => {
    const page = await one.visit(path, host);
    // Also when the reader of the page asks for it: what a press on the toolbar button does.
    const read = host ? null : await one.ask(page, 'pageReading');
    const [markup, marks, type] = await page.evaluate(() => [
      new XMLSerializer().serializeToString(document),
      CSS.highlights.size,
      document.contentType,
    ]);
    const { faults } = page;
    await page.close();
    // A picture's page names its address.
    return { read, markup: markup.replaceAll(`//${host ?? LISTED}/`, '//'), marks, type, faults };
  };
  for (const { name, served } of UNTOUCHED)
    test(name, async ({ one }) => {
      const path = one.put(served);
      const ours = await markupOf(one, path);
      expect(ours).toEqual({ ...(await markupOf(one, path, UNLISTED)), read: null, marks: 0, faults: [] });
      expect(ours.type).not.toBe('text/html');
    });

  test('the same bytes only where they are sent as a page', async ({ one }) => {
    const { body } = UNTOUCHED.find(({ name }) => name === 'XML with HTML in it')!.served;
    const page = await one.visit({ type: 'text/html; charset=utf-8', body });
    expect(await waitForMarks(page)).toContain('Hamas');
    expect(await one.ask(page, 'pageReading')).not.toBeNull();
  });
});

test.describe('what is being written is not read', () => {
  const BODY = /<body>/;
  for (const [name, html] of [
    ['a document in its designing mode', article({ head: `<script>document.designMode = 'on'</script>` })],
    ['a body that is one field', article().replace(BODY, '<body contenteditable>')],
    ['a field around the article', article().replace(BODY, '<body><div contenteditable="plaintext-only">')],
  ] as const)
    test(name, async ({ one }) => {
      const page = await one.visit(html);
      // The reader came, and left it alone; also when it is asked.
      await expect.poll(async () => (await one.asked(page)).map(({ request }) => request)).toContain('readHere');
      await expect.poll(() => one.ask(page, 'pageReading', {})).toBeNull();
      expect((await one.asked(page)).map(({ request }) => request)).not.toContain('marks');
      await page.close();
    });

  test('but a part of it that cannot be written in is', async ({ one }) => {
    const page = await one.visit(article().replace(BODY, '<body contenteditable><div contenteditable="false">'));
    expect(await waitForMarks(page)).toEqual(MARKS);
    await page.close();
  });
});

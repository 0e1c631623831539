// Figures that meet without a space: one where the page shows one, two where it shows two. In a browser that lays the page out.
import { expect, it } from 'vitest';
import { createDocumentReader } from '@/lib/page';
import { article, show } from './documents';

async function read(inner: string): Promise<string[]> {
  const { document, undo } = await show(article(inner));
  const { page } = (await createDocumentReader(document).read(false))!;
  undo();
  return page.blocks.map(({ start, end }) => page.text.slice(start, end)).slice(1, -1);
}

it.each([
  [
    'in boxes side by side',
    '<ol><li style="display: flex; gap: 1em"><b>1</b><b>5,000 people were killed</b></li></ol>',
    '1 5,000 people were killed',
  ],
  [
    'in boxes one below the other',
    '<div><span style="display: block">251</span><span style="display: block">2023</span></div>',
    '251 2023',
  ],
  [
    'with something between them that is not text',
    '<p>Killed: 12<i style="padding-left: 2em"></i>30 hurt</p>',
    'Killed: 12 30 hurt',
  ],
  [
    'of which one is a raised mark',
    '<p>251<a href="#note" style="vertical-align: super; font-size: 0.7em">2</a> hostages</p>',
    '251 2 hostages',
  ],
  [
    'deep inside their boxes',
    '<p><span style="float: left; margin-right: 1em"><i>7</i></span><b><i>48</i> boats</b></p>',
    '7 48 boats',
  ],
])('are two %s', async (_, html, expected) => expect(await read(html)).toEqual([expected]));

it.each([
  ['in elements of one line', '<p>about 4<b>8,</b><i>1</i>89 people</p>', 'about 48,189 people'],
  [
    'letter by letter, as counters have them',
    `<p>${[4, 8, 1].map((digit) => `<span style="display: inline-block">${digit}</span>`).join('')} people</p>`,
    '481 people',
  ],
  ['in bold and plain letters of one size', '<p><b>12</b>0 people</p>', '120 people'],
  ['from right to left', '<p dir="rtl">قتل <b>4</b>8 شخصا</p>', 'قتل 48 شخصا'],
  [
    'where nothing is laid out yet',
    '<div style="height: 3000px"></div><p style="content-visibility: auto"><b>4</b>8 people</p>',
    '48 people',
  ],
])('are one %s', async (_, html, expected) => expect(await read(html)).toEqual([expected]));

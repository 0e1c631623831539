// Whole pages in a real browser: their text, the way from spans to Ranges and back, and that nothing is touched.
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { addressOf, readDocument, spanOf } from '@/lib/page';
import { fixtures, show } from './documents';

let undo = (): void => {};
afterEach(() => undo());
const shown = async (html: string) => {
  const page = await show(html);
  undo = page.undo;
  return page;
};
const articles = fixtures.filter(({ expected }) => expected);

/** What a Range holds, read by other means: cut out, without what is not read, white space as one. */
function textOf(range: Range): string {
  const cut = range.cloneContents();
  for (const left of cut.querySelectorAll(
    'script, style, [hidden], .away, .visually-hidden, .ad-slot, .teaser-box, aside, rt, sup a',
  ))
    left.remove();
  for (const block of cut.querySelectorAll(
    'br, p, h1, h2, h3, li, td, th, tr, caption, figcaption, div, blockquote, header, figure, time, summary, img',
  ))
    block.before(' ');
  // Bare digits set above the line stand apart.
  for (const mark of cut.querySelectorAll('sup')) if (/^\d+$/.test(mark.textContent)) mark.before(' ');
  return plain(cut.textContent);
}
const plain = (text: string): string =>
  text
    .replace(/[\u00ad\u200b]/g, '')
    .replace(/[ \n]+/g, ' ')
    .replace(/^ | $/g, '');

describe.each(fixtures)('$slug', ({ html, expected }) => {
  it('gives the expected text, day and language', async () => {
    const { document } = await shown(html);
    // A frame has no address of its own: it is at the one it declares.
    const url = /(?:canonical" href|og:url" content)="([^"]+)"/.exec(html)?.[1] ?? '';
    const page = readDocument(document, { url })?.page;
    const read = page && {
      published: page.published?.day ?? null,
      lang: page.lang,
      blocks: page.blocks.map(({ role, start, end }) => [role, page.text.slice(start, end)]),
    };
    const wanted = expected && { published: expected.published, lang: expected.lang, blocks: expected.blocks };
    expect(read ?? null).toEqual(wanted);
    expect(page?.text).toBe(expected?.blocks.map(([, text]) => text).join('\n'));
  });

  it('is left as it was', async () => {
    const { document } = await shown(html);
    const before = document.documentElement.outerHTML;
    readDocument(document, { asked: true })?.toRange({ start: 0, end: 40 });
    addressOf(document, 'https://courier.example/');
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe.each(articles)('any span of $slug', ({ html }) => {
  const span = (length: number) =>
    fc
      .tuple(fc.nat(length - 1), fc.integer({ min: 1, max: 60 }))
      .map(([start, size]) => ({ start, end: Math.min(length, start + size) }));

  it('has a Range inside one block that says the same', async () => {
    const reading = readDocument((await shown(html)).document)!;
    const { page } = reading;
    fc.assert(
      fc.property(span(page.text.length), ({ start, end }) => {
        const text = page.text.slice(start, end);
        fc.pre(!text.includes('\n') && plain(text) !== '' && /^\S.*\S$|^\S$/.test(text));
        // Digits that only stand apart (km²) have a space of ours before them, which is in no node.
        expect(textOf(reading.toRange({ start, end })!)).toBe(plain(text));
      }),
      { numRuns: 300 },
    );
  });

  it('comes back from its Range, but for ends that stand in no node', async () => {
    const { document } = await shown(html);
    const reading = readDocument(document)!;
    const { page } = reading;
    fc.assert(
      fc.property(span(page.text.length), ({ start, end }) => {
        const range = reading.toRange({ start, end });
        // No Range, or one that covers nothing: only line ends and separators of ours are in the span.
        const back = (range && spanOf(document, reading, range)) ?? { start: end, end };
        expect(back.start >= start && back.end <= end).toBe(true);
        expect(page.text.slice(start, back.start) + page.text.slice(back.end, end)).toMatch(/^[ \n]*$/);
      }),
      { numRuns: 300 },
    );
  });
});

it('gives no Range for words that are gone, and no span for words that were not read', async () => {
  const { document } = await shown(fixtures.find(({ slug }) => slug === 'everything')!.html);
  const reading = readDocument(document)!;
  const { page } = reading;
  const start = page.text.indexOf('dockers');
  const range = reading.toRange({ start, end: start + 7 })!;
  expect(String(range)).toBe('dockers');
  const footer = document.createRange();
  footer.selectNodeContents(document.querySelector('footer')!);
  expect(spanOf(document, reading, footer)).toBeNull();
  range.startContainer.parentElement!.remove();
  expect(reading.toRange({ start, end: start + 7 })).toBeNull();
});

it('is an article only on its word, unless the reader asks', async () => {
  const { document } = await shown('<p>One short line of 48,000 words, and nothing else at all.</p>');
  expect(readDocument(document)).toBeNull();
  expect(readDocument(document, { asked: true })?.page.text).toBe(
    'One short line of 48,000 words, and nothing else at all.',
  );
});

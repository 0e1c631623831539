// Text in open shadow trees: read where it stands on the page, with the way back; closed ones are not entered.
import { afterEach, describe, expect, it } from 'vitest';
import { createDocumentReader, readDocument } from '@/lib/page';
import { article, show } from './documents';

let undo = (): void => {};
afterEach(() => undo());

const PROSE = (words: string): string =>
  `<p>${words} Officials had waited for the boats since the early morning, and nobody who stood at the quay remembers a longer evening.</p>`;

/** The page with a shadow tree in each element of class `host`, inner ones too. */
async function withRoots(html: string, trees: readonly string[], mode: ShadowRootMode = 'open'): Promise<Document> {
  const page = await show(html);
  undo = page.undo;
  let tree: ParentNode = page.document;
  for (const markup of trees) {
    const root: ShadowRoot = tree.querySelector('.host')!.attachShadow({ mode });
    root.innerHTML = markup;
    tree = root;
  }
  return page.document;
}

/** The beginning of each block, where its Range says the same: one into a shadow tree begins and ends there. */
function blocksIn(document: Document): string[] {
  const reading = readDocument(document);
  return (
    reading?.page.blocks.map((block) => {
      const text = reading.page.text.slice(block.start, block.end);
      const said = String(reading.toRange(block)).replace(/\s+/g, ' ');
      return said === text ? text.slice(0, 9) : `its Range says ${said}`;
    }) ?? []
  );
}

describe('an open shadow tree', () => {
  it.each([
    ['of a plain box', '<div class="host"></div>', [PROSE('48 boats.')], ['48 boats.']],
    ['of an element of the page’s own', '<boat-list class="host"></boat-list>', [PROSE('48 boats.')], ['48 boats.']],
    ['with its text bare', '<boat-list class="host"></boat-list>', ['<style>p {}</style>48 boats.'], ['48 boats.']],
    [
      'inside another',
      '<boat-list class="host"></boat-list>',
      ['<section class="host"></section>', PROSE('48 boats.')],
      ['48 boats.'],
    ],
    [
      'with a slot for what the page puts there',
      '<boat-list class="host"><p>49 boats.</p></boat-list>',
      ['<p>48 boats.</p><slot></slot>'],
      ['48 boats.', '49 boats.'],
    ],
    [
      'in whose slot is nothing but what stands in for it',
      '<boat-list class="host"><p>49 boats.</p></boat-list>',
      ['<slot><p>48 boats.</p></slot>'],
      ['49 boats.'],
    ],
    [
      'that shows nothing of what the page put there',
      '<boat-list class="host"><p>49 boats.</p></boat-list>',
      ['<p>48 boats.</p>'],
      ['48 boats.'],
    ],
    ['that is furniture', '<aside class="host"></aside>', [PROSE('48 boats.')], []],
    ['that hides its text', '<div class="host"></div>', ['<style>p { display: none }</style><p>48 boats.</p>'], []],
  ])('%s', async (_, host, trees, blocks) => {
    const found = blocksIn(await withRoots(article(host), trees));
    expect(found.slice(1, -1)).toEqual(blocks);
  });

  it('that holds the whole article', async () => {
    const page =
      '<!doctype html><html lang="en"><head><meta property="og:type" content="article"></head><body><news-app class="host"></news-app><footer>1 boat.</footer>';
    const tree = `<nav>2 boats.</nav><main>${PROSE('48 boats.')}${PROSE('49 boats.')}</main>`;
    expect(blocksIn(await withRoots(page, ['<news-page class="host"></news-page>', tree]))).toEqual([
      '48 boats.',
      '49 boats.',
    ]);
  });
});

it('a closed one is the page’s own', async () => {
  expect(blocksIn(await withRoots(article('<div class="host"></div>'), [PROSE('48 boats.')], 'closed'))).toHaveLength(
    2,
  );
});

describe('words of the page in a shadow tree are read where they are shown', () => {
  const textsIn = async (html: string, trees: readonly string[]): Promise<string[]> => {
    const { page } = readDocument(await withRoots(article(html), trees))!;
    return page.blocks.map(({ start, end }) => page.text.slice(start, end)).slice(1, -1);
  };
  const LINK = '<style>a { color: red }</style><a href="#"><slot></slot></a>';
  it.each([
    [
      'around a slot',
      '<boat-list class="host">48</boat-list>',
      ['<p>About <slot></slot> boats.</p>'],
      ['About 48 boats.'],
    ],
    ['in a sentence', '<p>About <boat-link class="host">48</boat-link> boats.</p>', [LINK], ['About 48 boats.']],
    ['as the tree’s own', '<p>About <span class="host"></span> boats.</p>', ['<b>48</b>'], ['About 48 boats.']],
    ['instead of the page’s', '<p>About <span class="host">some</span> boats.</p>', ['<b>48</b>'], ['About 48 boats.']],
    [
      'in the order of the slots',
      '<boat-list class="host"><p slot="later">49 boats.</p>and <p slot="sooner">48 boats.</p></boat-list>',
      ['<slot name="sooner"></slot><slot name="later"></slot>'],
      ['48 boats.', '49 boats.'],
    ],
    [
      'through a tree inside the tree',
      '<boat-list class="host">48</boat-list>',
      ['<p>About <boat-count class="host"><slot></slot> boats</boat-count>.</p>', '<i>(<slot></slot>)</i>'],
      ['About (48 boats).'],
    ],
    [
      'and not where the slot is hidden',
      '<boat-list class="host">48 boats.</boat-list>',
      ['<p hidden><slot></slot></p>'],
      [],
    ],
    [
      'and not where the slot’s surroundings are',
      '<boat-list class="host">48 boats.</boat-list>',
      ['<style>p { display: none }</style><p><slot></slot></p>'],
      [],
    ],
  ] as const)('%s', async (_, host, trees, blocks) => {
    expect(await textsIn(host, trees)).toEqual(blocks);
  });

  it('from a headline in one slot to paragraphs in another', async () => {
    const page = `<!doctype html><html lang="en"><head><title>Forty boats are back</title><meta property="og:type" content="article"></head>
      <body><section class="host"><h1 slot="title">Forty boats are back</h1><div>${PROSE('48 boats.')}${PROSE('49 boats.')}</div></section>`;
    const tree = '<header><slot name="title"></slot></header><aside>2 boats.</aside><main><slot></slot></main>';
    expect(blocksIn(await withRoots(page, [tree]))).toEqual(['Forty boa', '48 boats.', '49 boats.']);
  });

  it('with a Range in the last tree, where they stand in two', async () => {
    const document = await withRoots(article('<p>About <span class="host"></span> boats left.</p>'), ['<b>48</b>']);
    const reading = readDocument(document)!;
    const rangeOf = (words: string): string => {
      const start = reading.page.text.indexOf(words);
      return String(reading.toRange({ start, end: start + words.length }));
    };
    expect(['48', '48 boats', 'About 48', 'About 48 boats'].map(rangeOf)).toEqual([
      '48',
      ' boats',
      '48',
      'About  boats',
    ]);
  });

  it('also when they change', async () => {
    const document = await withRoots(article('<boat-list class="host">48</boat-list>'), [
      '<p>About <slot></slot> boats.</p>',
    ]);
    const reader = createDocumentReader(document);
    expect((await reader.read(false))!.page.text).toContain('About 48 boats.');
    const data = document.querySelector('.host')!.firstChild as Text;
    data.data = '49';
    reader.hear([{ type: 'characterData', target: data, attributeName: null, addedNodes: [], removedNodes: [] }]);
    expect((await reader.read(false))!.page.text).toContain('About 49 boats.');
  });
});

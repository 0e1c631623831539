// Documents for the tests of page/: fixtures as they are, and small articles around one piece of markup.
import { extractAtOnce } from '@/lib/page/extract';
import type { ReadOptions } from '@/lib/page/extract';

const FILL =
  '<p>Enough running text for an article: the council met on Monday, and nobody who was there remembers a longer evening.</p>';

export const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

export const article = (inner: string): string =>
  `<!doctype html><html lang="en"><head><meta property="og:type" content="article"></head><body><article>${FILL}${inner}${FILL}</article></body></html>`;

/** The blocks that a piece of markup gives inside an article, as text, by what the markup alone says. */
export function blocksOf(inner: string, options: ReadOptions = {}): string[] {
  const found = extractAtOnce(parse(article(inner)), options);
  const texts = found?.page.blocks.map(({ start, end }) => found.page.text.slice(start, end)) ?? [];
  if (texts.length < 2) throw new Error('the article around the markup was not read');
  return texts.slice(1, -1);
}

export type Fixture = { slug: string; html: string; expected: Expected | null };
export type Expected = {
  published: string | null;
  lang: string | null;
  blocks: [string, string][];
  hiddenByStyle: string[];
};

const pages = import.meta.glob<string>('../pages/*/page.html', { query: '?raw', import: 'default', eager: true });
const answers = import.meta.glob<Expected | null>('../pages/*/expected.json', { import: 'default', eager: true });

export const fixtures: Fixture[] = Object.entries(pages).map(([path, html]) => {
  const folder = path.replace('page.html', '');
  return { slug: folder.split('/').at(-2)!, html, expected: answers[`${folder}expected.json`] ?? null };
});

/** The page, laid out in a frame of its own. `undo` takes it away. */
export async function show(html: string): Promise<{ document: Document; window: Window; undo: () => void }> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 800px; height: 600px; border: 0';
  // Markup only: a fixture's scripts are data.
  frame.srcdoc = html;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return { document: frame.contentDocument!, window: frame.contentWindow!, undo: () => frame.remove() };
}

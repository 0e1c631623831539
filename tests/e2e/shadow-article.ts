// An article whose words stand in a shadow tree, as news apps build them; the tree is there as soon as the page is.
import { article, PARAGRAPHS } from './documents';

/** The tree as the page writes it. */
export const TREE = `<style>p { margin: 1em }</style><main>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</main>`;

export const articleInTree = (mode: 'open' | 'closed' = 'open'): string =>
  article().replace(
    /<article>.*<\/article>/s,
    `<news-app><template shadowrootmode="${mode}">${TREE}</template></news-app>`,
  );

/** Runs in the page: what stands in the open tree, as the page writes it, and the look of a mark in it. */
export const lookIntoTree = () => {
  const root = document.querySelector('news-app')!.shadowRoot!;
  return {
    html: root.innerHTML.replaceAll('&nbsp;', '\u00a0'),
    sheets: root.adoptedStyleSheets.length,
    line: getComputedStyle(root.querySelector('p')!, '::highlight(mark-line)').textDecorationLine,
  };
};

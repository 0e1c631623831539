// The pages of the bench: news articles of a wanted length, cut into a wanted number of text nodes.
//
// Here: text in our own words and the markup around it. Not here: where the made-up names come from (phrases.ts).
import { chance, type Chance } from './chance';

export type Article = { characters: number; textNodes: number; isNews?: boolean };

/** What the issue asks for: 5, 50, 500 kB and 10 MB of text in 1k to 100k text nodes. */
export const ARTICLES = {
  '5 kB': { characters: 5_000, textNodes: 1_000 },
  '50 kB': { characters: 50_000, textNodes: 3_000 },
  '500 kB': { characters: 500_000, textNodes: 15_000 },
  '10 MB': { characters: 10_000_000, textNodes: 100_000 },
} as const satisfies Record<string, Article>;
export type ArticleName = keyof typeof ARTICLES;

const WHO = ['Delegates', 'Aid workers', 'Diplomats', 'Officials', 'Residents', 'Interpreters', 'Families', 'Drivers'];
const DID = ['waited near', 'arrived at', 'spoke outside', 'left', 'were seen at', 'returned to', 'gathered by'];
const PLACE = [
  'the north gate',
  'a public hall',
  'the border road',
  'the central hotel',
  'a health post',
  'the new camp',
];
const THEN = [
  'and nobody explained why',
  'while the rain went on',
  'as the evening came',
  'after a long morning',
  'for water',
];

/** Sentences with something on record in them: one in eight, as in the reports that the bundled pack is about. */
const ON_RECORD = [
  ({ whole }: Chance) =>
    `Gaza’s Health Ministry said that more than ${whole(21, 67)},000 Palestinians had been killed.`,
  ({ whole }: Chance) => `Hamas still held ${whole(20, 58)} hostages in Gaza, Israeli officials said on Tuesday.`,
  ({ whole }: Chance) => `The proposal of Steve Witkoff foresees a ${whole(40, 60)}-day ceasefire.`,
  ({ whole }: Chance) => `Around ${whole(24, 26)}0 people were taken hostage on 7 October 2023.`,
  () => `Qatar and Egypt said that the first phase had come to its end.`,
];

/** One in forty sentences names somebody of the made-up packs. */
function sentence(luck: Chance, names: readonly string[], isNews: boolean): string {
  const roll = luck.next();
  if (isNews && roll < 0.125) return luck.pick(ON_RECORD)(luck);
  const who = isNews && roll > 0.975 ? luck.pick(names) : luck.pick(WHO);
  return `${who} ${luck.pick(DID)} ${luck.pick(PLACE)} ${luck.pick(THEN)}.`;
}

/** Plain paragraphs of that many characters together. */
export function paragraphsOf({ characters, isNews = true }: Article, names: readonly string[]): string[] {
  const luck = chance(characters);
  const paragraphs: string[] = [];
  for (let size = 0; size < characters;) {
    const text = Array.from({ length: luck.whole(3, 6) }, () => sentence(luck, names, isNews)).join(' ');
    paragraphs.push(text);
    size += text.length;
  }
  return paragraphs;
}

/** A paragraph in about that many text nodes: some of its words stand in elements of their own. */
function inNodes(text: string, nodes: number, luck: Chance): string {
  const words = text.split(' ');
  // An element takes a word out of the middle of a node: two more nodes each.
  const share = Math.min(0.7, (nodes - 1) / 2 / words.length);
  return words
    .map((word, index) => {
      if (index === 0 || luck.next() >= share) return word;
      const tag = luck.pick(['b', 'em', 'a', 'span']);
      return tag === 'a' ? `<a href="#top">${word}</a>` : `<${tag}>${word}</${tag}>`;
    })
    .join(' ');
}

/** The whole page. One that `isNews` is not has text, but neither a word of being an article nor anything on record. */
export function pageOf(article: Article, names: readonly string[]): string {
  const { isNews = true, textNodes } = article;
  const paragraphs = paragraphsOf(article, names);
  const luck = chance(7);
  // Beside each paragraph stands the white space after it.
  const each = textNodes / paragraphs.length - 1;
  const body = paragraphs.map((text) => `<p>${inNodes(text, each, luck)}</p>\n`).join('');
  const says = `<meta property="og:type" content="article">
<meta property="article:published_time" content="2025-06-26T09:00:00Z">`;
  const words = body.replaceAll('<p>', '<li>').replaceAll('</p>', '</li>');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Talks go into another week</title>
${isNews ? says : ''}<style>body { font: 18px/1.5 serif; margin: 2rem auto; max-width: 40rem }</style></head><body id="top">
<nav><a href="/">Home</a> <a href="/world">World</a></nav>
${isNews ? `<main><article><h1>Talks go into another week</h1>${body}</article></main>` : `<nav><ul>${words}</ul></nav>`}
<aside><p class="ticker">Nothing new yet</p></aside><footer>Contact</footer></body></html>`;
}

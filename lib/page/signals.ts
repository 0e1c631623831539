// Whether a page says that it is an article, before any of its text is looked at.
//
// Here: content type, metadata, structure by a few native look-ups. Not here: how much running text there is (scope.ts).
import { contentTypeOf, find, findAll, textBelow } from './dom';

const READABLE = ['text/html', 'application/xhtml+xml', undefined];

/** XML, SVG, images, PDF viewers, plain text and JSON are left untouched. A bare parser names no type. */
export const isReadableType = (document: Document): boolean => READABLE.includes(contentTypeOf(document));

const SAYS_ARTICLE = [
  'meta[property="og:type"][content="article" i]',
  'meta[property="article:published_time"]',
  '[itemprop~="articleBody"]',
].join(',');
/** Scripts in which a page describes itself as JSON-LD. */
export const LINKED_DATA = 'script[type="application/ld+json"]';
const ARTICLE_DATA =
  /"@type"\s*:\s*(?:\[[^\]]*)?"(?:\w*NewsArticle|Article|LiveBlogPosting|Report|OpinionNewsArticle|BlogPosting)"/;

/** By its metadata, or by markup made for articles. */
export function saysArticle(document: Document): boolean {
  if (find(document, SAYS_ARTICLE)) return true;
  const data = Array.from(findAll(document, LINKED_DATA));
  return data.some((script) => ARTICLE_DATA.test(textBelow(script)));
}

/** A front page is full of text and no article. */
export const isFrontPage = (address: string): boolean => URL.canParse(address) && new URL(address).pathname === '/';

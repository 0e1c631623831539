// The first look at a page: whether it is worth reading. Most pages of a news site are not articles, and pay for this look only.
//
// Here: a few native look-ups, and paragraphs only until there are enough. Not here: where the article is (scope.ts); a page that passes
// this look may still turn out to be none.
import { closest, find, findAll, textBelow } from './dom';
import { isFrontPage, isReadableType, saysArticle } from './signals';

/** Shorter paragraphs are bylines and buttons. */
const PARAGRAPH = 40;
const PLENTY_OF_TEXT = 1200;
const BESIDE = 'nav, aside, footer, menu, dialog, [role="navigation"], [role="complementary"], [role="contentinfo"]';
/** More line breaks than this may part paragraphs. */
const MANY_BREAKS = 8;

/** Smaller frames hold adverts, players and forms, in pixels. */
const FRAME = { width: 320, height: 240 };

export function looksLikeArticle(document: Document, url: string): boolean {
  if (!isReadableType(document) || !isWorthALook(document.defaultView)) return false;
  if (saysArticle(document)) return true;
  return !isFrontPage(url) && hasPlentyOfText(document);
}

/** A page, or a frame of the page's own site that is large enough and stands among its text. */
function isWorthALook(view: Window | null): boolean {
  if (!view || view === view.top) return true;
  const { innerWidth, innerHeight, frameElement } = view;
  if (!frameElement || innerWidth < FRAME.width || innerHeight < FRAME.height) return false;
  return closest(frameElement, BESIDE) === null;
}

function hasPlentyOfText(document: Document): boolean {
  const paragraphs = findAll(document, 'p');
  let size = 0;
  for (let index = 0; index < paragraphs.length; index++) {
    const length = textBelow(paragraphs[index]!).trim().length;
    if (length < PARAGRAPH || closest(paragraphs[index]!, BESIDE)) continue;
    size += length;
    if (size >= PLENTY_OF_TEXT) return true;
  }
  // Some pages part their paragraphs with `<br>` or bare blocks.
  const main =
    find(document, 'article, main, [role="main"]') ??
    (findAll(document, 'br').length > MANY_BREAKS ? find(document, 'body') : null);
  return main !== null && textBelow(main).length >= PLENTY_OF_TEXT;
}

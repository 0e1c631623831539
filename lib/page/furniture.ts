// What stands on an article's page and is not the article: navigation, teasers, related boxes, comments, adverts.
//
// Here: the judgement of one element by tag, role and name. Not here: where the article is (scope.ts), blocks made of links (text.ts).
import { attributeOf, findIn, hasAttribute, textBelow } from './dom';

const TAGS = new Set(['nav', 'footer', 'menu', 'search', 'fieldset']);
const ROLES = new Set([
  'navigation',
  'complementary',
  'contentinfo',
  'banner',
  'search',
  'dialog',
  'alertdialog',
  'menu',
  'menubar',
  'toolbar',
  'tablist',
  'note',
  'doc-endnotes',
  'doc-bibliography',
]);

// Whole words of class names and ids, as newspapers name these boxes.
const NAMES = [
  'ad|ads|adv|advert\\w*|adslot|adunit|dfp|sponsor\\w*|promo\\w*|marketing|affiliate\\w*|commercial|taboola|outbrain|sponsored',
  'comments?|commentlist|disqus\\w*|respond|replies|discussion',
  'related\\w*|recommend\\w*|recirc\\w*|teasers?|trending|popular|mostread|mostpopular|readmore|morestories|morenews|moreon|alsoread|seealso|readnext|upnext|next|prevnext|pagination|latest|carousel|river|headlines|onward|explore|more',
  'nav|navbar|navigation|navbox|menu|breadcrumbs?|sidebar|rail|toc|tableofcontents|jumplinks|skiplink',
  'share|sharing|social\\w*|follow|subscri\\w*|newsletters?|signup|signin|login|register|registration|donate|donation|membership|paywall|cta|app',
  'cookies?|consent|gdpr|popup|modal|lightbox|toolbar|tooltip|banner',
  'tags?|taglist|topics|keywords|categories|authorbio|authorbox|aboutauthor|bios?|copyright|disclaimer|footer|site-?header|masthead|feedback|survey|poll|quiz|rating|reflist|references|footnotes|catlinks|editsection|hatnote|metadata|noprint',
].join('|');
const FURNITURE_NAME = new RegExp(`(?:^|[^a-z])(?:${NAMES})(?:$|[^a-z])`);
const known = new Map<string, boolean>();

/** `articleBody RelatedLinks-3` → `article body related links-3`: camel case is taken apart, so that words stand alone. */
const words = (name: string): string => name.replace(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase();

function isFurnitureName(name: string): boolean {
  let verdict = known.get(name);
  if (verdict === undefined) {
    verdict = FURNITURE_NAME.test(words(name)) || FURNITURE_NAME.test(name.toLowerCase());
    if (known.size < 4000) known.set(name, verdict);
  }
  return verdict;
}

const APART =
  /(?:^|[^a-z])(?:comments?|commentlist|disqus\w*|related\w*|recommend\w*|cookies?|consent|gdpr|newsletter)(?:$|[^a-z])/;

/** Certainly no part of the article, however much text it holds: what must not decide where the article is. */
export function isApart(element: Element, tag: string): boolean {
  if (TAGS.has(tag) || tag === 'aside') return true;
  if (tag !== 'div' && tag !== 'section' && tag !== 'ul' && tag !== 'ol') return false;
  const role = attributeOf(element, 'role');
  if (role && ROLES.has(role)) return true;
  const id = attributeOf(element, 'id');
  if (id && APART.test(words(id))) return true;
  const classes = attributeOf(element, 'class');
  return classes !== null && APART.test(words(classes));
}

/** Paragraphs, cells and headings are judged by what they hold, not by how they are called. */
const NAMED = new Set([
  'div',
  'section',
  'ul',
  'ol',
  'aside',
  'header',
  'figure',
  'table',
  'form',
  'dl',
  'li',
  'center',
  'address',
  'article',
]);

/** Below this many characters a nested `<article>` with a linked headline is a teaser, not a post. */
const TEASER = 500;

export function isFurniture(element: Element, tag: string): boolean {
  if (TAGS.has(tag)) return true;
  if (tag === 'aside') return true;
  const role = attributeOf(element, 'role');
  if (role && ROLES.has(role)) return true;
  if (!NAMED.has(tag)) return false;
  const id = attributeOf(element, 'id');
  if (id && isFurnitureName(id)) return true;
  const classes = attributeOf(element, 'class');
  if (classes && isFurnitureName(classes)) return true;
  return tag === 'article' && isTeaser(element);
}

function isTeaser(article: Element): boolean {
  if (hasAttribute(article, 'itemprop')) return false;
  return findIn(article, 'h1 a, h2 a, h3 a, h4 a, a h2, a h3, a h4') !== null && textBelow(article).length < TEASER;
}

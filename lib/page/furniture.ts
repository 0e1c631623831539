// What stands on an article's page and is not the article: navigation, teasers, related boxes, comments, adverts.
//
// Here: the judgement of one element by tag, role and name. Not here: where the article is (scope.ts), blocks made of links (text.ts).
import { attributeOf, findIn, hasAttribute, textBelow } from './dom';

const TAGS = new Set('nav aside footer menu search fieldset'.split(' '));
const ROLES = new Set(
  (
    'navigation complementary contentinfo banner search dialog alertdialog menu menubar toolbar tablist note ' +
    'doc-endnotes doc-bibliography'
  ).split(' '),
);

// Whole words of class names and ids, as newspapers name these boxes; `.*`: whatever follows. Those of `APART` are certainly no part of the
// article, however much text they hold: they must not decide where it is.
const APART = 'comment(?:s|list)?|disqus.*|related.*|recommend.*|cookies?|consent|gdpr|newsletters?';
const NAMES = [
  APART,
  'ads?|adv|advert.*|ad-?(?:slot|unit)|dfp|sponsor.*|promo.*|marketing|affiliate.*|commercial|taboola|outbrain',
  'respond|replies|discussion|recirc.*|teasers?|trending|popular|most-?(?:read|popular)|more|(?:more|also|see|read|up|prev)-?(?:more|also|next|stories|news|on|read)|next',
  'pagination|latest|carousel|river|headlines|onward|explore|nav(?:bar|box|igation)?|menu|breadcrumbs?|sidebar|rail|toc',
  'share|sharing|social.*|follow|subscri.*|sign-?(?:up|in)|login|regist(?:er|ration)|donat(?:e|ion)|membership|paywall|cta|app',
  'popup|modal|lightbox|toolbar|tooltip|banner|tag(?:s|list)|topics|keywords|categories|(?:about-?)?author-?(?:bio|box)|about-?author|bios?|copyright|disclaimer',
  'footer|site-?header|masthead|feedback|survey|poll|quiz|rating|reflist|references|footnotes|catlinks|hatnote|metadata|noprint',
].join('|');
const wholeWords = (names: string): RegExp => new RegExp(`(?:^|[^a-z])(?:${names})(?:$|[^a-z])`);
/** A pattern with what it said of each name so far. */
const namedLike = (names: string) => ({ pattern: wholeWords(names), known: new Map<string, boolean>() });
const ANY = namedLike(NAMES);
const CERTAIN = namedLike(APART);

/** Whether the id or a class says so. Camel case is taken apart: `articleBody` is two words, and one. */
function isNamed(element: Element, { pattern, known }: typeof ANY): boolean {
  const name = `${attributeOf(element, 'id') ?? ''} ${attributeOf(element, 'class') ?? ''}`;
  if (name === ' ') return false;
  // Pages of a kind share their names; where a page makes up new ones for ever, all are forgotten now and then.
  if (known.size > 4000) known.clear();
  if (!known.has(name))
    known.set(name, pattern.test(`${name} ${name.replace(/([a-z\d])([A-Z])/g, '$1 $2')}`.toLowerCase()));
  return known.get(name)!;
}

const hasRole = (element: Element): boolean => ROLES.has(attributeOf(element, 'role') ?? '');

/** Certainly no part of the article: its text does not count when the article is looked for. */
export function isApart(element: Element, tag: string): boolean {
  if (TAGS.has(tag)) return true;
  return /^(?:div|section|[uo]l)$/.test(tag) && (hasRole(element) || isNamed(element, CERTAIN));
}

/** Paragraphs, cells and headings are judged by what they hold, not by how they are called. */
const NAMED = new Set('div section ul ol aside header figure table form dl li center address article'.split(' '));

/** Whether there is what leads to other articles. */
export const hasLinkedHeading = (element: Element): boolean =>
  findIn(element, ':is(h1, h2, h3, h4) a, a :is(h2, h3, h4)') !== null;

/** Below this many characters a nested `<article>` with a linked headline is a teaser, not a post. */
const TEASER = 500;

/** Not read, wherever it stands, unless the article's own body is called so (scope.ts). */
export function isFurniture(element: Element, tag: string): boolean {
  if (TAGS.has(tag) || hasRole(element)) return true;
  return NAMED.has(tag) && (isNamed(element, ANY) || (tag === 'article' && isTeaser(element)));
}

function isTeaser(article: Element): boolean {
  if (hasAttribute(article, 'itemprop')) return false;
  return hasLinkedHeading(article) && textBelow(article).length < TEASER;
}

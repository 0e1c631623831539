// Which page this is: one article under several addresses is one, two articles are never one.
//
// Here: what the page says, and what is made of it: `rel=canonical` of the same site, else the address without what only counts
// visits. The second runs in the background and our own pages, so that no page pays for its list of parameters. Not here:
// finding a place in the page (annotate/).
import { attributeOf, find, textBelow } from './dom';

/** What a page says of its own address. `declared` is its `rel=canonical` as written. */
export type PageAddress = { url: string; declared: string | null; title: string };

/** Parameters that say where a visitor came from. Whatever is not listed may name the article. */
const TRACKING =
  /^(?:(?:utm|pk|mtm|piwik|mc|ns|at|oly|guce|vero)_.*|_+hs.*|hscta.*|(?:fb|g|dc|ms|y|tw|tt)clid|[gw]braid|igshid?|mkt_tok|ref_(?:src|url)|sm(?:id|typ)|cmp(?:id)?|ocid|i[tc][oi]d?|xtor|wt[._]mc(?:_id)?|s_cid|sh_kit|guccounter|amp_.*|usqp|__twitter_impression|partner|sref|srnd|(?:feature|traffic)_(?:src|source))$/i;

/** Where a document is. One that a page wrote into a frame is where that page is. */
export const urlOf = (document: Document): string =>
  document.URL.startsWith('about:') ? document.baseURI : document.URL;

/** A place inside a page is no page of its own; `#!/` leads to one. */
export const withoutFragment = (url: string): string => url.replace(/#(?!!\/).*$/, '');

/** The page as open, in its own words. */
export function addressOf(document: Document, url: string): PageAddress {
  const titled = find(document, 'title');
  const title = titled ? textBelow(titled).replace(/\s+/g, ' ').trim() : '';
  return { url, declared: declaredAddress(document), title };
}

/** Its `rel=canonical` as written. */
export function declaredAddress(document: Document): string | null {
  const link = find(document, 'link[rel~="canonical" i]');
  return link && attributeOf(link, 'href');
}

/**
 * The address under which all addresses of an article meet: `declared` as the page writes it, when it can be this article's address: on the same site, and neither the front page nor a
 * section. An address that cannot be parsed stays as it is.
 */
export function canonicalAddress(url: string, declared: string | null): string {
  if (!URL.canParse(url)) return url;
  const own = cleaned(new URL(url));
  const written = declared?.trim();
  if (!written || !URL.canParse(written, url)) return own.href;
  const claimed = cleaned(new URL(written, url));
  return siteOf(claimed) === siteOf(own) && namesArticle(claimed, own) ? claimed.href : own.href;
}

function cleaned(url: URL): URL {
  const clean = new URL(url);
  for (const name of new URLSearchParams(clean.search).keys()) if (TRACKING.test(name)) clean.searchParams.delete(name);
  // `#!/…` is an address in old single-page sites; any other hash is a place in the page.
  if (!clean.hash.startsWith('#!/')) clean.hash = '';
  return clean;
}

/** Editions for phones and accelerated pages are the same site. */
const siteOf = (url: URL): string =>
  `${/^https?:$/.test(url.protocol) ? 'http' : url.protocol}//${url.host.replace(/^(?:www|m|mobile|amp)\./, '')}`;

const segmentsOf = (url: URL): string[] =>
  url.pathname.split('/').filter((part) => part !== '' && !/^(?:amp|amp\.html|index\.\w+)$/.test(part));

function namesArticle(claimed: URL, own: URL): boolean {
  const [theirs, ours] = [segmentsOf(claimed), segmentsOf(own)];
  if (theirs.length === 0) return ours.length === 0 && claimed.search === own.search;
  const samePath = theirs.join('/') === ours.join('/');
  // story.php?id=7 declares story.php: true of every story there.
  if (samePath)
    return !(
      own.search !== '' &&
      claimed.search === '' &&
      [...own.searchParams.values()].some((value) => /\d/.test(value))
    );
  const above = theirs.length < ours.length && theirs.every((part, index) => part === ours[index]);
  return !above || looksLikeSlug(theirs.at(-1)!);
}

/** A section is a word or two; an article's last part carries a number or a headline. */
const looksLikeSlug = (part: string): boolean => /\d{4}/.test(part) || part.split('-').length > 3;

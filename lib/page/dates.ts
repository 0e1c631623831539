// What a page says of its own day, as it stands there.
//
// Here: JSON-LD, meta elements, and `<time>` in the article; never navigation, teasers, captions or comments, nor a modified date. Not
// here: which of them is the day (published.ts); that is judged in the background, so that no page pays for it.
import type { PageDates } from '@/lib/vocabulary';
import {
  aboveOf,
  attributeIsLike,
  attributeOf,
  closest,
  everyIn,
  findAllIn,
  hasAttribute,
  tagOf,
  textBelow,
} from './dom';
import { isFurniture } from './furniture';
import { LINKED_DATA } from './signals';

/** A page's own data are some kilobytes; what is larger lists the whole site. */
const MOST_DATA = 200_000;
/** Of each kind. Pages have a few. */
const MOST = 40;
/** Names by which meta elements give a day of any kind. */
const DATING = /date|time|pub|dcterms|dc\./;

/** Elements that say a day, for readers and for machines. */
export const TIMES = 'time[datetime], [itemprop="datePublished"][content]';
/** The day and time that one of them says. */
export const writtenIn = (time: Element): string => attributeOf(time, 'datetime') ?? attributeOf(time, 'content')!;

export function datesOf(document: Document, around: Element): PageDates {
  return { data: linkedData(document), named: named(document), times: times(around) };
}

function linkedData(document: Document): string[] {
  const scripts = everyIn(document, LINKED_DATA, MOST);
  return scripts.map(textBelow).filter((data) => data.length <= MOST_DATA && data.includes('datePublished'));
}

function named(document: Document): PageDates['named'] {
  const metas = everyIn(document, 'meta[content]');
  const nameOf = (meta: Element): string =>
    attributeOf(meta, 'property') ?? attributeOf(meta, 'name') ?? attributeOf(meta, 'itemprop') ?? '';
  return metas
    .map((meta) => ({ name: nameOf(meta).toLowerCase(), says: attributeOf(meta, 'content')! }))
    .filter(({ name }) => DATING.test(name))
    .slice(0, MOST);
}

/** Those that say that they are the day of publication first. */
function times(around: Element): string[] {
  const found = Array.from(findAllIn(around, TIMES)).slice(0, MOST);
  const isCertain = (time: Element): boolean =>
    attributeOf(time, 'itemprop') === 'datePublished' || hasAttribute(time, 'pubdate');
  return found
    .filter((time) => isOwnTime(time, around))
    .sort((one, other) => Number(isCertain(other)) - Number(isCertain(one)))
    .map(writtenIn)
    .filter(Boolean);
}

/** Neither a teaser's nor a comment's nor a caption's; nor the day of an update. */
function isOwnTime(time: Element, around: Element): boolean {
  if (attributeOf(time, 'itemprop') === 'dateModified' || closest(time, 'figure, figcaption, blockquote, li'))
    return false;
  if (attributeIsLike(time, 'class', /updat|modif/)) return false;
  for (let above: Element | null = time; above && above !== around; above = aboveOf(above))
    if (isFurniture(above, tagOf(above))) return false;
  return true;
}

// What a page says of its own day, as it stands there.
//
// Here: JSON-LD, meta elements, and `<time>` in the article; never navigation, teasers, captions or comments, nor a modified date. Not
// here: which of them is the day (published.ts); that is judged in the background, so that no page pays for it.
import type { PageDates } from '@/lib/vocabulary';
import {
  attributeIsLike,
  attributeOf,
  closest,
  ELEMENT,
  findAll,
  findAllIn,
  parentOf,
  tagOf,
  textBelow,
  typeOf,
} from './dom';
import { isFurniture } from './furniture';

/** A page's own data are some kilobytes; what is larger lists the whole site. */
const MOST_DATA = 200_000;
/** Of each kind. Pages have a few. */
const MOST = 40;
/** Names by which meta elements give a day of any kind. */
const DATING = /date|time|pub|dcterms|dc\./;

export function datesOf(document: Document, around: Element): PageDates {
  return { data: linkedData(document), named: named(document), times: times(around) };
}

function linkedData(document: Document): string[] {
  const scripts = findAll(document, 'script[type="application/ld+json"]');
  const found: string[] = [];
  for (let index = 0; index < Math.min(scripts.length, MOST); index++) {
    const data = textBelow(scripts[index]!);
    if (data.length <= MOST_DATA && data.includes('datePublished')) found.push(data);
  }
  return found;
}

function named(document: Document): [string, string][] {
  const metas = findAll(document, 'meta[content]');
  const found: [string, string][] = [];
  for (let index = 0; index < metas.length && found.length < MOST; index++) {
    const meta = metas[index]!;
    const name = (
      attributeOf(meta, 'property') ??
      attributeOf(meta, 'name') ??
      attributeOf(meta, 'itemprop') ??
      ''
    ).toLowerCase();
    if (DATING.test(name)) found.push([name, attributeOf(meta, 'content') ?? '']);
  }
  return found;
}

/** Those that say that they are the day of publication first. */
function times(around: Element): string[] {
  const found = findAllIn(around, 'time[datetime], [itemprop="datePublished"][content]');
  const certain: string[] = [];
  const others: string[] = [];
  for (let index = 0; index < Math.min(found.length, MOST); index++) {
    const time = found[index]!;
    const written = attributeOf(time, 'datetime') ?? attributeOf(time, 'content') ?? '';
    if (written === '' || !isOwnTime(time, around)) continue;
    const isCertain = attributeOf(time, 'itemprop') === 'datePublished' || attributeOf(time, 'pubdate') !== null;
    (isCertain ? certain : others).push(written);
  }
  return [...certain, ...others];
}

/** Neither a teaser's nor a comment's nor a caption's; nor the day of an update. */
function isOwnTime(time: Element, around: Element): boolean {
  if (attributeOf(time, 'itemprop') === 'dateModified' || closest(time, 'figure, figcaption, blockquote, li'))
    return false;
  if (attributeIsLike(time, 'class', /updat|modif/)) return false;
  for (let above: Node | null = time; above && above !== around; above = parentOf(above))
    if (typeOf(above) === ELEMENT && isFurniture(above as Element, tagOf(above as Element))) return false;
  return true;
}

// The day on which the page says it was published.
//
// Here: JSON-LD, then meta elements, then `<time>` in the article, then the address, in this order. Never navigation, teasers,
// captions or comments; a modified date is not a published one. Not here: days that the text itself names (claim/).
import type { Day } from '@/lib/vocabulary';
import { attributeOf, closest, findAll, findAllIn, parentOf, tagOf, textBelow, typeOf, ELEMENT } from './dom';
import { dayInAddress, readDay } from './day';
import { isFurniture } from './furniture';

/** A page's own data are some kilobytes; what is larger lists the whole site. */
const MOST_DATA = 500_000;

/** Names, properties or item properties of meta elements that give the day of publication, best first. */
const META = (
  'article:published_time datepublished parsely-pub-date sailthru.date pubdate publish-date ' +
  'publishdate dc.date.issued dc.date dcterms.created date'
).split(' ');

export function publishedDay(document: Document, around: Element, address: string): Day | null {
  return inLinkedData(document) ?? inMeta(document) ?? inTimes(around) ?? dayInAddress(pathOf(address));
}

const pathOf = (address: string): string => (URL.canParse(address) ? new URL(address).pathname : '');

function inMeta(document: Document): Day | null {
  const metas = findAll(document, 'meta[content]');
  let [best, found]: [number, Day | null] = [META.length, null];
  for (let index = 0; index < metas.length; index++) {
    const meta = metas[index]!;
    const name = attributeOf(meta, 'property') ?? attributeOf(meta, 'name') ?? attributeOf(meta, 'itemprop') ?? '';
    const rank = META.indexOf(name.toLowerCase());
    const day = rank >= 0 && rank < best ? readDay(attributeOf(meta, 'content') ?? '') : null;
    if (day) [best, found] = [rank, day];
  }
  return found;
}

type Thing = Readonly<Record<string, unknown>>;
const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

function inLinkedData(document: Document): Day | null {
  const scripts = findAll(document, 'script[type="application/ld+json"]');
  let ofPage: Day | null = null;
  for (let index = 0; index < scripts.length; index++) {
    const data = textBelow(scripts[index]!);
    if (data.length > MOST_DATA || !data.includes('datePublished')) continue;
    for (const thing of thingsIn(data)) {
      const types = listed(thing['@type']).map(String);
      const written = thing['datePublished'];
      const day = typeof written === 'string' ? readDay(written) : null;
      if (!day) continue;
      if (types.some((type) => /(?:Article|Report|Posting)$/.test(type))) return day;
      if (types.some((type) => type.endsWith('Page'))) ofPage ??= day;
    }
  }
  return ofPage;
}

/** The things that the data is about: not the comments, images and listed articles inside them. */
function thingsIn(written: string): Thing[] {
  let data: unknown;
  try {
    data = JSON.parse(written);
  } catch {
    return [];
  }
  return listed(data).flatMap((top) => {
    if (!isThing(top)) return [];
    return [top, ...listed(top['@graph']), ...listed(top['mainEntity']), ...listed(top['mainEntityOfPage'])].filter(
      isThing,
    );
  });
}

function inTimes(around: Element): Day | null {
  const times = findAllIn(around, 'time[datetime], [itemprop="datePublished"][content]');
  let first: Day | null = null;
  for (let index = 0; index < times.length; index++) {
    const time = times[index]!;
    const day = readDay(attributeOf(time, 'datetime') ?? attributeOf(time, 'content') ?? '');
    if (!day || !isOwnTime(time, around)) continue;
    if (attributeOf(time, 'itemprop') === 'datePublished' || attributeOf(time, 'pubdate') !== null) return day;
    first ??= day;
  }
  return first;
}

/** Neither a teaser's nor a comment's nor a caption's; nor the day of an update. */
function isOwnTime(time: Element, around: Element): boolean {
  if (attributeOf(time, 'itemprop') === 'dateModified' || closest(time, 'figure, figcaption, blockquote, li'))
    return false;
  if (/updat|modif/i.test(attributeOf(time, 'class') ?? '')) return false;
  for (let above: Node | null = time; above && above !== around; above = parentOf(above))
    if (typeOf(above) === ELEMENT && isFurniture(above as Element, tagOf(above as Element))) return false;
  return true;
}

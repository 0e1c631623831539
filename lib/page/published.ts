// The day on which the page says it was published.
//
// Here: JSON-LD, then meta elements, then `<time>` in the article, then the address, in this order. Never navigation, teasers,
// captions or comments; a modified date is not a published one. Not here: days that the text itself names (claim/).
import type { Day } from '@/lib/vocabulary';
import { attributeOf, closest, find, findAll, findAllIn, parentOf, tagOf, textBelow, typeOf, ELEMENT } from './dom';
import { dayInAddress, readDay } from './day';
import { isFurniture } from './furniture';

/** A page's own data are some kilobytes; what is larger lists the whole site. */
const MOST_DATA = 500_000;

const META = [
  'meta[property="article:published_time"]',
  'meta[property="og:article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="article:published_time"]',
  'meta[name="parsely-pub-date"]',
  'meta[name="sailthru.date"]',
  'meta[name="cXenseParse:recs:publishtime"]',
  'meta[name="pubdate" i]',
  'meta[name="publish-date" i]',
  'meta[name="publishdate" i]',
  'meta[name="datePublished" i]',
  'meta[name="dc.date.issued" i]',
  'meta[name="dc.date" i]',
  'meta[name="dcterms.created" i]',
  'meta[name="date" i]',
];

export function publishedDay(document: Document, around: Element, address: string): Day | null {
  return inLinkedData(document) ?? inMeta(document) ?? inTimes(around) ?? dayInAddress(pathOf(address));
}

const pathOf = (address: string): string => (URL.canParse(address) ? new URL(address).pathname : '');

function inMeta(document: Document): Day | null {
  for (const selector of META) {
    const meta = find(document, selector);
    const day = readDay((meta && attributeOf(meta, 'content')) ?? '');
    if (day) return day;
  }
  return null;
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
      if (types.some((type) => /Article$|^Report$|Posting$/.test(type))) return day;
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

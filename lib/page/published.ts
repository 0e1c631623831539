// The day on which a page says it was published.
//
// Here: JSON-LD, then meta elements, then `<time>` in the article, then the address, in this order; a modified date is not a published one.
// Not here: gathering them (dates.ts), days that the text itself names (claim/).
import type { Day, PageDates } from '@/lib/vocabulary';
import { dayInAddress, readDay } from './day';

/** Names, properties or item properties of meta elements that give the day of publication, best first. */
const META = (
  'article:published_time datepublished parsely-pub-date sailthru.date pubdate publish-date ' +
  'publishdate dc.date.issued dc.date dcterms.created date'
).split(' ');

export function publishedDay({ data, named, times }: PageDates, address: string): Day | null {
  return inLinkedData(data) ?? inMeta(named) ?? firstOf(times) ?? dayInAddress(pathOf(address));
}

const pathOf = (address: string): string => (URL.canParse(address) ? new URL(address).pathname : '');

function firstOf(times: readonly string[]): Day | null {
  for (const written of times) {
    const day = readDay(written);
    if (day) return day;
  }
  return null;
}

function inMeta(named: PageDates['named']): Day | null {
  let [best, found]: [number, Day | null] = [META.length, null];
  for (const { name, says } of named) {
    const rank = META.indexOf(name);
    const day = rank >= 0 && rank < best ? readDay(says) : null;
    if (day) [best, found] = [rank, day];
  }
  return found;
}

type Thing = Readonly<Record<string, unknown>>;
const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

function inLinkedData(data: readonly string[]): Day | null {
  let ofPage: Day | null = null;
  for (const thing of data.flatMap(thingsIn)) {
    const types = listed(thing['@type']).map(String);
    const written = thing['datePublished'];
    const day = typeof written === 'string' ? readDay(written) : null;
    if (!day) continue;
    if (types.some((type) => /(?:Article|Report|Posting)$/.test(type))) return day;
    if (types.some((type) => type.endsWith('Page'))) ofPage ??= day;
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

// Finds the place again that selectors describe, on a page that may have changed.
//
// Here: first where it stood (one comparison), then its exact words by what stands around them, then similar words in the same
// surroundings, last the markup's word for it. No answer is better than a wrong one. Not here: writing selectors (describe.ts).
import search from 'approx-string-match';
import type { Span } from '@/lib/vocabulary';
import { CONTEXT } from './describe';
import type { Selector, TextQuoteSelector } from './selector';

/** Of what is kept around a short quote, this much must still stand there. "48,000" alone could be anywhere. */
const LEAST_CONTEXT = 12;
/** Quote and context together; a long quote found once needs no more. */
const LEAST_EVIDENCE = 32;
/** Two places that differ less than this in their surroundings are not told apart. */
const MARGIN = 4;
/** Of a changed quote, one character in five may be another, up to a limit that keeps the search quick. */
const ERRORS = 0.2;
const MOST_ERRORS = 24;
/** Shorter words are too easily similar to others. */
const LEAST_FUZZY = 6;
/** A changed quote needs its surroundings more. */
const LEAST_FUZZY_CONTEXT = 20;
/** On each side: a headline repeats how a sentence begins, and goes on in another way. */
const LEAST_FUZZY_SIDE = 4;
/** Of a shorter word's surroundings this much must stand in its own paragraph: another one may take its place, and begin with "The" too. */
const LEAST_OWN = 4;
/** A paragraph that is the same from end to end is that paragraph, wherever it moved; shorter ones are labels. */
const LEAST_PARAGRAPH = 12;
/** A quote that stands in more places than this is looked for no further. */
const MOST_PLACES = 2000;

/** The place, or null when it is gone, or two places could be meant. */
export function anchorSelectors(text: string, selectors: readonly Selector[]): Span | null {
  const position = selectors.find((selector) => selector.type === 'TextPositionSelector');
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
  if (!quote || quote.exact === '') return null;
  if (position && standsAt(text, position.start, quote))
    return { start: position.start, end: position.start + quote.exact.length };
  const places = placesOf(text, quote.exact);
  return places.length > 0 ? nearestByContext(text, quote, places) : similar(text, quote);
}

/**
 * Whether the markup's place (range-selector.ts) settles what the text left in doubt: the very words stand there, and nowhere else. New
 * posts above old ones move every way of elements by one, so among equal words the markup is no witness.
 */
export function confirmPlace(text: string, selectors: readonly Selector[], { start, end }: Span): Span | null {
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
  const isThere = quote && quote.exact !== '' && text.slice(start, end) === quote.exact;
  return isThere && text.indexOf(quote.exact) === text.lastIndexOf(quote.exact) ? { start, end } : null;
}

/** The quote with all that was kept around it. */
function standsAt(text: string, start: number, { exact, prefix, suffix }: TextQuoteSelector): boolean {
  return (
    text.startsWith(exact, start) &&
    text.startsWith(suffix, start + exact.length) &&
    text.slice(0, start).endsWith(prefix)
  );
}

function placesOf(text: string, exact: string): Span[] {
  const places: Span[] = [];
  for (
    let start = text.indexOf(exact);
    start >= 0 && places.length < MOST_PLACES;
    start = text.indexOf(exact, start + 1)
  )
    places.push({ start, end: start + exact.length });
  return places;
}

type Context = {
  /** How many characters around the place are still those that stood around the quote. */
  context: number;
  /** The lesser of both sides; a side that is the same up to the end of its paragraph lacks nothing. */
  lesser: number;
  /** How many of them stand in the quote's own paragraph; of one that is the same from end to end, nothing is lacking. */
  own: number;
  /** Of a paragraph that is the same from end to end, its length; else 0. */
  paragraph: number;
};

function contextAround(text: string, { exact, prefix, suffix }: TextQuoteSelector, { start, end }: Span): Context {
  let before = 0;
  while (before < prefix.length && prefix[prefix.length - 1 - before] === text[start - 1 - before]) before++;
  let after = 0;
  while (after < suffix.length && suffix[after] === text[end + after]) after++;
  const ownBefore = prefix
    .slice(prefix.length - before)
    .split('\n')
    .pop()!;
  const ownAfter = suffix.slice(0, after).split('\n')[0]!;
  const head = ofParagraph(ownBefore, {
    same: before,
    was: prefix[prefix.length - 1 - before] ?? edgeOf(prefix),
    is: text[start - 1 - before],
  });
  const tail = ofParagraph(ownAfter, {
    same: after,
    was: suffix[after] ?? edgeOf(suffix),
    is: text[end + after],
  });
  return {
    context: before + after,
    own: head === null || tail === null ? ownBefore.length + ownAfter.length : Infinity,
    lesser: Math.min(head === null ? before : Infinity, tail === null ? after : Infinity),
    paragraph: head === null || tail === null ? 0 : head + exact.length + tail,
  };
}

/** What stood beyond the kept context: nothing, where the page's text ended there; else nobody knows. */
const edgeOf = (kept: string): '\n' | undefined => (kept.length < CONTEXT - 1 ? '\n' : undefined);

/**
 * How long one side is in the quote's own paragraph, when all of that is the same; null when it is not. `was` and `is` are the characters
 * after which it is no more the same.
 */
function ofParagraph(
  own: string,
  { same, was, is }: { same: number; was?: string | undefined; is?: string | undefined },
) {
  return own.length < same || (was === '\n' && (is === undefined || is === '\n')) ? own.length : null;
}

type Place = Span & Context & { errors: number };

/** The best, when it is clearly better than every other place. */
function clearlyBest(places: readonly Place[]): Place | null {
  const rank = (place: Place): number => place.context - place.errors * 2;
  const [best, second] = [...places].sort((one, other) => rank(other) - rank(one));
  return best && (!second || rank(best) - rank(second) >= MARGIN) ? best : null;
}

function nearestByContext(text: string, quote: TextQuoteSelector, places: readonly Span[]): Span | null {
  const best = clearlyBest(places.map((place) => ({ ...place, ...contextAround(text, quote, place), errors: 0 })));
  if (!best) return null;
  const kept = quote.prefix.length + quote.suffix.length;
  const enough = Math.min(
    kept,
    Math.max(LEAST_EVIDENCE - quote.exact.length, quote.exact.length < LEAST_EVIDENCE ? LEAST_CONTEXT : 0),
  );
  const isKept = best.context >= enough || best.paragraph >= LEAST_PARAGRAPH;
  const isOwn = quote.exact.length >= LEAST_FUZZY || best.own >= LEAST_OWN;
  return isKept && isOwn ? { start: best.start, end: best.end } : null;
}

function similar(text: string, quote: TextQuoteSelector): Span | null {
  const { exact, prefix, suffix } = quote;
  if (exact.length < LEAST_FUZZY) return null;
  const found = search(text, exact, Math.min(MOST_ERRORS, Math.floor(exact.length * ERRORS)));
  const places = found.map(({ start, end, errors }) => ({
    start,
    end,
    errors,
    ...contextAround(text, quote, { start, end }),
  }));
  // The search ends one match at several neighbouring places: of those that overlap, the best is kept.
  const apart: Place[] = [];
  for (const place of places.sort((one, other) => one.errors - other.errors || other.context - one.context))
    if (!apart.some((kept) => kept.start < place.end && place.start < kept.end)) apart.push(place);
  const best = clearlyBest(apart);
  const isKept = best && best.context >= Math.min(LEAST_FUZZY_CONTEXT, prefix.length + suffix.length);
  return isKept && best.lesser >= LEAST_FUZZY_SIDE ? { start: best.start, end: best.end } : null;
}

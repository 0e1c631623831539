// Describes a place in a page's text, so that it can be found again (anchor.ts).
import type { Span } from '@/lib/vocabulary';
import type { Selector } from './selector';

/** Characters kept before and after: what Hypothesis keeps, enough to tell two places apart. */
export const CONTEXT = 32;

const isLow = (text: string, at: number): boolean => /^[\udc00-\udfff]$/.test(text[at] ?? '');

/** Where the span stands, and what it says with the words around it. The text of the page is kept as it was read. */
export function describeSpan(text: string, { start, end }: Span): Selector[] {
  // A character outside the basic plane is not cut in two.
  let from = Math.max(0, start - CONTEXT);
  if (isLow(text, from)) from += 1;
  let to = Math.min(text.length, end + CONTEXT);
  if (isLow(text, to)) to -= 1;
  return [
    { type: 'TextPositionSelector', start, end },
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(from, start),
      suffix: text.slice(end, to),
    },
  ];
}

// The reading of a page in a browser: text, and the way from its spans to Ranges and back.
import type { PageText, Span } from '@/lib/vocabulary';
import { extract, type ReadOptions } from './extract';
import { spanOf, toRange } from './range';
import { isHiddenByLayout } from './visible';

export type DocumentReading = {
  page: PageText;
  /** Null when the words are no longer in the page. */
  toRange(span: Span): Range | null;
  /** Null when the range covers nothing that was read. */
  spanOf(range: Range): Span | null;
};

/** Null: not an article, or not a kind of document that is read. The document is only looked at, never changed. */
export function readDocument(document: Document, options: ReadOptions = {}): DocumentReading | null {
  const found = extract(document, { isHidden: isHiddenByLayout, ...options });
  if (!found) return null;
  const { page, runs } = found;
  return { page, toRange: (span) => toRange(document, runs, span), spanOf: (range) => spanOf(runs, range) };
}

/** The same text of a document that was only parsed: no layout, no Ranges. For files. */
export function readParsed(document: Document, options: ReadOptions = {}): PageText | null {
  return extract(document, options)?.page ?? null;
}

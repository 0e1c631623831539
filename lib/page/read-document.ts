// The reading of a page in a browser: text, and the way from its spans to Ranges and back. Not here: a document that was only
// parsed (read-parsed.ts).
import type { PageText, Span } from '@/lib/vocabulary';
import { extract, type ReadOptions } from './extract';
import * as ranges from './range';
import type { Runs } from './text';
import { isHiddenByLayout } from './visible';

export type DocumentReading = {
  page: PageText;
  /** Where each character stands; for `spanOf`. */
  runs: Runs;
  /** Null when the words are no longer in the page. */
  toRange(span: Span): Range | null;
};

/** Null: not an article, or not a kind of document that is read. The document is only looked at, never changed. */
export function readDocument(document: Document, options: ReadOptions = {}): DocumentReading | null {
  const found = extract(document, { url: document.URL, isHidden: isHiddenByLayout, ...options });
  return found && { ...found, toRange: (span) => ranges.toRange(document, found.runs, span) };
}

/** The part of the page text that a Range covers. Null when it covers nothing that was read. */
export const spanOf = ({ runs }: DocumentReading, range: Range): Span | null => ranges.spanOf(runs, range);

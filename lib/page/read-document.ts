// The reading of a page in a browser: text, and the way from its spans to Ranges and back. Not here: a document that was only
// parsed (read-parsed.ts).
import type { PageDates, PageText, Span } from '@/lib/vocabulary';
import { createExtractor, extractAtOnce, type Extract, type ReadOptions } from './extract';
import { createRanges, spanOf as spanIn, type Places, type Spans } from './range';
import { isHiddenByLayout } from './visible';

export type DocumentReading = Places & {
  /** Its day is still to be judged by `dates`. */
  page: PageText;
  dates: PageDates;
  /** Null where the words are no longer in the page. */
  toRanges(spans: Spans): (Range | null)[];
  toRange(span: Span): Range | null;
};
export type DocumentReader = ReturnType<typeof createDocumentReader>;

/** How long to read before the page has its turn, in ms: a frame has sixteen. */
const TURN = 4;

/** Reads a document again and again: only what changed is looked at. The document is only looked at, never changed. */
export function createDocumentReader(document: Document) {
  const { extract, forget, hear } = createExtractor(document);
  const rangesOf = createRanges(document);
  let last: { found: Extract; reading: DocumentReading } | null = null;
  return {
    forget,
    hear,
    /** Null: not an article, or not a kind of document that is read. The same object again where nothing changed. `onRoot` is told of each open shadow tree in it. */
    async read(asked: boolean, onRoot?: (root: ShadowRoot) => void): Promise<DocumentReading | null> {
      // Whoever asks has done enough in this turn: a script that was just compiled, a change that was just heard.
      await pageHasItsTurn();
      let began = performance.now();
      const isDue = (): boolean => performance.now() - began > TURN;
      const steps = extract({ asked, url: document.URL, isHidden: isHiddenByLayout, isDue, onRoot });
      for (;;) {
        const { done, value } = steps.next();
        if (done) {
          if (!value) return null;
          if (last?.found !== value) last = { found: value, reading: readingOf(value, rangesOf) };
          return last.reading;
        }
        await pageHasItsTurn();
        began = performance.now();
      }
    },
  };
}

/** At once; null: not an article, or not a kind of document that is read. */
export function readDocument(document: Document, options: ReadOptions = {}): DocumentReading | null {
  const found = extractAtOnce(document, { url: document.URL, isHidden: isHiddenByLayout, ...options });
  return found && readingOf(found, (places, spans) => createRanges(document)(places, spans));
}

const readingOf = (found: Extract, rangesOf: ReturnType<typeof createRanges>): DocumentReading => ({
  ...found,
  toRanges: (spans) => rangesOf(found, spans),
  toRange: ({ start, end }) => rangesOf(found, [[start, end]])[0]!,
});

const pageHasItsTurn = (): Promise<void> =>
  (globalThis as unknown as { scheduler: { yield: () => Promise<void> } }).scheduler.yield();

/** The part of the page text that a Range covers. Null when it covers nothing that was read. */
export const spanOf = (document: Document, places: DocumentReading, range: Range): Span | null =>
  spanIn(document, places, range);

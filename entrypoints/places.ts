// Places in a page: what is selected or marked there as selectors, selectors as a place again. Injected when it is first needed.
//
// Here: what of it needs the document. Not here: the selectors (lib/annotate), who asks (entrypoints/background/places.ts).
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { anchorSelectors, confirmPlace, describeRange, describeSpan, findRange, type Selector } from '@/lib/annotate';
import { addressOf, readDocument, spanOf, urlOf, type DocumentReading } from '@/lib/page';
import { pulse, scrollToRange } from '@/lib/paint';
import type { Described } from '@/lib/messages';
import type { Span } from '@/lib/vocabulary';
import { readerHere } from './reader/api';

/** Of words that are no part of the text that is read, this much is kept as a quote. */
const LONGEST_QUOTE = 5_000;

export type PlacesApi = {
  mention(index: number): Described | null;
  selection(): Described | null;
  /** For each note the place that its way in the markup confirms; null where it does not. */
  confirm(notes: Selector[][]): (Span | null)[];
  /** Scrolls to a place and lets it light up. */
  show(selectors: Selector[]): boolean;
};

export default defineUnlistedScript(() => {
  const api: PlacesApi = {
    mention(index) {
      const page = readerHere()?.current();
      const place = page?.spans[index];
      if (!place) return null;
      const span = { start: place[0], end: place[1] };
      return described(page.taken, span, page.taken.toRange(span));
    },
    selection() {
      const selection = getSelection();
      const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
      if (!range || range.toString().trim() === '') return null;
      const taken = textHere();
      const span = taken && trimmed(taken.page.text, spanOf(document, taken, range));
      return taken && span ? described(taken, span, taken.toRange(span)) : elsewhere(range);
    },
    confirm(notes) {
      const taken = textHere();
      return notes.map((selectors) => (taken ? confirmed(taken, selectors) : null));
    },
    show(selectors) {
      const taken = textHere();
      const span = taken && (anchorSelectors(taken.page.text, selectors) ?? confirmed(taken, selectors));
      const range = span ? taken.toRange(span) : null;
      if (!range) return false;
      scrollToRange(range);
      pulse(range);
      return true;
    },
  };
  Object.assign(globalThis, { [Symbol.for('places')]: api });
});

/** The text as the reader took it, so that positions mean the same; taken here where nothing was read. */
const textHere = (): DocumentReading | null =>
  readerHere()?.current()?.taken ?? readDocument(document, { asked: true });

function described({ page: { text } }: DocumentReading, span: Span, range: Range | null): Described {
  const way = range && describeRange(range);
  return {
    page: addressOf(document, urlOf(document)),
    selector: [...(way ? [way] : []), ...describeSpan(text, span)],
    span,
  };
}

/** Words outside the article's text: their quote is kept, and the way to them. */
function elsewhere(range: Range): Described {
  const way = describeRange(range);
  const exact = range.toString().replace(/\s+/g, ' ').trim().slice(0, LONGEST_QUOTE);
  return {
    page: addressOf(document, urlOf(document)),
    selector: [...(way ? [way] : []), { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }],
    span: null,
  };
}

/** Spaces that a double click takes along are no part of what is meant. */
function trimmed(text: string, span: Span | null): Span | null {
  if (!span) return null;
  const words = text.slice(span.start, span.end);
  const start = span.start + words.length - words.trimStart().length;
  const end = span.end - (words.length - words.trimEnd().length);
  return start < end ? { start, end } : null;
}

function confirmed(taken: DocumentReading, selectors: readonly Selector[]): Span | null {
  const way = selectors.find((selector) => selector.type === 'RangeSelector');
  const range = way && findRange(document, way);
  const span = range ? spanOf(document, taken, range) : null;
  return span && confirmPlace(taken.page.text, selectors, span);
}

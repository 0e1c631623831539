// The reading of the page as it stands: taken, asked about, painted, and kept while the page lives.
//
// Here: the order of these steps and what undoes them. Not here: when they are due (index.ts), who asks for the result
// (answers.ts).
import { isContextInvalidated, isCutOff, type ask as askBackground, type Look } from '@/lib/messages';
import { createDocumentReader, declaredAddress, urlOf, type DocumentReading, type Spans } from '@/lib/page';
import { createPainter, MARK_NAMES, type Marks } from '@/lib/paint';
import type { Noted } from './marks';
import { createSender, sayTheSame } from './sending';

export type PageReading = {
  url: string;
  declared: string | null;
  taken: DocumentReading;
  /** One for each mention of the reading; null for a figure that links to nothing, which only the engine knows. */
  spans: Spans;
  /** The same, in the document; null also where its words are gone. */
  ranges: (Range | null)[];
  noted: Noted;
  look: Look;
};
export type Surroundings = {
  document: Document;
  ask: typeof askBackground;
  /** Finds the places of the page's notes among its marks. Asked only where there are notes. */
  place: (page: PageReading) => Promise<Noted>;
  /** The extension was updated or removed: nothing here will ever answer again. */
  onInvalidated: () => void;
};
type Found = Pick<PageReading, 'spans' | 'look'>;
export type PageReader = ReturnType<typeof createPageReader>;

const NOTHING_NOTED: Noted = { counts: new Map(), loose: [] };

export function createPageReader({ document, ask, place, onInvalidated }: Surroundings) {
  const text = createDocumentReader(document);
  const send = createSender(ask);
  let current: PageReading | null = null;
  /** This page takes marks away as often as they are put there. */
  let givenUp = false;
  /** The reader wants no marks here for now. */
  let hidden = false;
  /** What is on record, or what the reader chose, may be another than when we asked. */
  let outdated = false;
  /** Until we heard that it has none, and again while that is asked anew. */
  let mayHaveNotes = true;
  /** Whichever reading began last is the one that counts. */
  let latest = 0;
  /** And so with the placing of notes. */
  let latestPlacing = 0;

  const clear = (): void => {
    latest += 1;
    current = null;
    givenUp = false;
    hidden = false;
    mayHaveNotes = true;
    text.forget();
    paint();
  };

  /** What the extension does not answer is not known here: no marks, and the page is as it was. */
  const asking = async <T>(question: Promise<T>): Promise<T | null> => {
    try {
      return await question;
    } catch (error) {
      if (isContextInvalidated(error)) onInvalidated();
      return null;
    }
  };

  const onGivenUp = (): void => void (givenUp = true);
  // What a newer version of ourselves paints has the same names: a left-over that repaints would fight it.
  const stillWanted = (): boolean => {
    const cutOff = isCutOff();
    if (cutOff) onInvalidated();
    return !cutOff;
  };
  const painter = createPainter({ onGivenUp, stillWanted });
  const paint = (): void => {
    if (current && !givenUp && !hidden) painter.paint(groupsOf(current));
    else painter.erase();
  };

  const show = (taken: DocumentReading, { spans, look }: Found, noted = NOTHING_NOTED): void => {
    const ranges = taken.toRanges(spans);
    current = { url: urlOf(document), declared: declaredAddress(document), taken, spans, ranges, noted, look };
    paint();
  };

  /** Asks for the places of this page's notes, and paints what they change. */
  const placeAgain = async (): Promise<void> => {
    const before = current;
    if (!before) return;
    mayHaveNotes = true;
    const turn = ++latestPlacing;
    const { url, declared } = before;
    const found = await asking(ask('noteTargets', { url, declared }));
    const noted = found && (found.length > 0 ? await asking(place(before)) : NOTHING_NOTED);
    // Of a text that came meanwhile this is asked anew.
    if (!noted || !current || turn !== latestPlacing) return;
    mayHaveNotes = noted !== NOTHING_NOTED;
    if (noted === before.noted) return;
    current.noted = noted;
    paint();
  };

  return {
    current: () => current,
    isUnmarked: () => givenUp,
    isHidden: () => hidden,
    hide(): void {
      hidden = !hidden;
      paint();
    },
    clear,
    placeAgain,
    /** The next reading asks anew, also about the same text. */
    doubt(): void {
      outdated = true;
    },
    /** Whether changes of the document may have changed what is read. */
    hear: text.hear,
    /** Reads the page anew. `asked`: the reader wants this page read, article or not. */
    async read(asked = false, onRoot?: (root: ShadowRoot) => void): Promise<void> {
      const turn = ++latest;
      const taken = await text.read(asked, onRoot);
      if (turn !== latest) return;
      if (!taken) return clear();
      if (current && !outdated) {
        if (current.taken === taken) return;
        // The same words in other nodes: only the way back to them is new.
        if (current.taken.page.text === taken.page.text && sayTheSame(current.taken, taken))
          return show(taken, current, current.noted);
      }
      const found = await asking(send(taken, asked));
      if (turn !== latest) return;
      if (!found) return clear();
      mayHaveNotes ||= outdated;
      outdated = false;
      show(taken, found);
      // Whoever writes a note later tells us; until then a page without notes stays one.
      if (mayHaveNotes) await placeAgain();
    },
  };
}

function groupsOf({ look, ranges, noted, taken }: PageReading): Marks[] {
  const groups = new Map(Object.values(MARK_NAMES).map((name) => [name, [] as Range[]]));
  look.marks.forEach((mark, index) => {
    const range = ranges[index];
    if (range && mark) groups.get(noted.counts.has(index) ? MARK_NAMES.noted : mark)?.push(range);
  });
  for (const place of noted.loose) {
    const range = taken.toRange(place);
    if (range) groups.get(MARK_NAMES.noted)?.push(range);
  }
  return [...groups].map(([name, found]) => ({ name, ranges: found }));
}

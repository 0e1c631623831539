// The reading of the page as it stands: taken, asked about, painted, and kept while the page lives.
//
// Here: the order of these steps and what undoes them. Not here: when they are due (index.ts), who asks for the result
// (answers.ts).
import { isContextInvalidated, isCutOff, type ask as askBackground, type Look, type NoteTarget } from '@/lib/messages';
import { createDocumentReader, declaredAddress, urlOf, type DocumentReading } from '@/lib/page';
import { createPainter, MARK_NAMES, type Marks } from '@/lib/paint';
import type { Mention, Reading } from '@/lib/vocabulary';
import { isLinked, type Noted } from './marks';

export type PageReading = {
  url: string;
  declared: string | null;
  taken: DocumentReading;
  reading: Reading;
  /** One for each mention, marked or not; null where nothing is on record or its words are gone. */
  ranges: (Range | null)[];
  noted: Noted;
  look: Look;
};
export type Surroundings = {
  document: Document;
  ask: typeof askBackground;
  /** What the places of notes are for the marks. Asked only where there are notes. */
  assign: (mentions: readonly Mention[], targets: readonly NoteTarget[]) => Promise<Noted>;
  /** The extension was updated or removed: nothing here will ever answer again. */
  onInvalidated: () => void;
};
export type PageReader = ReturnType<typeof createPageReader>;

const NOTHING_NOTED: Noted = { counts: new Map(), loose: [] };

export function createPageReader({ document, ask, assign, onInvalidated }: Surroundings) {
  const text = createDocumentReader(document);
  let current: PageReading | null = null;
  /** This page takes marks away as often as they are put there. */
  let givenUp = false;
  /** The reader wants no marks here for now. */
  let hidden = false;
  /** What is on record, or what the reader chose, may be another than when we asked. */
  let outdated = false;
  /** Whichever reading began last is the one that counts. */
  let latest = 0;

  const clear = (): void => {
    latest += 1;
    current = null;
    givenUp = false;
    hidden = false;
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

  const show = (taken: DocumentReading, reading: Reading, look: Look, noted = NOTHING_NOTED): void => {
    const ranges = reading.mentions.map((mention) => (isLinked(mention) ? taken.toRange(mention.span) : null));
    current = {
      url: urlOf(document),
      declared: declaredAddress(document),
      taken,
      reading,
      ranges,
      noted,
      look,
    };
    paint();
  };

  /** Asks for the places of this page's notes, and paints what they change. */
  const placeAgain = async (): Promise<void> => {
    const before = current;
    if (!before) return;
    const { url, declared } = before;
    let found = await asking(ask('noteTargets', { url, declared }));
    // The text goes along only where there is a note to place in it.
    if (found?.length) found = await asking(ask('noteTargets', { url, declared, text: before.taken.page.text }));
    if (!found || (found.length === 0 && before.noted === NOTHING_NOTED)) return;
    const noted = found.length > 0 ? await asking(assign(before.reading.mentions, found)) : NOTHING_NOTED;
    if (!noted || current?.reading !== before.reading) return;
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
        if (samePage(current.taken, taken)) return show(taken, current.reading, current.look, current.noted);
      }
      const reading = await asking(ask('read', { page: taken.page, dates: taken.dates, asked }));
      if (turn !== latest) return;
      if (!reading) return clear();
      const mayHaveNotes = outdated || current?.noted !== NOTHING_NOTED;
      outdated = false;
      show(taken, reading, reading.look);
      // Whoever writes a note later tells us; until then a page without notes stays one.
      if (mayHaveNotes) await placeAgain();
    },
  };
}

const samePage = (one: DocumentReading, other: DocumentReading): boolean =>
  one.page.text === other.page.text &&
  JSON.stringify(one.dates) === JSON.stringify(other.dates) &&
  one.page.lang === other.page.lang;

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

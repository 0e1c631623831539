// What the popup, the panel and the background may ask of this page.
import { describeSpan } from '@/lib/annotate';
import type { PageHandlers } from '@/lib/messages';
import { pulse, scrollToRange } from '@/lib/paint';
import type { PageReader, PageReading } from './page-reading';

export type Actions = {
  reader: PageReader;
  /** Waits for a reading under way; begins one, article or not, where there is none. */
  readAsked: () => Promise<void>;
  readAgain: () => Promise<void>;
  openCard: (index: number, byKeyboard: boolean) => Promise<void>;
};

export function createAnswers({ reader, readAsked, readAgain, openCard }: Actions): PageHandlers {
  let chosen = -1;
  let dim: (() => void) | null = null;

  const show = (index: number): void => {
    const range = reader.current()?.ranges[index];
    if (!range) return;
    chosen = index;
    dim?.();
    scrollToRange(range);
    dim = pulse(range);
  };

  return {
    // Whoever asks this has opened the popup or the panel on this page.
    async pageReading() {
      await readAsked();
      const page = reader.current();
      return page && { ...summaryOf(page), unmarked: reader.isUnmarked() };
    },
    showMention({ index }) {
      show(index);
      return null;
    },
    async openMention({ index }) {
      show(index);
      await openCard(index, true);
      return null;
    },
    describeMention({ index }) {
      const page = reader.current();
      const mention = page?.reading.mentions[index];
      if (!page || !mention) return null;
      return { selector: describeSpan(page.taken.page.text, mention.span), span: mention.span };
    },
    async notesChanged() {
      await reader.placeAgain();
      return null;
    },
    async readAgain() {
      await readAgain();
      return null;
    },
    async step({ to }) {
      const ranges = reader.current()?.ranges ?? [];
      const index =
        to === 'open'
          ? ranges[chosen]
            ? chosen
            : nextMark(ranges, -1, 1)
          : nextMark(ranges, chosen, to === 'next' ? 1 : -1);
      if (index < 0) return null;
      show(index);
      if (to === 'open') await openCard(index, true);
      return null;
    },
  };
}

/** The next mark in a direction, around the end; -1 where there is none. */
function nextMark(ranges: readonly (Range | null)[], from: number, by: 1 | -1): number {
  const count = ranges.length;
  const start = from < 0 && by < 0 ? count : from;
  for (let step = 1; step <= count; step++) {
    const index = (start + by * step + count * step) % count;
    if (ranges[index]) return index;
  }
  return -1;
}

function summaryOf({ address, reading, taken, noted }: PageReading) {
  const text = reading.mentions.map(({ span }) => taken.page.text.slice(span.start, span.end));
  return {
    page: address,
    reading,
    text,
    noted: Object.fromEntries(noted.counts),
  };
}

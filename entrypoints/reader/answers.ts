// What the popup, the panel and the background may ask of this page.
import type { PageHandlers } from '@/lib/messages';
import type { ReaderApi } from './api';
import type { PageReader, PageReading } from './page-reading';

export type Actions = {
  reader: PageReader;
  /** Waits for a reading under way; begins one, article or not, where there is none. */
  readAsked: () => Promise<void>;
  readAgain: () => Promise<void>;
  api: ReaderApi;
};

export function createAnswers({ reader, readAsked, readAgain, api }: Actions): PageHandlers {
  return {
    // Whoever asks this has opened the popup or the panel on this page.
    async pageReading() {
      await readAsked();
      const page = reader.current();
      return page && { ...summaryOf(page), unmarked: reader.isUnmarked(), hidden: reader.isHidden() };
    },
    showMention({ index }) {
      api.show(index);
      return null;
    },
    async openMention({ index }) {
      api.show(index);
      await api.open(index, true);
      return null;
    },
    async notesChanged() {
      await reader.placeAgain();
      return null;
    },
    async readAgain() {
      await readAgain();
      return null;
    },
    hideMarks() {
      reader.hide();
      return null;
    },
  };
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

// What the popup, the panel and the background may ask of this page.
import type { PageHandlers } from '@/lib/messages';
import { addressOf } from '@/lib/page';
import type { Reading } from '@/lib/vocabulary';
import type { ReaderApi } from './api';
import type { PageReading } from './page-reading';
import { show } from './show';
import type { WholeReading } from './whole-reading';

export function createAnswers(reader: ReaderApi, readingOf: WholeReading): PageHandlers {
  return {
    // Whoever asks this has opened the popup or the panel on this page.
    async pageReading() {
      await reader.readAsked();
      const page = reader.current();
      return (
        page && { ...summaryOf(page, await readingOf(page)), unmarked: reader.isUnmarked(), hidden: reader.isHidden() }
      );
    },
    showMention({ index }) {
      show(reader, index);
      return null;
    },
    async openMention({ index }) {
      show(reader, index);
      await reader.open(index, true);
      return null;
    },
    async notesChanged() {
      await reader.placeAgain();
      return null;
    },
    async readAgain() {
      await reader.readAgain();
      return null;
    },
    hideMarks() {
      reader.hide();
      return null;
    },
  };
}

function summaryOf({ url, taken, noted }: PageReading, reading: Reading) {
  const text = reading.mentions.map(({ span }) => taken.page.text.slice(span.start, span.end));
  return {
    page: addressOf(document, url),
    reading,
    text,
    noted: Object.fromEntries(noted.counts),
  };
}

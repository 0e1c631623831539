// Opens the card, gives notes to marks, and answers what the popup, the panel and the background ask of a page. Injected with the first click
// on a mark, the first note or question; most pages see none.
//
// Here: putting all that into the hands of the reader, which hears of them (entrypoints/reader).
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerPage, ask } from '@/lib/messages';
import { createAnswers } from './reader/answers';
import { readerHere } from './reader/api';
import { createCardOpener } from './reader/card';
import { assignNotes } from './reader/marks';
import { markMeant } from './reader/meant';
import { createWholeReading } from './reader/whole-reading';

export default defineUnlistedScript(() => {
  const reader = readerHere();
  if (!reader || reader.desk) return;
  const readingOf = createWholeReading(ask);
  const handlers = createAnswers(reader, readingOf);
  const card = createCardOpener(ask, readingOf);
  reader.desk = {
    answer: (request, payload) => answerPage(handlers, request, payload),
    async open(page, target, byKeyboard) {
      const index = typeof target === 'number' ? target : markMeant(page.ranges, target);
      if (index === undefined) return;
      reader.chosen = index;
      await card.open(page, index, byKeyboard);
    },
    close: () => card.close(),
    // The text goes along only where there is a note to place in it.
    async placeNotes({ url, declared, taken, spans }) {
      return assignNotes(spans, await ask('noteTargets', { url, declared, text: taken.page.text }));
    },
  };
});

// Opens the card, gives notes to marks, and answers what the popup, the panel and the background ask of a page. Injected with the first click
// on a mark, the first note or question; most pages see none.
//
// Here: putting all that into the hands of the reader, which hears of them (entrypoints/reader).
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerPage, ask } from '@/lib/messages';
import { createAnswers } from './reader/answers';
import { readerHere } from './reader/api';
import { createCardOpener } from './reader/card';
import { isFreeClick } from './reader/free-click';
import { assignNotes } from './reader/marks';

export default defineUnlistedScript(() => {
  const reader = readerHere();
  if (!reader || reader.desk) return;
  const handlers = createAnswers(reader);
  reader.desk = {
    answer: (request, payload) => answerPage(handlers, request, payload),
    card: createCardOpener(ask),
    isFreeClick,
    assignNotes,
  };
});

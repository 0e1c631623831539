// Answers what the popup, the panel and the background ask of a page. Injected with the first question; most pages hear none.
//
// Here: putting the answers into the reader's hands, which hears the questions (entrypoints/reader).
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerPage } from '@/lib/messages';
import { createAnswers } from './reader/answers';
import { readerHere } from './reader/api';

export default defineUnlistedScript(() => {
  const reader = readerHere();
  if (!reader || reader.answer) return;
  const handlers = createAnswers(reader);
  reader.answer = (request, payload) => answerPage(handlers, request, payload);
});

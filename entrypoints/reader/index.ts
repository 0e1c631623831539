// The content script: reads the page's article, asks what is on record, marks it, and answers for this page.
//
// Here: wiring, and every ending. An unlisted script, listed in the manifest by hand: WXT's own content script runtime announces
// itself to the page. Not here: any matching; that runs in the background, one copy for all tabs.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerPageRequests, ask, isContextInvalidated, isCutOff } from '@/lib/messages';
import { watchPage } from '@/lib/page';
import { pulse, scrollToRange } from '@/lib/paint';
import { createAnswers } from './answers';
import { leaveReader, readerHere, type ReaderApi } from './api';
import { createCardOpener } from './card';
import { onMarkClick } from './clicks';
import { createPageReader } from './page-reading';

export default defineUnlistedScript(() => {
  // Injected on a click into a page where it already runs, it stays with the first.
  if (readerHere()) return;
  // On a page with a frame named “chrome” or “browser” Chromium gives no extension its interface.
  if (isCutOff()) return;

  const undo: (() => void)[] = [];
  const end = (): void => {
    for (const step of undo.splice(0)) step();
  };
  const reader = createPageReader({ document, ask, onInvalidated: end });
  const card = createCardOpener(ask);

  let dim: (() => void) | null = null;
  const api: ReaderApi = {
    current: reader.current,
    chosen: -1,
    show(index) {
      const range = reader.current()?.ranges[index];
      if (!range) return;
      api.chosen = index;
      dim?.();
      scrollToRange(range);
      dim = pulse(range);
    },
    async open(index, byKeyboard) {
      const page = reader.current();
      if (!page) return;
      api.chosen = index;
      try {
        await card.open(page, index, byKeyboard);
      } catch (error) {
        if (isContextInvalidated(error)) end();
      }
    },
  };

  const letGo = (): void => {
    card.close();
    api.chosen = -1;
    reader.clear();
  };

  let asked = false;
  let unwatch: (() => void) | null = null;
  let underWay: Promise<void> = Promise.resolve();
  // What changes while the page is being read must be heard too.
  const watch = (): void => {
    unwatch ??= watchPage(document, {
      matters: reader.hear,
      onText: () => void read(),
      onAddress() {
        letGo();
        void read();
      },
    });
  };
  const read = (): Promise<void> => {
    watch();
    underWay = reader.read(asked);
    return underWay;
  };
  const readAsked = async (): Promise<void> => {
    await underWay;
    if (reader.current() || asked) return;
    asked = true;
    await read();
  };

  const readAgain = async (): Promise<void> => {
    // The text is the same as before; what may be said about it is not.
    letGo();
    await read();
  };

  const openFirst = ([index]: number[]): void => void api.open(index!, false);
  undo.push(
    letGo,
    leaveReader(api),
    () => unwatch?.(),
    onMarkClick(() => reader.current()?.ranges ?? [], openFirst),
    answerPageRequests(createAnswers({ reader, readAsked, readAgain, api })),
  );
  void read();
});

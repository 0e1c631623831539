// The content script of an article: reads it, asks what is on record, marks it, and hears what is asked of this page.
//
// Here: wiring, and every ending. The first look (entrypoints/look.ts) or the popup brings it: WXT's own content script runtime announces
// itself to the page. Not here: any matching; that runs in the background, one copy for all tabs.
import { ask, hearPageRequests, isContextInvalidated, isCutOff, type PageAnswerer } from '@/lib/messages';
import { watchPage } from '@/lib/page';
import { leaveReader, readerHere, type Desk, type ReaderApi } from './api';
import { onMarkPress, type Press } from './clicks';
import { createPageReader } from './page-reading';

// Written out: what WXT has for it is the same in more words.
export default {
  main() {
    // Injected on a click into a page where it already runs, it stays with the first.
    if (readerHere()) return;
    // On a page with a frame named “chrome” or “browser” Chromium gives no extension its interface.
    if (isCutOff()) return;

    const undo: (() => void)[] = [];
    const end = (): void => {
      for (const step of undo.splice(0)) step();
    };
    const reader = createPageReader({
      document,
      ask,
      place: async (page) => (await deskHere()).placeNotes(page),
      onInvalidated: end,
    });

    const letGo = (): void => {
      api.desk?.card.close();
      api.chosen = -1;
      reader.clear();
    };

    let asked = false;
    let watching: ReturnType<typeof watchPage> | null = null;
    let underWay: Promise<void> = Promise.resolve();
    // What changes while the page is being read must be heard too.
    const watch = () =>
      (watching ??= watchPage(window, {
        matters: reader.hear,
        onText: () => void read(),
        onAddress() {
          letGo();
          void read();
        },
        onShown() {
          reader.doubt();
          void read();
        },
      }));
    const read = (): Promise<void> => {
      underWay = reader.read(asked, watch().also);
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

    const deskHere = async (): Promise<Desk> => {
      if (!api.desk) await ask('injectDesk', {});
      if (!api.desk) throw new Error('no desk');
      return api.desk;
    };
    const open = async (index: number, byKeyboard: boolean, press?: Press): Promise<void> => {
      const page = reader.current();
      if (!page) return;
      try {
        const desk = await deskHere();
        if (press && !desk.isFreeClick(press)) return;
        api.chosen = index;
        await desk.card.open(page, index, byKeyboard);
      } catch (error) {
        if (isContextInvalidated(error)) end();
      }
    };
    const api: ReaderApi = { ...reader, chosen: -1, open, readAsked, readAgain };
    const answer: PageAnswerer = async (request, payload) => {
      try {
        return await (await deskHere()).answer(request, payload);
      } catch (error) {
        if (isContextInvalidated(error)) end();
        return undefined;
      }
    };

    undo.push(
      letGo,
      leaveReader(api),
      () => watching?.stop(),
      onMarkPress(
        () => reader.current()?.ranges ?? [],
        ([index], press) => void open(index!, false, press),
      ),
      hearPageRequests(answer),
    );
    void read();
  },
};

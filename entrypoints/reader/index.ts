// The content script of an article: reads it, asks what is on record, marks it, and hears what is asked of this page.
//
// Here: wiring, and every ending. The first look (entrypoints/look.ts) or the popup brings it: WXT's own content script runtime announces
// itself to the page. Not here: any matching; that runs in the background, one copy for all tabs.
import { ask, hearPageRequests, isContextInvalidated, isCutOff } from '@/lib/messages';
import { watchPage } from '@/lib/page';
import { leaveReader, readerHere, type Desk, type ReaderApi } from './api';
import { onPress, type Press } from './clicks';
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
      api.desk?.close();
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
    /** Undefined where it failed: an update left this script behind, or nobody answered. */
    const atDesk = async <T>(use: (desk: Desk) => Promise<T>): Promise<T | undefined> => {
      try {
        return await use(await deskHere());
      } catch (error) {
        if (isContextInvalidated(error)) end();
        return undefined;
      }
    };
    const open = async (target: number | Press, byKeyboard: boolean): Promise<void> => {
      const page = reader.current();
      if (page) await atDesk((desk) => desk.open(page, target, byKeyboard));
    };
    const api: ReaderApi = { ...reader, chosen: -1, open, readAsked, readAgain };

    undo.push(
      letGo,
      leaveReader(api),
      () => watching?.stop(),
      onPress(
        () => reader.current()?.ranges ?? [],
        (press) => void open(press, false),
      ),
      hearPageRequests((request, payload) => atDesk((desk) => desk.answer(request, payload))),
    );
    void read();
  },
};

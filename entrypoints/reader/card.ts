// Opens the card at a mention. Its code comes with the first opening.
import { browser } from 'wxt/browser';
import { cardHere } from '@/components/card-api';
import type { ask as askBackground } from '@/lib/messages';
import { overlapping } from './marks';
import type { PageReading } from './page-reading';
import type { WholeReading } from './whole-reading';

// Notes are written in the panel, and only Chromium opens it on a press inside a page: Firefox wants the press in a page of ours,
// so there a note begins in the popup. In a private window nothing is stored.
const canNote = (): boolean => !import.meta.env.FIREFOX && !browser.extension?.inIncognitoContext;

export type CardOpener = ReturnType<typeof createCardOpener>;

export function createCardOpener(ask: typeof askBackground, readingOf: WholeReading) {
  let turn = 0;
  return {
    /** Throws what asking throws. Opens nothing where nothing is on record or the words are gone. */
    async open(page: PageReading, index: number, byKeyboard = false): Promise<void> {
      const { spans, ranges, taken, look } = page;
      const mine = ++turn;
      const anchor = ranges[index];
      if (!anchor) return;
      const here = [index, ...overlapping(spans, index)];
      const contextsHere = async () => {
        const { mentions, published } = await readingOf(page);
        const asking = here.map((at) => {
          const mention = mentions[at]!;
          const text = taken.page.text.slice(mention.span.start, mention.span.end);
          return ask('context', { mention, text, published });
        });
        return Promise.all(asking);
      };
      const [contexts] = await Promise.all([contextsHere(), cardHere() ? null : ask('injectCard', {})]);
      const known = here.filter((_, at) => contexts[at]);
      const [context, ...also] = contexts.filter((each) => each !== null);
      // Meanwhile the reader may have chosen another one, or the page may be gone.
      if (mine !== turn || !context) return;
      cardHere()?.open(context, anchor, {
        also,
        byKeyboard,
        theme: look.theme,
        ...(canNote() && { addNote: (shown) => ask('openNote', { index: known[shown]! }) }),
      });
    },
    close(): void {
      turn += 1;
      cardHere()?.close();
    },
  };
}

// Opens the card at a mention. Its code comes with the first opening.
import { browser } from 'wxt/browser';
import { cardHere } from '@/components/card-api';
import type { ask as askBackground } from '@/lib/messages';
import { overlapping } from './marks';
import type { PageReading } from './page-reading';

// Notes are written in the panel, and only Chromium opens it on a press inside a page: Firefox wants the press in a page of ours,
// so there a note begins in the popup. In a private window nothing is stored.
const canNote = (): boolean => !import.meta.env.FIREFOX && !browser.extension?.inIncognitoContext;

export type CardOpener = ReturnType<typeof createCardOpener>;

export function createCardOpener(ask: typeof askBackground) {
  let turn = 0;
  return {
    /** Throws what asking throws. Opens nothing where nothing is on record or the words are gone. */
    async open({ reading, ranges, taken, look }: PageReading, index: number, byKeyboard = false): Promise<void> {
      const mine = ++turn;
      const anchor = ranges[index];
      if (!anchor) return;
      const { mentions, published } = reading;
      const here = [index, ...overlapping(mentions, index)];
      const [contexts] = await Promise.all([
        Promise.all(
          here.map((at) => {
            const mention = mentions[at]!;
            const text = taken.page.text.slice(mention.span.start, mention.span.end);
            return ask('context', { mention, text, published });
          }),
        ),
        cardHere() ? null : ask('injectCard', {}),
      ]);
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

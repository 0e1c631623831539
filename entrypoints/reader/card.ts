// Opens the card at a mention. Its code comes with the first opening.
import type { CardApi } from '@/components/card-api';
import type { ask as askBackground } from '@/lib/messages';
import type { PageReading } from './page-reading';

const loaded = (): CardApi | undefined => (globalThis as { [key: symbol]: CardApi | undefined })[Symbol.for('card')];

export type CardOpener = ReturnType<typeof createCardOpener>;

export function createCardOpener(ask: typeof askBackground) {
  let turn = 0;
  return {
    /** Throws what asking throws. Opens nothing where nothing is on record or the words are gone. */
    async open({ reading, ranges, taken }: PageReading, index: number, byKeyboard = false): Promise<void> {
      const mine = ++turn;
      const mention = reading.mentions[index];
      const anchor = ranges[index];
      if (!mention || !anchor) return;
      const text = taken.page.text.slice(mention.span.start, mention.span.end);
      const [context] = await Promise.all([
        ask('context', { mention, text, published: reading.published }),
        loaded() ? null : ask('injectCard', {}),
      ]);
      // Meanwhile the reader may have chosen another one, or the page may be gone.
      if (mine === turn && context) loaded()?.open(context, anchor, { byKeyboard });
    },
    close(): void {
      turn += 1;
      loaded()?.close();
    },
  };
}

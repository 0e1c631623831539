// Hands the page's text to the background and gets its marks: the whole text at first, then only what is new of it.
import type { ask as askBackground, PageMarks } from '@/lib/messages';
import { changeOf, type DocumentReading } from '@/lib/page';

export type Sender = ReturnType<typeof createSender>;

export function createSender(ask: typeof askBackground) {
  let sent: { taken: DocumentReading; key: string } | null = null;

  /** Throws what asking throws. */
  return async (taken: DocumentReading, asked: boolean): Promise<PageMarks> => {
    const { page, dates } = taken;
    const change = sent && sayTheSame(sent.taken, taken) && { since: sent.key, change: changeOf(sent.taken, taken) };
    // Null: the background has forgotten the text that was sent before.
    const found =
      (change && (await ask('marks', { ...change, asked }))) || (await ask('marks', { page, dates, asked }))!;
    sent = { taken, key: found.key };
    return found;
  };
}

/** Whether two readings say the same of the page, its text aside. */
export const sayTheSame = (one: DocumentReading, other: DocumentReading): boolean =>
  one.page.lang === other.page.lang &&
  (one.dates === other.dates || JSON.stringify(one.dates) === JSON.stringify(other.dates));

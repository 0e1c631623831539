// The whole reading of the page, which only those ask for who open something: the marks alone are a fifteenth of it.
import type { ask as askBackground } from '@/lib/messages';
import type { Reading } from '@/lib/vocabulary';
import type { PageReading } from './page-reading';

export type WholeReading = (page: PageReading) => Promise<Reading>;

/** Asks once for each reading of the page. What it gives throws what asking throws. */
export function createWholeReading(ask: typeof askBackground): WholeReading {
  const asked = new WeakMap<PageReading['spans'], Promise<Reading>>();
  return (page) => {
    const { taken, spans } = page;
    let reading = asked.get(spans);
    if (!reading) {
      // The reader sees its marks: whoever asks now, the page has been asked for.
      reading = ask('read', { page: taken.page, dates: taken.dates, asked: true });
      asked.set(spans, reading);
      reading.catch(() => asked.delete(spans));
    }
    return reading;
  };
}

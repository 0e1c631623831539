// The reader's own day of a moment: what was saved late in the evening was saved today, wherever the reader is.
//
// Not here: days of figures and of pages, which are as they are written, and how a day is put in words (words.ts).
import type { Day } from '@/lib/vocabulary';

/** Of now, or of an ISO moment. */
export function ownDay(moment: string = new Date().toISOString()): Day {
  const at = new Date(moment);
  const own = new Date(+at - at.getTimezoneOffset() * 60_000).toISOString();
  // Where years end, a file may bring a moment whose day here has none.
  return (/^\d{4}-/.test(own) ? own : moment).slice(0, 10);
}

// Days as pages write them in metadata.
import type { Day } from '@/lib/vocabulary';

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';
/** News on the web is younger. Content systems that lost a date write 1970. */
const FIRST_YEAR = 1990;

const dayOf = (year: string, month: number, date: string): Day | null => {
  const day = new Date(Date.UTC(Number(year), month - 1, Number(date)));
  // 30 February comes back as 2 March.
  return Number(year) >= FIRST_YEAR && day.getUTCDate() === Number(date) ? day.toISOString().slice(0, 10) : null;
};
const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) / 3 + 1;

/**
 * The day in a machine-written date, as its own time zone has it; null when it is not one. Days written 3/4/2025 are
 * two days, and therefore none.
 */
export function readDay(written: string): Day | null {
  const text = written.trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(text);
  if (iso) return dayOf(iso[1]!, Number(iso[2]), iso[3]!);
  // "Thu, 09 Nov 2023 12:00:00 GMT", "Nov 9, 2023", "9 November 2023"
  const worded = /^(?:[a-z]{3,9},?\s+)?(?:(\d{1,2})\s+([a-z]{3,9})\.?|([a-z]{3,9})\.?\s+(\d{1,2})),?\s+(\d{4})\b/i.exec(
    text,
  );
  return worded && dayOf(worded[5]!, monthOf((worded[2] ?? worded[3])!), (worded[1] ?? worded[4])!);
}

/** The day in an article's address: `/2023/11/07/`, `/2023/nov/8/`, `/2023-11-07/`. */
export function dayInAddress(path: string): Day | null {
  const numbers = /(?:^|[/-])((?:19|20)\d{2})([/-])(\d{1,2})\2(\d{1,2})(?=[/_-]|$)/.exec(path);
  if (numbers) return dayOf(numbers[1]!, Number(numbers[3]), numbers[4]!);
  const worded = /\/((?:19|20)\d{2})\/([a-z]{3})[a-z]*\/(\d{1,2})(?=\/|$)/i.exec(path);
  return worded && dayOf(worded[1]!, monthOf(worded[2]!), worded[3]!);
}

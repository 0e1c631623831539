// Days as pages write them in metadata.
import type { Day } from '@/lib/vocabulary';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** News on the web is younger. Content systems that lost a date write 1970. */
const FIRST_YEAR = 1990;

const dayOf = (year: string, month: string | number, date: string): Day | null => {
  const number = typeof month === 'number' ? month : Number(month);
  const day = `${year}-${String(number).padStart(2, '0')}-${date.padStart(2, '0')}`;
  const time = Date.parse(`${day}T00:00:00Z`);
  // 31 February comes back as March.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) return null;
  return Number(year) >= FIRST_YEAR ? day : null;
};

/**
 * The day in a machine-written date, as its own time zone has it; null when it is not one. Days written 3/4/2025 are
 * two days, and therefore none.
 */
export function readDay(written: string): Day | null {
  const text = written.trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(text);
  if (iso) return dayOf(iso[1]!, iso[2]!, iso[3]!);
  // "Thu, 09 Nov 2023 12:00:00 GMT", "Nov 9, 2023", "9 November 2023"
  const worded = /^(?:[a-z]{3,9},?\s+)?(?:(\d{1,2})\s+([a-z]{3,9})\.?|([a-z]{3,9})\.?\s+(\d{1,2})),?\s+(\d{4})\b/i.exec(
    text,
  );
  if (!worded) return null;
  const month = MONTHS.indexOf((worded[2] ?? worded[3])!.slice(0, 3).toLowerCase());
  return month < 0 ? null : dayOf(worded[5]!, month + 1, (worded[1] ?? worded[4])!);
}

/** The day in an article's address: `/2023/11/07/`, `/2023/nov/8/`, `/2023-11-07/`. */
export function dayInAddress(path: string): Day | null {
  const numbers = /(?:^|[/-])((?:19|20)\d{2})([/-])(\d{1,2})\2(\d{1,2})(?=[/_-]|$)/.exec(path);
  if (numbers) return dayOf(numbers[1]!, numbers[3]!, numbers[4]!);
  const worded = /\/((?:19|20)\d{2})\/([a-z]{3})[a-z]*\/(\d{1,2})(?=\/|$)/i.exec(path);
  const month = worded ? MONTHS.indexOf(worded[2]!.toLowerCase()) : -1;
  return worded && month >= 0 ? dayOf(worded[1]!, month + 1, worded[3]!) : null;
}

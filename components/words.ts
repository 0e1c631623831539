// How days, numbers and counted nouns are written in the reader's language.
//
// Here: Intl under the locale that the messages themselves name, so that words and dates never come in two languages.
// Not here: sentences about relations (explain.ts).
import { i18n } from '#i18n';
import type { AsOf, Day, Quantity } from '@/lib/vocabulary';

/** The language tag that the messages in use are written for. */
export const locale = (): string => i18n.t('formatLocale');

/** The same as a document's language: how numbers are written is no part of that. */
export const language = (): string => new Intl.Locale(locale()).baseName;

/** The way the language runs. */
export const direction = (): 'ltr' | 'rtl' => (i18n.t('textDirection') === 'rtl' ? 'rtl' : 'ltr');

const asDate = (day: Day) => new Date(`${day}T00:00:00Z`);
const DAY_MS = 86_400_000;

type DayStyle = 'full' | 'month';
const STYLES: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  full: { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
  month: { month: 'short', year: 'numeric', timeZone: 'UTC' },
};

/** One day, or a bracket of days, in words. Both ends included. */
export function dayWords(from: Day, to: Day = from, style: DayStyle = 'full'): string {
  const format = new Intl.DateTimeFormat(locale(), STYLES[style]);
  return from === to ? format.format(asDate(from)) : format.formatRange(asDate(from), asDate(to));
}

/** The days of an as-of, without how we know them. */
export function daysOf(asOf: AsOf): string {
  return asOf.basis === 'unknown' ? i18n.t('days.unknown') : dayWords(asOf.from, asOf.to);
}

/** The days of something that may still go on. */
export function stretchWords({ from, to }: { from: Day; to: Day | null }): string {
  return to === null ? i18n.t('days.since', { day: dayWords(from) }) : dayWords(from, to);
}

/** The days with how we know them: "as of 26 May 2025, from the report". */
export function asOfWords(asOf: AsOf): string {
  if (asOf.basis === 'unknown') return i18n.t('asOf.unknown');
  return i18n.t(`asOf.${asOf.basis}`, { day: dayWords(asOf.from, asOf.to) });
}

/** How the day of a recorded figure is known. `null` where the text itself states it: nothing needs to be added. */
export function basisWords(asOf: AsOf): string | null {
  if (asOf.basis === 'unknown' || asOf.basis === 'clause') return null;
  // What a record calls the page is the document it stands in.
  return i18n.t(`basis.${asOf.basis === 'page' ? 'header' : asOf.basis}`);
}

/** Whole days from one day to another. */
export const daysBetween = (from: Day, to: Day): number => Math.round((+asDate(to) - +asDate(from)) / DAY_MS);

/** "31 days", in the grammar of the language. */
export function spanWords(days: number): string {
  return new Intl.NumberFormat(locale(), { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days);
}

type Counted = 'figure.all' | 'figure.differing' | 'figure.updates' | 'figure.agreeing' | 'figure.others';
type CountedElsewhere =
  | 'timeline.undated'
  | 'phase.ambiguous'
  | 'overview.count'
  | 'library.count'
  | 'sites.listed'
  | 'health.restored'
  | 'health.missing';

/** A counted phrase in the plural form that the language asks for. `zero` is used for 0 wherever a language has it. */
export function countWords(key: Counted | CountedElsewhere, n: number): string {
  const values = { n: new Intl.NumberFormat(locale()).format(n) };
  // Plural forms differ between languages: a language without this one has `other`.
  const say = i18n.t as unknown as (key: string, values: Record<string, string>) => string;
  if (n === 0 && key === 'overview.count') return say(`${key}.zero`, values);
  return say(`${key}.${new Intl.PluralRules(locale()).select(n)}`, values);
}

/** A value short enough to stand in a drawing. Vague ones have no number: null. */
export function shortValue({ value, high, qualifier, strict }: Quantity): string | null {
  if (value === null) return null;
  const share = qualifier === 'fraction';
  const format = new Intl.NumberFormat(locale(), share ? { style: 'percent' } : { maximumFractionDigits: 1 });
  const n = format.format(value);
  if (qualifier === 'range') return i18n.t('short.range', { n, high: format.format(high ?? value) });
  if (qualifier === 'vague' || share) return i18n.t('short.exact', { n });
  return i18n.t(qualifier === 'at_most' && strict ? 'short.under' : `short.${qualifier}`, { n });
}

/** A size on the disk, as a reader would tell it. */
export function sizeWords(bytes: number): string {
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 }).format(
    value,
  );
}

/** "3, 5 and 8". */
export const listWords = (parts: readonly string[]): string => new Intl.ListFormat(locale()).format(parts);

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

/** Made once for each language: making a formatter takes a hundred times as long as using it, and a card uses dozens. */
function once<Format>(make: (locale: string) => Format): () => Format {
  let kept: { locale: string; format: Format } | null = null;
  return () => {
    const now = locale();
    if (kept?.locale !== now) kept = { locale: now, format: make(now) };
    return kept.format;
  };
}

const asDate = (day: Day) => new Date(`${day}T00:00:00Z`);
const DAY_MS = 86_400_000;

const daysIn = (options: Intl.DateTimeFormatOptions) =>
  once((tag) => new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }));
const DAY_STYLES = {
  full: daysIn({ day: 'numeric', month: 'short', year: 'numeric' }),
  month: daysIn({ month: 'short', year: 'numeric' }),
};
const numbersIn = (options: Intl.NumberFormatOptions) => once((tag) => new Intl.NumberFormat(tag, options));
const wholeNumbers = numbersIn({});
const shortNumbers = numbersIn({ maximumFractionDigits: 1 });
const shares = numbersIn({ style: 'percent' });
const spans = numbersIn({ style: 'unit', unit: 'day', unitDisplay: 'long' });
const plurals = once((tag) => new Intl.PluralRules(tag));
const lists = once((tag) => new Intl.ListFormat(tag));

/** One day, or a bracket of days, in words. Both ends included. */
export function dayWords(from: Day, to: Day = from, style: keyof typeof DAY_STYLES = 'full'): string {
  const format = DAY_STYLES[style]();
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
  return spans().format(days);
}

/** A whole number, grouped as the language groups. */
export const numberWords = (n: number): string => wholeNumbers().format(n);

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
  const values = { n: numberWords(n) };
  // Plural forms differ between languages: a language without this one has `other`.
  const say = i18n.t as unknown as (key: string, values: Record<string, string>) => string;
  if (n === 0 && key === 'overview.count') return say(`${key}.zero`, values);
  return say(`${key}.${plurals().select(n)}`, values);
}

/** A value short enough to stand in a drawing. Vague ones have no number: null. */
export function shortValue({ value, high, qualifier, strict }: Quantity): string | null {
  if (value === null) return null;
  const share = qualifier === 'fraction';
  const format = share ? shares() : shortNumbers();
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
export const listWords = (parts: readonly string[]): string => lists().format(parts);

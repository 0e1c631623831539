// Numbers that count nothing: ages, money, times, parts of a name ("F-15"), "one another", "a father of four".
//
// Not here: dates and telephone numbers, which depend on the numbers beside them (number.ts).
import { WORD } from './number-words';

const CURRENCY = '(?:[$\u00a2-\u00a5\u20a0-\u20cf]|(?:USD|EUR|GBP|ILS|NIS|JOD|EGP|AED|QAR|CAD|AUD)\\b)';
// What may not stand right before: a letter or the full stop of one ("F-15", "stages.3"), a footnote's bracket, a currency,
// the colon of a time, a plus, a label.
const BARRED_BEFORE = new RegExp(
  [
    `[A-Za-z\u00c0-\u024f\\d]$`,
    `[A-Za-z\u00c0-\u024f](?:-|[,;.:!?"')\\]]+)$`,
    `(?:[#/:.+\u00b0]|\\d[,:/]|\\S\\[)$`,
    `${CURRENCY} ?$`,
    `\\b(?:No|Nos|Resolution|Article|Chapter|Section|Part|part|Phase|Stage|Step|Point|Channel|Flight|Route|Highway|Unit|Brigade|Division|aged?|ages|page|day|Day|number|Number|[Mm]agnitude)\\.? ?$`,
  ].join('|'),
);
// What may not follow: ordinals, "20-point", "13-year-old", "7 a.m.", money, degrees, the rest of a time or a version.
const BARRED_AFTER = new RegExp(
  [
    `^(?:[A-Za-z\u00c0-\u024f]|[:/.]\\d| ?\u00b0)`,
    `^-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|magnitude|member|${WORD})\\b`,
    `^[-\u2013 ](?:point|years?[- ]old|page|mile|kilomet|metre|meter|yard|foot|minute|second|hour(?!s? ceasefire)|inch|storey|story|man |seat|year|month)`,
    `^ ?(?:a\\.m|p\\.m|am\\b|pm\\b|o'clock|GMT|km|kg|cm|mm|mph|times\\b|votes|degrees)`,
    `^[- ]?(?:${CURRENCY}|(?:[a-z.]{2,12} )?(?:dollars?|euros?|pounds?|shekels?|cents?|pence|rupees|dinars|riyals)\\b)`,
  ].join('|'),
  'i',
);
// "one another", "no one", "one by one": nobody is counted.
const IDIOM_BEFORE = /\b(?:no|any|square|(?<half>first|second|early|late|opening|closing)) $/i;
const IDIOM_AFTER = /^(?: another\b| by one\b| way or\b|-(?:sided|way|off|time|on-one)\b)/i;
const isIdiom = (words: string, before: string, after: string): boolean =>
  /^one$/i.test(words)
    ? IDIOM_BEFORE.test(before) || IDIOM_AFTER.test(after)
    : /^half$/i.test(words) && IDIOM_BEFORE.exec(before)?.groups?.['half'] !== undefined;

const MEMBERS_OF =
  /\b(?:(?<parent>father|mother|parents?|dad|mum|grandfather|grandmother)|family|group|one|party|team) of $/i;

const AGE_BEFORE = /\bage[ds]? (?:of |between |from |about |around |just |only )?(?:\d+,? (?:(?:and|to|or) )?)*$/i;
const NAME_BEFORE = /\p{Lu}[\p{L}'-]+, $/u;

/** Whether the words around `text.slice(start, end)` show that this number counts nothing. */
export function countsNothing(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 24);
  if (BARRED_BEFORE.test(before) || BARRED_AFTER.test(after)) return true;
  if (isIdiom(text.slice(start, end), before, after)) return true;
  // "a father of four", "a family of four, who": but "a group of 13 people" counts them.
  const membersOf = MEMBERS_OF.exec(text.slice(Math.max(0, start - 16), start));
  if (membersOf && (membersOf.groups?.['parent'] !== undefined || !/^ [A-Za-z]/.test(after))) return true;
  if (AGE_BEFORE.test(text.slice(Math.max(0, start - 32), start))) return true;
  // "Maya Cohen, 56, and": an age stands between commas after a name.
  return NAME_BEFORE.test(text.slice(Math.max(0, start - 24), start)) && /^(?:,| and | who |\.(?: |$))/.test(after);
}

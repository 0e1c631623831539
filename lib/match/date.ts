// Days in running text: "October 7, 2023", "2 Dec.", "on Tuesday", "overnight", "early July", "the start of 2025".
//
// Here: the words and the days they can mean, seen from the day the text was written. Not here: which figure a date
// belongs to (claim/as-of.ts).
import type { Day, Span } from '@/lib/vocabulary';

export type DateMention = Span & {
  from: Day;
  to: Day;
  /** Names its year, or can only mean one: "October 7, 2023". Otherwise read from the text's own day. */
  precise: boolean;
  /** What kind of words: a day, a month or year, a weekday, or a stretch such as "overnight". */
  kind: 'day' | 'month' | 'year' | 'weekday' | 'stretch';
};

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const MONTH = `(?:${MONTHS}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)`;
const WEEKDAYS = 'Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday';
const DAY_NUMBER = '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?';

const DATE = new RegExp(
  [
    `(?<iso>\\b(?:19|20)\\d\\d-\\d\\d-\\d\\d\\b)`,
    `\\b(?<m1>${MONTH}) (?<d1>${DAY_NUMBER})(?![\\d,]\\d)(?:,? (?<y1>(?:19|20)\\d\\d))?\\b`,
    `\\b(?<d2>${DAY_NUMBER})(?: of)? (?<m2>${MONTH})(?:,? (?<y2>(?:19|20)\\d\\d))?(?![\\w])`,
    `\\b(?:(?<part>early|mid|late|the start of|the beginning of|the end of|the middle of|beginning of|end of|start of)[- ])?(?<m3>${MONTH})(?:,? (?:of )?(?<y3>(?:19|20)\\d\\d))?(?![\\w])`,
    `\\b(?<part4>early|mid|late|the start of|the beginning of|the end of|start of|end of)[- ](?<y4>(?:19|20)\\d\\d)\\b`,
    `\\b(?<y5>(?:19|20)\\d\\d)\\b(?![,.]\\d|-\\d)`,
    `\\b(?:(?<last>last|next|this|past) )?(?<week>${WEEKDAYS})\\b`,
    `\\b(?<stretch>yesterday|today|overnight|tonight|the (?:previous|past|last) (?:24|48|72) hours|(?:past|last|previous) 24 hours|24 hours|(?:the )?(?:previous|past) day|since dawn|this morning|this week|(?:the |this )?(?:past|last) week|recent days)\\b`,
  ].join('|'),
  'gi',
);
const CAPITAL = /^[A-Z]/;
// "between 24 November and 1 December 2023": the year of the second is the year of the first.
const YEAR_OF_NEXT = new RegExp(
  `^(?: (?:and|to|until|through|or) | ?[-\u2013] ?)(?:${DAY_NUMBER} ${MONTH}|${MONTH} ${DAY_NUMBER}),? ((?:19|20)\\d\\d)\\b`,
);

// "begins on Thursday", "will be freed on Saturday": the next one.
const AHEAD =
  /\b(?:will|would|expected|scheduled|due|set|begins?|starts?|upcoming|to be (?:released|freed|held|signed|handed over))\b[^.;,]{0,36}(?:on |by |until )?$/i;
// "last June", and "June of last year" behind it
const LAST = /\blast $/i;
const OF_LAST_YEAR = /^ (?:of )?last year\b/i;
const MONTH_AHEAD = 31;
const DAY_MS = 86_400_000;
export const toNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;
export const toDay = (number: number): Day => new Date(number * DAY_MS).toISOString().slice(0, 10);
export const addDays = (day: Day, days: number): Day => toDay(toNumber(day) + days);

/** Where a word stands in a list, by its first three letters. */
const placeOf = (word: string, list: string): number =>
  list
    .toLowerCase()
    .split('|')
    .findIndex((other) => other.startsWith(word.toLowerCase().slice(0, 3)));
// 30 February becomes a day of March, and is none.
const dayOf = (year: number, month: number, day: number): Day | null => {
  const date = new Date(Date.UTC(year, month, day));
  return date.getUTCMonth() === month ? date.toISOString().slice(0, 10) : null;
};
const lastOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month + 1, 0)).getUTCDate();

/** The first and last days of a part of a month, as newspapers use the words. */
function partOfMonth(year: number, month: number, part: string | undefined): [Day, Day] {
  const last = lastOfMonth(year, month);
  const word = part?.toLowerCase() ?? '';
  const [from, to] = /early|start|beginning/.test(word)
    ? [1, 10]
    : /mid/.test(word)
      ? [10, 20]
      : /late|end/.test(word)
        ? [20, last]
        : [1, last];
  return [dayOf(year, month, from) ?? '', dayOf(year, month, to) ?? ''];
}

// "may" and "march" are verbs, "April" and "June" names: alone they are months only behind words that put things in time.
const VERB_TOO = /^(?:may|march|mar)$/i;
const NAME_TOO = /^(?:april|june|august|jan)$/i;
const IN_TIME =
  /\b(?:in|since|of|by|until|from|last|this|between|through|during|and|mid|early|late|before|after|the|next)[ -]$/i;
const SPEAKS = /^ (?:said|says|told|\p{Lu}\p{Ll})/u;

function isMonth(word: string, before: string, after: string): boolean {
  if (IN_TIME.test(before)) return true;
  return !VERB_TOO.test(word) && !(NAME_TOO.test(word) && SPEAKS.test(after));
}

// Within two months, or to come, "last June" is the one of the year before.
const isRecent = (written: Day | null, year: number, month: number): boolean =>
  written !== null && (Number(written.slice(0, 4)) - year) * 12 + Number(written.slice(5, 7)) - 1 - month < 2;

/**
 * Dates in order, not overlapping. `written` is the text's own day: a date without a year is the last such day not after
 * it by more than a month, and weekdays are the latest not after it. Without `written`, only dates with a year are given.
 */
export function findDates(text: string, written: Day | null): DateMention[] {
  const found: DateMention[] = [];
  // The latest year in which the day, or the month's first, lies at most a month ahead. A leap day is in the last leap year.
  const yearNear = (month: number, day: number): number | null => {
    if (written === null) return null;
    const latest = addDays(written, MONTH_AHEAD);
    const end = Number(latest.slice(0, 4));
    for (let year = end; year > end - 8; year--) {
      const candidate = dayOf(year, month, day);
      if (candidate !== null && candidate <= latest) return year;
    }
    return null;
  };
  for (const match of text.matchAll(DATE)) {
    const groups = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    const push = (from: Day | null, to: Day | null, precise: boolean, kind: DateMention['kind']): void => {
      if (from !== null && to !== null && from !== '' && to !== '') found.push({ start, end, from, to, precise, kind });
    };
    const monthWord = groups['m1'] ?? groups['m2'] ?? groups['m3'];
    if (groups['iso']) {
      const [year = 0, month = 0, number = 0] = groups['iso'].split('-').map(Number);
      const day = dayOf(year, month - 1, number);
      push(day, day, true, 'day');
    } else if (monthWord !== undefined) {
      const month = placeOf(monthWord, MONTHS);
      const written3 = groups['y1'] ?? groups['y2'] ?? groups['y3'];
      const dayWord = groups['d1'] ?? groups['d2'];
      if (!CAPITAL.test(monthWord)) continue;
      const alone = dayWord === undefined && written3 === undefined && !groups['part'];
      if (alone && !isMonth(monthWord, text.slice(Math.max(0, start - 9), start), text.slice(end, end + 12))) continue;
      const number = dayWord === undefined ? 1 : Number.parseInt(dayWord, 10);
      const said = written3 ?? YEAR_OF_NEXT.exec(text.slice(end, end + 32))?.[1];
      const near = yearNear(month, number);
      const past = OF_LAST_YEAR.test(text.slice(end, end + 14))
        ? Number(written?.slice(0, 4)) - 1
        : LAST.test(text.slice(Math.max(0, start - 6), start)) && near !== null && isRecent(written, near, month)
          ? near - 1
          : near;
      const year = said !== undefined ? Number(said) : past;
      if (year === null) continue;
      if (dayWord !== undefined) {
        const day = dayOf(year, month, number);
        push(day, day, said !== undefined, 'day');
      } else push(...partOfMonth(year, month, groups['part']), said !== undefined, 'month');
    } else if (groups['y4'] !== undefined) {
      const year = Number(groups['y4']);
      const [from, to] = /early|start|beginning/i.test(groups['part4'] ?? '')
        ? [`${year}-01-01`, `${year}-01-31`]
        : /mid/i.test(groups['part4'] ?? '')
          ? [`${year}-05-15`, `${year}-08-15`]
          : [`${year}-12-01`, `${year}-12-31`];
      push(from, to, true, 'month');
    } else if (groups['y5'] !== undefined) push(`${groups['y5']}-01-01`, `${groups['y5']}-12-31`, true, 'year');
    else if (groups['week'] !== undefined && written !== null) {
      if (!CAPITAL.test(groups['week'])) continue;
      const which = groups['last']?.toLowerCase();
      const weekday = placeOf(groups['week'], WEEKDAYS);
      const today = toNumber(written);
      const current = (((today + 4) % 7) + 7) % 7;
      let back = (((current - weekday) % 7) + 7) % 7;
      if (which === 'last' && back === 0) back = 7;
      const ahead = which === 'next' || AHEAD.test(text.slice(Math.max(0, start - 48), start));
      const day = toDay(ahead ? today + ((7 - back) % 7 || 7) : today - back);
      push(day, day, false, 'weekday');
    } else if (groups['stretch'] !== undefined && written !== null) {
      const word = groups['stretch'].toLowerCase();
      if (word === 'yesterday') push(addDays(written, -1), addDays(written, -1), false, 'stretch');
      else if (word.endsWith('last week')) push(addDays(written, -13), addDays(written, -1), false, 'stretch');
      else if (word.endsWith('week') || word === 'recent days') push(addDays(written, -7), written, false, 'stretch');
      else push(written, written, false, 'stretch');
    }
  }
  return found;
}

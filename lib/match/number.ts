// Numbers as news text writes them: "more than 48,000", "2.3 million", "48k", "forty-eight thousand", "a dozen", "dozens",
// "half", "two-thirds", "90 per cent", "5,000 to 6,000", "20 more", with the words that hedge them.
//
// Here: the number and its hedge. Not here: what it counts (figure.ts); dates, which are found first (date.ts).
import type { Qualifier, Span, VagueWord } from '@/lib/vocabulary';
import { countsNothing } from './no-count';
import { endOfSpelled, OPENING, readNumberWords, SCALES, SHARES, UNITS, VAGUE } from './number-words';

export type NumberMention = Span & {
  /** Where the hedge begins, or `start` when there is none. */
  hedged: number;
  value: number | null;
  high: number | null;
  qualifier: Qualifier;
  vague?: VagueWord;
  strict?: boolean;
  /** A part of something: half, 90 per cent, most. */
  share: boolean;
  /** Joined to the next word by a hyphen: "60-day". */
  hyphen: boolean;
};

const DIGITS = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?: \\d{3})+(?![\\d,])|\\d+(?:\\.\\d+)?';
// The alternatives stand longest first; `u` is not needed and would cost time.
const NUMBER = new RegExp(
  [
    `(?<vague>(?:tens|hundreds) of (?:thousands|millions)|(?:dozens and dozens|hundreds and hundreds)|dozens|scores|hundreds|thousands|millions)(?![\\w-])`,
    `(?<dozen>(?:(?:an?|one|two|three|four|half a|several) )?dozen)(?![\\w])`,
    `(?<share>(?:(?:one|two|three|four)[- ](?:thirds?|quarters?|fifths?|tenths?)|an? (?:third|quarter|fifth|tenth)|half))(?=[ ,.;]|$)(?! an? (?:century|decade|dozen|day|year|mile|hour|inch|acre))`,
    `(?<most>most|(?:the |a )?(?:vast |overwhelming |large )?majority|nearly all|almost all)(?= (?:of|women|children|civilians|the)\\b)`,
    `(?<digits>${DIGITS})(?:(?<glued>k|m|bn|mn)\\b|[ -]?(?<scale>hundred thousand|hundred|thousand|million|billion|bn|mn)\\b)?(?<percent> ?%| ?per ?cent\\b| percent\\b)?`,
    `(?<spelled>${OPENING})`,
  ].join('|'),
  'gi',
);

const PER_CENT = / per ?cent\b/iy;

type Hedge = { qualifier: Qualifier; strict?: true };
// The first that fits counts: "no more than" stands before "more than".
const HEDGES: [RegExp, Hedge][] = [
  [/(?:at least|no fewer than|no less than|not less than|a minimum of|at the very least|minimum)$/i, { qualifier: 'at_least' }],
  [/(?:at most|a maximum of|no more than|not more than)$/i, { qualifier: 'at_most' }],
  [/(?:more than|over|above|pass(?:ed|es|ing)|topped|topping|exceed(?:s|ed|ing)?|upwards? of|in excess of|surpass(?:ed|es|ing)?|well over|just over|greater than|north of)$/i, { qualifier: 'more_than' }],
  [/(?:nearly|almost|close to|just under|approach(?:ed|ing|es)?|just short of|nearing|neared|just shy of|not quite)$/i, { qualifier: 'nearly' }],
  [/(?:up to|as many as|as much as)$/i, { qualifier: 'up_to' }],
  [/(?:fewer than|less than|under|below)$/i, { qualifier: 'at_most', strict: true }],
  [/(?:about|around|some|roughly|approximately|approx\.?|(?:an )?estimated|circa|an estimated total of|more or less|in the region of|on the order of|or so)$/i, { qualifier: 'about' }],
]; // prettier-ignore
const BETWEEN = /(?:^|[^\w])((?:just |only |the |all |a total of |an? |of )*)$/i;

function hedgeBefore(text: string, start: number): { hedge: Hedge | null; at: number } {
  const before = text.slice(Math.max(0, start - 48), start);
  // Small words may stand between the hedge and the number: "more than the 40", "a total of about 50".
  const filler = BETWEEN.exec(before.trimEnd() + ' ');
  const trimmed = before.trimEnd();
  for (const candidate of filler?.[1]
    ? [trimmed, trimmed.slice(0, Math.max(0, trimmed.length - filler[1].length)).trimEnd()]
    : [trimmed]) {
    for (const [pattern, hedge] of HEDGES) {
      const match = pattern.exec(candidate);
      if (!match || /\w/.test(candidate[match.index - 1] ?? ' ')) continue;
      // "handed over 20", "some of the 130"
      if (
        /^over$/i.test(match[0]) &&
        /\b(?:hand|handed|handing|hands|turned|turn|took|taken|give|gave|giving)(?: \w+)? $/i.test(
          candidate.slice(0, match.index),
        )
      )
        continue;
      // "under the four-day truce": a bare preposition hedges only the number right behind it.
      if (candidate !== trimmed && /^(?:some|over|above|under|below|around|about)$/i.test(match[0])) continue;
      return { hedge, at: start - before.length + match.index };
    }
  }
  return { hedge: null, at: start };
}

// Decimals are written with a few digits: 0.1 * 3 is no more than that.
const round = (value: number): number => (Number.isInteger(value) ? value : Math.round(value * 1e6) / 1e6);
const grouped = (digits: string): number => Number(digits.replace(/[, ]/g, ''));

// After the second number of a score there is no noun: "won 3-1 at home".
const NO_NOUN =
  /^ (?:at|on|in|to|against|after|over|by|with|and|but|for|from|as|when|win|victory|defeat|loss|draw|lead|vote|thanks|away|home)\b/;

/** Whether a hyphen or dash and digits right behind a number make a range of it: "5,000-6,000 people", never "3-1", "555-0134". */
function opensRange(value: number | null, after: string): boolean {
  const match =
    /^[-\u2013](?!0)(\d[\d,]*(?:\.\d+)?)(?<scale> ?(?:k|m|bn|mn|thousand|million|billion)\b)?(?<rest>.*)/is.exec(after);
  if (!match || value === null) return false;
  const rest = match.groups?.['rest'] ?? '';
  return grouped(match[1] ?? '') > value && /^(?: ?%| [a-z])/i.test(rest) && !NO_NOUN.test(rest);
}

/**
 * "5,000 to 6,000", "between 10 and 12": one number of two. In "two to three million", "40 to 50 per cent" the scale of the
 * top counts for both.
 */
function rangeOf(
  text: string,
  low: NumberMention,
  top: Span & { value: number; share: boolean },
  scale: number,
): NumberMention | null {
  if (low.value === null || low.high !== null || low.share || (top.share && scale !== 0.01)) return null;
  const between = text.slice(low.end, top.start);
  const opener = /\bbetween $/i.exec(text.slice(Math.max(0, low.start - 8), low.start));
  if (!/^(?: (?:to|or) |[-\u2013])$/.test(between) && !(opener && between === ' and ')) return null;
  const scaled = low.value < 1000 && low.value < top.value / scale ? round(low.value * scale) : low.value;
  // "rose by 120 to 55,104": what it rose by, and what it has come to. "By 5,000 to 6,000" stays one.
  const by = text.startsWith(' by ', low.hedged - 4);
  if (scaled >= top.value || (by && scaled * 4 < top.value)) return null;
  return {
    start: low.start,
    end: top.end,
    hedged: opener ? low.start - opener[0].length : low.hedged,
    value: scaled,
    high: top.value,
    qualifier: 'range',
    share: top.share,
    hyphen: text[top.end] === '-',
  };
}

/** "from 1 to 3 March", "March 1 to 3": the other end of a stretch of days. */
function dayOfRange(text: string, start: number, end: number, dateBefore: number, dateAfter: number): boolean {
  if (!/^\d{1,2}$/.test(text.slice(start, end))) return false;
  const opens = /^(?: (?:to|and|or|until|through) |[-\u2013])$/.test(text.slice(end, Math.max(end, dateAfter)));
  return (
    (opens && /\d/.test(text[dateAfter] ?? '')) ||
    (dateBefore > 0 &&
      /[A-Za-z.] \d{1,2}$/.test(text.slice(Math.max(0, dateBefore - 5), dateBefore)) &&
      /^(?: (?:to|until|through) |[-\u2013])$/.test(text.slice(dateBefore, start)))
  );
}

/**
 * Every number that could count something, in order, not overlapping; none inside `taken` (dates found before). `text` is
 * normalised.
 */
export function findNumbers(text: string, taken: readonly Span[]): NumberMention[] {
  const found: NumberMention[] = [];
  let next = 0;
  NUMBER.lastIndex = 0;
  for (let match = NUMBER.exec(text); match; match = NUMBER.exec(text)) {
    const groups = match.groups ?? {};
    const start = match.index;
    let end = NUMBER.lastIndex;
    let percent = groups['percent'] !== undefined;
    const spelled = groups['spelled'] === undefined ? null : text.slice(start, (end = endOfSpelled(text, start)));
    if (spelled !== null) {
      PER_CENT.lastIndex = end;
      if ((percent = PER_CENT.test(text))) end = PER_CENT.lastIndex;
      NUMBER.lastIndex = end;
    }
    while (next < taken.length && (taken[next]?.end ?? 0) <= start) next++;
    const date = taken[next];
    if (date && date.start < end) continue;
    const before = text.slice(Math.max(0, start - 12), start);
    const after = text.slice(end, end + 24);
    if (countsNothing(text, start, end)) continue;
    const dateBefore = taken[next - 1]?.end ?? -1;
    if (dayOfRange(text, start, end, dateBefore, date?.start ?? -1)) continue;
    // Digits in groups that are no thousands: a telephone number.
    if (/^ \d/.test(after) || (/\d $/.test(before) && dateBefore !== start - 1)) continue;
    if (/\d[-\u2013]$/.test(before) && found.at(-1)?.end !== start - 1) continue;
    let value: number | null = null;
    let vague: VagueWord | undefined;
    let share = false;
    if (groups['vague'] !== undefined) vague = VAGUE[groups['vague'].toLowerCase()];
    else if (groups['dozen'] !== undefined) {
      const words = groups['dozen'].toLowerCase().split(' ');
      if (words.length === 1) continue;
      if (words[0] === 'several') vague = 'dozens';
      else value = words[0] === 'half' ? 6 : (UNITS[words[0] ?? ''] ?? 1) * 12;
    } else if (groups['share'] !== undefined) {
      const words = groups['share'].toLowerCase().split(/[- ]/);
      const part = SHARES[(words.at(-1) ?? '').replace(/s$/, '')] ?? 0;
      value = words.length > 1 ? (UNITS[words[0] ?? ''] ?? 1) * part : part;
      share = true;
    } else if (groups['most'] !== undefined) {
      vague = /all/i.test(groups['most']) ? 'nearly all' : 'most';
      share = true;
    } else if (groups['digits'] !== undefined) {
      value = grouped(groups['digits']);
      const scale = (groups['glued'] ?? groups['scale'])?.toLowerCase();
      if (scale) value *= scale === 'hundred thousand' ? 1e5 : (SCALES[scale] ?? 1);
      value = round(value);
      if (percent) value = round(value / 100);
      share = percent;
    } else if (spelled !== null) {
      const read = readNumberWords(spelled);
      if (read === undefined) continue;
      value = percent ? read / 100 : read;
      share = percent;
    }

    if (/^[-\u2013]\d/.test(after) && !opensRange(value, after)) continue;
    const { hedge, at } = hedgeBefore(text, start);
    let qualifier: Qualifier = hedge?.qualifier ?? 'exact';
    if (vague) qualifier = 'vague';
    else if (!hedge && share) qualifier = 'fraction';
    else if (!hedge && groups['dozen'] !== undefined) qualifier = 'about';
    const hedged = vague ? start : at;

    const previous = found.at(-1);
    if (previous && value !== null) {
      const word = groups['scale'] ?? groups['glued'] ?? /(?:thousand|million|billion)$/i.exec(spelled ?? '')?.[0];
      const scale = percent ? 0.01 : (SCALES[word?.toLowerCase() ?? ''] ?? 1);
      const range = rangeOf(text, previous, { start, end, value, share }, scale);
      if (range) {
        found[found.length - 1] = range;
        continue;
      }
    }
    const tail = /^ (?:or so|or more|or fewer)\b/.exec(text.slice(end, end + 10));
    if (tail && qualifier === 'exact') {
      qualifier = tail[0].endsWith('so') ? 'about' : tail[0].endsWith('more') ? 'at_least' : 'at_most';
      end += tail[0].length;
    }
    found.push({
      start, end, hedged, value, high: null, qualifier, share,
      hyphen: text[end] === '-' && /[A-Za-z]/.test(text[end + 1] ?? ''),
      ...(vague ? { vague } : {}),
      ...(hedge?.strict && qualifier === 'at_most' ? { strict: true } : {}),
    }); // prettier-ignore
  }
  return found;
}

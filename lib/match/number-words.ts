// Numbers in words: which words there are, the patterns that find them, and what they come to.
import type { VagueWord } from '@/lib/vocabulary';

const named = (words: string, first: number, step: number): Record<string, number> =>
  Object.fromEntries(words.split(' ').map((word, index) => [word, (first + index) * step]));
export const UNITS = named(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  1,
  1,
);
const TENS = named('twenty thirty forty fifty sixty seventy eighty ninety', 2, 10);
export const SCALES: Record<string, number> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  k: 1e3,
  m: 1e6,
  bn: 1e9,
  mn: 1e6,
};
export const VAGUE: Record<string, VagueWord> = {
  dozens: 'dozens', scores: 'scores', hundreds: 'hundreds', thousands: 'thousands', millions: 'millions',
  'tens of thousands': 'tens of thousands', 'hundreds of thousands': 'hundreds of thousands', 'hundreds of millions': 'millions',
  'tens of millions': 'millions', 'dozens and dozens': 'dozens', 'hundreds and hundreds': 'hundreds',
}; // prettier-ignore

const SMALL = Object.keys(UNITS).join('|');
const TEN = Object.keys(TENS).join('|');
/** A pattern of a word with which a number below a hundred begins. */
export const WORD = `(?:${TEN}|${SMALL})`;
/** A pattern of a word with which any number in words begins; `endOfSpelled` says where it ends. */
export const OPENING = `(?:${WORD}|an?(?=[- ](?:hundred|thousand|million|billion)\\b))\\b`;
const units = new Set(Object.keys(UNITS));
const tens = new Set(Object.keys(TENS));
const scales = new Set(['thousand', 'million', 'billion']);
const articles = new Set(['a', 'an']);

const spellsNumbers = new Set([...units, ...tens, 'hundred', ...scales, ...articles, 'and']);

const NEXT_WORD = /[- ]?([a-z]+)\b/iy;
// More than any number has: "nine hundred and ninety-nine billion nine hundred and …".
const MOST_WORDS = 24;

/**
 * Where a number in words ends that begins at `start`: "forty-eight thousand", "a hundred and twenty". Read word by word: as one
 * pattern the same grammar took a worker that had just woken 10 ms to compile.
 */
export function endOfSpelled(text: string, start: number): number {
  const words: string[] = [];
  const ends = [start];
  NEXT_WORD.lastIndex = start;
  for (let match = NEXT_WORD.exec(text); match && words.length < MOST_WORDS; match = NEXT_WORD.exec(text)) {
    const word = match[1]!.toLowerCase();
    if (!spellsNumbers.has(word)) break;
    words.push(word);
    ends.push(NEXT_WORD.lastIndex);
  }
  return ends[countSpelled(words)]!;
}

/** How many of the words are one number. */
function countSpelled(words: readonly string[]): number {
  const has = (set: ReadonlySet<string>, at: number): boolean => set.has(words[at] ?? '');
  // "and" joins only what stands behind a hundred or a thousand: "two and three people" are two counts.
  const past = (at: number): number => (words[at] === 'and' ? at + 1 : at);
  const belowHundred = (at: number): number => {
    if (has(tens, at)) return has(units, at + 1) ? at + 2 : at + 1;
    return has(units, at) ? at + 1 : at;
  };
  const belowThousand = (at: number): number => {
    const first = has(articles, at) ? at + 1 : belowHundred(at);
    if (first === at || words[first] !== 'hundred') return has(articles, at) ? at : first;
    const rest = past(first + 1);
    const end = belowHundred(rest);
    return end > rest ? end : first + 1;
  };
  const first = has(articles, 0) && has(scales, 1) ? 1 : belowThousand(0);
  if (first === 0 || !has(scales, first)) return first;
  for (let end = first + 1; ;) {
    const from = past(end);
    const group = belowThousand(from);
    if (group === from) return end;
    end = has(scales, group) ? group + 1 : group;
  }
}

export const SHARES: Record<string, number> = {
  half: 1 / 2,
  third: 1 / 3,
  quarter: 1 / 4,
  fifth: 1 / 5,
  tenth: 1 / 10,
};

/** Reads "forty-eight thousand", "a hundred and twenty". Undefined when the words are no number. */
export function readNumberWords(words: string): number | undefined {
  let total = 0;
  let group = 0;
  let seen = false;
  for (const word of words.toLowerCase().split(/[- ]+/)) {
    const unit = UNITS[word] ?? TENS[word];
    const scale = SCALES[word];
    if (word === 'and') continue;
    if (word === 'a' || word === 'an') group = 1;
    else if (unit !== undefined) {
      group += unit;
      seen = true;
    } else if (scale === 100) {
      group = (group || 1) * 100;
      seen = true;
    } else if (scale !== undefined) {
      total += (group || 1) * scale;
      group = 0;
      seen = true;
    } else return undefined;
  }
  return seen ? total + group : undefined;
}

// Numbers in words: which words there are, the patterns that find them, and what they come to.
import type { VagueWord } from '@/lib/vocabulary';

export const UNITS: Record<string, number> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
  thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19,
}; // prettier-ignore
const TENS: Record<string, number> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
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

const SMALL = Object.keys(UNITS)
  .sort((a, b) => b.length - a.length)
  .join('|');
const TEN = Object.keys(TENS).join('|');
/** A pattern of the numbers below a hundred. */
export const WORD = `(?:(?:${TEN})(?:[- ](?:${SMALL}))?|${SMALL})`;
const SCALE = '(?:thousand|million|billion)';
// "and" joins only what stands behind a hundred or a thousand: "two and three people" are two counts.
const GROUP = `(?:(?:${WORD}|an?)[- ]hundred(?:(?:[- ]and)?[- ]${WORD})?|${WORD})`;
/** A pattern of any number in words. */
export const SPELLED = `(?:(?:${GROUP}|an?)[- ]${SCALE}(?:(?:[- ]and)?[- ]${GROUP}(?:[- ]${SCALE})?)*|${GROUP})`;
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

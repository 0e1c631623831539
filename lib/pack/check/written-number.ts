// Whether a few words hold a number, in any form people write it in.
//
// The number is known and looked for: nothing is read out of the words. Reading numbers in running text is match/.
import type { Quantity, VagueWord } from '@/lib/vocabulary';

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = ' ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES = [
  { size: 1e9, words: ['billion', 'bn'] },
  { size: 1e6, words: ['million', 'm'] },
  { size: 1e3, words: ['thousand', 'k'] },
] as const;
const SHARES: readonly (readonly [number, string])[] = [
  [1, 'all'],
  [1, 'every'],
  [1 / 2, 'half'],
  [1 / 3, 'third'],
  [2 / 3, 'two thirds'],
  [1 / 4, 'quarter'],
  [3 / 4, 'three quarters'],
  [1 / 5, 'fifth'],
];
const VAGUE: Partial<Record<VagueWord, readonly string[]>> = {
  most: ['most', 'mostly', 'majority', 'bulk'],
  'nearly all': ['nearly all', 'almost all', 'virtually all'],
};

/** A vague quantity without a word, which asserts a discrepancy, has no number to look for. */
export function standsIn(quantity: Quantity, written: string): boolean {
  const text = plain(written);
  const { value, high, vague, unit } = quantity;
  if (value === null) return vague === undefined || (VAGUE[vague] ?? [vague]).some((word) => holds(text, word));
  return [value, ...(high === null ? [] : [high])].every((number) =>
    formsOf(number, unit).some((form) => holds(text, form)),
  );
}

/** Every way of writing a number that standsIn() accepts, in plain form. */
function formsOf(value: number, unit: string): string[] {
  const forms = [String(value)];
  for (const { size, words } of SCALES) {
    const scaled = Number((value / size).toPrecision(12));
    if (scaled >= 0.1) forms.push(...words.flatMap((word) => [`${scaled} ${word}`, `${scaled}${word}`]));
  }
  if (unit === 'share') {
    const percent = Number((value * 100).toPrecision(6));
    forms.push(`${percent}%`, `${percent} percent`, `${percent} per cent`);
    forms.push(...SHARES.filter(([share]) => Math.abs(share - value) < 0.005).map(([, word]) => word));
  }
  if (Number.isInteger(value)) forms.push(spell(value));
  if (value === 1) forms.push('a', 'an', 'another');
  if (value === 12) forms.push('dozen');
  if (unit === 'days' && value % 7 === 0 && value > 0) forms.push(...weekForms(value / 7));
  return forms;
}

/** Days told in weeks: "a week", "week-long", "six-week", "2 weeks". */
function weekForms(weeks: number): string[] {
  if (weeks === 1) return ['a week', 'one week', '1 week', 'week long', 'weeklong'];
  return [String(weeks), spell(weeks)].flatMap((number) => [`${number} week`, `${number} weeks`]);
}

/** English words without hyphens and "and". */
function spell(value: number): string {
  for (const { size, words } of [...SCALES, { size: 100, words: ['hundred'] }]) {
    if (value < size) continue;
    const rest = value % size;
    return `${spell(Math.floor(value / size))} ${words[0]}${rest > 0 ? ` ${spell(rest)}` : ''}`;
  }
  if (value < 20) return ONES[value] ?? '';
  return `${TENS[Math.floor(value / 10)]}${value % 10 > 0 ? ` ${ONES[value % 10]}` : ''}`;
}

/** Lower case, spaces for hyphens, no separators inside numbers. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/(?<=\d)[,\u0020\u00a0\u2009\u202f](?=\d{3}(?!\d))/gu, '')
    .replace(/[-\u2010\u2011]/gu, ' ')
    .replace(/ and /gu, ' ');
}

/** As a whole: 53 is not in 53,977, nor "ten" in "often". */
function holds(text: string, form: string): boolean {
  const quoted = form.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\p{L}\d]|\d[.,])${quoted}(?![\p{L}\d]|[.,]\d)`, 'u').test(text);
}

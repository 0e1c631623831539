// Which language a text is in, as far as the reader needs to know: English or not.

// The commonest words of English that are not also common words of the languages news is written in beside it.
const ENGLISH = new Set(
  'the of and to in that was for on with said from were have has this which their by are been it'.split(' '),
);
// Of these, the ones no other of those languages has.
const ENGLISH_ALONE = /^(?:the|and|with|from|were|have|that|said|this|which|their|been)$/;
const LATIN_WORD = /[a-z\u00e0-\u024f']+/g;
const OTHER_SCRIPT =
  /[\u0370-\u03ff\u0400-\u04ff\u0590-\u05ff\u0600-\u06ff\u0900-\u097f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/g;
const SAMPLE = 4000;
const FEW_WORDS = 60;

/**
 * BCP 47 of the text: judged from its words first, then from what the page declares. `en` needs one word in eight to be a
 * common English one (in a few words, one that English alone has); a declared `en` alone is not believed when the text has
 * enough words to tell otherwise.
 */
export function languageOf(text: string, declared: string | null): string | null {
  const sample = text.slice(0, SAMPLE).toLowerCase();
  const words = sample.match(LATIN_WORD) ?? [];
  const others = sample.match(OTHER_SCRIPT)?.length ?? 0;
  const base = declared?.toLowerCase().split(/[-_]/)[0] ?? null;
  if (others > words.join('').length) return base === 'en' ? null : base;
  if (words.length < 12) return base ?? 'en';
  const english = words.filter((word) => ENGLISH.has(word)).length / words.length;
  const alone = words.some((word) => ENGLISH_ALONE.test(word));
  // In a sentence or two the share is a matter of chance: there one word of English alone tells more.
  const least = base === 'en' || (base === null && words.length < FEW_WORDS && alone) ? 0.06 : 0.125;
  if (english >= least && (alone || base === 'en' || words.length >= FEW_WORDS)) return 'en';
  return base === 'en' ? null : base;
}

// Pages that changed since a note was written, each with the truth about where its words are now.
//
// Here: one change of each kind that editors make, and what the right answer is after it. The place is carried along between two marks
// that are in no page, so that the truth is never guessed.
import fc from 'fast-check';
import type { Span } from '@/lib/vocabulary';

const [OPEN, CLOSE] = ['\uE000', '\uE001'];

export type Mutated = {
  kind: string;
  before: string;
  span: Span;
  after: string;
  /** Where the words are now; null when they are gone. */
  truth: Span | null;
};
/** Paragraphs with the marks in one of them; null where this change cannot be made to this page. */
type Change = (paragraphs: readonly string[], at: number, pick: number) => string[] | null;

const LATE = [
  'Correction: an earlier version of this article gave the wrong name for the hall.',
  'The spokesman, who was reached by telephone, would not say when the next meeting is to be held.',
  'More than 1,200 letters had been delivered by then, and 48 of them were answered.',
  'Officials said on Friday that the figure was under review.',
];
const late = (pick: number): string => LATE[pick % LATE.length]!;
const replaced = (paragraphs: readonly string[], at: number, text: string): string[] => paragraphs.with(at, text);

/** The words of a paragraph outside the marked ones, by where they begin. */
const wordsOutside = (paragraph: string): { at: number; word: string }[] => {
  const [from, to] = [paragraph.indexOf(OPEN), paragraph.indexOf(CLOSE)];
  return [...paragraph.matchAll(/\p{L}{3,}/gu)]
    .map((match) => ({ at: match.index, word: match[0] }))
    .filter(({ at, word }) => at + word.length < from || at > to);
};

const reworded = (paragraphs: readonly string[], at: number, pick: number, count: number): string[] | null => {
  const words = wordsOutside(paragraphs[at]!);
  if (words.length < count) return null;
  let text = paragraphs[at]!;
  const chosen = Array.from({ length: count }, (_, n) => words[(pick * 7 + n * 3) % words.length]!);
  for (const { at: start, word } of [...new Set(chosen)].sort((one, other) => other.at - one.at))
    text = `${text.slice(0, start)}${word.length > 5 ? 'reportedly' : 'this'}${text.slice(start + word.length)}`;
  return replaced(paragraphs, at, text);
};

const inside = (paragraph: string): string => paragraph.slice(paragraph.indexOf(OPEN) + 1, paragraph.indexOf(CLOSE));
const withInside = (paragraph: string, text: string): string =>
  paragraph.slice(0, paragraph.indexOf(OPEN) + 1) + text + paragraph.slice(paragraph.indexOf(CLOSE));

/** Changes after which the words are still there, the same or nearly so. */
export const STILL_THERE: Record<string, Change> = {
  'nothing changed': (paragraphs) => [...paragraphs],
  'a paragraph was put before': (paragraphs, at, pick) => paragraphs.toSpliced(pick % (at + 1), 0, late(pick)),
  'a paragraph was put after': (paragraphs, at, pick) => paragraphs.toSpliced(at + 1, 0, late(pick)),
  'a paragraph before went': (paragraphs, at, pick) => (at > 0 ? paragraphs.toSpliced(pick % at, 1) : null),
  'the paragraph moved': (paragraphs, at, pick) => {
    const others = paragraphs.toSpliced(at, 1);
    return others.toSpliced(pick % (others.length + 1), 0, paragraphs[at]!);
  },
  'a word beside was changed': (paragraphs, at, pick) => reworded(paragraphs, at, pick, 1),
  'several words around were changed': (paragraphs, at, pick) => reworded(paragraphs, at, pick, 3),
  'the paragraph got another beginning': (paragraphs, at, pick) =>
    replaced(paragraphs, at, `${late(pick)} ${paragraphs[at]}`),
  'the figure is another one': (paragraphs, at) => {
    const words = inside(paragraphs[at]!);
    const changed = words.replace(/\d/, (digit) => String((Number(digit) + 1) % 10));
    return changed === words || words.length < 12
      ? null
      : replaced(paragraphs, at, withInside(paragraphs[at]!, changed));
  },
  'a slip of the pen was put right': (paragraphs, at, pick) => {
    const words = inside(paragraphs[at]!);
    if (words.length < 12) return null;
    const slip = 1 + (pick % (words.length - 2));
    return replaced(paragraphs, at, withInside(paragraphs[at]!, words.slice(0, slip) + words.slice(slip + 1)));
  },
  'dashes and quotes were written in another way': (paragraphs) =>
    paragraphs.map((text) => text.replaceAll('’', "'").replaceAll('“', '"').replaceAll('”', '"').replaceAll('–', '-')),
};

/** Changes after which the words are gone, though others like them may be there. */
export const GONE: Record<string, Change> = {
  'the paragraph went': (paragraphs, at) => paragraphs.toSpliced(at, 1),
  'another paragraph took its place': (paragraphs, at, pick) => replaced(paragraphs, at, late(pick)),
  'the words went out of the sentence': (paragraphs, at) =>
    replaced(paragraphs, at, withInside(paragraphs[at]!, '').replace(OPEN, '').replace(CLOSE, '')),
  'it is another page': (paragraphs, _, pick) => paragraphs.map((__, n) => late(pick + n)),
};

const KINDS = [...Object.entries(STILL_THERE), ...Object.entries(STILL_THERE), ...Object.entries(GONE)];

/** A page as its text with paragraphs, and words of it that a reader may have noted: any run of whole words in one paragraph. */
export const mutatedPages = (pages: readonly string[]): fc.Arbitrary<Mutated> =>
  fc
    .record({
      page: fc.constantFrom(...pages),
      where: fc.nat(),
      from: fc.nat(),
      words: fc.integer({ min: 1, max: 14 }),
      kind: fc.constantFrom(...KINDS),
      pick: fc.nat(999),
    })
    .map(({ page, where, from, words, kind: [kind, change], pick }) => {
      const paragraphs = page.split('\n');
      const at = where % paragraphs.length;
      const all = [...paragraphs[at]!.matchAll(/\S+/g)];
      const first = all[from % Math.max(1, all.length)];
      const last = all[Math.min(all.length - 1, (from % Math.max(1, all.length)) + words - 1)];
      if (!first || !last) return null;
      const [start, end] = [first.index, last.index + last[0].length];
      const text = paragraphs[at]!;
      const marked = `${text.slice(0, start)}${OPEN}${text.slice(start, end)}${CLOSE}${text.slice(end)}`;
      const changed = change(replaced(paragraphs, at, marked), at, pick);
      if (!changed) return null;
      const before = paragraphs.slice(0, at).reduce((sum, each) => sum + each.length + 1, start);
      return { kind, before: page, span: { start: before, end: before + end - start }, ...truthOf(changed.join('\n')) };
    })
    .filter((mutated) => mutated !== null);

function truthOf(marked: string): Pick<Mutated, 'after' | 'truth'> {
  const start = marked.indexOf(OPEN);
  const end = marked.indexOf(CLOSE) - 1;
  return { after: marked.replace(OPEN, '').replace(CLOSE, ''), truth: start < 0 ? null : { start, end } };
}

/** Right: the same words, give or take their edges. Where they are gone, nothing. */
export function verdictOn({ truth, before, span, after }: Mutated, found: Span | null): 'right' | 'unplaced' | 'wrong' {
  if (!found) return truth ? 'unplaced' : 'right';
  if (!truth) return 'wrong';
  const shared = Math.min(truth.end, found.end) - Math.max(truth.start, found.start);
  if (shared * 2 > Math.max(truth.end - truth.start, found.end - found.start)) return 'right';
  // Where the same words with the same surroundings stand twice, nobody could tell which was meant.
  const around = (text: string, { start, end }: Span) => text.slice(Math.max(0, start - 32), end + 32);
  return around(after, found) === around(before, span) ? 'right' : 'wrong';
}

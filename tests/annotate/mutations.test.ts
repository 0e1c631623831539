// Five hundred pages that changed since a note was written: the note is where it belongs, or says that it has no place.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it, test } from 'vitest';
import { anchorSelectors, describeSpan, type Selector } from '@/lib/annotate';
import { readParsed } from '@/lib/page';
import type { Span } from '@/lib/vocabulary';
import { GONE, mutatedPages, STILL_THERE, verdictOn, type Mutated } from './mutations';

const folder = fileURLToPath(new URL('../pages/', import.meta.url));
const files = [
  ...readdirSync(folder).map((slug) => `${folder}${slug}/page.html`),
  fileURLToPath(new URL('../../data/sample/article.html', import.meta.url)),
];
const PAGES = files.flatMap((file) => readParsed(parseHTML(readFileSync(file, 'utf8')).document)?.text ?? []);

const RUNS = 500;
type Anchor = (text: string, selectors: readonly Selector[]) => Span | null;

/** How many of the changed pages were right, without a place, wrong; and which were not right. */
function judge(anchor: Anchor, seed?: number) {
  const counts = { right: 0, unplaced: 0, wrong: 0 };
  const not: (Pick<Mutated, 'kind'> & { verdict: string; words: string; found: string })[] = [];
  for (const page of fc.sample(mutatedPages(PAGES), { numRuns: RUNS, ...(seed !== undefined && { seed }) })) {
    const found = anchor(page.after, describeSpan(page.before, page.span));
    const verdict = verdictOn(page, found);
    counts[verdict]++;
    if (verdict === 'right') continue;
    const words = page.before.slice(page.span.start, page.span.end);
    not.push({ kind: page.kind, verdict, words, found: found ? page.after.slice(found.start, found.end) : '' });
  }
  return { counts, not };
}

test('there are pages to change, a long one among them', () => {
  expect(PAGES.length).toBeGreaterThan(2);
  expect(Math.max(...PAGES.map((text) => text.length))).toBeGreaterThan(1500);
});

test('500 changed pages: at least 95 in 100 right, none wrong, the rest without a place', () => {
  const { counts, not } = judge(anchorSelectors);
  expect(not.filter(({ verdict }) => verdict === 'wrong')).toEqual([]);
  expect(counts.right).toBeGreaterThanOrEqual(RUNS * 0.95);
});

describe('these changes are the ones they say', () => {
  const seen = fc.sample(mutatedPages(PAGES), { numRuns: 2000, seed: 1 });
  it.each(Object.keys(STILL_THERE))('%s, and the words are there', (kind) => {
    const some = seen.filter((page) => page.kind === kind);
    expect(some.length).toBeGreaterThan(10);
    expect(some.map(({ truth }) => truth)).not.toContain(null);
  });
  it.each(Object.keys(GONE))('%s, and the words are gone', (kind) => {
    const some = seen.filter((page) => page.kind === kind);
    expect(some.length).toBeGreaterThan(10);
    expect(some.every(({ truth }) => truth === null)).toBe(true);
  });
});

const quoteIn = (selectors: readonly Selector[]) => {
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  return quote?.type === 'TextQuoteSelector' ? quote : null;
};
const careless: [string, Anchor][] = [
  [
    'takes the first place with these words',
    (text, selectors) => {
      const exact = quoteIn(selectors)?.exact ?? '';
      const start = text.indexOf(exact);
      return start < 0 ? null : { start, end: start + exact.length };
    },
  ],
  [
    'trusts the position alone',
    (text, selectors) => {
      const position = selectors.find(({ type }) => type === 'TextPositionSelector');
      return position?.type === 'TextPositionSelector' && position.end <= text.length ? position : null;
    },
  ],
  ['finds nothing', () => null],
  [
    'asks for no surroundings',
    (text, selectors) =>
      anchorSelectors(
        text,
        selectors.map((each) => (each.type === 'TextQuoteSelector' ? { ...each, prefix: '', suffix: '' } : each)),
      ),
  ],
];
it.each(careless)('the pages notice an anchor that %s', (_, anchor) => {
  const { counts } = judge(anchor, 7);
  expect(counts.wrong > 0 || counts.right < RUNS * 0.95).toBe(true);
});

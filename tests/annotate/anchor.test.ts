// A described place is found again, on the page as it was and as it became; or nothing is, rather than another place.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorSelectors, confirmPlace, describeSpan } from '@/lib/annotate';
import { CONTEXT } from '@/lib/annotate/describe';

const TEXT =
  'Officials in the capital said on Monday that more than 48,000 people had been displaced since the spring floods. ' +
  'The council, which counts by household, put the figure at 46,500 and asked for sixty more tents. ' +
  'In the northern district alone 48,000 people lost their homes, according to the mayor, who called it the worst year in memory. ' +
  'A second count is expected in June.';
const spanOf = (words: string, from = 0, text = TEXT) => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
};
const found = (changed: string, span: { start: number; end: number }, text = TEXT): string | null => {
  const place = anchorSelectors(changed, describeSpan(text, span));
  return place && changed.slice(place.start, place.end);
};

describe('describing', () => {
  it('keeps 32 characters on both sides', () => {
    const [position, quote] = describeSpan(TEXT, spanOf('46,500'));
    expect(position).toEqual({ type: 'TextPositionSelector', ...spanOf('46,500') });
    expect(quote).toEqual({
      type: 'TextQuoteSelector',
      exact: '46,500',
      prefix: TEXT.slice(TEXT.indexOf('46,500') - 32, TEXT.indexOf('46,500')),
      suffix: TEXT.slice(TEXT.indexOf('46,500') + 6, TEXT.indexOf('46,500') + 38),
    });
  });

  it('cuts no character in two', () => {
    const text = `${'🌊'.repeat(40)}x48,000${'🌊'.repeat(40)}`;
    const [, quote] = describeSpan(text, spanOf('48,000', 0, text));
    expect(quote).toMatchObject({ prefix: `${'🌊'.repeat(15)}x`, suffix: '🌊'.repeat(16) });
  });
});

describe('a place is found', () => {
  it.each([
    ['on the page as it was', TEXT, '46,500', '46,500'],
    ['after words came before it', `LIVE: ${TEXT}`, '46,500', '46,500'],
    ['after a paragraph went', TEXT.slice(60), '46,500', '46,500'],
    ['when its left side changed', TEXT.replace('put the figure at', 'now speaks of'), '46,500', '46,500'],
    ['when the figure itself changed', TEXT.replace('46,500', '46,700'), '46,500 and asked', '46,700 and asked'],
    [
      'when a word of a sentence changed',
      TEXT.replace('sixty more', 'seventy more'),
      'put the figure at 46,500 and asked for sixty more tents',
      'put the figure at 46,500 and asked for seventy more tents',
    ],
  ])('%s', (_, changed, words, expected) => expect(found(changed, spanOf(words))).toBe(expected));

  it('and not its twin', () => {
    const second = spanOf('48,000 people', TEXT.indexOf('northern'));
    const changed = `An update. ${TEXT}`;
    expect(anchorSelectors(changed, describeSpan(TEXT, second))).toEqual({
      start: second.start + 11,
      end: second.end + 11,
    });
  });
});

describe('one word', () => {
  const before = 'Killed: 3\nInjured: 14\nHow we counted\n';
  const own = 'The talks go on, said the Harbour Board.';
  it.each([
    [
      'is not taken for one that another paragraph begins with',
      `${before}The spokesman was reached by telephone.`,
      null,
    ],
    ['is found where its own paragraph goes on', `${before}The talks are over, said the Harbour Board.`, 'The'],
    ['is found in a paragraph that moved', `Later.\n${own}\n${before}`, 'The'],
  ])('%s', (_, changed, expected) =>
    expect(found(changed, spanOf('The', 0, before + own), before + own)).toBe(expected),
  );
});

describe('nothing is found', () => {
  it.each([
    [
      'when the sentence is gone and a twin of the words stands elsewhere',
      TEXT.replace(/In the northern.*memory\. /, ''),
      spanOf('48,000 people', TEXT.indexOf('northern')),
    ],
    ['when the words are gone', TEXT.replace(/The council.*tents\. /, ''), spanOf('46,500 and asked for sixty')],
    ['on another page', 'Nothing here is about that at all. '.repeat(20), spanOf('more than 48,000 people')],
    ['on an empty page', '', spanOf('46,500')],
  ])('%s', (_, changed, span) => expect(found(changed, span)).toBeNull());

  it('when two places are alike', () => {
    const post = 'Post: the ministry reported 120 dead and 300 injured in the valley since the morning. ';
    const span = spanOf('120 dead', 0, post);
    expect(found(`New. ${post}${post}`, span, post + post)).toBeNull();
  });

  it('without a quote', () =>
    expect(anchorSelectors(TEXT, [{ type: 'TextPositionSelector', start: 3, end: 9 }])).toBeNull());
});

describe('the markup’s word for a place', () => {
  const quoted = (exact: string) => [{ type: 'TextQuoteSelector' as const, exact, prefix: 'all', suffix: 'else' }];
  it.each([
    ['settles it where the very words stand there, and only there', '46,500', spanOf('46,500'), true],
    ['is none where other words stand there', '46,700', spanOf('46,500'), false],
    ['is none among equal words: a new post moves every way by one', '48,000', spanOf('48,000'), false],
    ['is none without words', '', { start: 3, end: 3 }, false],
  ])('%s', (_, exact, span, holds) => expect(confirmPlace(TEXT, quoted(exact), span)).toEqual(holds ? span : null));
});

describe('laws', () => {
  const word = fc.constantFrom(
    'hostages',
    '48,000',
    'people',
    'the',
    'Hamas',
    'of',
    'more',
    'than',
    'ceasefire',
    '251',
    'said',
    'on',
    '–',
    'é🌊',
  );
  const text = fc.array(word, { minLength: 1, maxLength: 120 }).map((words) => words.join(' '));
  const textAndSpan = text.chain((all) =>
    fc
      .tuple(fc.constant(all), fc.nat(all.length - 1), fc.integer({ min: 1, max: 80 }))
      .map(([, start, size]) => ({ all, span: { start, end: Math.min(all.length, start + size) } })),
  );

  it('finds again every span it described', () =>
    fc.assert(
      fc.property(textAndSpan, ({ all, span }) => {
        expect(anchorSelectors(all, describeSpan(all, span))).toEqual(span);
      }),
      { numRuns: 1000 },
    ));

  it('is not moved to another place by an insertion elsewhere', () => {
    let kept = 0;
    fc.assert(
      fc.property(textAndSpan, text, fc.nat(), ({ all, span }, inserted, where) => {
        const at = where % all.length;
        fc.pre(at <= span.start || at >= span.end);
        const changed = `${all.slice(0, at)}${inserted} ${all.slice(at)}`;
        // The same words put in right beside the quote are as good as the quote: "hostages" before "hostages".
        const exact = all.slice(span.start, span.end);
        const isBeside = at > span.start - CONTEXT && at < span.end + CONTEXT;
        fc.pre(!isBeside || changed.split(exact).length === all.split(exact).length);
        const by = at <= span.start ? inserted.length + 1 : 0;
        const place = anchorSelectors(changed, describeSpan(all, span));
        if (!place) return;
        const isRight = place.start === span.start + by && place.end === span.end + by;
        if (isRight) kept++;
        // Where the words and all that was kept around them stand again, nobody could tell.
        const { start, end } = place;
        const [, twin] = describeSpan(all, span);
        const isTwin =
          twin?.type === 'TextQuoteSelector' &&
          changed.slice(0, start).endsWith(twin.prefix) &&
          changed.slice(start, end) === twin.exact &&
          changed.startsWith(twin.suffix, end);
        expect(isRight || isTwin).toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect(kept).toBeGreaterThan(200);
  });
});

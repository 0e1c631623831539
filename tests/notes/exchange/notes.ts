// Notes of every kind there is, with everything in them that a file format can stumble over.
import * as fc from 'fast-check';
import type { Annotation } from '@/lib/notes';
import { idOf, noteOf } from '../annotations';

/** What wants to become alive in a spreadsheet, a Markdown reader, an HTML page. */
export const BAIT = [
  '=HYPERLINK("https://evil.example","free")',
  "+1+cmd|' /C calc'!A0",
  '-2+3',
  '@SUM(1)',
  '＝1+1',
  ' =1+1',
  '"=1+1',
  'x;=1+1',
  'x\t=1+1',
  'a\n=1+1\r\n@b',
  '<script>alert(1)</script>',
  '<img src=https://evil.example/p.png onerror=alert(1)>',
  '![pixel](https://evil.example/p.png)',
  '[link](javascript:alert(1))',
  '*bold* _it_ ~~no~~',
  '# Heading',
  '    code',
  '- [x] done',
  '1. first',
  '```\nfence\n```',
  '| a | b |\n|---|---|',
  '<!-- comment -->',
  '$$x$$ {{site.secret}} <% tp.file %>',
  '[[wiki]] ![[embed]]',
  '&lt;b&gt; &#x3C;script>',
  'header\n===',
  '---\ntitle: x\n---',
  'عربي עברית ‏48,000‎ 😀 \uD83D',
  '',
  '"',
  ',',
  "'",
  '\\',
  '\u0000',
  '\u2028',
];

const text = fc.oneof(
  fc.constantFrom(...BAIT),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ maxLength: 40 }),
);
const words = fc.oneof(
  text,
  fc.array(text, { maxLength: 4 }).map((parts) => parts.join('\n')),
);
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const page = fc.record({
  source: fc.webUrl({ withQueryParameters: true, withFragments: true }),
  canonical: fc.webUrl(),
  title: text,
});
const point = fc.nat(500).map((at) => ({
  type: 'XPathSelector' as const,
  value: `/html[1]/body[1]/main[1]/p[${(at % 20) + 1}]`,
  refinedBy: { type: 'TextPositionSelector' as const, start: at, end: at },
}));
const selectors = fc
  .tuple(point, point, fc.nat(10_000), text, text, text)
  .map(([from, to, start, exact, prefix, suffix]) => [
    { type: 'RangeSelector' as const, startSelector: from, endSelector: to },
    { type: 'TextPositionSelector' as const, start, end: start + exact.length },
    { type: 'TextQuoteSelector' as const, exact, prefix, suffix },
  ]);
const asOf = fc.oneof(
  fc.constant({ basis: 'unknown' as const }),
  day.map((time) => ({ basis: 'clause' as const, from: time.slice(0, 10), to: time.slice(0, 10) })),
);
const figure = fc.record({
  text,
  claim: fc.record({
    measure: fc.constantFrom('gaza:killed', 'mine:trucks'),
    quantity: fc.record({
      value: fc.option(fc.integer({ min: 0, max: 3_000_000 })),
      high: fc.constant(null),
      qualifier: fc.constantFrom('exact' as const, 'about' as const, 'more_than' as const),
      unit: fc.constant('people'),
    }),
    asOf,
    attribution: fc.option(text),
  }),
});

/** Notes as a store holds them, each with an id of its own. */
export const storedNotes: fc.Arbitrary<Annotation[]> = fc
  .array(
    fc.record({
      text: words,
      tags: fc.array(text, { maxLength: 4 }),
      created: day,
      modified: day,
      page,
      selector: fc.option(selectors),
      figure: fc.option(figure),
      motivation: fc.constantFrom('commenting' as const, 'bookmarking' as const),
      revision: fc.integer({ min: 1, max: 99 }),
    }),
    { maxLength: 8 },
  )
  .map((kinds) =>
    kinds.map(({ text: written, tags, page: target, selector, figure: on, ...rest }, n) => {
      const { motivation, created, modified, revision } = rest;
      const note = noteOf(n, written, {
        motivation,
        created,
        modified,
        target: { ...target, selector: selector ?? [] },
      });
      const tagged = tags.map(
        (value) => ({ type: 'TextualBody', value, format: 'text/plain', purpose: 'tagging' }) as const,
      );
      const { revision: _, ...others } = note;
      return { ...others, id: idOf(n), body: [...note.body, ...tagged], ...(on && { figure: on }), revision };
    }),
  );

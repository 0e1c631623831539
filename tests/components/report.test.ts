// The report of a page: everything the card would show, attributed and dated, and inert.
import { beforeAll, describe, expect, it, test } from 'vitest';
import type { Found } from '@/components/overview';
import { reportName, writeReport } from '@/components/report';
import type { Context } from '@/lib/context';
import { ALIVE } from '../fixtures/alive-markdown';
import { actor, alone, ambiguous, discrepancy, full, phase, updates } from '../fixtures/contexts';
import { BAIT } from '../notes/exchange/notes';
import { speak, speakEnglish } from './messages';

beforeAll(speakEnglish);

/** Every context as if it stood on the page, each in another place. */
const foundOf = (...contexts: Context[]): Found[] =>
  contexts.map((context, at) => ({
    mention: { kind: 'actor', span: { start: at, end: at + 1 }, id: `m${at}` },
    text: '',
    context,
  }));
const page = { url: 'https://courier.example/storm', canonical: '', title: 'Talks resume as the strait stays shut' };
const reading = { published: { day: '2031-06-26', basis: 'page' as const }, packEnds: '2031-12-09' };
const reportOf = (...contexts: Context[]) =>
  writeReport({ page, reading, found: foundOf(...contexts), made: '2031-06-27' });

test('is the page, then each figure with the earlier ones: who, as of when, where, and how they stand', () => {
  expect(reportOf(updates)).toBe(
    `# Figures on record for “Talks resume as the strait stays shut”

<https://courier.example/storm>

Dated 26 Jun 2031 · Report made 27 Jun 2031 · Record ends 9 Dec 2031

## Updates

### more than 56,000 people: ${updates.measure.label}

this page · Harbour Office · by 26 Jun 2031, the page date

What is counted · ${updates.measure.definition}

**Earlier reports**

- **53,977** · 26 May 2031 · Harbour Office · Strait Courier · News report on the third week of the storm, paragraph 27
  *Updated since.* The count adds up over time, and the page’s figure is dated 31 days later.
- **over 48,000** · 6 Mar 2031 (document’s date) · Harbour Office · Strait Courier · News report on the third week of the storm, paragraph 13
  *Updated since.* The count adds up over time, and the page’s figure is dated 112 days later.
- **over 21,000** · 2 Jan – 10 Feb 2031 (document’s date) · Harbour Office · Background piece, paragraph 3
  *Updated since.* The count adds up over time, and the page’s figure is dated 136 days later.

---

Made by As Reported on the reader’s own machine. It lists what was reported, by whom and as of when, and gives no verdict.
`,
  );
});

test('puts what differs first, and the sides of a figure in the order of the card', () => {
  const report = reportOf(actor, phase, updates, full, alone, discrepancy);
  const headings = [...report.matchAll(/^##? (.+)$/gm)].map(([, words]) => words);
  expect(headings.slice(1)).toEqual([
    'Differing from earlier figures',
    'Reported differences',
    'Updates',
    'Also on record',
    'Agreements and proposals',
    'People and bodies',
  ]);
  const sides = [...report.matchAll(/^\*\*(.+)\*\*$/gm)].map(([, words]) => words);
  expect(sides.slice(0, 2)).toEqual(['Earlier reports', 'From the same day']);
});

it.each([
  ['every group on both sides', full],
  ['a reported difference', discrepancy],
])('leaves out no voice, however many there are: %s', (_, context) => {
  const report = reportOf(context);
  const voices = context.others.filter(({ relays }) => relays === undefined);
  expect(voices.length).toBeGreaterThan(1);
  expect(voices.filter(({ written }) => !report.includes(`**${written}**`))).toEqual([]);
});

test('tells each agreement that can be meant, with its terms', () => {
  const report = reportOf(ambiguous);
  const told = ambiguous.candidates.flatMap(({ label, summary, terms }) => [
    label,
    summary,
    ...terms.map(({ term }) => term),
  ]);
  expect(told.filter((words) => !report.includes(words))).toEqual([]);
});

test('says so where nothing is on record, and where the page has no date', () => {
  const report = writeReport({ page, reading: { published: null, packEnds: null }, found: [], made: '2031-06-27' });
  expect(report).toContain('Nothing on record here.');
  expect(report).toContain('No date found on this page · Report made 27 Jun 2031\n');
});

test.each(['ar', 'he'])('is written in %s too', async (language) => {
  await speak(language);
  const report = reportOf(updates, discrepancy, phase, actor);
  await speakEnglish();
  expect(report).toContain('53,977');
  expect(report).not.toMatch(/Earlier reports|Updated since|Record ends/);
});

describe('words of others', () => {
  const OURS = /[\p{L}]/u;
  /** The same with other words wherever somebody else wrote them. */
  const baited = <T>(value: T, bait: string): T =>
    JSON.parse(
      JSON.stringify(value, (key, each: unknown) =>
        typeof each === 'string' &&
        /^(text|label|definition|name|written|modality|note|title|publisher|summary|term|role|affiliation|measureLabel)$/.test(
          key,
        ) &&
        OURS.test(each)
          ? bait
          : each,
      ),
    ) as T;
  const inside = (markdown: string) =>
    markdown
      .replace(/^(#{1,3}|-) /gm, '')
      .replace(/^ {2}/gm, '')
      .replace(/^---$/gm, '')
      .replace(/^<https?:\/\/[^<>\s\\`]*>$/gm, '')
      .replace(/^\*\*((?:\\.|[^\\\n])*?)\*\*/gm, '$1')
      .replace(/^\*((?:\\.|[^\\\n])*?)\*/gm, '$1');

  it.each(ALIVE)('make no %s', (_, alive) => {
    for (const bait of BAIT) {
      const found = foundOf(...[updates, full, discrepancy, ambiguous, actor].map((context) => baited(context, bait)));
      const report = writeReport({ page: { ...page, title: bait }, reading, found, made: '2031-06-27' });
      expect(inside(report)).not.toMatch(alive);
    }
  });

  test('make no other heading and no line of their own', () => {
    const lines = (report: string) => report.split('\n').length;
    const found = foundOf(baited(updates, 'One\n\n# Two\n\n---\n'));
    expect(lines(writeReport({ page, reading, found, made: '2031-06-27' }))).toBe(lines(reportOf(updates)));
  });
});

test.each([
  [
    'Talks resume: “56,000” and more, says the office of the port',
    'as-reported-2031-06-26-talks-resume-56-000-and-more.md',
  ],
  ['../../etc/passwd', 'as-reported-2031-06-26-etc-passwd.md'],
  ['أرقام جديدة', 'as-reported-2031-06-26-أرقام-جديدة.md'],
  ['', 'as-reported-2031-06-26.md'],
])('the file of “%s” has a name that every disk takes', (title, name) => {
  expect(reportName({ page: { ...page, title }, reading, found: [], made: '2031-06-27' })).toBe(name);
});

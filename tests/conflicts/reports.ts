// Two reports side by side, as a reader's browser sees them: one on record, one on the page.
//
// Here: a short text with its day, the figure in it that is meant, and how the engine finds the one to stand to the
// other. Not here: the pairs (differences.ts, look-alikes.ts, updates.ts) and what the pack counts (pack.ts).
import { checkPack, compilePack, openPack, type AuthoredPack } from '@/lib/pack';
import { read } from '@/lib/reading';
import type { Comparison, Day, DiscrepancyMention, FigureMention, PageText, Reading, Relation } from '@/lib/vocabulary';
import { VALLEY } from './pack';

/** `[…]` stands around the number that is meant, or around the words that say that figures differ. */
export type Report = { text: string; day: Day | null; measure: string | null };

/** `relation` is that of the page's figure to the record's; null: the one is not listed beside the other. */
export type Meeting = { shows: string; page: Report; record: Report; relation: Relation | null };

/** `measure` is what the figure counts, null for what the pack does not count. */
export const report = (measure: string | null, day: Day | null, text: string): Report => ({ measure, day, text });

export const meeting = (shows: string, page: Report, record: Report, relation: Relation | null): Meeting => ({
  shows,
  page,
  record,
  relation,
});

type Marked = FigureMention | DiscrepancyMention;

/** A report as page text, without the marks, and where they stood. Like any page it says above what it is about. */
export function pageOf(
  { text, day }: Report,
  basis: 'page' | 'header' = 'page',
  headline = 'News from the Sann valley',
) {
  const above = `${headline}\n`;
  const start = text.indexOf('[');
  const end = text.indexOf(']') - 1;
  if (start < 0 || end < start) throw new Error(`no figure is marked in: ${text}`);
  const whole = above + text.replace(/[[\]]/g, '');
  const page: PageText = {
    text: whole,
    blocks: [
      { start: 0, end: headline.length, role: 'heading' },
      { start: above.length, end: whole.length, role: 'text' },
    ],
    published: day === null ? null : { day, basis },
    lang: 'en',
  };
  return { page, marked: { start: above.length + start, end: above.length + end } };
}

/** The figure or discrepancy that covers the marked words, as far as the engine found one. */
export function markedIn(reading: Reading, marked: { start: number; end: number }): Marked | null {
  const found = reading.mentions.filter(
    (mention) =>
      (mention.kind === 'figure' || mention.kind === 'discrepancy') &&
      mention.span.start < marked.end &&
      marked.start < mention.span.end,
  ) as Marked[];
  return found[0] ?? null;
}

/** The pack with the report's figure on record, as the engine read it; null when it is linked to nothing. */
export function withOnRecord(record: Report): { pack: AuthoredPack; read: Marked | null } {
  const { page, marked } = pageOf(record, 'header');
  const reading = read(page, [openPack(compilePack(VALLEY))]);
  const mention = markedIn(reading, marked);
  if (mention === null || mention.measure === null) return { pack: VALLEY, read: mention };
  const { measure, asOf } = mention;
  const days = record.day === null ? VALLEY.manifest.coverage : { from: record.day, to: record.day };
  const unit = VALLEY.measures.find(({ id }) => id === measure)?.unit ?? 'people';
  const parties = [...new Set(reading.mentions.flatMap((other) => (other.kind === 'actor' ? [other.id] : [])))];
  return {
    read: mention,
    pack: {
      ...VALLEY,
      sources: [
        ...VALLEY.sources,
        {
          id: 'report',
          document: null,
          title: 'A report',
          publisher: null,
          url: null,
          language: 'en',
          written: { ...days, basis: record.day === null ? 'unknown' : 'header', because: 'As the test has it.' },
          problems: [],
        },
      ],
      claims: [
        ...VALLEY.claims,
        {
          id: 'on-record',
          measure,
          asOf,
          provenance: { source: 'report', paragraph: 1, written: page.text.slice(marked.start, marked.end) },
          ...(mention.kind === 'figure'
            ? {
                quantity: mention.quantity,
                attribution: mention.attribution,
                ...(mention.period && { period: mention.period }),
                ...(mention.modality !== undefined && { modality: mention.modality }),
              }
            : {
                quantity: { value: null, high: null, qualifier: 'vague' as const, unit },
                attribution: null,
                discrepancyBetween: parties,
              }),
        },
      ],
    },
  };
}

/** What became of a pair: the measures both were linked to, and the relation, null when none is listed. */
export type Outcome = { page: string | null; record: string | null; relation: Relation | null };

export function outcomeOf(page: Report, record: Report): Outcome {
  const { pack, read: recorded } = withOnRecord(record);
  const faults = checkPack(pack);
  if (faults.length > 0) throw new Error(`the record cannot be kept: ${JSON.stringify(faults)}`);
  const { page: text, marked } = pageOf(page);
  const mention = markedIn(read(text, [openPack(compilePack(pack))]), marked);
  const relation = mention?.relations.find(({ claim }: Comparison) => claim === 'on-record')?.relation ?? null;
  return { page: mention?.measure ?? null, record: recorded?.measure ?? null, relation };
}

// A reading as a table for people: each figure on record with its relations, then phases, then actors.
//
// Used by `read` without --json and by `start`, which gets its reading from the browser. Not here: JSON (json-line.ts).
import { joinPacks, type Pack, type Reference } from '@/lib/pack';
import type { AsOf, Comparison, FigureMention, Mention, Reading } from '@/lib/vocabulary';

/** `text` is the page text that the reading's spans count in. */
export function readingTable(text: string, reading: Reading, packs: readonly Pack[]): string {
  return tableOf(
    reading,
    reading.mentions.map(({ span }) => text.slice(span.start, span.end)),
    packs,
  );
}

/** The same where only the words of each mention are known, in the reading's order. */
export function tableOf(reading: Reading, words: readonly string[], packs: readonly Pack[]): string {
  const reference = joinPacks(packs);
  const named = (kind: 'phase' | 'actor') => namesOf(kind, reading.mentions, reference);
  const sections = [
    reading.published ? `dated ${reading.published.day} (${reading.published.basis})` : 'no date found',
    figureTable(reading.mentions, words, reference),
    named('phase') && `phases: ${named('phase')}`,
    named('actor') && `actors: ${named('actor')}`,
  ];
  return `${sections.filter((section) => section !== '').join('\n')}\n`;
}

function figureTable(mentions: readonly Mention[], words: readonly string[], reference: Reference): string {
  const rows = mentions.flatMap((mention, index): string[][] => {
    const written = words[index] ?? '';
    if (mention.kind === 'discrepancy')
      return [[written, labelOf(mention.measure, reference), '', '', summary(mention.relations)]];
    if (mention.kind !== 'figure' || mention.measure === null) return [];
    return [figureRow(mention, written, reference)];
  });
  if (rows.length === 0) return 'nothing on record is counted here';
  return columns([['FIGURE', 'WHAT IT COUNTS', 'WHO SAYS SO', 'AS OF', 'AGAINST THE RECORD'], ...rows]);
}

function figureRow(mention: FigureMention, written: string, reference: Reference): string[] {
  const { measure, attribution, asOf, relations } = mention;
  return [written, labelOf(measure, reference), partyOf(attribution, reference), dayOf(asOf), summary(relations)];
}

/** "2 earlier, 1 conflicts": how often each relation stands, in the order met. */
function summary(relations: readonly Comparison[]): string {
  const counts = new Map<string, number>();
  for (const { relation } of relations) counts.set(relation, (counts.get(relation) ?? 0) + 1);
  return [...counts].map(([relation, count]) => `${count} ${relation}`).join(', ');
}

function namesOf(kind: 'phase' | 'actor', mentions: readonly Mention[], reference: Reference): string {
  const names = mentions.flatMap((mention) => {
    if (mention.kind === 'actor' && kind === 'actor') return [nameOf(mention.id, reference)];
    if (mention.kind !== 'phase' || kind !== 'phase') return [];
    return [mention.ids.map((id) => phaseOf(id, reference)).join(' or ')];
  });
  return [...new Set(names)].join('; ');
}

const labelOf = (id: string | null, reference: Reference) => (id === null ? '' : (reference.measure(id)?.label ?? id));
const phaseOf = (id: string, reference: Reference) => reference.phase(id)?.label ?? id;
const nameOf = (id: string, reference: Reference) => reference.actor(id)?.name ?? id;
const partyOf = (id: string | null, reference: Reference) =>
  id === null ? '' : id.startsWith('other:') ? id.slice('other:'.length) : nameOf(id, reference);

function dayOf(asOf: AsOf): string {
  if (asOf.basis === 'unknown') return 'unknown';
  return asOf.from === asOf.to ? asOf.from : `${asOf.from} to ${asOf.to}`;
}

/** Columns wide enough for their widest entry, up to 44 characters; the last one is left as long as it is. */
function columns(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.min(44, Math.max(...rows.map((row) => (row[column] ?? '').length))),
  );
  const line = (row: readonly string[]) =>
    row
      .map((entry, column) => (column === row.length - 1 ? entry : fit(entry, widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return rows.map(line).join('\n');
}

function fit(entry: string, width: number): string {
  const flat = entry.replace(/\s+/g, ' ');
  return (flat.length > width ? `${flat.slice(0, width - 1)}…` : flat).padEnd(width);
}

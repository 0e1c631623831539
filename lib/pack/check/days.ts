// Days run forward, lie within what the pack covers, and agree with the document they come from.
//
// Not here: whether a day exists at all; the schema knows the calendar.
import type { Day } from '@/lib/vocabulary';
import type { Part, Path, Report } from './fault';
import type { Records } from './records';

type Stretch = { from: Day | null; to: Day | null };

/** Every stretch of days in the pack, with whether its ends must lie within the pack's coverage. */
function* stretchesOf(pack: Records): Generator<{ part: Part; path: Path; days: Stretch; covered: boolean }> {
  if (pack.manifest) yield { part: 'manifest', path: ['coverage'], days: pack.manifest.coverage, covered: false };
  for (const { at, record } of pack.sources)
    yield { part: 'sources', path: [at, 'written'], days: record.written, covered: true };
  for (const { at, record } of pack.actors) {
    // A role may have begun long before anything the pack tells of.
    for (const [index, days] of record.roles.entries())
      yield { part: 'actors', path: [at, 'roles', index], days, covered: false };
  }
  for (const { at, record } of pack.phases) {
    yield { part: 'phases', path: [at, 'dates'], days: record.dates, covered: true };
    // Pages newer than the pack still speak of what it holds.
    yield { part: 'phases', path: [at, 'spokenOf'], days: record.spokenOf, covered: false };
  }
  for (const { at, record } of pack.concepts) {
    if (record.dates) yield { part: 'concepts', path: [at, 'dates'], days: record.dates, covered: false };
  }
  for (const { at, record } of pack.measures) {
    yield { part: 'measures', path: [at], days: { from: record.start, to: record.end ?? null }, covered: false };
  }
  for (const { at, record } of pack.claims) {
    if (record.asOf.basis !== 'unknown') yield { part: 'claims', path: [at, 'asOf'], days: record.asOf, covered: true };
    if (record.period) yield { part: 'claims', path: [at, 'period'], days: record.period, covered: true };
  }
}

export function checkDays(pack: Records, report: Report): void {
  const coverage = pack.manifest?.coverage;
  for (const { part, path, days, covered } of stretchesOf(pack)) {
    if (days.from !== null && days.to !== null && days.from > days.to) {
      report(part, path, 'order', `${days.from} comes after ${days.to}.`);
    }
    if (!covered || !coverage) continue;
    for (const end of ['from', 'to'] as const) {
      const day = days[end];
      if (day === null || (day >= coverage.from && day <= coverage.to)) continue;
      report(
        part,
        [...path, end],
        'coverage',
        `${day} is outside the days the pack covers, ${coverage.from} to ${coverage.to}.`,
      );
    }
  }
  checkHeaders(pack, report);
}

/** A figure dated by its document alone has the document's days; none is dated after it was written. */
function checkHeaders(pack: Records, report: Report): void {
  const written = new Map(pack.sources.map(({ record }) => [record.id, record.written]));
  for (const { at, record } of pack.claims) {
    const days = written.get(record.provenance.source);
    if (!days || record.asOf.basis === 'unknown') continue;
    const inside = record.asOf.from >= days.from && record.asOf.to <= days.to;
    if (record.asOf.basis === 'header' && !inside) {
      const sentence = `Dated by its document, but not within its days, ${days.from} to ${days.to}.`;
      report('claims', [at, 'asOf'], 'written', sentence);
    } else if (record.asOf.from > days.to) {
      report('claims', [at, 'asOf'], 'written', `Later than its document, written by ${days.to}.`);
    }
  }
}

// What is on record for a claim: every recorded claim it may be set beside, and how it stands to each.
//
// Here: which claims are compared, and which of them are one voice. Not here: how two of them stand (relate.ts) and
// the order a reader sees (lib/context.ts).
import type { Measure, Reference } from '@/lib/pack';
import type { AsOf, Claim, Comparison, Day, RecordedClaim } from '@/lib/vocabulary';
import { daysOf, orderOf } from './brackets';
import type { Side } from './pair';
import { relate } from './relate';

/** The day that the page gives for itself, which is when its figures were told at the latest. */
export type Published = { readonly day: Day } | null;

/**
 * The claims of the same measure, then those of measures declared related, each with its relation; within a measure in
 * the order of days. A page without a day leaves open when its figures were told, so counts of an event are then never
 * found to conflict.
 */
export function compareWithRecord(claim: Claim, reference: Reference, published: Published = null): Comparison[] {
  const measure = reference.measure(claim.measure);
  if (!measure) return [];
  const b: Side = {
    claim: { ...claim, measure: measure.id },
    document: null,
    written: published && { from: published.day, to: published.day },
    statesDiscrepancy: false,
  };
  return compareAll(b, [measure, ...relatedTo(measure, reference)], reference);
}

/** For words that assert a discrepancy of a measure and give no number: the claims on record for it. */
export function discrepanciesOf(measure: string, asOf: AsOf, reference: Reference): Comparison[] {
  const known = reference.measure(measure);
  if (!known) return [];
  const quantity = { value: null, high: null, qualifier: 'vague', unit: known.unit } as const;
  const claim: Claim = { measure: known.id, quantity, asOf, attribution: null };
  return compareAll({ claim, document: null, written: null, statesDiscrepancy: true }, [known], reference);
}

/** Declared by either of the two: parts, the whole, and what a pack wants shown beside it. By id, so that it is stable. */
function relatedTo(measure: Measure, reference: Reference): Measure[] {
  return reference.measures
    .filter(
      ({ id, partOf, related }) =>
        id !== measure.id &&
        (partOf === measure.id ||
          measure.partOf === id ||
          related.includes(measure.id) ||
          measure.related.includes(id)),
    )
    .sort((x, y) => (x.id < y.id ? -1 : 1));
}

function compareAll(b: Side, measures: readonly Measure[], reference: Reference): Comparison[] {
  return measures.flatMap((measure) => {
    const voices = new Map<string, RecordedClaim[]>();
    return reference.claimsOf(measure.id).flatMap((record): Comparison[] => {
      const a = sideOf(record, reference);
      // That figures of something else are said to differ is no word about this one.
      if (a.statesDiscrepancy && measure.id !== b.claim.measure) return [];
      const { row, relation, firstFits } = relate(b, a, reference);
      if (relation === null) return [];
      // Only what one body says of one value can be one statement: a long series is not held against all of itself.
      const key = `${record.attribution} ${record.quantity.value}`;
      const alike = voices.get(key) ?? [];
      const first = alike.find((voice) => isOneStatement(voice, record, measure));
      if (!first) alike.push(record);
      voices.set(key, alike);
      const said = { claim: record.id, source: record.provenance.source, relation, row };
      return [{ ...said, ...(firstFits && { firstFits }), ...(first && { relays: first.id }) }];
    });
  });
}

/** A recorded claim as one side of a pair. */
export function sideOf(record: RecordedClaim, reference: Reference): Side {
  const written = reference.source(record.provenance.source)?.written;
  return {
    claim: record,
    document: record.provenance.source,
    written: written ? { from: written.from, to: written.to } : null,
    statesDiscrepancy: record.discrepancyBetween !== undefined && record.quantity.value === null,
  };
}

/**
 * One body's one statement, however many documents relay it: the same words about the same thing, and no days that
 * tell them apart. What nobody is credited with is each document's own.
 */
export function isOneStatement(x: RecordedClaim, y: RecordedClaim, { type }: Measure): boolean {
  if (x.attribution === null || x.attribution !== y.attribution || x.draft !== y.draft) return false;
  const [p, q] = [x.quantity, y.quantity];
  const sameWords =
    p.value === q.value && p.high === q.high && p.qualifier === q.qualifier && p.unit === q.unit && p.vague === q.vague;
  if (!sameWords) return false;
  if (x.period?.from !== y.period?.from || x.period?.to !== y.period?.to) return false;
  const order = orderOf(daysOf(x.asOf), daysOf(y.asOf));
  return type === 'event_total' || type === 'plan_term' || (order !== 'later' && order !== 'earlier');
}

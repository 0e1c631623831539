// What is on record for a figure, and for words that assert a discrepancy.
//
// Here: the relations that the reading found, resolved and put in order. Not here: finding them (compare/).
import type { Side } from '@/lib/compare';
import type { Measure, Reference } from '@/lib/pack';
import type { Claim, Comparison, DiscrepancyMention, FigureMention } from '@/lib/vocabulary';
import { languageOf, partyOf } from './look-up';
import { inOrder, otherFigure, pageDays, whenOf } from './other-figure';
import type { DiscrepancyContext, FigureContext, MentionRef, OtherFigure } from './types';

/** Null when the figure links to no measure on record. */
export function figureContext(ref: MentionRef, mention: FigureMention, reference: Reference): FigureContext | null {
  if (mention.measure === null) return null;
  const measure = reference.measure(mention.measure);
  if (!measure) return null;
  const { quantity, asOf, attribution, period, modality } = mention;
  const claim: Claim = {
    measure: mention.measure,
    quantity,
    asOf,
    attribution,
    ...(period && { period }),
    ...(modality !== undefined && { modality }),
  };
  const packEnds = reference.lastDay(measure.id) ?? '';
  return {
    kind: 'figure',
    lang: languageOf(reference, measure.id),
    measure: shown(measure),
    page: { text: ref.text, claim, attribution: partyOf(attribution, reference) },
    others: others(mention.relations, claim, ref, reference),
    packEnds,
    beyondPack: ref.published !== null && ref.published.day > packEnds,
  };
}

/** Null when no pack knows the measure. */
export function discrepancyContext(
  ref: MentionRef,
  mention: DiscrepancyMention,
  reference: Reference,
): DiscrepancyContext | null {
  const measure = reference.measure(mention.measure);
  if (!measure) return null;
  const quantity = { value: null, high: null, qualifier: 'vague', unit: measure.unit } as const;
  const claim: Claim = { measure: mention.measure, quantity, asOf: mention.asOf, attribution: null };
  return {
    kind: 'discrepancy',
    lang: languageOf(reference, measure.id),
    measure: shown(measure),
    text: ref.text,
    others: others(mention.relations, claim, ref, reference),
    packEnds: reference.lastDay(measure.id) ?? '',
  };
}

const shown = ({ id, label, definition, type, unit }: Measure) => ({ id, label, definition, type, unit });

function others(
  relations: readonly Comparison[],
  claim: Claim,
  { published }: MentionRef,
  reference: Reference,
): OtherFigure[] {
  const b: Side = { claim, document: null, written: pageDays(published), statesDiscrepancy: false };
  const figures = relations.flatMap((comparison) => {
    const record = reference.claim(comparison.claim);
    const measure = record && reference.measure(record.measure);
    // An id that is another record's by now, since packs were turned on or off.
    if (!measure || reference.source(comparison.source)?.id !== reference.source(record.provenance.source)?.id)
      return [];
    const same = reference.measure(claim.measure)?.id === measure.id;
    const when = whenOf(b, record, reference, measure);
    return otherFigure(record, comparison, when, same, { reference, measure }) ?? [];
  });
  return inOrder(figures);
}

// What is on record for a figure, and for words that assert a discrepancy.
//
// Here: the relations that the reading found, resolved and put in order. Not here: finding them (compare/).
import { measureIn, type Side } from '@/lib/compare';
import type { Measure, Pack } from '@/lib/pack';
import type { Claim, Comparison, Day, DiscrepancyMention, FigureMention } from '@/lib/vocabulary';
import { findIn, findRecord, partyOf } from './look-up';
import { inOrder, otherFigure, pageDays, whenOf } from './other-figure';
import type { DiscrepancyContext, FigureContext, MentionRef, OtherFigure } from './types';

/** Null when the figure links to no measure of these packs. */
export function figureContext(ref: MentionRef, mention: FigureMention, packs: readonly Pack[]): FigureContext | null {
  if (mention.measure === null) return null;
  const measure = findIn(packs, mention.measure, measureIn)?.found;
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
  const packEnds = lastDay(packs);
  return {
    kind: 'figure',
    measure: shown(measure, mention.measure),
    page: { text: ref.text, claim, attribution: partyOf(attribution, packs) },
    others: others(mention.relations, claim, ref, packs),
    packEnds,
    beyondPack: ref.published !== null && ref.published.day > packEnds,
  };
}

/** Null when no pack knows the measure. */
export function discrepancyContext(
  ref: MentionRef,
  mention: DiscrepancyMention,
  packs: readonly Pack[],
): DiscrepancyContext | null {
  const measure = findIn(packs, mention.measure, measureIn)?.found;
  if (!measure) return null;
  const quantity = { value: null, high: null, qualifier: 'vague', unit: measure.unit } as const;
  const claim: Claim = { measure: mention.measure, quantity, asOf: mention.asOf, attribution: null };
  return {
    kind: 'discrepancy',
    measure: shown(measure, mention.measure),
    text: ref.text,
    others: others(mention.relations, claim, ref, packs),
    packEnds: lastDay(packs),
  };
}

const shown = ({ label, definition, type, unit }: Measure, id: string) => ({ id, label, definition, type, unit });

/** `pack.json` bounds what a pack covers; of several the latest counts. No pack gives no context at all. */
const lastDay = (packs: readonly Pack[]): Day =>
  packs
    .map(({ coverage }) => coverage.to)
    .sort()
    .at(-1) ?? '';

function others(
  relations: readonly Comparison[],
  claim: Claim,
  { published }: MentionRef,
  packs: readonly Pack[],
): OtherFigure[] {
  const b: Side = { claim, document: null, written: pageDays(published), statesDiscrepancy: false };
  const figures = relations.flatMap((comparison) => {
    const record = findRecord(packs, comparison);
    const measure = record?.pack.measure(record.found.measure);
    if (!record || !measure) return [];
    const same = measureIn(record.pack, claim.measure)?.id === measure.id;
    const when = whenOf(b, record.found, record.pack, measure);
    return otherFigure(record.found, comparison, when, same, { pack: record.pack, packs, measure }) ?? [];
  });
  return inOrder(figures);
}

// What is on record for one mention: relations and records turned into one plain object, in display order.
//
// Here: the choice by kind. Not here: sentences (components/, from the row that fired) and how it looks.
import { joinPacks, type Pack } from '@/lib/pack';
import { actorContext } from './actor';
import { discrepancyContext, figureContext } from './figure';
import { phaseContext } from './phase';
import type { Context, MentionRef } from './types';

export type {
  ActorContext,
  Context,
  DiscrepancyContext,
  Document,
  FigureContext,
  MentionRef,
  OtherFigure,
  Party,
  PhaseContext,
  PhaseEntry,
} from './types';

/** Null when no pack knows what the mention names. */
export function contextOf(ref: MentionRef, packs: readonly Pack[]): Context | null {
  const reference = joinPacks(packs);
  switch (ref.mention.kind) {
    case 'figure':
      return figureContext(ref, ref.mention, reference);
    case 'discrepancy':
      return discrepancyContext(ref, ref.mention, reference);
    case 'phase':
      return phaseContext(ref, ref.mention, reference);
    case 'actor':
      return actorContext(ref, ref.mention, reference);
  }
}

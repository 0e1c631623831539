// What the later stages may ask: of what is on record, in one pack or in several taken together, and of one opened pack.
import type { PhraseIndex } from './phrases';
import type { Rule } from './rules';
import type { Actor, Concept, Manifest, Measure, Phase, Source } from './schema';
import type { Day, RecordedClaim } from '@/lib/vocabulary';

/** Every look-up is by id and answers `undefined` for an id that is not held. Lists keep the order of packs and records. */
export interface Reference {
  readonly phases: readonly Phase[];
  readonly measures: readonly Measure[];
  source(id: string): Source | undefined;
  actor(id: string): Actor | undefined;
  phase(id: string): Phase | undefined;
  measure(id: string): Measure | undefined;
  claim(id: string): RecordedClaim | undefined;
  /** The claims of one measure, by first day, then id; unknown days last. */
  claimsOf(measure: string): readonly RecordedClaim[];
  /** The pack that a record of this id is from. */
  manifestOf(id: string): Manifest | undefined;
  /** The last day covered by a pack that counts this. */
  lastDay(measure: string): Day | undefined;
}

export interface Pack extends Reference {
  readonly id: string;
  readonly coverage: { readonly from: Day; readonly to: Day };
  readonly manifest: Manifest;
  readonly sources: readonly Source[];
  readonly actors: readonly Actor[];
  concept(id: string): Concept | undefined;
}

/** What the engine asks besides: phrases to find, rules to link by, and records by their place in the pack. */
export interface EnginePack extends Pack {
  readonly phrases: PhraseIndex;
  readonly rules: readonly Rule[];
  readonly phaseCount: number;
  actorAt(place: number): Actor | undefined;
  phaseAt(place: number): Phase | undefined;
  conceptAt(place: number): Concept | undefined;
  /** -1 when the pack has no such actor. */
  actorPlace(id: string): number;
  /** -1 when the pack has no such concept. */
  conceptPlace(id: string): number;
  measureAt(place: number): Measure | undefined;
}

/** The pack of the figures a reader saved. No other may have this id. */
export const PERSONAL = 'personal';

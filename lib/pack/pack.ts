// An opened reference pack: what the later stages may ask of it.
import type { PhraseIndex } from './phrases';
import type { Actor, Concept, Manifest, Measure, Phase, Source } from './schema';
import type { Day, RecordedClaim } from '@/lib/vocabulary';

/** Every look-up is by id and answers `undefined` for an id the pack does not hold. Lists keep the pack's order. */
export interface Pack {
  readonly id: string;
  readonly coverage: { readonly from: Day; readonly to: Day };
  readonly manifest: Manifest;
  readonly sources: readonly Source[];
  readonly actors: readonly Actor[];
  readonly phases: readonly Phase[];
  readonly measures: readonly Measure[];
  source(id: string): Source | undefined;
  actor(id: string): Actor | undefined;
  phase(id: string): Phase | undefined;
  measure(id: string): Measure | undefined;
  concept(id: string): Concept | undefined;
  claim(id: string): RecordedClaim | undefined;
  /** The claims of one measure, by first day, then id; unknown days last. */
  claimsOf(measure: string): readonly RecordedClaim[];
}

/** What the engine asks besides: phrases to find, rules to link by, and records by their place in the pack. */
export interface EnginePack extends Pack {
  readonly phrases: PhraseIndex;
  readonly rules: Int32Array;
  readonly phaseCount: number;
  actorAt(place: number): Actor | undefined;
  phaseAt(place: number): Phase | undefined;
  conceptAt(place: number): Concept | undefined;
  /** -1 when the pack has no such concept. */
  conceptPlace(id: string): number;
  measureAt(place: number): Measure | undefined;
}

// What the words around a figure say of it: who, in which condition, what happened, where, since when, at which event,
// planned or done, under which agreement.
//
// Here: gathering the answers, as places in the pack's lists; each kind of answer is a file. Not here: which measure they
// add up to (../link.ts).
import type { Counted, PhaseHit, Scene } from '@/lib/match';
import type { Facet } from '@/lib/pack';
import { phasesOf } from './agreement';
import { placesOf } from './place';
import { surroundingsOf } from './surroundings';
import { eventsBefore, eventsOf, isRate, periodsOf, plansOf } from './time';
import { conditionsOf, isNarrowed, populationOf, statusesOf } from './who';

/** Per facet the concepts (for `phase`: the phases) that were said; empty when nothing was. */
export type FacetValues = Record<Facet, number[]> & {
  /** Events that may be meant where the sentence names none. */
  eventBefore: number[];
  /** Some of a larger number, or told from others by what follows: "105 of the 251", "hostages who were over 60". */
  narrowed: boolean;
  /** A rate, not a count. */
  rate: boolean;
};

/** `ofTotalSize`: the number is too large for anything but a total to date. */
export function gatherFacets(
  scene: Scene,
  candidate: Counted,
  phases: readonly PhaseHit[],
  ofTotalSize: boolean,
): FacetValues {
  const around = surroundingsOf(scene, candidate, phases);
  const condition = conditionsOf(around);
  return {
    population: populationOf(around),
    condition,
    status: statusesOf(around),
    place: placesOf(around),
    period: periodsOf(around, ofTotalSize),
    event: eventsOf(around),
    plan: plansOf(around),
    phase: phasesOf(around),
    eventBefore: eventsBefore(around),
    narrowed: isNarrowed(around),
    rate: isRate(around),
  };
}

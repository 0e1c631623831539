// Text and pack → mentions: actors, phases, figures with their noun, dates, discrepancies.
export { findActors, speaks, type ActorHit } from './actor';
export { addDays, findDates, toDay, toNumber, type DateMention } from './date';
export { findDiscrepancies, type DiscrepancyCandidate } from './discrepancy';
export { REPORTING } from './english';
export { findFigures, type Counted, type FigureCandidate } from './figure';
export { findNumbers, type NumberMention } from './number';
export { readNumberWords } from './number-words';
export { findPhases, type PhaseHit } from './phase';
export { isActor, layOut, setScene, within, type ConceptHit, type Layout, type Scene } from './scene';
export { mergeMentions, nameMentions } from './merge';

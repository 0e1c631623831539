// Mentions → claims.
export { assembleFigures, measureOfDiscrepancy, type AssembledFigure } from './assemble';
export { grainOfNumber, intervalOf, isRoundNumber, lowOf, type Interval } from './interval';
export { UNSETTLED_DAYS } from './plausible';

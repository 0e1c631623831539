// Mentions → claims.
export { assembleFigures, measureOfDiscrepancy, type AssembledFigure } from './assemble';
export { grainOfNumber, intervalOf, lowOf, type Interval } from './interval';

// How a figure on the page stands to the figures on record.
export { daysOf, orderOf, type Days, type Order } from './brackets';
export { toldOn } from './chain';
export type { Side, World } from './pair';
export { compareWithRecord, discrepanciesOf, isOneStatement, sideOf, type Published } from './record';
export { relate, type Verdict } from './relate';

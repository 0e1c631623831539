// Figures: value, qualifier and unit belong together, and no part is above its whole.
//
// Not here: comparing figures for a reader (compare/). What is refused here is a slip of the pack's author.
import type { Quantity } from '@/lib/vocabulary';
import type { Report } from './fault';
import type { Entry, Records } from './records';

type Claim = Records['claims'][number]['record'];
type Measure = Records['measures'][number]['record'];

/** The unit of a part of something, 0 to 1. */
const SHARE = 'share';

export function checkFigures(pack: Records, report: Report): void {
  const measures = new Map(pack.measures.map(({ record }) => [record.id, record]));
  for (const entry of pack.claims) {
    checkQuantity(entry, report);
    checkDiscrepancy(entry, report);
    const measure = measures.get(entry.record.measure);
    if (measure) checkMeasure(entry, measure, report);
  }
  checkParts(pack.claims, measures, report);
  checkUnits(pack, report);
}

/** What a measure counts is shown by words for things of its own unit. */
function checkUnits(pack: Records, report: Report): void {
  const units = new Map(pack.concepts.map(({ record }) => [record.id, record.unit]));
  for (const { at, record } of pack.measures) {
    record.shownBy.forEach(({ population }, way) => {
      population?.any?.forEach((id, place) => {
        const unit = units.get(id);
        if (unit === undefined || unit === record.unit) return;
        const path = [at, 'shownBy', way, 'population', 'any', place];
        report('measures', path, 'unit', `${id} is counted in ${unit}, and this measure in ${record.unit}.`);
      });
    });
  }
}

function checkQuantity({ at, record }: Entry<Claim>, report: Report): void {
  const { value, high, qualifier, unit, vague, strict } = record.quantity;
  const fault = (key: string, sentence: string): void => report('claims', [at, 'quantity', key], 'quantity', sentence);
  if ((value === null) !== (qualifier === 'vague'))
    fault('value', 'A value is left out when, and only when, the qualifier is vague.');
  if ((high !== null) !== (qualifier === 'range'))
    fault('high', 'A top is given when, and only when, the qualifier is range.');
  if (high !== null && value !== null && high < value) fault('high', `The top, ${high}, is below ${value}.`);
  if (value !== null && value < 0) fault('value', `${value} is below zero.`);
  if (vague !== undefined && qualifier !== 'vague') fault('vague', `"${vague}" needs the qualifier vague.`);
  if (vague === undefined && qualifier === 'vague' && !record.discrepancyBetween)
    fault('vague', 'Which word stands for the number?');
  if ((vague === 'most' || vague === 'nearly all') && unit !== SHARE) fault('unit', `"${vague}" is a share.`);
  if (strict !== undefined && qualifier !== 'at_most') fault('strict', 'Only at_most can leave its bound out.');
  for (const [key, number] of [
    ['value', value],
    ['high', high],
  ] as const) {
    if (number === null || (unit !== SHARE && qualifier !== 'fraction')) continue;
    if (number > 1)
      report('claims', [at, 'quantity', key], 'fraction', `A share lies between 0 and 1; this is ${number}.`);
  }
  if (qualifier === 'fraction' && unit !== SHARE)
    report('claims', [at, 'quantity', 'unit'], 'fraction', 'A fraction is counted as a share.');
}

function checkDiscrepancy({ at, record }: Entry<Claim>, report: Report): void {
  if (!record.discrepancyBetween) return;
  if (new Set(record.discrepancyBetween).size < 2) {
    report('claims', [at, 'discrepancyBetween'], 'discrepancy', 'A discrepancy has at least two parties.');
  }
  if (record.quantity.value !== null) {
    report('claims', [at, 'quantity', 'value'], 'discrepancy', 'A discrepancy without numbers carries no value.');
  }
}

function checkMeasure({ at, record }: Entry<Claim>, measure: Measure, report: Report): void {
  const { unit } = record.quantity;
  if (unit !== measure.unit && unit !== SHARE) {
    report('claims', [at, 'quantity', 'unit'], 'unit', `${measure.id} is counted in ${measure.unit}, not in ${unit}.`);
  }
  const windowed = measure.type === 'event_window';
  if (windowed && !record.period)
    report('claims', [at], 'period', 'A figure of a window of time says which: "period" is missing.');
  if (!windowed && record.period)
    report('claims', [at, 'period'], 'period', `${measure.id} counts in no window of time.`);
  if (record.draft !== undefined && measure.type !== 'plan_term') {
    report('claims', [at, 'draft'], 'quantity', 'Only a term of a plan belongs to a draft.');
  }
}

/** On one and the same day a part is at most its whole, as far as both have hard bounds. */
function checkParts(claims: readonly Entry<Claim>[], measures: ReadonlyMap<string, Measure>, report: Report): void {
  // The lowest ceiling of each measure, unit and day: one look for each part, however large the pack.
  const ceilings = new Map<string, { high: number; id: string }>();
  for (const { record } of claims) {
    const key = keyOf(record.measure, record);
    const high = highest(record.quantity);
    if (key !== null && high < (ceilings.get(key)?.high ?? Infinity)) ceilings.set(key, { high, id: record.id });
  }
  for (const { at, record } of claims) {
    const low = lowest(record.quantity);
    for (const whole of wholesOf(record.measure, measures)) {
      const ceiling = ceilings.get(keyOf(whole, record) ?? '');
      if (!ceiling || low <= ceiling.high) continue;
      const sentence = `A part of ${whole}, and above it on the same day: see ${ceiling.id}.`;
      report('claims', [at, 'quantity', 'value'], 'part-whole', sentence);
    }
  }
}

const MOST_WHOLES = 32;

/** Null where the day is not one day. */
function keyOf(measure: string, { asOf, quantity }: Claim): string | null {
  if (asOf.basis === 'unknown' || asOf.from !== asOf.to) return null;
  return `${measure} ${asOf.from} ${quantity.unit}`;
}

function* wholesOf(id: string, measures: ReadonlyMap<string, Measure>): Generator<string> {
  const seen = new Set<string>();
  for (let whole = measures.get(id)?.partOf; whole && !seen.has(whole); whole = measures.get(whole)?.partOf) {
    // Longer chains are a fault by themselves (extent.ts).
    if (seen.size === MOST_WHOLES) return;
    seen.add(whole);
    yield whole;
  }
}

/** The least the written number can stand for; an increment says nothing about its total. */
function lowest({ value, qualifier }: Quantity): number {
  if (value === null || qualifier === 'up_to' || qualifier === 'at_most' || qualifier === 'increment') return -Infinity;
  return qualifier === 'about' || qualifier === 'nearly' ? value - grainOf(value) / 2 : value;
}

function highest({ value, high, qualifier }: Quantity): number {
  if (value === null || qualifier === 'more_than' || qualifier === 'at_least' || qualifier === 'increment')
    return Infinity;
  return high ?? (qualifier === 'about' ? value + grainOf(value) / 2 : value);
}

/** The unit of the last digit that is not zero. */
function grainOf(value: number): number {
  if (value === 0 || !Number.isInteger(value)) return 0;
  let grain = 1;
  while (value % (grain * 10) === 0) grain *= 10;
  return grain;
}

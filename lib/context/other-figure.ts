// One figure on record as it is shown, and the order in which several are.
//
// Here: resolving a recorded claim, its side in time, the order. Not here: which claims are listed (figure.ts,
// phase.ts, actor.ts).
import { daysOf, isOneStatement, orderOf, sideOf, toldOn, type Days, type Order, type Side } from '@/lib/compare';
import { PERSONAL, type Measure, type Reference } from '@/lib/pack';
import { DIFFERING, type Comparison, type Reading, type RecordedClaim, type Relation } from '@/lib/vocabulary';
import { documentOf, languageOf, partyOf } from './look-up';
import type { OtherFigure } from './types';

type Said = Pick<Comparison, 'relation' | 'row' | 'firstFits' | 'relays'>;
type Where = { reference: Reference; measure: Measure };

const UNRELATED = { relation: 'notComparable', row: 17 } as const;

/**
 * Figures of one measure in a list without a figure on the page to relate to: newest first, each with the earlier one of the
 * list that it only relays.
 */
export function unrelated(
  records: readonly RecordedClaim[],
  published: Reading['published'],
  where: Where,
): OtherFigure[] {
  const voices: RecordedClaim[] = [];
  return records
    .flatMap((record) => {
      const first = voices.find((voice) => isOneStatement(voice, record, where.measure));
      if (!first) voices.push(record);
      const when = sideNamed(orderOf(pageDays(published), daysOf(record.asOf)));
      return otherFigure(record, { ...UNRELATED, ...(first && { relays: first.id }) }, when, false, where) ?? [];
    })
    .sort(newestThenName);
}

/** The record with every id resolved. Null when its source is not on record: a figure is never shown without one. */
export function otherFigure(
  record: RecordedClaim,
  said: Said,
  when: OtherFigure['when'],
  sameMeasure: boolean,
  { reference, measure }: Where,
): OtherFigure | null {
  const document = documentOf(reference, record.provenance.source);
  if (!document) return null;
  const from = reference.manifestOf(record.id);
  return {
    claim: record.id,
    lang: languageOf(reference, record.id),
    measureLabel: measure.label,
    sameMeasure,
    quantity: record.quantity,
    written: record.provenance.written,
    attribution: partyOf(record.attribution, reference),
    asOf: record.asOf,
    modality: record.modality ?? null,
    note: record.note ?? null,
    document,
    paragraph: record.provenance.paragraph,
    relation: said.relation,
    row: said.row,
    firstFits: said.firstFits ?? null,
    ...(said.relays !== undefined && { relays: said.relays }),
    when,
    personal: from?.id === PERSONAL,
    ...(from && from.id !== PERSONAL && from.id !== reference.manifestOf(measure.id)?.id && { pack: from.title }),
  };
}

/** The day a page gives for itself, as a bracket. */
export const pageDays = (published: Reading['published']): Days | null =>
  published && { from: published.day, to: published.day };

/**
 * On which side of `b`, the page's figure, the record stands in time. All counts of one event hold as of the event, so
 * that the telling decides; counts of one period are told apart by it only where their days do not.
 */
export function whenOf(b: Side, record: RecordedClaim, reference: Reference, measure: Measure): OtherFigure['when'] {
  const byDay = orderOf(daysOf(b.claim.asOf), daysOf(record.asOf));
  const byTelling = (): Order => orderOf(toldOn(b, measure), toldOn(sideOf(record, reference), measure));
  if (measure.type === 'event_total') {
    const told = byTelling();
    return sideNamed(told === 'unknown' ? byDay : told);
  }
  if (measure.type === 'event_window' && byDay === 'sameDay') {
    const told = byTelling();
    return sideNamed(told === 'unknown' ? byDay : told);
  }
  return sideNamed(byDay);
}

/** The page's figure being later makes the record an earlier one. */
function sideNamed(order: Order): OtherFigure['when'] {
  if (order === 'later') return 'earlier';
  if (order === 'earlier') return 'later';
  return order === 'unknown' ? 'undated' : 'sameTime';
}

const SIDES: readonly OtherFigure['when'][] = ['earlier', 'sameTime', 'later', 'undated'];
const UPDATES: readonly Relation[] = ['laterUpdate', 'earlier'];
const AGREEING: readonly Relation[] = ['agrees', 'sameWhenRounded'];

function groupOf(relation: Relation): number {
  if (DIFFERING.includes(relation)) return 0;
  if (UPDATES.includes(relation)) return 1;
  return AGREEING.includes(relation) ? 2 : 3;
}

/**
 * Earlier ones first; inside a side differing, updates, agreeing, the rest; inside a group by day, the newest first, then
 * by name. Never by size, and the parties do not enter but by the alphabet.
 */
export const inOrder = (figures: OtherFigure[]): OtherFigure[] =>
  figures.sort(
    (x, y) =>
      SIDES.indexOf(x.when) - SIDES.indexOf(y.when) ||
      groupOf(x.relation) - groupOf(y.relation) ||
      newestThenName(x, y),
  );

/**
 * The newest first, as what a reader wants to know first is what was said last; unknown days at the end. The claim's id
 * settles what is left, so that the order never changes.
 */
const newestThenName = (x: OtherFigure, y: OtherFigure): number =>
  compare(dayKey(y), dayKey(x)) || compare(nameOf(x), nameOf(y)) || compare(x.claim, y.claim);

const compare = (x: string, y: string): number => (x < y ? -1 : Number(x > y));
const nameOf = (figure: OtherFigure): string => figure.attribution?.name ?? figure.document.title;

function dayKey({ asOf }: OtherFigure): string {
  const days = daysOf(asOf);
  return days ? `${days.from} ${days.to}` : '';
}

// One plain sentence for how a figure on record stands to the page's, made from the row of the table that fired.
//
// Here: which sentence belongs to which row, and what it names. Not here: the wording (locales/), the rows themselves
// (lib/compare), the order of the list (lib/context.ts, group.ts).
//
// The wording keeps to four rules: one reporting verb for everybody; no verdicts; a later figure is later, never a
// correction; and what the row did not establish is not said.
import { i18n } from '#i18n';
import { daysBetween, dayWords, daysOf, spanWords } from './words';
import type { DiscrepancyContext, FigureContext, OtherFigure, Party } from '@/lib/context';
import type { AsOf, MeasureType, Relation } from '@/lib/vocabulary';

/** What an explanation needs of the page's side. */
export type PageSide = {
  text: string;
  attribution: Party | null;
  asOf: AsOf;
  type: MeasureType;
  assertsDifference: boolean;
};

/** The side of a page that gives a figure, or says of figures that they differ. */
export function pageSideOf(context: FigureContext | DiscrepancyContext): PageSide {
  const { type } = context.measure;
  if (context.kind === 'discrepancy')
    return { text: context.text, attribution: null, asOf: { basis: 'unknown' }, type, assertsDifference: true };
  const { text, attribution, claim } = context.page;
  return { text, attribution, asOf: claim.asOf, type, assertsDifference: false };
}

/** `lead` names the relation in two or three words; `sentence` says why. */
export type Explanation = { relation: Relation; lead: string; sentence: string };

type Order = 'pageLater' | 'recordLater' | 'open';
type Occasion = 'day' | 'event' | 'period' | 'plan';

const OCCASION: Record<MeasureType, Occasion> = {
  cumulative: 'day',
  snapshot: 'day',
  share: 'day',
  event_total: 'event',
  event_window: 'period',
  plan_term: 'plan',
};

/** The explanation of one figure beside the page's. */
export function explain(figure: OtherFigure, page: PageSide): Explanation {
  return {
    relation: figure.relation,
    lead: i18n.t(`relation.${figure.relation}`),
    sentence: sentenceFor(figure, page),
  };
}

function sentenceFor(figure: OtherFigure, page: PageSide): string {
  const occasion = OCCASION[page.type];
  switch (figure.row) {
    case 1:
      return page.assertsDifference
        ? i18n.t('row.r1.page')
        : i18n.t('row.r1.record', { source: figure.document.title });
    case 2:
      return i18n.t('row.r2.open');
    case 3:
      return figure.relation === 'conflicts'
        ? i18n.t('row.r3.part')
        : i18n.t('row.r3.scope', { measure: figure.measureLabel });
    case 4:
      return otherScope(page.type);
    case 5:
      return figure.relation === 'agrees' ? i18n.t('row.r5.agrees') : i18n.t('row.r5.open');
    case 6:
    case 7:
      return sameValue(figure.row, figure.asOf, page.asOf);
    case 8:
      return figure.firstFits ? i18n.t('row.r8.fits', { day: dayWords(figure.firstFits) }) : i18n.t('row.r8.none');
    case 9:
      return dayMissing(figure.asOf, page.asOf);
    case 10:
    case 12:
      return inOrder(figure.row, figure, page);
    case 11:
      if (figure.relation === 'dateNeeded') return i18n.t('row.r11.day');
      return i18n.t(`row.r11.${orderOf(figure.asOf, page.asOf)}`);
    case 13:
      return i18n.t(`row.r13.${orderOf(figure.asOf, page.asOf)}`);
    case 14:
      if (figure.relation === 'conflicts') return i18n.t('row.r14.conflicts', bothSides(figure, page));
      return i18n.t(figure.relation === 'revision' ? 'row.r14.revision' : 'row.r14.dateNeeded');
    case 15:
      return i18n.t(`row.r15.${occasion}`);
    case 16:
      // Apart, but on days too uncertain to set one report against another: no parties are named.
      if (figure.relation === 'dateNeeded') return i18n.t(occasion === 'day' ? 'row.r16.openDay' : 'row.r16.openEvent');
      return i18n.t(`row.r16.${occasion}`, bothSides(figure, page));
    default:
      return i18n.t('row.r17.open');
  }
}

function otherScope(type: MeasureType): string {
  if (type === 'plan_term') return i18n.t('row.r4.plan');
  if (type === 'event_window') return i18n.t('row.r4.period');
  return i18n.t(type === 'share' ? 'row.r4.share' : 'row.r4.unit');
}

function sameValue(row: 6 | 7, record: AsOf, page: AsOf): string {
  const day = daysOf(record);
  const pageDay = daysOf(page);
  if (record.basis === 'unknown' || page.basis === 'unknown' || day === pageDay) return i18n.t(`row.r${row}.same`);
  return i18n.t(`row.r${row}.days`, { day, pageDay });
}

function dayMissing(record: AsOf, page: AsOf): string {
  if (record.basis === 'unknown') return i18n.t(page.basis === 'unknown' ? 'row.r9.both' : 'row.r9.record');
  return i18n.t(page.basis === 'unknown' ? 'row.r9.page' : 'row.r9.overlap');
}

function inOrder(row: 10 | 12, figure: OtherFigure, page: PageSide): string {
  const relation = figure.relation === 'laterUpdate' ? 'laterUpdate' : 'earlier';
  return i18n.t(`row.r${row}.${relation}`, { span: spanWords(gap(figure.asOf, page.asOf)) });
}

/** The days between the two, at least: from the end of the first bracket to the start of the second. */
function gap(record: AsOf, page: AsOf): number {
  if (record.basis === 'unknown' || page.basis === 'unknown') return 0;
  return Math.max(daysBetween(record.to, page.from), daysBetween(page.to, record.from), 0);
}

function orderOf(record: AsOf, page: AsOf): Order {
  if (record.basis === 'unknown' || page.basis === 'unknown') return 'open';
  if (page.from > record.to) return 'pageLater';
  return page.to < record.from ? 'recordLater' : 'open';
}

function bothSides(figure: OtherFigure, page: PageSide) {
  return {
    pageParty: page.attribution?.name ?? i18n.t('party.thisPage'),
    pageValue: page.text,
    party: figure.attribution?.name ?? figure.document.publisher ?? i18n.t('party.thisDocument'),
    value: figure.written,
  };
}

// An invented flood and siege to compare figures in, and short ways to write one side of a pair.
import type { Measure } from '@/lib/pack';
import type { Side, World } from '@/lib/compare';
import type { AsOf, Claim, Quantity, RecordedClaim } from '@/lib/vocabulary';
import { aClaim, aMeasure, memoryPack } from '../memory-pack';

/** One measure of each type, some with a part. The events begin on 1 March 2020. */
export const MEASURES: Measure[] = [
  aMeasure({ id: 'dead', start: '2020-03-01' }),
  aMeasure({ id: 'dead.fighters', start: '2020-03-01', partOf: 'dead' }),
  aMeasure({ id: 'dead.day', type: 'event_window', grain: 10, partOf: 'dead' }),
  aMeasure({ id: 'homes', type: 'snapshot', grain: 1_000_000 }),
  aMeasure({ id: 'held', type: 'snapshot', grain: 10 }),
  aMeasure({ id: 'held.living', type: 'snapshot', grain: 10, partOf: 'held' }),
  aMeasure({ id: 'taken', type: 'event_total', grain: 10, start: '2020-03-01', related: ['held'] }),
  aMeasure({ id: 'taken.children', type: 'event_total', grain: 10, start: '2020-03-01', partOf: 'taken' }),
  aMeasure({ id: 'freed', type: 'event_total', grain: 10, start: '2020-05-01', end: '2020-05-07' }),
  aMeasure({ id: 'trucks', type: 'event_window', grain: 100, unit: 'trucks' }),
  aMeasure({ id: 'offer.days', type: 'plan_term', grain: 1, unit: 'days', phase: 'offer' }),
  aMeasure({ id: 'offer.freed', type: 'plan_term', grain: 10, phase: 'offer', partOf: 'held' }),
  aMeasure({
    id: 'extension.days',
    type: 'plan_term',
    grain: 1,
    unit: 'days',
    phase: 'extension',
    related: ['offer.days'],
  }),
  aMeasure({ id: 'dead.women', type: 'share', grain: 1000, base: 'dead', partOf: 'dead' }),
];

/** The measures, and the figures that a series is made of. */
export const worldWith = (claims: RecordedClaim[] = []): World => memoryPack({ measures: MEASURES, claims });

type More = Partial<Pick<Claim, 'period' | 'draft' | 'base' | 'modality'>> & {
  /** Who is credited. */
  by?: string;
  doc?: string;
  /** The day the document was written, or the first and last day on which it can have been. */
  told?: string | [string, string];
  disputed?: boolean;
};

/** One side of a pair. Documents differ unless they are named alike. */
export function side(measure: string, quantity: Quantity, asOf: AsOf, more: More = {}): Side {
  const { by, doc, told, disputed, ...rest } = more;
  return {
    claim: { measure, quantity, asOf, attribution: by ?? null, ...rest },
    document: doc ?? `${measure} ${JSON.stringify(asOf)} ${quantity.value} ${by}`,
    written:
      told === undefined ? null : typeof told === 'string' ? { from: told, to: told } : { from: told[0], to: told[1] },
    statesDiscrepancy: disputed ?? false,
  };
}

/** One attack or one day, counted in one known way. */
export const attack = (from: string, to = from, convention: string | null = 'one strike') => ({ from, to, convention });

/** A dated series of one body. */
export const seriesOf = (measure: string, by: string | null, points: [string, number][]): RecordedClaim[] =>
  points.map(([day, value]) =>
    aClaim({
      id: `${measure}.${day}.${value}`,
      measure,
      quantity: { value, high: null, qualifier: 'exact', unit: 'people' },
      asOf: { basis: 'report', from: day, to: day },
      attribution: by,
    }),
  );

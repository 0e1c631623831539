// How the other figures are laid out: one voice each, sides in time, and groups by what the relation says.
//
// Here: the division only. Not here: the order inside a group, which lib/context.ts settled, and the view (OtherFigures).
import type { OtherFigure } from '@/lib/context';
import type { Relation } from '@/lib/vocabulary';

/** `beside` holds what counts something else: worth showing, in no order of time with the page's figure. */
export const SIDES = ['earlier', 'sameTime', 'later', 'undated', 'beside'] as const;
export type SideName = (typeof SIDES)[number];
export const GROUPS = ['differing', 'updates', 'agreeing', 'rest'] as const;
export type GroupName = (typeof GROUPS)[number];

/** A figure with the other places that relay the same statement of the same body: listed once, counted once. */
export type Voice = OtherFigure & { also: OtherFigure[] };
export type Group = { name: GroupName; figures: Voice[] };
export type Side = { name: SideName; count: number; groups: Group[] };

// "Differing" is the vocabulary's DIFFERING, and a test holds the two together. Importing that list would bring every
// schema into the card, which each opening page pays for.
const GROUP_OF: Record<Relation, GroupName> = {
  reportedConflict: 'differing',
  conflicts: 'differing',
  revision: 'differing',
  anomaly: 'differing',
  laterUpdate: 'updates',
  earlier: 'updates',
  agrees: 'agreeing',
  sameWhenRounded: 'agreeing',
  dateNeeded: 'rest',
  differentScope: 'rest',
  notComparable: 'rest',
};

/** Which group a relation belongs to. */
export const groupOf = (relation: Relation): GroupName => GROUP_OF[relation];

/** More than this at once is a table, not an answer. The rest is one press away. */
export const AT_ONCE = 5;

/** What a figure must have to be counted. */
export type Counted = Pick<OtherFigure, 'claim' | 'relation' | 'relays'>;

/**
 * Each statement once, however many documents and paragraphs relay it. It stands where the relay stands that says most
 * about the page's figure: one with a day tells more than one without.
 */
export function voicesOf<Figure extends Counted>(figures: readonly Figure[]): (Figure & { also: Figure[] })[] {
  const rank = ({ relation }: Figure) => GROUPS.indexOf(groupOf(relation));
  const statements = new Map<string, Figure[]>();
  for (const figure of figures) {
    const name = figure.relays ?? figure.claim;
    const places = statements.get(name);
    if (places) places.push(figure);
    else statements.set(name, [figure]);
  }
  const spoken = new Map(
    [...statements.values()].map((places) => {
      const first = places.reduce((best, place) => (rank(place) < rank(best) ? place : best));
      return [first, places.filter((place) => place !== first)] as const;
    }),
  );
  return figures.flatMap((figure) => {
    const also = spoken.get(figure);
    return also ? [{ ...figure, also }] : [];
  });
}

/** The sides that hold anything, earlier first, each with its groups that hold anything. Order inside is kept. */
export function groupOthers(others: readonly OtherFigure[]): Side[] {
  const voices = voicesOf(others);
  const sideOf = (figure: OtherFigure): SideName => (figure.relation === 'differentScope' ? 'beside' : figure.when);
  return SIDES.flatMap((name) => {
    const figures = voices.filter((figure) => sideOf(figure) === name);
    const groups = GROUPS.map((group) => ({
      name: group,
      figures: figures.filter(({ relation }) => groupOf(relation) === group),
    })).filter((group) => group.figures.length > 0);
    return figures.length > 0 ? [{ name, count: figures.length, groups }] : [];
  });
}

/** The first `limit` figures of a side, in order, with groups that would be empty left out. */
export function firstOf(side: Side, limit: number): Group[] {
  let left = limit;
  return side.groups.flatMap((group) => {
    const figures = group.figures.slice(0, Math.max(left, 0));
    left -= figures.length;
    return figures.length > 0 ? [{ ...group, figures }] : [];
  });
}

/** How many voices of each group there are over all sides, what counts something else left out. */
export function tally(others: readonly Counted[]): Record<GroupName, number> {
  const counts = { differing: 0, updates: 0, agreeing: 0, rest: 0 };
  for (const { relation } of voicesOf(others)) if (relation !== 'differentScope') counts[groupOf(relation)]++;
  return counts;
}

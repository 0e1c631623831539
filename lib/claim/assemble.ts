// Mentions → claims: what a figure counts, how much, as of when, attributed to whom.
import type { ActorHit, DiscrepancyCandidate, FigureCandidate, PhaseHit, Scene } from '@/lib/match';
import type { EnginePack, Measure } from '@/lib/pack';
import type { Claim, PageText, Quantity, Span } from '@/lib/vocabulary';
import { asOfFor } from './as-of';
import { attributionOf } from './attribution';
import { gatherFacets } from './facets';
import { linkMeasure } from './link';

/** A figure of the page with what could be made of it. `measure` null: of nothing the pack knows. */
export type AssembledFigure = { span: Span; measure: Measure | null; claim: Omit<Claim, 'measure'> };

const MODALITY =
  /\b(believed|thought|presumed|reportedly|unverified|unconfirmed|feared|estimated to be|apparently|allegedly)\b/i;

/** One for each candidate, in the same order. */
export function assembleFigures(
  scene: Scene,
  candidates: readonly FigureCandidate[],
  phases: readonly PhaseHit[],
  actors: readonly ActorHit[],
  published: PageText['published'],
): AssembledFigure[] {
  const statusesBefore = new Map<number, FigureCandidate[]>();
  return candidates.map((candidate) => {
    const values = gatherFacets(scene, candidate, phases, (figure) => couldBeToDate(scene.pack, figure));
    const earlier = statusesBefore.get(candidate.sentence) ?? [];
    statusesBefore.set(candidate.sentence, [...earlier, candidate]);
    const quantity: Quantity = { ...candidate.quantity };
    // "killed 39,090 and injured another 90,147": beside a count of something else it adds to nothing.
    const besides = earlier.some(
      (other) => other.status?.id !== candidate.status?.id || other.population?.id !== candidate.population?.id,
    );
    if (candidate.adds && quantity.qualifier === 'exact' && !besides) quantity.qualifier = 'increment';
    const measure = linkMeasure(scene.pack, quantity, values);
    const phase = measure?.phase == null ? null : (scene.pack.phase(measure.phase) ?? null);
    const asOf = asOfFor(scene, candidate, measure, phase, published);
    const modality = MODALITY.exec(near(scene, candidate))?.[1]?.toLowerCase();
    return {
      span: candidate.span,
      measure,
      claim: {
        quantity,
        asOf,
        attribution: attributionOf(scene, candidate, actors),
        ...(modality === undefined ? {} : { modality }),
        ...(measure?.type === 'event_window' && asOf.basis !== 'unknown'
          ? { period: { from: measure.start ?? asOf.from, to: measure.end ?? asOf.to, convention: null } }
          : {}),
      },
    };
  });
}

/** The measure of an asserted discrepancy: the one of the pack that counts such things under the agreement in question. */
export function measureOfDiscrepancy(
  scene: Scene,
  candidate: DiscrepancyCandidate,
  phases: readonly PhaseHit[],
): Measure | null {
  const figure: FigureCandidate = {
    span: candidate.span, sentence: candidate.sentence, from: candidate.population.from, to: candidate.population.to,
    number: { start: candidate.span.start, end: candidate.span.start, hedged: candidate.span.start, value: null, high: null, qualifier: 'vague', share: false, hyphen: false },
    quantity: { value: null, high: null, qualifier: 'vague', unit: candidate.population.unit ?? 'people' },
    population: candidate.population, elided: false, modifiers: [],
    status: candidate.concepts.find((hit) => hit.facet === 'status' && (hit.unit === undefined || hit.unit === candidate.population.unit)) ?? null,
    adds: false,
  }; // prettier-ignore
  return linkMeasure(
    scene.pack,
    figure.quantity,
    gatherFacets(scene, figure, phases, () => false),
  );
}

const near = (scene: Scene, candidate: FigureCandidate): string => {
  const sentence = scene.sentences[candidate.sentence];
  return scene.text.slice(
    Math.max(sentence?.start ?? 0, candidate.span.start - 50),
    Math.min(sentence?.end ?? 0, candidate.span.end + 40),
  );
};

/**
 * Whether a count is of the size of a total to date: at least a quarter of the smallest on record for the same status, and at
 * most four times the largest. A day's dead are told from a war's dead by this long before any word says so.
 */
function couldBeToDate(pack: EnginePack, candidate: FigureCandidate): boolean {
  const { value, unit } = candidate.quantity;
  if (value === null || candidate.status === null || unit === 'share') return false;
  const rules = totalsOf(pack).get(candidate.status.concept);
  return rules?.some(({ low, high }) => value >= low / 4 && value <= high * 4) ?? false;
}

const totals = new WeakMap<object, Map<number, { low: number; high: number }[]>>();
function totalsOf(pack: EnginePack): Map<number, { low: number; high: number }[]> {
  const known = totals.get(pack);
  if (known) return known;
  const map = new Map<number, { low: number; high: number }[]>();
  const places = new Map<string, number>();
  for (let place = 0; ; place++) {
    const concept = pack.conceptAt(place);
    if (!concept) break;
    places.set(concept.id, place);
  }
  for (const measure of pack.measures) {
    if (measure.type !== 'cumulative') continue;
    const values = pack
      .claimsOf(measure.id)
      .map(({ quantity }) => quantity.value)
      .filter((value) => value !== null);
    if (values.length === 0) continue;
    const range = { low: Math.min(...values), high: Math.max(...values) };
    for (const rule of measure.shownBy) {
      for (const id of rule.status?.any ?? []) {
        const place = places.get(id);
        if (place !== undefined && (rule.period?.any?.includes('to-date') ?? false))
          map.set(place, [...(map.get(place) ?? []), range]);
      }
    }
  }
  totals.set(pack, map);
  return map;
}

// Mentions → claims: what a figure counts, how much, as of when, attributed to whom.
import type { ActorHit, Counted, DiscrepancyCandidate, FigureCandidate, PhaseHit, Scene } from '@/lib/match';
import type { Measure } from '@/lib/pack';
import type { Claim, PageText, Quantity, Span } from '@/lib/vocabulary';
import { asOfFor } from './as-of';
import { attributionOf } from './attribution';
import { gatherFacets } from './facets';
import { linkMeasure } from './link';
import { isOfTotalSize, isPlausible } from './plausible';

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
  const assembled: AssembledFigure[] = [];
  for (const [index, candidate] of candidates.entries()) {
    const values = gatherFacets(scene, candidate, phases, isOfTotalSize(scene.pack, candidate, scene.written));
    // "33 hostages, eight of whom were dead": those counted are of both kinds.
    const next = candidates[index + 1];
    if (next?.relative && next.sentence === candidate.sentence) values.condition.push(scene.pack.conceptPlace('mixed'));
    const quantity: Quantity = { ...candidate.quantity };
    // "killed 39,090 and injured another 90,147": beside a count of something else it adds to nothing.
    const counted = candidates[index - 1];
    const goesOn = counted !== undefined && candidate.sentence - counted.sentence <= 1;
    const besides =
      goesOn &&
      candidate.quantity.unit === 'people' &&
      counted.quantity.unit === 'people' &&
      counted.status?.id !== candidate.status?.id &&
      BESIDES.test(scene.text.slice(Math.max(counted.span.end, candidate.span.start - 40), candidate.span.start));
    const adds = candidate.adds && !besides;
    if (adds && quantity.qualifier === 'exact') quantity.qualifier = 'increment';
    if (quantity.qualifier === 'exact' && values.rate) quantity.qualifier = 'increment';
    const told = asOfFor(scene, candidate, null, published);
    // A part of what was just counted is no count of the whole.
    let measure =
      !scene.onSubject || (candidate.part && values.narrowed) || values.rate || isFormer(scene, candidate)
        ? null
        : linkMeasure(
            scene.pack,
            quantity,
            values,
            (other) =>
              isPlausible(scene.pack, other, quantity, told, scene.written) &&
              !(values.narrowed && countsWhole(other)) &&
              // "some 700 more": hedged, what is added is no less a part.
              !(adds && quantity.qualifier !== 'increment' && (countsWhole(other) || other.type === 'snapshot')),
          );
    // "25 of whom", behind others of the sentence: of the measure of the whole they are not.
    const sameAs = (other: AssembledFigure, at: number): boolean =>
      other.measure === measure && candidates[at]?.sentence === candidate.sentence;
    if (candidate.relative && assembled.some(sameAs)) measure = null;
    const asOf = asOfFor(scene, candidate, measure, published);
    const modality = MODALITY.exec(near(scene, candidate))?.[1]?.toLowerCase();
    assembled.push({
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
    });
  }
  return assembled;
}

// Opens the second of two counts: "and another 90,147", ". Another 55,603 people have been wounded".
const BESIDES = /(?:\b(?:and|while|with|plus)|[.!?\n]"?) ?(?:[\w-]+ ){0,2}$/;

// "initially put it at 1,400", "no longer uses the figure of 1,400", "1,200, not 1,400": the page itself takes it back.
const TAKEN_BACK =
  /\b(?:(?:initial|original|previous|mistaken|false|first)(?:ly)? (?:\w+ )?(?:said|put|reported|estimated?|claim(?:ed)?|count|figure|toll|number)|earlier (?:version|estimate)|misstated)\b[^,.;]{0,60}$|\b(?:no longer|revised|corrected|lowered|dropped)(?: \w+)? (?:its|the|their|an) (?:(?!to\b)[\w']+ ){1,4}of $|\b(?:not|instead of|rather than) (?:the )?$/i;
// "from 4,900 to 4,310", "at 1,400 before revising it": the first is no longer said to hold.
const REVISED = /^(?:[^.;\d]|\b\d\d?\b){0,60} (?:before|later|since) (?:revis|lower|correct)/;
const TO_ANOTHER = /^[^.;]{0,40}? to (?:about |around |nearly |over |at least )?\d|^[,.]/;

function isFormer({ text }: Scene, { span: { start, end } }: FigureCandidate): boolean {
  const before = text.slice(Math.max(0, start - 90), start);
  const after = text.slice(end, end + 70);
  return TAKEN_BACK.test(before) || REVISED.test(after) || (/\bfrom $/i.test(before) && TO_ANOTHER.test(after));
}

/** Measures of which a part must never be taken for the whole, since their days are firm whatever the words say. */
const countsWhole = ({ type }: Measure): boolean =>
  type === 'event_total' || type === 'cumulative' || type === 'plan_term';

/** The measure of an asserted discrepancy: the one of the pack that counts such things under the agreement in question. */
export function measureOfDiscrepancy(
  scene: Scene,
  candidate: DiscrepancyCandidate,
  phases: readonly PhaseHit[],
): Measure | null {
  const { span, sentence, population, concepts } = candidate;
  const { from, to, unit = 'people' } = population;
  const figure: Counted = {
    span,
    sentence,
    from,
    to,
    quantity: { value: null, high: null, qualifier: 'vague', unit },
    population,
    outer: span.end,
    modifiers: [],
    status: concepts.find((hit) => hit.facet === 'status' && (hit.unit === undefined || hit.unit === unit)) ?? null,
  };
  // Where the two bodies sit is named more often than where they counted: the place is left out.
  const values = { ...gatherFacets(scene, figure, phases, false), place: [] };
  return linkMeasure(scene.pack, figure.quantity, values, () => true);
}

const near = (scene: Scene, candidate: FigureCandidate): string => {
  const sentence = scene.sentences[candidate.sentence];
  return scene.text.slice(
    Math.max(sentence?.start ?? 0, candidate.span.start - 50),
    Math.min(sentence?.end ?? 0, candidate.span.end + 40),
  );
};

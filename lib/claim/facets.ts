// What the words around a figure say of it: who, in which condition, what happened, where, since when, at which event,
// planned or done, under which agreement.
//
// Here: gathering the answers, as places in the pack's lists. Not here: which measure they add up to (link.ts).
import { within, type ConceptHit, type FigureCandidate, type PhaseHit, type Scene } from '@/lib/match';
import type { Sentence } from '@/lib/text';
import type { Span } from '@/lib/vocabulary';
import type { Facet } from '@/lib/pack';

/** Per facet the concepts (for `phase`: the phases) that were said; empty when nothing was. */
export type FacetValues = Record<Facet, number[]> & {
  /** Events that the sentence before set, for a sentence that names none. */
  eventBefore: number[];
  /** "one day for every ten": a rate, not a count. */
  rate: boolean;
};

/** A place that the pack does not know: no measure asks for it, so it rules all out that want a place. */
export const UNKNOWN = -2;

const LOCATIVE =
  /\b(?:in|into|inside|across|throughout|within|near|on|at|from|of|to|around|outside|over|hit|struck|southern|northern|central) (?:the )?(?:[a-z-]+ ){0,2}$/i;
// A country is also somebody: "pressure on Israel" puts nothing there, "in Israel" does.
const LOCATIVE_FOR_ACTORS =
  /\b(?:in|into|inside|across|throughout|within|near|around|outside|southern|northern|central) (?:the )?(?:[a-z-]+ ){0,2}$/i;
const UNKNOWN_PLACE =
  /\b(?:in|near|across|outside|around|throughout) (?:the )?((?:[A-Z][a-z\u00c0-\u024f'-]+)(?: [A-Z][a-z\u00c0-\u024f'-]+)*)/g;
const SHORT_STRETCH =
  /\b(?:over|in|within|during|for) (?:the )?(?:past |last |previous )?(?:\d{1,2}|a few|several|two|three|four|five|six|seven|eight|nine|ten) (?:days|hours)\b/i;
const RATE =
  /\bfor (?:every|each) (?:\d|[a-z]+ (?:additional|more)|hostage|person)|\bper (?:day|hostage|person)\b|\b(?:daily|each day|every day|a day)\b(?! (?:after|before|earlier|later|of))/i;
const SINCE = /\bsince (?:the )?(?:[\w-]+ ){0,6}$/i;

const near = (hit: ConceptHit, candidate: FigureCandidate): number =>
  hit.from > candidate.to ? hit.from - candidate.to : hit.to < candidate.from ? candidate.from - hit.to + 0.5 : 0;

/** The piece of the sentence between semicolons, dashes and conjunctions that open another statement with a number of its own. */
function clauseOf(scene: Scene, candidate: FigureCandidate): { start: number; end: number } {
  const sentence = scene.sentences[candidate.sentence] ?? { start: candidate.span.start, end: candidate.span.end };
  let { start, end } = sentence;
  for (const match of scene.text
    .slice(start, end)
    .matchAll(/;|: | \u2013 | - |, (?:and|but|while|whereas) |, (?:in )?which |, where | while | whereas /g)) {
    const at = sentence.start + match.index;
    if (at < candidate.span.start) start = Math.max(start, at);
    else if (at >= candidate.span.end) {
      end = Math.min(end, at);
      break;
    }
  }
  return { start, end };
}

export function gatherFacets(
  scene: Scene,
  candidate: FigureCandidate,
  phases: readonly PhaseHit[],
  toDate: (candidate: FigureCandidate) => boolean,
): FacetValues {
  const { pack, text } = scene;
  const sentence: Sentence = scene.sentences[candidate.sentence] ?? { start: 0, end: 0, block: 0, index: 0 };
  const clause = clauseOf(scene, candidate);
  const inSentence = within(scene.concepts, sentence);
  const inClause = within(scene.concepts, clause);
  const of = (hits: readonly ConceptHit[], facet: string): ConceptHit[] => hits.filter((hit) => hit.facet === facet);
  const values: FacetValues = {
    population: [],
    condition: [],
    status: [],
    place: [],
    period: [],
    event: [],
    plan: [],
    phase: [],
    eventBefore: [],
    rate:
      RATE.test(text.slice(candidate.span.start, clause.end)) ||
      RATE.test(text.slice(clause.start, candidate.span.start)),
  };

  if (candidate.population) values.population = [candidate.population.concept];
  // "release its 48 remaining hostages": what the noun phrase says of them counts beside the verb.
  const said = [candidate.status, ...candidate.modifiers.filter((hit) => hit.facet === 'status')];
  values.status = [...new Set(said.filter((hit) => hit !== null).map((hit) => hit.concept))];

  // Condition: inside the noun phrase, or said of it right after ("20 of whom are thought to be alive").
  const conditions = new Set(candidate.modifiers.filter((hit) => hit.facet === 'condition').map((hit) => hit.concept));
  for (const hit of candidate.modifiers) {
    if (hit.facet !== 'population') continue;
    for (const other of of(inSentence, 'condition')) if (other.start === hit.start) conditions.add(other.concept);
    // "Thai hostages", "women and children hostages": another population inside the phrase narrows it.
    if (hit.id !== candidate.population?.id) {
      const narrower = pack.conceptAt(hit.concept);
      if (narrower && narrower.within === undefined) conditions.add(UNKNOWN);
    }
  }
  for (const hit of of(inSentence, 'condition')) {
    if (hit.start >= candidate.span.start && hit.end <= candidate.span.end) conditions.add(hit.concept);
    const between = text.slice(candidate.span.end, hit.start);
    if (
      hit.from > candidate.to &&
      hit.from - candidate.to <= 8 &&
      /^ (?:of (?:whom|them|which) )?(?:(?:is|are|was|were|still|reportedly|now|have|been|be|to|being|believed|believing|thought|presumed|feared|said|confirmed|remain|remained|who|not|all) ?)*$/i.test(
        between,
      )
    )
      conditions.add(hit.concept);
    if (hit.from === candidate.to + 1 && candidate.elided) conditions.add(hit.concept);
  }
  // "the bodies of 34 others", "remains of a soldier": the words before an "of" say what they are.
  const ofBefore = /\b(?:of|of the|of about|of around|of some|of at least) ?$/i.exec(
    text.slice(Math.max(0, candidate.span.start - 14), candidate.span.start),
  );
  if (ofBefore) {
    const owner = of(inSentence, 'population').find((hit) => {
      const between = text.slice(hit.end, candidate.span.start);
      return hit.end < candidate.span.start && /^ of (?:the |about |around |some |at least )?$/i.test(between);
    });
    if (owner) values.population = [owner.concept];
  }
  values.condition = [...conditions];
  // "20 of whom are believed to be alive" says how they are now, whatever is to happen to them.
  if (candidate.relative && conditions.size > 0 && /^ (?:is|are|remain)\b/.test(text.slice(candidate.span.end)))
    values.status = [];

  values.place = placesOf(scene, candidate, sentence, of(inClause, 'place'), of(inSentence, 'place'));

  // Event: of the clause, unless "since" makes its day a beginning.
  for (const hit of of(inSentence, 'event')) {
    if (SINCE.test(text.slice(Math.max(sentence.start, hit.start - 60), hit.start))) continue;
    if (pack.conceptAt(hit.concept)?.dates === undefined && belongsToAnother(scene, candidate, hit)) continue;
    values.event.push(hit.concept);
  }
  const previous = scene.sentences[candidate.sentence - 1];
  if (previous && previous.block === sentence.block) {
    values.eventBefore = of(within(scene.concepts, previous), 'event')
      .filter((hit) => !SINCE.test(text.slice(Math.max(previous.start, hit.start - 60), hit.start)))
      .map((hit) => hit.concept);
  }
  // Period: the engine's own words and the pack's.
  const toDateConcept = conceptPlace(scene, 'to-date');
  const windowConcept = conceptPlace(scene, 'window');
  const periods = of(inClause, 'period');
  const begun = SINCE.test(text.slice(Math.max(sentence.start, candidate.span.start - 80), candidate.span.start));
  const total =
    periods.some((hit) => hit.id === 'to-date') ||
    of(inSentence, 'event').some((hit) => SINCE.test(text.slice(Math.max(sentence.start, hit.start - 60), hit.start)));
  const windows = periods.filter((hit) => hit.id === 'window');
  const dayNamed = scene.dates.some(
    (date) =>
      date.start >= clause.start &&
      date.end <= clause.end &&
      (date.kind === 'weekday' || date.kind === 'stretch' || date.kind === 'day') &&
      Math.abs(date.start - candidate.span.end) < 90,
  );
  if (toDate(candidate)) values.period = [toDateConcept];
  else if (total && windows.length === 0) values.period = [toDateConcept];
  else if (windows.length > 0 || dayNamed || begun || SHORT_STRETCH.test(text.slice(clause.start, clause.end)))
    values.period = [windowConcept];

  // Planned or done: in the clause.
  // The name of a plan is no intention.
  const intentions = of(inClause, 'plan').filter(
    (hit) => !phases.some((name) => name.start <= hit.start && hit.end <= name.end),
  );
  values.plan = [...new Set(intentions.map((hit) => hit.concept))];

  // Agreement: named in the sentence, nearest first; else the last one named before in the paragraph.
  const named = phases.filter(
    (hit) => hit.start >= sentence.start && hit.end <= sentence.end && hit.records.length === 1,
  );
  if (named.length > 0) values.phase = [...new Set(named.map((hit) => hit.record))];
  else {
    // Those of the nearest sentence before in the paragraph that names any.
    const block = scene.blocks[sentence.block];
    const before = phases.filter(
      (hit) => block && hit.start >= block.start && hit.end <= sentence.start && hit.records.length === 1,
    );
    const nearest = scene.sentenceAt(before.at(-1)?.start ?? -1);
    values.phase = [
      ...new Set(before.filter((hit) => scene.sentenceAt(hit.start) === nearest).map((hit) => hit.record)),
    ];
  }
  // An extension is told by its day: "extended by two days on 27 November".
  for (let record = 0; record < pack.phaseCount; record++) {
    const phase = pack.phaseAt(record);
    if (phase?.kind !== 'extension' || phase.partOf === null) continue;
    const ofParent = values.phase.some((value) => pack.phaseAt(value)?.id === phase.partOf);
    const extended = of(inSentence, 'status').some(
      (hit) => hit.unit === 'days' && /extend|extension|prolong/i.test(text.slice(hit.start, hit.end)),
    );
    if (!ofParent || !extended) continue;
    const date = scene.dates
      .filter((other) => other.start >= sentence.start && other.end <= sentence.end && other.kind === 'day')
      .sort((a, b) => Math.abs(a.start - candidate.span.end) - Math.abs(b.start - candidate.span.end));
    const own = candidate.quantity.unit === 'days' ? date.slice(0, 1) : date;
    if (
      own.some(
        (other) => other.from >= phase.spokenOf.from && (phase.spokenOf.to === null || other.to <= phase.spokenOf.to),
      )
    )
      values.phase.push(record);
  }
  return values;
}

/** "the bodies of 34 others and the remains of a soldier killed in 2014": said of the number it follows closely. */
function belongsToAnother(scene: Scene, candidate: FigureCandidate, hit: ConceptHit): boolean {
  if (hit.start < candidate.span.end) return false;
  return /\b(?:and|or|as well as|plus|,)\s(?:[\w-]+ ){0,3}?(?:an?|one|two|three|\d[\d,]*)\b/i.test(
    scene.text.slice(candidate.span.end, hit.start),
  );
}

/**
 * Where: the nearest place that text puts things in, in the clause, then in the sentence; a name after "in" that the pack does
 * not know; the paragraph before; at last the place that the whole text is about.
 */
function placesOf(
  scene: Scene,
  candidate: FigureCandidate,
  sentence: Sentence,
  inClause: readonly ConceptHit[],
  inSentence: readonly ConceptHit[],
): number[] {
  const { text } = scene;
  // "Israel said …": a country that speaks or acts is not where it happened.
  const acts = (hit: ConceptHit): boolean =>
    scene.names.actorInContext.some((name) => name.start === hit.start && name.end === hit.end);
  const locative = (hit: ConceptHit): boolean =>
    // "the Israel-Hamas war": half of a compound is no place.
    !/^[-\u2013]\p{L}/u.test(text.slice(hit.end, hit.end + 2)) &&
    (((acts(hit) ? LOCATIVE_FOR_ACTORS : LOCATIVE).test(text.slice(Math.max(0, hit.start - 40), hit.start)) &&
      !/^'s? /.test(text.slice(hit.end, hit.end + 3))) ||
      (hit.start >= candidate.span.start && hit.end <= candidate.span.end) ||
      (/^'s? /.test(text.slice(hit.end, hit.end + 3)) && candidate.from > hit.to && candidate.from - hit.to <= 4));
  const nearest = (hits: readonly ConceptHit[]): ConceptHit | undefined =>
    [...hits].sort((a, b) => near(a, candidate) - near(b, candidate))[0];
  const told =
    whereOf(scene, candidate, inSentence) ?? nearest(inClause.filter(locative)) ?? nearest(inSentence.filter(locative));
  if (told) return [told.concept];
  if (namesUnknownPlace(scene, sentence)) return [UNKNOWN];
  const mentioned = nearest(inSentence.filter((hit) => !acts(hit)));
  if (mentioned) return [mentioned.concept];
  const block = scene.blocks[sentence.block];
  const before =
    block &&
    within(scene.concepts, { start: block.start, end: sentence.start })
      .filter((hit) => hit.facet === 'place' && locative(hit))
      .at(-1);
  if (before) return [before.concept];
  const whole = subjectPlace(scene);
  return whole === null ? [] : [whole];
}

/** "the ruins of Gaza, where officials say …": the place that "where" takes up. */
function whereOf(scene: Scene, candidate: FigureCandidate, inSentence: readonly ConceptHit[]): ConceptHit | undefined {
  const sentence = scene.sentences[candidate.sentence];
  const at = scene.text.lastIndexOf(', where ', candidate.span.start);
  if (!sentence || at < sentence.start) return undefined;
  return inSentence.filter((hit) => hit.end <= at && at - hit.end < 20).at(-1);
}

function namesUnknownPlace(scene: Scene, sentence: Span): boolean {
  return [...scene.text.slice(sentence.start, sentence.end).matchAll(UNKNOWN_PLACE)].some((match) => {
    const end = sentence.start + match.index + match[0].length;
    const start = end - (match[1]?.length ?? 0);
    const lists = [scene.concepts, scene.dates, scene.names.actor, scene.names.actorInContext];
    return !lists.some((list) => list.some((hit) => hit.start < end && hit.end > start));
  });
}

const subjects = new WeakMap<Scene, number | null>();
/** The place that most of the places named in a text are, when it is at least three in five and five in number. */
function subjectPlace(scene: Scene): number | null {
  const known = subjects.get(scene);
  if (known !== undefined) return known;
  const counts = new Map<number, number>();
  let all = 0;
  for (const hit of scene.concepts) {
    if (hit.facet !== 'place') continue;
    if (scene.names.actorInContext.some((name) => name.start === hit.start)) continue;
    const concept = scene.pack.conceptAt(hit.concept);
    const whole = concept?.within === undefined ? hit.concept : conceptPlace(scene, concept.within);
    counts.set(whole, (counts.get(whole) ?? 0) + 1);
    all++;
  }
  const [place, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [null, 0];
  const subject = place !== null && count >= 4 && count >= all * 0.6 ? place : null;
  subjects.set(scene, subject);
  return subject;
}

const places = new WeakMap<object, Map<string, number>>();
/** A concept's place in the pack by its id; UNKNOWN when the pack has no such concept. */
export function conceptPlace(scene: Scene, id: string): number {
  let known = places.get(scene.pack);
  if (!known) {
    known = new Map();
    for (let place = 0; ; place++) {
      const concept = scene.pack.conceptAt(place);
      if (!concept) break;
      known.set(concept.id, place);
    }
    places.set(scene.pack, known);
  }
  return known.get(id) ?? UNKNOWN;
}

// Where a figure counts: the nearest place that the text puts things in, and with what caution.
import { isActor, within, type ConceptHit, type Scene } from '@/lib/match';
import type { Span } from '@/lib/vocabulary';
import { wordsBetween, type Surroundings } from './surroundings';

/** Something the pack does not know: no measure asks for it, so it rules out every one that asks for anything. */
export const UNKNOWN = -2;

const IN = 'in|into|inside|across|throughout|within|near|around|outside|southern|northern|central';
const UP_TO_HERE = '(?:the )?(?:[a-z-]+ ){0,2}$';
const LOCATIVE = new RegExp(`\\b(?:${IN}|on|at|from|of|to|over|hit|struck) ${UP_TO_HERE}`, 'i');
// A country is also somebody: "pressure on Israel" puts nothing there, "in Israel" does.
const LOCATIVE_FOR_ACTORS = new RegExp(`\\b(?:${IN}) ${UP_TO_HERE}`, 'i');
const NAME = "([A-Z][a-z\u00c0-\u024f'-]+(?: [A-Z][a-z\u00c0-\u024f'-]+){0,3})";
const NAMED_PLACE = new RegExp(
  `\\b(?:[Ii]n|[Nn]ear|[Aa]cross|[Oo]utside|[Aa]round|[Tt]hroughout) (?:the )?${NAME}`,
  'g',
);
// "the ruins of Mosul, where": unless somebody only speaks there.
const NAMED_WHERE = new RegExp(`${NAME}(?=, where (?!.{0,60}\\b(?:said|says|told)\\b))`, 'g');
const POSSESSIVE = /^'s? /;

/**
 * The place that "where" takes up; the nearest of the clause, then of the sentence; a name after "in" that the pack does
 * not know; one only mentioned; the last of the paragraph so far; at last the place that the whole text is about.
 */
export function placesOf(around: Surroundings): number[] {
  const { scene, candidate, sentence } = around;
  const locative = (hit: ConceptHit): boolean => isLocative(around, hit);
  const nearest = (hits: readonly ConceptHit[]): ConceptHit | undefined =>
    [...hits].sort((a, b) => wordsBetween(a, candidate) - wordsBetween(b, candidate))[0];
  const unknown = namesUnknown(scene, { start: sentence.start, end: candidate.span.start }, NAMED_WHERE);
  const told =
    (unknown ? undefined : takenUpByWhere(around)) ??
    nearest(around.inClause('place').filter(locative)) ??
    (unknown ? undefined : nearest(around.inSentence('place').filter(locative)));
  if (told) return [told.concept];
  if (unknown || namesUnknown(scene, sentence, NAMED_PLACE)) return [UNKNOWN];
  const mentioned = nearest(around.inSentence('place').filter((hit) => !isActor(scene, hit)));
  if (mentioned) return [mentioned.concept];
  const paragraph = { start: scene.blocks[sentence.block]?.start ?? sentence.start, end: sentence.start };
  const before = within(scene.concepts, paragraph).filter((hit) => hit.facet === 'place' && locative(hit));
  const subject = before.at(-1)?.concept ?? subjectPlace(scene);
  return subject === null ? [] : [subject];
}

function isLocative({ scene, candidate }: Surroundings, hit: ConceptHit): boolean {
  const { text } = scene;
  // "the Israel-Hamas war": half of a compound is no place.
  if (/^[-\u2013]\p{L}/u.test(text.slice(hit.end, hit.end + 2))) return false;
  if (hit.start >= candidate.span.start && hit.end <= candidate.span.end) return true;
  // "Gaza's 2.3 million residents" are there; "Israel's restrictions" are only its own.
  if (POSSESSIVE.test(text.slice(hit.end, hit.end + 3))) return candidate.from > hit.to && candidate.from - hit.to <= 4;
  const before = text.slice(Math.max(0, hit.start - 40), hit.start);
  return (isActor(scene, hit) ? LOCATIVE_FOR_ACTORS : LOCATIVE).test(before);
}

/** "the ruins of Gaza, where officials say …" */
function takenUpByWhere({ scene, candidate, sentence, inSentence }: Surroundings): ConceptHit | undefined {
  const before = scene.text.slice(sentence.start, candidate.span.start).lastIndexOf(', where ');
  if (before < 0) return undefined;
  const at = sentence.start + before;
  return inSentence('place')
    .filter((hit) => hit.end <= at && at - hit.end < 20)
    .at(-1);
}

function namesUnknown(scene: Scene, sentence: Span, pattern: RegExp): boolean {
  const known = [scene.concepts, scene.dates, scene.names.actor, scene.names.actorInContext].map((list) =>
    within<Span>(list, sentence),
  );
  return [...scene.text.slice(sentence.start, sentence.end).matchAll(pattern)].some((match) => {
    const end = sentence.start + match.index + match[0].length;
    const start = end - (match[1]?.length ?? 0);
    return !known.some((list) => list.some((hit) => hit.start < end && hit.end > start));
  });
}

const MOST = 0.6;
const ENOUGH = 4;
const subjects = new WeakMap<Scene, number | null>();

/** The place that most of the places named in a text are or lie in: at least three in five of them, and four. */
function subjectPlace(scene: Scene): number | null {
  const known = subjects.get(scene);
  if (known !== undefined) return known;
  const counts = new Map<number, number>();
  let all = 0;
  for (const hit of scene.concepts) {
    if (hit.facet !== 'place' || isActor(scene, hit)) continue;
    const wider = scene.pack.conceptAt(hit.concept)?.within;
    const whole = wider === undefined ? hit.concept : scene.pack.conceptPlace(wider);
    counts.set(whole, (counts.get(whole) ?? 0) + 1);
    all++;
  }
  const [place, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [null, 0];
  const subject = count >= ENOUGH && count >= all * MOST ? place : null;
  subjects.set(scene, subject);
  return subject;
}

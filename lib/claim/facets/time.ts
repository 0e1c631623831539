// Since or during when a figure counts, at which event, and whether it was done or is only planned.
import { addDays, within, type ConceptHit } from '@/lib/match';
import type { EnginePack } from '@/lib/pack';
import type { Day, Span } from '@/lib/vocabulary';
import { UNKNOWN } from './place';
import { distinct, type Surroundings } from './surroundings';

// Periods that the engine itself tells apart; a pack's words for them are concepts of these ids.
const TO_DATE = 'to-date';
const WINDOW = 'window';

const SINCE = /\bsince (?:the )?(?:[\w-]+ ){0,6}$|\bbetween (?:the )?$/i;
// "the war that erupted on", "launched after the": what follows is where it began, not when it happened.
const BEGINS =
  /\b(?:since|erupted|began|begun|started|broke out|triggered by|sparked by|ignited by|following|after|in response to|in retaliation for|prompted by)\b[^,;.]{0,40}$|\bbetween $/i;
// "from 18 March to 3 September": as "since", where an end follows.
const FROM = /\bfrom (?:the )?$/i;
const TO_ANOTHER = /^(?:,? (?:19|20)\d\d)?,? ?(?:to|until|through|up to|\u2013|-)(?= |\d)/i;
const UP_TO =
  /\b(?:by|as of|until|up to) (?:the )?(?:(?:morning|evening|end|start|middle|night|early|late|mid) (?:of |on )?)?$/i;
const SHORT_STRETCH =
  /\b(?:over|in|within|during|for) (?:the )?(?:past |last |previous )?(?:\d{1,2}|a few|several|two|three|four|five|six|seven|eight|nine|ten) (?:days|hours)\b/i;
// "killed in the war that began with it": from there on …
const WAR_BEGAN =
  /\b(?:war|conflict|fighting|hostilities) (?:that |which )?(?:erupted|began|started|broke out)\b[^,;.]{0,40}$/i;
// … but at it: "since the attack, when", "since the attack that killed".
const AT_IT = /\b(?:when|where|which)\b|^(?: [\w-]+)? (?:that|killed|left)\b/i;
// "In 2024, 24,000 people", "the toll was 37,000 a year ago": neither to date nor of these days.
const ANOTHER_TIME = '(?:in (?:19|20)\\d\\d|(?:this|last) year|\\w+ (?:year|month)s? (?:ago|earlier))\\b';
const TIME_BEFORE = new RegExp(`^\\W*(?:so far )?${ANOTHER_TIME}(?!'|.*\\b(?:that|which|has|since)\\b)`, 'i');
const TIME_BEHIND = new RegExp(`^(?: in (?:the )?[A-Z]\\w+(?: \\w+)?)?,? ${ANOTHER_TIME}`);
const RATE =
  /\bfor (?:every|each) (?:\d|[a-z]+)|\bper (?:day|week|person|head)\b|\b(?:daily|each day|every day|a day)\b(?! (?:after|before|earlier|later|of))/i;
const RATE_BEFORE = /\bfor (?:every|each) $|\bper (?:day|week)\b[^,;]{0,20}$/i;
// "and the remains of a soldier …": from here on another number is spoken of.
const NEXT_NUMBER = /\b(?:and|or|as well as|plus|,)\s(?:[\w-]+ ){0,5}?(?:an?|one|two|three|\d[\d,]*)\b/i;
const DAY_REACH = 90;

const followsSince = (
  { scene, sentence }: Surroundings,
  start: number,
  reach: number,
  from = sentence.start,
): boolean => SINCE.test(scene.text.slice(Math.max(from, start - reach), start));

/** "since" it, or "from" it to another day, said behind `from`. */
const opensStretch = (around: Surroundings, { start, end }: Span, from = around.sentence.start): boolean =>
  followsSince(around, start, 60, from) ||
  (FROM.test(around.scene.text.slice(Math.max(from, start - 12), start)) &&
    TO_ANOTHER.test(around.scene.text.slice(end, around.sentence.end)));

/**
 * Events of the sentence; one that "since" makes a beginning is none. An event without days of its own belongs to the number
 * it follows: "the bodies of 34 others and the remains of a soldier killed in 2014".
 */
export function eventsOf(around: Surroundings): number[] {
  const { scene, candidate, inSentence } = around;
  const said = inSentence('event').filter((hit) => {
    if (isBeginning(around, hit)) return false;
    const ofAnother =
      hit.start >= candidate.span.end && NEXT_NUMBER.test(scene.text.slice(candidate.span.end, hit.start));
    return scene.pack.conceptAt(hit.concept)?.dates !== undefined || !ofAnother;
  });
  return distinct(said);
}

const isBeginning = (around: Surroundings, hit: ConceptHit): boolean =>
  BEGINS.test(around.scene.text.slice(Math.max(around.sentence.start, hit.start - 60), hit.start)) ||
  opensStretch(around, hit);

/** "1,700 killed since the attack": a count that goes on from an event is none of what happened at it. */
function goesOnFrom(around: Surroundings, hit: ConceptHit): boolean {
  const { text } = around.scene;
  const { span } = around.candidate;
  if (span.end <= hit.start)
    return opensStretch(around, hit, span.end) || WAR_BEGAN.test(text.slice(span.end, hit.start));
  return opensStretch(around, hit) && !AT_IT.test(text.slice(hit.end, span.start));
}

/** Events that could be meant though the sentence does not say so: where something began, and what the sentence before set. */
export function eventsBefore(around: Surroundings): number[] {
  const { scene, candidate, sentence, inSentence } = around;
  const beginnings = inSentence('event').filter((hit) => isBeginning(around, hit) && !goesOnFrom(around, hit));
  const previous = scene.sentences[candidate.sentence - 1];
  const before =
    previous?.block === sentence.block ? within(scene.concepts, previous).filter((hit) => hit.facet === 'event') : [];
  return distinct([...beginnings, ...before]);
}

/** To date, or within some window; nothing when the words leave it open. `ofTotalSize`: too large for most windows. */
export function periodsOf(around: Surroundings, ofTotalSize: boolean): number[] {
  const { scene, candidate, clause, inClause, inSentence } = around;
  const toDate = [scene.pack.conceptPlace(TO_DATE)];
  const windowed = [scene.pack.conceptPlace(WINDOW)];
  const said = inClause('period');
  const named = (id: string): boolean => said.some((hit) => hit.id === id);
  const words = scene.text.slice(0, clause.end);
  const behind = Math.max(candidate.span.end, candidate.status?.end ?? 0);
  if (TIME_BEFORE.test(words.slice(clause.start)) || TIME_BEHIND.test(words.slice(behind))) return [UNKNOWN];
  // "since 18 March" begins a window, however large the number; "since October 2023" may be where all counting begins.
  const begun = sinceDay(around);
  if (begun !== null) return begun === 'start' ? toDate : windowed;
  const sinceSomething = said.some(
    (hit) => hit.id === WINDOW && /^since\b/i.test(scene.text.slice(hit.start, hit.end)),
  );
  const sinceAPhase = within(around.phases, around.sentence).some((hit) => followsSince(around, hit.start, 60));
  if (sinceSomething || sinceAPhase) return windowed;
  const sinceAnEvent = inSentence('event').some((hit) => followsSince(around, hit.start, 60));
  if (ofTotalSize || ((named(TO_DATE) || sinceAnEvent) && !named(WINDOW))) return toDate;
  // "by 5 April it had killed", "as of Monday": up to a day, not on it.
  const upToDay = within(scene.dates, clause).some(({ start }) =>
    UP_TO.test(scene.text.slice(Math.max(clause.start, start - 30), start)),
  );
  if (upToDay && !named(WINDOW)) return toDate;
  const events = inSentence('event');
  const dayNamed = within(scene.dates, clause).some(
    ({ kind, start, end }) =>
      !events.some((hit) => hit.start < end && hit.end > start) &&
      (kind === 'weekday' || kind === 'stretch' || kind === 'day') &&
      Math.abs(start - candidate.span.end) < DAY_REACH,
  );
  const short = SHORT_STRETCH.test(scene.text.slice(clause.start, clause.end));
  return named(WINDOW) || dayNamed || short || followsSince(around, candidate.span.start, 80) ? windowed : [];
}

const starts = new WeakMap<EnginePack, readonly Day[]>();
const START_DAYS = 31;

/** Whether a "since" of the sentence gives the day on which the pack's totals begin, or a later one. Null without a day. */
function sinceDay(around: Surroundings): 'start' | 'later' | null {
  const { scene, clause, inSentence } = around;
  const day = within(scene.dates, clause).find((date) => date.kind !== 'stretch' && opensStretch(around, date));
  if (!day) return null;
  if (inSentence('event').some((hit) => hit.start < day.end && hit.end > day.start)) return null;
  let known = starts.get(scene.pack);
  if (!known) {
    known = scene.pack.measures.filter(({ type }) => type === 'cumulative').flatMap(({ start }) => start ?? []);
    starts.set(scene.pack, known);
  }
  return known.some((start) => day.from <= addDays(start, START_DAYS)) ? 'start' : 'later';
}

/** Words of intention in the clause; the name of a plan is none. */
export function plansOf({ phases, inClause }: Surroundings): number[] {
  return distinct(
    inClause('plan').filter((hit) => !phases.some((name) => name.start <= hit.start && hit.end <= name.end)),
  );
}

/** "one day for every ten", "600 trucks a day": a rate, not a count. Said before the next number, or before this one. */
export function isRate({ scene, candidate, clause }: Surroundings): boolean {
  const { text } = scene;
  const next = scene.numbers.find(({ start }) => start >= candidate.span.end)?.start ?? clause.end;
  const after = text.slice(candidate.span.start, Math.max(candidate.span.end, Math.min(next + 1, clause.end)));
  return RATE.test(after) || RATE_BEFORE.test(text.slice(clause.start, candidate.span.start));
}

// As of when a figure holds, and how that is known: the clause, the event, else the page's own day.
import { addDays, within, type FigureCandidate, type Scene } from '@/lib/match';
import type { Measure } from '@/lib/pack';
import type { AsOf, PageText, Span } from '@/lib/vocabulary';

const SINCE = /\bsince (?:the )?(?:[\w'-]+ ){0,7}$/i;
// "more than two months after 7 October", "the 7 October attack": the day of something else.
const OF_ANOTHER =
  /\b(?:after|before|following|until|attacks? (?:of|on)|assault of|weeks into|months into) (?:the )?(?:[\w'-]+ ){0,3}$|\b(?:began|begun|started|erupted|outbreak|launched|sparked|triggered|beginning|dating back|announced|agreed|reached|t(?:ook|aken) effect|(?:came|went) into (?:force|effect)|collapsed|expired|ended|halted|resumed|broke(?:n| out)?|signed|brokered)\b[^,;.]{0,24}$|\bfrom (?:the )?(?:early |late |mid-?)?$/i;

// "When the truce began on 3 May, 97 were held", "stood at 800 when the truce began on 3 May": the figure's day all the same,
// but not of "what has killed 900".
const WHEN = /(?:^|\d[^,;]{0,20} )(?:when|by the time) [^,;]*$/i;
const TO_THIS_DAY = /\b(?:has|have)\b/;

// "the ministry said on Thursday", "reported late on 3 May": the day of the words.
const SAID_ON =
  /\b(?:said|says|reported|announced|told [\w ]{1,20}|stated|estimated|confirmed|put)(?: in a statement)?(?: late| early)?(?: on)? $/i;
const INCIDENT =
  /\b(?:the|that|this) (?:incident|attack|strike|raid|explosion|shooting|bombing|blast|assault|clash|bombardment|ambush)\b/i;

/**
 * Order: the event that the measure counts; a day in the clause, the figure's own or that of the words that report it; the day
 * of the incident that the paragraph speaks of; the page's own day; unknown.
 */
export function asOfFor(
  scene: Scene,
  candidate: FigureCandidate,
  measure: Measure | null,
  published: PageText['published'],
): AsOf {
  if (measure?.type === 'event_total' && measure.start !== null) {
    return { basis: 'event', from: measure.start, to: measure.end ?? measure.start };
  }
  const clause = clauseDate(scene, candidate, measure);
  if (clause) return clause;
  const anchor = anchorDate(scene, candidate);
  if (anchor) return anchor;
  const block = scene.blocks[scene.sentences[candidate.sentence]?.block ?? -1];
  if (block?.day !== undefined) return { basis: 'page', from: block.day, to: block.day };
  if (published) return { basis: published.basis, from: published.day, to: published.day };
  return { basis: 'unknown' };
}

/** "the January deal", "the agreement of May": the month of a name. */
const isInName = (scene: Scene, date: Span): boolean =>
  [scene.names.phase, scene.names.phaseGeneral].some((names) =>
    names.some(
      (name) =>
        (name.start <= date.start && date.end <= name.end) || (name.start >= date.end && name.start - date.end <= 2),
    ),
  );

/** "49 of the 251 people abducted in October remain": the month of the abduction, not of those who remain. */
function isOfAnotherVerb(scene: Scene, { span, status }: FigureCandidate, date: Span): boolean {
  if (status === null || date.start < span.end || status.start < date.end) return false;
  return within(scene.concepts, { start: span.end, end: date.start }).some((hit) => hit.facet === 'status');
}

function clauseDate(scene: Scene, candidate: FigureCandidate, measure: Measure | null): AsOf | null {
  const sentence = scene.sentences[candidate.sentence];
  if (!sentence) return null;
  const events = within(scene.concepts, sentence).filter((hit) => hit.facet === 'event');
  const dates = within(scene.dates, sentence).filter((date) => {
    const before = scene.text.slice(Math.max(sentence.start, date.start - 60), date.start);
    if (
      SINCE.test(before) ||
      (OF_ANOTHER.test(before) &&
        !(WHEN.test(before) && !TO_THIS_DAY.test(scene.text.slice(date.end, candidate.span.start))))
    )
      return false;
    // A day that names an event ("the October 7 attack") is the event's.
    if (events.some((hit) => hit.start < date.end && hit.end > date.start)) return false;
    if (date.kind === 'year' || isInName(scene, date) || isOfAnotherVerb(scene, candidate, date)) return false;
    // The first days of what a total counts are where it begins.
    if (measure?.start != null && date.from <= addDays(measure.start, 7)) return false;
    // "said on Friday": the day of the words, which for a total is as good as the page's.
    return Math.abs(date.start - candidate.span.start) < 160;
  });
  if (dates.length === 0) return null;
  const cost = (start: number, end: number): number => {
    const between =
      start >= candidate.span.end
        ? scene.text.slice(candidate.span.end, start)
        : scene.text.slice(end, candidate.span.start);
    return between.length + 40 * (between.match(/[,;\u2013]/g)?.length ?? 0);
  };
  const best = [...dates].sort((a, b) => cost(a.start, a.end) - cost(b.start, b.end))[0];
  if (!best || best.from > best.to) return null;
  const reported = SAID_ON.test(scene.text.slice(Math.max(sentence.start, best.start - 40), best.start));
  return { basis: reported ? 'report' : 'clause', from: best.from, to: best.to };
}

/** "…, when troops fired on them the day before. At least 16 were killed in the incident": the day that the sentence before gives. */
function anchorDate(scene: Scene, candidate: FigureCandidate): AsOf | null {
  const here = scene.sentences[candidate.sentence];
  const previous = scene.sentences[candidate.sentence - 1];
  if (!here || !previous || previous.block !== here.block || !INCIDENT.test(scene.text.slice(here.start, here.end)))
    return null;
  const days = within(scene.dates, previous).filter(
    ({ kind }) => kind === 'day' || kind === 'weekday' || kind === 'stretch',
  );
  const day = days.at(-1);
  return day ? { basis: 'event', from: day.from, to: day.to } : null;
}

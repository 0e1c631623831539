// As of when a figure holds, and how that is known: the clause, the event, else the page's own day.
import { addDays, type FigureCandidate, type Scene } from '@/lib/match';
import type { Measure, Phase } from '@/lib/pack';
import type { AsOf, PageText } from '@/lib/vocabulary';

const SINCE = /\bsince (?:the )?(?:[\w'-]+ ){0,7}$/i;
// "more than two months after 7 October", "the 7 October attack": the day of something else.
const OF_ANOTHER =
  /\b(?:after|before|following|until|from|attacks? (?:of|on)|assault of|weeks into|months into) (?:the )?(?:[\w'-]+ ){0,3}$|\b(?:began|begun|started|erupted|broke out|outbreak|launched|sparked|triggered|beginning|dating back)\b[^,;.]{0,24}$/i;

/** Order: a day in the clause; the event the measure counts; the page's own day; unknown. */
export function asOfFor(
  scene: Scene,
  candidate: FigureCandidate,
  measure: Measure | null,
  phase: Phase | null,
  published: PageText['published'],
): AsOf {
  if (measure?.type === 'event_total' && measure.start !== null) {
    return { basis: 'event', from: measure.start, to: measure.end ?? measure.start };
  }
  const clause = clauseDate(scene, candidate, measure);
  if (clause) return { basis: 'clause', from: clause.from, to: clause.to };
  if (measure?.type === 'plan_term' && phase === null && measure.phase === null && measure.start !== null) {
    return { basis: 'event', from: measure.start, to: measure.end ?? measure.start };
  }
  const block = scene.blocks[scene.sentences[candidate.sentence]?.block ?? -1];
  if (block?.day !== undefined) return { basis: 'page', from: block.day, to: block.day };
  if (published) return { basis: published.basis, from: published.day, to: published.day };
  return { basis: 'unknown' };
}

function clauseDate(
  scene: Scene,
  candidate: FigureCandidate,
  measure: Measure | null,
): { from: string; to: string } | null {
  const sentence = scene.sentences[candidate.sentence];
  if (!sentence) return null;
  const dates = scene.dates.filter((date) => {
    if (date.start < sentence.start || date.end > sentence.end) return false;
    const before = scene.text.slice(Math.max(sentence.start, date.start - 60), date.start);
    if (SINCE.test(before) || OF_ANOTHER.test(before)) return false;
    // A day that names an event ("the October 7 attack") is the event's.
    if (scene.concepts.some((hit) => hit.facet === 'event' && hit.start < date.end && hit.end > date.start))
      return false;
    if (date.kind === 'year') return false;
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
  return best && best.from <= best.to ? { from: best.from, to: best.to } : null;
}

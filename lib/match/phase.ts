// Agreements, proposals and phases: by their own names, and by general ones that the day and the words near them decide.
//
// "The first phase" is another phase in March than in December. A month or year in the text beats the page's day; with
// neither, or with both possible, every candidate stays.
import type { Phase } from '@/lib/pack';
import type { Sentence } from '@/lib/text';
import type { Day } from '@/lib/vocabulary';
import { addDays } from './date';
import { longest, within, type NameHit, type Scene } from './scene';

export type PhaseHit = NameHit & { ids: string[]; records: number[] };

// What is talked about, wished for or counted is no agreement yet.
const NOT_A_PHASE_AFTER =
  /^(?:'s)? (?:talks?|negotiations?|negotiators?|discussions?|efforts?|mediators?|mediation|resolutions?|hopes?|prospects?|monitors?|attempts?|initiatives?|breakthrough|push|bid|process)\b/i;
const INDEFINITE =
  /\b(?:an?|any|another|no|some|every|each|future|possible|potential|permanent|lasting|comprehensive|long-term|longer-term|complete|total|full|immediate|renewed|durable|sustainable|broader|eventual|wider|general|similar|other|unconditional|different|past|previous|earlier|several|many|two|three|trade|nuclear|peace|normali[sz]ation|arms|draft|of) $/i;
const ARTICLE_A =
  /\b(?:an?) (?:(?:new|fragile|temporary|brief|short|tentative|US-brokered|U\.S\.-brokered|latest) )*$/i;
const DEFINITE =
  /(?:\b(?:the|this|that|its|their|his|her|our|these|those|said)|'s|s') (?:(?:latest|new|current|existing|initial|original|so-called|fragile|temporary|shaky|ongoing|first|recent|last|previous|proposed|general|US|U\.S\.|American|Israeli|Gaza|January|November|October|two-month|six-week|final|announced|agreed|overall|whole|entire|same) )*$/i;
const LASTING =
  /\b(?:permanent|lasting|comprehensive|long-term|longer-term|complete|total|full|immediate|durable|sustainable|future|possible|potential|any|another|no|unconditional|eventual|broader|wider|further|longer) (?:\w+ )?$/i;
// What makes "a truce" a certain one: who made it, when, and that it happened.
const HAPPENED =
  /^(?:[^.;]{0,40}?)\b(?:began|begins|started|took effect|takes effect|came into|went into|ended|collapsed|expired|broke down|was signed|were signed|signed|was reached|reached|was agreed|agreed|brokered|between Israel|with Hamas|that has|which has|under which|mediated|held|in force|has held|was announced|saw|lasted)\b/i;

const inside = (day: Day, stretch: { from: Day; to: Day | null }): boolean =>
  day >= stretch.from && (stretch.to === null || day <= stretch.to);
const overlaps = (from: Day, to: Day, stretch: { from: Day; to: Day | null }): boolean =>
  to >= stretch.from && (stretch.to === null || from <= stretch.to);

/** Which one the text last spoke of, and whether it gave a day for it: then the paragraphs that follow go on with it. */
type Thread = { record: number; block: number; dated: boolean };

/** In text order, not overlapping. `ids` holds one id, or every candidate when the words and the day leave it open. */
export function findPhases(scene: Scene): PhaseHit[] {
  const { pack, names, text } = scene;
  const spans = new Map<string, NameHit & { certain: Set<number>; general: Set<number> }>();
  const gather = (hits: readonly NameHit[], kind: 'certain' | 'general'): void => {
    for (const hit of hits) {
      const key = `${hit.start} ${hit.end}`;
      let entry = spans.get(key);
      if (!entry) spans.set(key, (entry = { ...hit, certain: new Set(), general: new Set() }));
      entry[kind].add(hit.record);
    }
  };
  gather(names.phase, 'certain');
  gather(names.phaseGeneral, 'general');

  const found: PhaseHit[] = [];
  let thread = null as Thread | null;
  for (const hit of longest([...spans.values()])) {
    const sentence = scene.sentences[scene.sentenceAt(hit.start)];
    if (!sentence) continue;
    const heading = scene.blocks[sentence.block]?.role === 'heading' || sentence.block <= 1;
    let records: number[];
    let dated = true;
    if (hit.certain.size > 0) records = [...hit.certain];
    else {
      if (!couldBeOne(text, hit, sentence.end, heading)) continue;
      ({ records, dated } = decide(scene, hit, sentence, [...hit.general], thread));
    }
    // A headline's bare noun ("end of truce") means the one in force, or none.
    if (
      heading &&
      hit.certain.size === 0 &&
      !DEFINITE.test(text.slice(Math.max(0, hit.start - 48), hit.start)) &&
      !/[ -]/.test(text.slice(hit.start, hit.end))
    ) {
      const day = scene.written;
      records = records.filter((record) => {
        const dates = pack.phaseAt(record)?.dates;
        return (
          dates !== undefined && day !== null && day >= dates.from && (dates.to === null || day <= addDays(dates.to, 3))
        );
      });
    }
    if (records.length === 0) continue;
    const ids = records.map((record) => pack.phaseAt(record)?.id).filter((id) => id !== undefined);
    found.push({ start: hit.start, end: hit.end, from: hit.from, to: hit.to, record: records[0] ?? 0, ids, records });
    if (records.length === 1)
      thread = {
        record: records[0] ?? 0,
        block: sentence.block,
        dated: dated || (thread?.dated === true && related(scene, thread.record, records[0] ?? 0)),
      };
  }
  return found;
}

/** One agreement with its phases and extensions. */
function related(scene: Scene, one: number, other: number): boolean {
  const a = scene.pack.phaseAt(one);
  const b = scene.pack.phaseAt(other);
  return (
    a !== undefined &&
    b !== undefined &&
    (a.id === b.id || a.partOf === b.id || b.partOf === a.id || (a.partOf !== null && a.partOf === b.partOf))
  );
}

/** Whether general words ("the deal") can mean one agreement here rather than agreements in general. */
function couldBeOne(text: string, hit: NameHit, sentenceEnd: number, heading: boolean): boolean {
  const before = text.slice(Math.max(0, hit.start - 48), hit.start);
  const after = text.slice(hit.end, Math.min(sentenceEnd, hit.end + 90));
  const words = text.slice(hit.start, hit.end);
  if (NOT_A_PHASE_AFTER.test(after)) return false;
  // "proposals that offer only": a verb.
  if (/\bthat $/i.test(before) && /^ (?:only|an?|the|to|no|more|new|some|any|up|little|nothing)\b/.test(after))
    return false;
  if (DEFINITE.test(before)) return !LASTING.test(before) && !/\bif the $/i.test(before);
  const specific =
    words.split(' ').length > 3 ||
    /\d|-day|week|first|second|phase|stage/i.test(words) ||
    /\p{Lu}\p{L}+[- ]/u.test(words.replace(/^(?:Gaza|Israel-Hamas) /, ''));
  if (LASTING.test(before)) return false;
  if (ARTICLE_A.test(before))
    return (
      specific ||
      HAPPENED.test(after) ||
      /\b(?:January|November|October|March|April|May|December)\b|\b20\d\d\b/.test(after.slice(0, 60))
    );
  if (INDEFINITE.test(before) && !(heading && before.endsWith(' of '))) return false;
  // No article at all: headlines and names ("Phase Two", "US Gaza ceasefire plan").
  return specific || heading || (/^\p{Lu}/u.test(words) && /\s/.test(words));
}

// A proposal outlives the days on which it was certainly the one meant; for so long it may still be.
const STILL_SPOKEN_OF_DAYS = 75;

/** The candidates that the day, the words near it and what was spoken of before leave. `dated`: the text's own day decided. */
function decide(
  scene: Scene,
  hit: NameHit,
  sentence: Sentence,
  general: readonly number[],
  thread: Thread | null,
): { records: number[]; dated: boolean } {
  const { pack, written } = scene;
  const phases = general
    .map((record) => [record, pack.phaseAt(record)] as const)
    .filter((pair): pair is readonly [number, Phase] => pair[1] !== undefined);
  const answer = (left: readonly (readonly [number, Phase])[], dated: boolean) => ({
    records: left.map(([record]) => record),
    dated,
  });

  // A month or year near the words: after them first ("the deal agreed in January"), then before.
  const near = within(scene.dates, sentence)
    .filter(
      (date) =>
        date.kind === 'month' || date.kind === 'day' || (date.kind === 'year' && Math.abs(date.start - hit.end) < 8),
    )
    .map((date) => ({
      date,
      distance: date.start >= hit.end ? date.start - hit.end : (hit.start - date.end) * 1.5 + 10,
    }))
    .filter(({ date, distance }) => distance < 90 || (date.precise && date.kind !== 'year'))
    .sort((a, b) => a.distance - b.distance)[0]?.date;
  let left: (readonly [number, Phase])[] = [];
  let dated = false;
  if (near) {
    left = phases.filter(([, phase]) =>
      overlaps(near.from, near.to, {
        from: addDays(phase.dates.from, -10),
        to: phase.dates.to === null ? null : addDays(phase.dates.to, 3),
      }),
    );
    if (left.length === 0) left = phases.filter(([, phase]) => overlaps(near.from, near.to, phase.spokenOf));
    dated = left.length > 0;
  }
  // A paragraph that goes on from a dated one speaks of the same agreement.
  if (left.length === 0 && thread?.dated && sentence.block - thread.block <= 1) {
    const same = phases.filter(([record]) => related(scene, record, thread.record));
    if (same.length > 0)
      return answer(
        same.length > 1 && same.some(([record]) => record === thread.record)
          ? same.filter(([record]) => record === thread.record)
          : same,
        false,
      );
  }
  if (left.length === 0 && written !== null) {
    // "The deal" right after a proposal was spoken of may be that proposal.
    if (thread && sentence.block - thread.block <= 3 && !phases.some(([record]) => record === thread.record)) {
      const kind = pack.phaseAt(thread.record)?.kind;
      const bare = scene.tokens.end[hit.from] === hit.end;
      if (bare && kind === 'proposal' && phases.every(([, phase]) => phase.kind !== 'proposal'))
        return answer([], false);
    }
    left = phases.filter(([, phase]) => inside(written, phase.spokenOf));
    if (left.length === 0) return answer(lately(phases, written), false);
  }
  if (left.length === 0) left = phases;
  if (left.length <= 1) return answer(left, dated);

  // Hints in the same sentence decide, unless they point two ways.
  const hints = new Map<number, number>();
  for (const hint of within(scene.names.phaseHint, sentence)) {
    if (hint.end <= hit.start || hint.start >= hit.end) hints.set(hint.record, (hints.get(hint.record) ?? 0) + 1);
  }
  const best = Math.max(0, ...left.map(([record]) => hints.get(record) ?? 0));
  if (best > 0) {
    left = left.filter(([record]) => hints.get(record) === best);
    if (left.length === 1) return answer(left, dated);
  }
  // In force on the page's day beats only spoken of; then the one this text last meant.
  if (written !== null && left.every(([, phase]) => phase.kind !== 'proposal' && phase.kind !== 'plan')) {
    const inForce = left.filter(([, phase]) => inside(written, phase.dates) && phase.kind !== 'extension');
    if (inForce.length === 1) return answer(inForce, dated);
  }
  const before = thread && left.filter(([record]) => record === thread.record);
  return before && before.length > 0 ? answer(before, dated) : answer(left, dated);
}

/** "The proposal" some weeks after the last ones known: it may be one of them or a new one, so all of them, or none. */
function lately(phases: readonly (readonly [number, Phase])[], written: Day): (readonly [number, Phase])[] {
  const past = phases
    .filter(
      ([, phase]) =>
        (phase.kind === 'proposal' || phase.kind === 'plan') &&
        phase.spokenOf.to !== null &&
        phase.spokenOf.to < written,
    )
    .sort(([, a], [, b]) => (b.spokenOf.to ?? '').localeCompare(a.spokenOf.to ?? ''));
  const latest = past[0]?.[1].spokenOf.to;
  if (latest == null || addDays(latest, STILL_SPOKEN_OF_DAYS) < written || past.length < 2) return [];
  return past.slice(0, 2);
}

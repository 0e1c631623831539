// Which agreement general words mean, of those that bear the name: by the day, the words near it, and what was spoken of before.
//
// Not here: whether the words mean any (phase-words.ts).
import type { Phase } from '@/lib/pack';
import type { Sentence } from '@/lib/text';
import type { Day } from '@/lib/vocabulary';
import { addDays } from './date';
import { within, type NameHit, type Scene } from './scene';

/** Which one the text last spoke of, and whether it gave a day for it: then the paragraphs that follow go on with it. */
export type Thread = { record: number; block: number; dated: boolean };

const overlaps = (from: Day, to: Day, stretch: { from: Day; to: Day | null }): boolean =>
  to >= stretch.from && (stretch.to === null || from <= stretch.to);
const inside = (day: Day, stretch: { from: Day; to: Day | null }): boolean => overlaps(day, day, stretch);

/** Nobody speaks of an agreement before anybody spoke of it. */
const isToCome = ({ spokenOf, dates }: Phase, written: Day): boolean =>
  addDays(spokenOf.from < dates.from ? spokenOf.from : dates.from, -1) > written;

/** One agreement with its phases and extensions. */
export function related(scene: Scene, one: number, other: number): boolean {
  const a = scene.pack.phaseAt(one);
  const b = scene.pack.phaseAt(other);
  return (
    a !== undefined &&
    b !== undefined &&
    (a.id === b.id || a.partOf === b.id || b.partOf === a.id || (a.partOf !== null && a.partOf === b.partOf))
  );
}

// "extend the truce": the one in force, whatever else is proposed.
const EXTENDS = /\bexten(?:d|ds|ded|ding|sion of) (?:the )?$/i;

// A proposal outlives the days on which it was certainly the one meant; for so long it may still be.
const STILL_SPOKEN_OF_DAYS = 75;

/** The candidates that the day, the words near it and what was spoken of before leave. `dated`: the text's own day decided. */
export function chooseAmong(
  scene: Scene,
  hit: NameHit,
  sentence: Sentence,
  general: readonly number[],
  thread: Thread | null,
): { records: number[]; dated: boolean } {
  const { pack, written } = scene;
  const phases = general
    .map((record) => [record, pack.phaseAt(record)] as const)
    .filter((pair): pair is readonly [number, Phase] => pair[1] !== undefined)
    .filter(([, phase]) => written === null || !isToCome(phase, written));
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
    const goesOn = EXTENDS.test(scene.text.slice(Math.max(0, hit.start - 24), hit.start));
    if (
      thread &&
      !goesOn &&
      sentence.block - thread.block <= 3 &&
      !phases.some(([record]) => record === thread.record)
    ) {
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

// Under which agreement, proposal or phase a figure stands.
import { within } from '@/lib/match';
import type { Surroundings } from './surroundings';

/** Those named in the sentence, else in the nearest sentence before it in the paragraph, and the extensions their days tell of. */
export function phasesOf(around: Surroundings): number[] {
  const named = namedPhases(around);
  return [...named, ...extensionsOf(around, named)];
}

function namedPhases({ scene, sentence, phases }: Surroundings): number[] {
  const certain = phases.filter((hit) => hit.records.length === 1);
  const here = within(certain, sentence);
  if (here.length > 0) return [...new Set(here.map((hit) => hit.record))];
  const start = scene.blocks[sentence.block]?.start ?? sentence.start;
  const before = within(certain, { start, end: sentence.start });
  const nearest = scene.sentenceAt(before.at(-1)?.start ?? -1);
  return [...new Set(before.filter((hit) => scene.sentenceAt(hit.start) === nearest).map((hit) => hit.record))];
}

/** "extended twice, first by two days on 27 November and then by one on 30 November": an extension is told by its day. */
function extensionsOf({ scene, candidate, sentence, inSentence }: Surroundings, named: readonly number[]): number[] {
  const { pack, text } = scene;
  const extended = inSentence('status').some(
    (hit) => hit.unit === 'days' && /extend|extension|prolong/i.test(text.slice(hit.start, hit.end)),
  );
  if (!extended) return [];
  const days = within(scene.dates, sentence)
    .filter((date) => date.kind === 'day')
    .sort((a, b) => Math.abs(a.start - candidate.span.end) - Math.abs(b.start - candidate.span.end));
  // A length is of the one whose day stands nearest; the people released are of all of them.
  const own = candidate.quantity.unit === 'days' ? days.slice(0, 1) : days;
  const parents = new Set(named.map((record) => pack.phaseAt(record)?.id));
  return Array.from({ length: pack.phaseCount }, (_, record) => record).filter((record) => {
    const phase = pack.phaseAt(record);
    if (phase?.kind !== 'extension' || phase.partOf === null || !parents.has(phase.partOf)) return false;
    const { from, to } = phase.spokenOf;
    const told = days.length === 0 && scene.written !== null ? [{ from: scene.written, to: scene.written }] : own;
    return told.some((date) => date.from >= from && (to === null || date.to <= to));
  });
}

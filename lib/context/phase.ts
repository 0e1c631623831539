// What is on record for an agreement, a proposal or a phase: one entry for each candidate.
//
// Here: parties, terms with where they stand, neighbours in the sequence, figures. Not here: which phase was meant (claim/).
import type { Phase, Reference } from '@/lib/pack';
import type { PhaseMention, Reading } from '@/lib/vocabulary';
import { documentOf, languageOf, partyOf } from './look-up';
import { unrelated } from './other-figure';
import type { MentionRef, OtherFigure, PhaseContext, PhaseEntry } from './types';

/** Null when no pack knows any of the candidates. */
export function phaseContext(ref: MentionRef, mention: PhaseMention, reference: Reference): PhaseContext | null {
  const candidates = mention.ids.flatMap((id): PhaseEntry[] => {
    const phase = reference.phase(id);
    return phase ? [entryOf(phase, reference, ref.published)] : [];
  });
  return candidates.length > 0 ? { kind: 'phase', text: ref.text, candidates } : null;
}

function entryOf(phase: Phase, reference: Reference, published: Reading['published']): PhaseEntry {
  const labelled = (other: string | null) => {
    const found = other === null ? undefined : reference.phase(other);
    return found ? { id: found.id, label: found.label } : null;
  };
  return {
    id: phase.id,
    lang: languageOf(reference, phase.id),
    kind: phase.kind,
    label: phase.label,
    summary: phase.summary,
    parties: phase.parties.flatMap((party) => partyOf(party, reference) ?? []),
    dates: { ...phase.dates },
    terms: phase.terms.map(({ term, provenance }) => ({
      term,
      document: provenance && documentOf(reference, provenance.source),
      paragraph: provenance?.paragraph ?? null,
    })),
    partOf: labelled(phase.partOf),
    follows: labelled(phase.follows),
    followedBy: reference.phases
      .filter(({ follows }) => follows === phase.id)
      .map((next) => ({ id: next.id, label: next.label })),
    figures: figuresOf(phase, reference, published),
  };
}

/** Measure by measure, in the order of packs. */
function figuresOf(phase: Phase, reference: Reference, published: Reading['published']): OtherFigure[] {
  return reference.measures
    .filter((measure) => measure.phase === phase.id)
    .flatMap((measure) => unrelated(reference.claimsOf(measure.id), published, { reference, measure }));
}

// What is on record for an agreement, a proposal or a phase: one entry for each candidate.
//
// Here: parties, terms with where they stand, neighbours in the sequence, figures. Not here: which phase was meant (claim/).
import type { Pack, Phase } from '@/lib/pack';
import type { PhaseMention, Reading } from '@/lib/vocabulary';
import { documentOf, findIn, partyOf } from './look-up';
import { unrelated } from './other-figure';
import type { MentionRef, OtherFigure, PhaseContext, PhaseEntry } from './types';

/** Null when no pack knows any of the candidates. */
export function phaseContext(ref: MentionRef, mention: PhaseMention, packs: readonly Pack[]): PhaseContext | null {
  const candidates = mention.ids.flatMap((id): PhaseEntry[] => {
    const known = findIn(packs, id, (pack, local) => pack.phase(local));
    return known ? [entryOf(id, known.found, known.pack, packs, ref.published)] : [];
  });
  return candidates.length > 0 ? { kind: 'phase', text: ref.text, candidates } : null;
}

function entryOf(
  id: string,
  phase: Phase,
  pack: Pack,
  packs: readonly Pack[],
  published: Reading['published'],
): PhaseEntry {
  const labelled = (other: string | null) => {
    const found = other === null ? undefined : pack.phase(other);
    return found ? { id: found.id, label: found.label } : null;
  };
  return {
    id,
    kind: phase.kind,
    label: phase.label,
    summary: phase.summary,
    parties: phase.parties.flatMap((party) => partyOf(party, packs) ?? []),
    dates: { ...phase.dates },
    terms: phase.terms.map(({ term, provenance }) => ({
      term,
      document: provenance && documentOf(pack, provenance.source),
      paragraph: provenance?.paragraph ?? null,
    })),
    partOf: labelled(phase.partOf),
    follows: labelled(phase.follows),
    followedBy: pack.phases
      .filter(({ follows }) => follows === phase.id)
      .map((next) => ({ id: next.id, label: next.label })),
    figures: figuresOf(phase, pack, packs, published),
  };
}

/** Measure by measure, in the pack's order. */
function figuresOf(phase: Phase, pack: Pack, packs: readonly Pack[], published: Reading['published']): OtherFigure[] {
  return pack.measures
    .filter((measure) => measure.phase === phase.id)
    .flatMap((measure) => unrelated(pack.claimsOf(measure.id), published, { pack, packs, measure }));
}

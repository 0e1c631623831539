// What a pack is about, and whether a text, or a sentence of it, is about that too.
//
// "The deal" is in every paper about something else. General words and numbers are read as the pack's only where the text
// names what the pack counts in, or a body that is party to its agreements.
import type { EnginePack } from '@/lib/pack';
import type { ConceptHit, NameHit } from './hits';

type Subject = {
  /** Places that some measure asks for and cannot do without. */
  places: ReadonlySet<string>;
  /** Actors, by their place in the pack: organisations that are party to a phase. */
  parties: ReadonlySet<number>;
};

const known = new WeakMap<EnginePack, Subject>();

function subjectOf(pack: EnginePack): Subject {
  const before = known.get(pack);
  if (before) return before;
  const places = new Set<string>();
  for (const { shownBy } of pack.measures) {
    for (const { place } of shownBy) if (place?.any && !place.optional) for (const id of place.any) places.add(id);
  }
  // Asked by name: a large pack has thousands of actors, and few of them are party to anything.
  const named = pack.phases.flatMap((phase) => phase.parties).map((id) => pack.actorPlace(id));
  const parties = new Set(named.filter((place) => pack.actorAt(place)?.kind === 'organisation'));
  const subject = { places, parties };
  known.set(pack, subject);
  return subject;
}

/** Whether these names and places speak of the pack's subject. A pack that asks for no place and has no party is about anything. */
export function namesSubject(
  pack: EnginePack,
  text: string,
  concepts: readonly ConceptHit[],
  actors: readonly NameHit[],
): boolean {
  const { places, parties } = subjectOf(pack);
  if (places.size === 0 && parties.size === 0) return true;
  // "the enclave" may be any: a name begins with a capital.
  return (
    actors.some(({ record }) => parties.has(record)) ||
    concepts.some(
      ({ facet, id, start }) => facet === 'place' && places.has(id) && /^\p{Lu}/u.test(text.slice(start, start + 2)),
    )
  );
}

/** Places in these words that are none of the pack's own. */
export function otherPlaces(pack: EnginePack, concepts: readonly ConceptHit[]): ConceptHit[] {
  const { places } = subjectOf(pack);
  return concepts.filter(({ facet, id }) => facet === 'place' && !places.has(id));
}

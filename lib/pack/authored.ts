// An opened pack back in the shape it was authored in: for a file to give away, and for what is told of it.
import type { EnginePack } from './pack';
import type { AuthoredPack } from './schema';

/** Compiling it gives the same pack; of the claims only the order is another. */
export function authoredOf(pack: EnginePack): AuthoredPack {
  const concepts: AuthoredPack['concepts'] = [];
  for (let place = 0, next = pack.conceptAt(0); next; next = pack.conceptAt(++place)) concepts.push(next);
  const { manifest, sources, actors, phases, measures } = pack;
  return {
    manifest,
    sources: [...sources],
    actors: [...actors],
    phases: [...phases],
    concepts,
    measures: [...measures],
    claims: measures.flatMap(({ id }) => pack.claimsOf(id)),
  };
}

// What a reader is told of a pack before turning it on: what it says of itself, and what we counted.
import type { AuthoredPack } from './schema';

/** What a reader is told of a pack: what it says of itself, and what we counted. */
export type PackSummary = Pick<
  AuthoredPack['manifest'],
  'id' | 'title' | 'version' | 'maker' | 'licence' | 'method'
> & {
  coverage: AuthoredPack['manifest']['coverage'];
  counts: { sources: number; actors: number; phases: number; measures: number; claims: number };
  /** Whom its figures are credited to, the most frequent first; `name` null is nobody. */
  claimants: { name: string | null; claims: number }[];
  /** Ids of other packs whose measures it adds figures to. */
  joins: string[];
};

export function summarisePack(pack: AuthoredPack): PackSummary {
  const { id, title, version, maker, licence, method, coverage } = pack.manifest;
  const { sources, actors, phases, measures, claims } = pack;
  const names = new Map(actors.map((actor) => [actor.id, actor.name]));
  const counted = new Map<string | null, number>();
  for (const { attribution } of claims) {
    const name = attribution === null ? null : (names.get(attribution) ?? attribution.replace(/^other:/, ''));
    counted.set(name, (counted.get(name) ?? 0) + 1);
  }
  return {
    id,
    title,
    version,
    maker,
    licence,
    method,
    coverage,
    counts: {
      sources: sources.length,
      actors: actors.length,
      phases: phases.length,
      measures: measures.length,
      claims: claims.length,
    },
    claimants: [...counted]
      .map(([name, count]) => ({ name, claims: count }))
      .sort((a, b) => b.claims - a.claims || ((a.name ?? '') < (b.name ?? '') ? -1 : 1)),
    joins: [
      ...new Set(measures.flatMap(({ sameAs }) => (sameAs?.includes(':') ? sameAs.slice(0, sameAs.indexOf(':')) : []))),
    ],
  };
}

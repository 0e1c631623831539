// A checked pack into the one buffer that the background opens. One pure function, used by the build, by import and for
// saved figures.
import { writeSections, type Section, type SectionName } from './buffer';
import { compileIds } from './ids';
import { compilePhrases, type Phrase } from './phrases';
import { RecordWriter, type Plain } from './records';
import { compileRules } from './rules';
import type { AuthoredPack } from './schema';

/** Tables of records, in the order in which open.ts finds them. */
export const TABLES = [
  'manifest',
  'sources',
  'actors',
  'phases',
  'concepts',
  'measures',
  'claims',
  'claimsOf',
] as const;

/** Those whose records have ids of their own. */
const TABLES_OF_IDS = ['sources', 'actors', 'phases', 'concepts', 'measures', 'claims'] as const;

const LAST = '9999-12-31';
// By code unit: a locale's own order would give other bytes on another machine.
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The same pack gives the same bytes. Expects a pack without faults (check.ts). */
export function compilePack(pack: AuthoredPack): ArrayBuffer {
  const phrases: Phrase[] = [];
  const add = (texts: readonly string[] | undefined, role: Phrase['role'], record: number): void => {
    for (const text of texts ?? []) phrases.push({ text, role, record });
  };
  pack.actors.forEach((actor, record) => {
    add(actor.aliases, 'actor', record);
    add(actor.contextAliases, 'actorInContext', record);
    add(actor.not, 'actorNot', record);
  });
  pack.phases.forEach((phase, record) => {
    add(phase.aliases, 'phase', record);
    add(phase.generalNames, 'phaseGeneral', record);
    add(phase.hints, 'phaseHint', record);
  });
  pack.concepts.forEach((concept, record) => add(concept.words, 'concept', record));

  const firstDay = (claim: AuthoredPack['claims'][number]): string =>
    claim.asOf.basis === 'unknown' ? LAST : claim.asOf.from;
  const claims = pack.claims
    .map((claim, index) => ({ claim, index }))
    .sort((a, b) => compare(firstDay(a.claim), firstDay(b.claim)) || compare(a.claim.id, b.claim.id));
  const byMeasure = new Map<string, number[]>(pack.measures.map(({ id }) => [id, []]));
  for (const { claim, index } of claims) byMeasure.get(claim.measure)?.push(index);
  const claimsOf = [...byMeasure.values()];

  const writer = new RecordWriter();
  const tables: Record<(typeof TABLES)[number], readonly unknown[]> = {
    manifest: [pack.manifest],
    sources: pack.sources,
    actors: pack.actors,
    phases: pack.phases,
    concepts: pack.concepts,
    measures: pack.measures,
    claims: pack.claims,
    claimsOf,
  };
  for (const name of TABLES) writer.table(tables[name] as readonly Plain[]);
  const ids = TABLES_OF_IDS.map((name) => [TABLES.indexOf(name), pack[name].map(({ id }) => id)] as const);
  return writeSections(
    new Map<SectionName, Section>([
      ...compilePhrases(phrases),
      ['rules', compileRules(pack)],
      ['ids', compileIds(new Map(ids))],
      ...writer.sections(),
    ]),
  );
}

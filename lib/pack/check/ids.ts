// Ids are given once, what is referred to exists, and no record is above itself.
import type { Part, Path, Report } from './fault';
import type { Entry, Records } from './records';

type Named = { id: string };

export function checkIds(pack: Records, report: Report): void {
  for (const part of ['sources', 'actors', 'phases', 'concepts', 'measures', 'claims'] as const) {
    const seen = new Map<string, number>();
    for (const { at, record } of pack[part] as readonly Entry<Named>[]) {
      const first = seen.get(record.id);
      if (first === undefined) seen.set(record.id, at);
      else report(part, [at, 'id'], 'id', `The id ${record.id} is taken by entry ${first} of ${part}.`);
    }
  }
}

export function checkReferences(pack: Records, report: Report): void {
  const known = Object.fromEntries(
    (['sources', 'actors', 'phases', 'measures'] as const).map((part) => [part, idsOf(pack[part])]),
  ) as Record<'sources' | 'actors' | 'phases' | 'measures', ReadonlySet<string>>;
  const refer = (part: Part, path: Path, to: keyof typeof known, id: string | null | undefined): void => {
    if (typeof id === 'string' && !known[to].has(id))
      report(part, path, 'reference', `There is no ${id} among the ${to}.`);
  };
  const referParty = (path: Path, party: string | null): void => {
    if (party === null || /^other:\S/.test(party)) return;
    if (known.actors.has(party)) return;
    report('claims', path, 'reference', `${party} is no actor of this pack; write other:NAME for somebody else.`);
  };

  for (const { at, record } of pack.phases) {
    record.parties.forEach((id, index) => refer('phases', [at, 'parties', index], 'actors', id));
    refer('phases', [at, 'partOf'], 'phases', record.partOf);
    refer('phases', [at, 'follows'], 'phases', record.follows);
    record.terms.forEach(({ provenance }, index) =>
      refer('phases', [at, 'terms', index, 'provenance', 'source'], 'sources', provenance?.source),
    );
  }
  for (const { at, record } of pack.measures) {
    refer('measures', [at, 'phase'], 'phases', record.phase);
    refer('measures', [at, 'partOf'], 'measures', record.partOf);
    refer('measures', [at, 'base'], 'measures', record.base);
    record.related.forEach((id, index) => refer('measures', [at, 'related', index], 'measures', id));
  }
  for (const { at, record } of pack.claims) {
    refer('claims', [at, 'measure'], 'measures', record.measure);
    refer('claims', [at, 'base'], 'measures', record.base);
    refer('claims', [at, 'provenance', 'source'], 'sources', record.provenance.source);
    referParty([at, 'attribution'], record.attribution);
    record.discrepancyBetween?.forEach((party, index) => referParty([at, 'discrepancyBetween', index], party));
  }
  checkConcepts(pack, known.phases, report);
}

/** A measure's cue and a concept's `within` name concepts of the same facet; the facet `phase` names phases. */
function checkConcepts(pack: Records, phases: ReadonlySet<string>, report: Report): void {
  const facets = new Map(pack.concepts.map(({ record }) => [record.id, record.facet]));
  for (const { at, record } of pack.concepts) {
    if (record.within === undefined || facets.get(record.within) === record.facet) continue;
    report('concepts', [at, 'within'], 'reference', `There is no ${record.within} among the ${record.facet} concepts.`);
  }
  for (const { at, record } of pack.measures) {
    record.shownBy.forEach((way, index) => {
      for (const [facet, cue] of Object.entries(way)) {
        for (const list of ['any', 'none'] as const) {
          cue?.[list]?.forEach((id, place) => {
            if (facet === 'phase' ? phases.has(id) : facets.get(id) === facet) return;
            const path = [at, 'shownBy', index, facet, list, place];
            report('measures', path, 'reference', `There is no ${id} among the ${facet} concepts.`);
          });
        }
      }
    });
  }
}

export function checkCycles(pack: Records, report: Report): void {
  const check = <T extends Named>(part: Part, entries: readonly Entry<T>[], key: keyof T & string): void => {
    const above = new Map(entries.map(({ record }) => [record.id, record[key] as string | null | undefined]));
    const places = new Map(entries.map(({ at, record }) => [record.id, at]));
    const done = new Set<string>();
    for (const { record } of entries) {
      const way = new Set<string>();
      let id: string | null | undefined = record.id;
      while (typeof id === 'string' && !done.has(id) && !way.has(id)) {
        way.add(id);
        id = above.get(id);
      }
      if (typeof id === 'string' && way.has(id)) {
        report(part, [places.get(id) ?? 0, key], 'cycle', `Following "${key}" from ${id} leads back to it.`);
      }
      for (const passed of way) done.add(passed);
    }
  };
  check('phases', pack.phases, 'partOf');
  check('phases', pack.phases, 'follows');
  check('concepts', pack.concepts, 'within');
  check('measures', pack.measures, 'partOf');
}

function idsOf(entries: readonly Entry<Named>[]): ReadonlySet<string> {
  return new Set(entries.map(({ record }) => record.id));
}

// A pack held in plain objects, for tests of what comes after packs: no compiling, no files.
//
// Here: the interface of lib/pack/pack.ts over arrays, and makers whose defaults a test overrides in the fields it is
// about. Not here: rules between records, which packs on disk are checked for.
import type { Actor, Measure, Pack, Phase, Source } from '@/lib/pack';
import type { AsOf, Day, Quantity, Qualifier, RecordedClaim } from '@/lib/vocabulary';

type Parts = {
  id?: string;
  coverage?: { from: Day; to: Day };
  sources?: Source[];
  actors?: Actor[];
  phases?: Phase[];
  measures?: Measure[];
  claims?: RecordedClaim[];
};

const byId = <T extends { id: string }>(list: readonly T[]) => {
  const map = new Map(list.map((entry) => [entry.id, entry]));
  return (id: string): T | undefined => map.get(id);
};

const firstDay = ({ asOf }: RecordedClaim): string => (asOf.basis === 'unknown' ? '9999-12-31' : asOf.from);

/** Everything left out is empty. Sources that claims name are made up where they are not given. */
export function memoryPack(parts: Parts): Pack {
  const { id = 'storm', coverage = { from: '2020-01-01', to: '2020-12-31' }, actors = [], phases = [] } = parts;
  const { measures = [], claims = [] } = parts;
  const named = new Set(claims.map(({ provenance }) => provenance.source));
  for (const { id: given } of parts.sources ?? []) named.delete(given);
  const sources = [...(parts.sources ?? []), ...[...named].map((name) => aSource({ id: name }))];
  const manifest = {
    id,
    title: id,
    version: '1',
    maker: 'tests',
    licence: 'MIT',
    method: 'invented',
    language: 'en',
    coverage,
  };
  return {
    id,
    coverage,
    manifest,
    manifestOf: () => manifest,
    lastDay: (measure) => (measures.some((each) => each.id === measure) ? coverage.to : undefined),
    sources,
    actors,
    phases,
    measures,
    source: byId(sources),
    actor: byId(actors),
    phase: byId(phases),
    measure: byId(measures),
    concept: () => undefined,
    claim: byId(claims),
    claimsOf: (measure) =>
      claims
        .filter((claim) => claim.measure === measure)
        .sort((x, y) => (`${firstDay(x)} ${x.id}` < `${firstDay(y)} ${y.id}` ? -1 : 1)),
  };
}

export const aSource = (fields: Partial<Source> & { id: string }): Source => ({
  document: null,
  title: `Report ${fields.id}`,
  publisher: null,
  url: null,
  language: 'en',
  written: { from: '2020-06-01', to: '2020-06-01', basis: 'header', because: 'printed above the text' },
  problems: [],
  ...fields,
});

export const aMeasure = (fields: Partial<Measure> & { id: string }): Measure => ({
  label: fields.id,
  definition: `counts ${fields.id}`,
  type: 'cumulative',
  unit: 'people',
  grain: 1000,
  population: 'people',
  place: null,
  status: null,
  start: null,
  phase: null,
  partOf: null,
  related: [],
  shownBy: [],
  ...fields,
});

export const anActor = (fields: Partial<Actor> & { id: string }): Actor => ({
  name: fields.id,
  kind: 'body',
  aliases: [fields.id],
  affiliation: null,
  roles: [],
  ...fields,
});

export const aPhase = (fields: Partial<Phase> & { id: string }): Phase => ({
  kind: 'truce',
  label: fields.id,
  summary: `what ${fields.id} says`,
  parties: [],
  partOf: null,
  follows: null,
  dates: { from: '2020-05-01', to: null, basis: 'invented' },
  spokenOf: { from: '2020-05-01', to: null },
  aliases: [],
  generalNames: [],
  hints: [],
  terms: [],
  ...fields,
});

/** A count of people. `n('about', 250)`, `n('range', 40, { high: 60 })`, `n('vague', null, { vague: 'dozens' })`. */
export const n = (qualifier: Qualifier, value: number | null, rest: Partial<Quantity> = {}): Quantity => ({
  value,
  high: null,
  qualifier,
  unit: 'people',
  ...rest,
});

/** `on('2020-06-01')`, `on('2020-06-01', 'page')`, `on('2020-06-01/2020-06-09')`, `on(null)`. */
export function on(days: string | null, basis: Exclude<AsOf['basis'], 'unknown'> = 'clause'): AsOf {
  if (days === null) return { basis: 'unknown' };
  const [from = days, to = from] = days.split('/');
  return { basis, from, to };
}

export const aClaim = (fields: Partial<RecordedClaim> & { id: string; measure: string }): RecordedClaim => ({
  quantity: n('exact', 1),
  asOf: on('2020-06-01'),
  attribution: null,
  provenance: { source: 'report', paragraph: 1, written: 'as written' },
  ...fields,
});

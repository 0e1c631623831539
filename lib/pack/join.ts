// Several packs taken together as one reference: whatever is on record anywhere, with ids that say whose it is.
//
// Here: ids `pack:id`, measures that count the same (`sameAs`) as one, and a body that several packs know as one voice.
// With one pack alone its ids stand as they are. The order of packs decides which of two records is shown, and nothing
// else. Not here: finding names and words in a text, which each pack does by itself (open.ts).
import type { RecordedClaim } from '@/lib/vocabulary';
import { PERSONAL, type Pack, type Reference } from './pack';
import type { Actor, Measure, Phase, Source } from './schema';

const joined = new WeakMap<readonly Pack[], Reference>();

/** The same list of packs gives the same reference. Nothing is looked through before it is asked for. */
export function joinPacks(packs: readonly Pack[]): Reference {
  const before = joined.get(packs);
  if (before) return before;
  const reference = join(packs);
  joined.set(packs, reference);
  return reference;
}

type Place = { pack: Pack; id: string };

function join(packs: readonly Pack[]): Reference {
  const byId = new Map(packs.map((pack) => [pack.id, pack]));
  const nameOf = ({ pack, id }: Place): string => (packs.length > 1 ? `${pack.id}:${id}` : id);

  /** An id without its pack is looked for in each: what was read before another pack was turned on is still found. */
  function placeOf(id: string, has: (pack: Pack, own: string) => unknown): Place | undefined {
    const mark = id.indexOf(':');
    if (mark < 0) {
      const pack = packs.find((each) => has(each, id) !== undefined);
      return pack && { pack, id };
    }
    const [pack, own] = [byId.get(id.slice(0, mark)), id.slice(mark + 1)];
    return pack && has(pack, own) !== undefined ? { pack, id: own } : undefined;
  }

  /** One lasting copy of each record, its references spelled out. */
  function naming<T extends { id: string }>(
    look: (pack: Pack, id: string) => T | undefined,
    spellOut: (record: T, place: Place) => T,
  ) {
    const known = new Map<string, T>();
    const at = (place: Place): T | undefined => {
      const name = nameOf(place);
      const record = known.get(name) ?? look(place.pack, place.id);
      if (!record || packs.length === 1) return record;
      const spelled = known.get(name) ?? spellOut(record, place);
      known.set(name, spelled);
      return spelled;
    };
    return {
      at,
      find: (id: string): T | undefined => {
        const place = placeOf(id, look);
        return place && at(place);
      },
    };
  }

  const lookMeasure = (pack: Pack, id: string): Measure | undefined => pack.measure(id);
  const groups = once(() =>
    packs.length > 1 ? groupMeasures(packs, nameOf, (id) => placeOf(id, lookMeasure)) : new Map<string, Place[]>(),
  );
  /** Of measures that count the same, the one by which all go. Null stays null. */
  const measureName = <T extends string | null | undefined>({ pack }: Place, id: T): string | Exclude<T, string> => {
    if (typeof id !== 'string') return id as Exclude<T, string>;
    const first = groups().get(nameOf({ pack, id }))?.[0];
    return first ? nameOf(first) : nameOf({ pack, id });
  };

  const voices = once(() => {
    const byName = new Map<string, string>();
    for (const pack of packs) {
      for (const { id, name } of pack.actors) {
        const key = name.toLowerCase();
        if (!byName.has(key)) byName.set(key, nameOf({ pack, id }));
      }
    }
    return byName;
  });
  const voice = (pack: Pack, party: string): string => {
    const name = party.startsWith('other:') ? party.slice('other:'.length) : pack.actor(party)?.name;
    const known = name === undefined ? undefined : voices().get(name.toLowerCase());
    return known ?? (party.startsWith('other:') ? party : nameOf({ pack, id: party }));
  };

  const sources = naming<Source>(
    (pack, id) => pack.source(id),
    (source, place) => ({ ...source, id: nameOf(place) }),
  );
  const actors = naming<Actor>(
    (pack, id) => pack.actor(id),
    (actor, place) => ({
      ...actor,
      id: voice(place.pack, place.id),
      affiliation:
        actor.affiliation !== null && place.pack.actor(actor.affiliation)
          ? voice(place.pack, actor.affiliation)
          : actor.affiliation,
    }),
  );
  const phases = naming<Phase>(
    (pack, id) => pack.phase(id),
    (phase, place) => {
      const beside = (id: string | null) => id && nameOf({ pack: place.pack, id });
      return {
        ...phase,
        id: nameOf(place),
        parties: phase.parties.map((party) => voice(place.pack, party)),
        partOf: beside(phase.partOf),
        follows: beside(phase.follows),
        terms: phase.terms.map(({ term, provenance }) => ({
          term,
          provenance: provenance && { ...provenance, source: nameOf({ pack: place.pack, id: provenance.source }) },
        })),
      };
    },
  );
  const measures = naming<Measure>(lookMeasure, (measure, place) => {
    const name = measureName(place, place.id);
    const members = groups().get(name) ?? [place];
    const related = members.flatMap((member) =>
      (member.pack.measure(member.id)?.related ?? []).map((id) => measureName(member, id)),
    );
    return {
      ...measure,
      id: name,
      phase: measure.phase && nameOf({ pack: place.pack, id: measure.phase }),
      partOf: measureName(place, measure.partOf),
      related: [...new Set(related)].filter((id) => id !== name),
      ...(measure.base !== undefined && { base: measureName(place, measure.base) }),
    };
  });
  const claims = naming<RecordedClaim>(
    (pack, id) => pack.claim(id),
    (claim, place) => ({
      ...claim,
      id: nameOf(place),
      measure: measureName(place, claim.measure),
      attribution: claim.attribution === null ? null : voice(place.pack, claim.attribution),
      ...(claim.base !== undefined && { base: measureName(place, claim.base) }),
      provenance: { ...claim.provenance, source: nameOf({ pack: place.pack, id: claim.provenance.source }) },
      ...(claim.discrepancyBetween && {
        discrepancyBetween: claim.discrepancyBetween.map((party) => voice(place.pack, party)),
      }),
    }),
  );

  /** All that count what this one counts, in the order of packs. */
  const membersOf = (id: string): readonly Place[] => {
    const place = placeOf(id, lookMeasure);
    const name = place ? measureName(place, place.id) : id;
    return groups().get(name) ?? (place ? [place] : []);
  };
  const findMeasure = (id: string): Measure | undefined => {
    const [first] = membersOf(id);
    return first && measures.at(first);
  };
  const allPhases = once(() => packs.flatMap((pack) => pack.phases.flatMap(({ id }) => phases.at({ pack, id }) ?? [])));
  // Asked for every figure of a page.
  const allMeasures = once(() =>
    packs.flatMap((pack) =>
      pack.measures.flatMap(({ id }) => {
        const place = { pack, id };
        return measureName(place, id) === nameOf(place) ? (measures.at(place) ?? []) : [];
      }),
    ),
  );
  const claimLists = new Map<string, readonly RecordedClaim[]>();

  return {
    source: sources.find,
    actor: (id) => {
      const place = placeOf(id, (pack, own) => pack.actor(own));
      return place && actors.find(packs.length > 1 ? voice(place.pack, place.id) : place.id);
    },
    phase: phases.find,
    measure: findMeasure,
    claim: claims.find,
    get phases() {
      return allPhases();
    },
    get measures() {
      return allMeasures();
    },
    claimsOf: (id) => {
      const known = claimLists.get(id);
      if (known) return known;
      const lists = membersOf(id).map(({ pack, id: own }) =>
        pack.claimsOf(own).flatMap((claim) => claims.at({ pack, id: claim.id }) ?? []),
      );
      const list = lists.length > 1 ? lists.flat().sort(byFirstDay) : (lists[0] ?? []);
      claimLists.set(id, list);
      return list;
    },
    manifestOf: (id) => {
      const [only, second] = packs;
      return second ? byId.get(id.slice(0, id.indexOf(':')))?.manifest : only?.manifest;
    },
    lastDay: (id) => {
      const members = membersOf(id);
      // A figure saved today does not carry the record to today.
      const bundled = members.filter(({ pack }) => pack.id !== PERSONAL);
      const ends = (bundled.length > 0 ? bundled : members).map(({ pack }) => pack.coverage.to);
      return ends.sort().at(-1);
    },
  };
}

/**
 * Every measure with all that count the same, under each of their names and under the name of one that no pack here has,
 * but to which several refer. First the one that the others name, then in the order of packs.
 */
function groupMeasures(
  packs: readonly Pack[],
  nameOf: (place: Place) => string,
  find: (id: string) => Place | undefined,
): ReadonlyMap<string, readonly Place[]> {
  const groups = new Map<string, Place[]>();
  for (const pack of packs) {
    for (const { id } of pack.measures) {
      const place = { pack, id };
      const key = targetOf(place, find, nameOf);
      const group = groups.get(key);
      if (!group) groups.set(key, [place]);
      else if (nameOf(place) === key) group.unshift(place);
      else group.push(place);
    }
  }
  const named = new Map<string, readonly Place[]>();
  for (const [key, group] of groups) {
    const first = group[0];
    // Two that refer to a third which is not here must count the same as each other.
    const kept = first ? group.filter((place) => countAlike(measureAt(first), measureAt(place))) : group;
    for (const place of group) named.set(nameOf(place), kept.includes(place) ? kept : [place]);
    if (!find(key)) named.set(key, kept);
  }
  return named;
}

const measureAt = ({ pack, id }: Place): Measure | undefined => pack.measure(id);

/** The end of the chain of `sameAs`; the place itself where what it names cannot be the same thing, or leads back. */
function targetOf(place: Place, find: (id: string) => Place | undefined, nameOf: (place: Place) => string): string {
  const passed = new Set([nameOf(place)]);
  let at = place;
  for (;;) {
    const same = measureAt(at)?.sameAs;
    if (same === undefined) return nameOf(at);
    const next = find(same);
    if (!next) return same;
    const name = nameOf(next);
    if (!countAlike(measureAt(place), measureAt(next))) return nameOf(at);
    // They lead round in a circle: whichever of them is asked, the same one answers.
    if (passed.has(name)) return [...passed].slice([...passed].indexOf(name)).sort()[0] ?? name;
    passed.add(name);
    at = next;
  }
}

/** Whatever a pack says: people and trucks are not the same, nor are two totals that begin on different days. */
function countAlike(one: Measure | undefined, other: Measure | undefined): boolean {
  if (!one || !other || one.type !== other.type || one.unit !== other.unit) return false;
  return one.start === null || other.start === null || one.start === other.start;
}

const LAST = '9999-12-31';
const firstDay = ({ asOf }: RecordedClaim): string => (asOf.basis === 'unknown' ? LAST : asOf.from);
const byFirstDay = (x: RecordedClaim, y: RecordedClaim): number => {
  const [a, b] = [`${firstDay(x)} ${x.id}`, `${firstDay(y)} ${y.id}`];
  return a < b ? -1 : Number(a > b);
};

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

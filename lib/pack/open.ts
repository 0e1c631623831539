// A compiled pack, opened: views over its buffer and records taken out when they are asked for.
//
// Here: the look-ups of pack.ts, and for the engine the phrases and rules. Nothing is parsed or validated: what was
// compiled had been checked.
import type { RecordedClaim } from '@/lib/vocabulary';
import { openSections } from './buffer';
import { TABLES } from './compile';
import type { EnginePack } from './pack';
import { placeOfId } from './ids';
import { PhraseIndex } from './phrases';
import { RecordReader } from './records';
import { readRules, type Rule } from './rules';
import type { Actor, Concept, Manifest, Measure, Phase, Source } from './schema';

/** Throws a RangeError when the buffer is not a pack of this version. */
export function openPack(buffer: ArrayBuffer): EnginePack {
  const sections = openSections(buffer);
  const reader = new RecordReader(sections);
  const ids = sections.ints('ids');
  const tableOf = (name: (typeof TABLES)[number]): number => TABLES.indexOf(name);

  const table = <T extends { id: string }>(name: (typeof TABLES)[number]) => {
    const number = tableOf(name);
    const size = reader.size(number);
    const at = (index: number): T | undefined =>
      index >= 0 && index < size ? (reader.record(number, index) as unknown as T) : undefined;
    const idAt = (index: number): string | undefined => at(index)?.id;
    let whole: readonly T[] | undefined;
    return {
      size,
      at,
      all: () => (whole ??= Array.from({ length: size }, (_, index) => at(index) as T)),
      placeOf: (id: string) => placeOfId(ids, number, id, idAt),
    };
  };
  const sources = table<Source>('sources');
  const actors = table<Actor>('actors');
  const phases = table<Phase>('phases');
  const concepts = table<Concept>('concepts');
  const measures = table<Measure>('measures');
  const claims = table<RecordedClaim>('claims');
  let rules: readonly Rule[] | undefined;
  const claimsOfTable = tableOf('claimsOf');
  const manifest = (): Manifest => reader.record(tableOf('manifest'), 0) as unknown as Manifest;

  return {
    get id() {
      return manifest().id;
    },
    get manifest() {
      return manifest();
    },
    get coverage() {
      return manifest().coverage;
    },
    get sources() {
      return sources.all();
    },
    get actors() {
      return actors.all();
    },
    get phases() {
      return phases.all();
    },
    get measures() {
      return measures.all();
    },
    source: (id) => sources.at(sources.placeOf(id)),
    actor: (id) => actors.at(actors.placeOf(id)),
    phase: (id) => phases.at(phases.placeOf(id)),
    measure: (id) => measures.at(measures.placeOf(id)),
    concept: (id) => concepts.at(concepts.placeOf(id)),
    claim: (id) => claims.at(claims.placeOf(id)),
    claimsOf: (measure) => {
      const place = measures.placeOf(measure);
      if (place < 0) return [];
      const list = reader.record(claimsOfTable, place) as readonly number[];
      return list.map((index) => claims.at(index)).filter((claim) => claim !== undefined);
    },
    manifestOf: manifest,
    lastDay: (measure) => (measures.placeOf(measure) < 0 ? undefined : manifest().coverage.to),
    phrases: new PhraseIndex(sections),
    get rules() {
      return (rules ??= readRules(sections.ints('rules')));
    },
    actorAt: actors.at,
    actorPlace: actors.placeOf,
    phaseAt: phases.at,
    conceptAt: concepts.at,
    conceptPlace: concepts.placeOf,
    measureAt: measures.at,
    phaseCount: phases.size,
  };
}

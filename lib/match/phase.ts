// Agreements, proposals and phases: by their own names, and by general ones that the day and the words near them decide.
//
// "The first phase" is another phase in March than in December. A month or year in the text beats the page's day; with
// neither, or with both possible, every candidate stays.
import type { Span } from '@/lib/vocabulary';
import { addDays } from './date';
import { chooseAmong, related, type Thread } from './phase-choice';
import { isDefinite, meansOne } from './phase-words';
import { longest, within, type NameHit, type Scene } from './scene';
import { namesSubject, otherPlaces } from './subject';

export type PhaseHit = NameHit & { ids: string[]; records: number[] };

/** "The ceasefire in Lebanon", "Witkoff's proposal to Iran": a sentence that names other places and not the pack's own. */
function isElsewhere(scene: Scene, hit: NameHit, sentence: Span): boolean {
  const concepts = within(scene.concepts, sentence);
  if (namesSubject(scene.pack, scene.text, concepts, within(scene.names.actor, sentence))) return false;
  // A country that is itself a party ("Israel accepted the proposal") is no other place.
  const party = (place: Span): boolean => scene.names.actorInContext.some((name) => name.start === place.start);
  return otherPlaces(scene.pack, concepts).some((place) => !party(place) && Math.abs(place.start - hit.start) < NEAR);
}
const NEAR = 120;

/** In text order, not overlapping. `ids` holds one id, or every candidate when the words and the day leave it open. */
export function findPhases(scene: Scene): PhaseHit[] {
  const { pack, names, text } = scene;
  const spans = new Map<string, NameHit & { certain: Set<number>; general: Set<number> }>();
  const gather = (hits: readonly NameHit[], kind: 'certain' | 'general'): void => {
    for (const hit of hits) {
      const key = `${hit.start} ${hit.end}`;
      let entry = spans.get(key);
      if (!entry) spans.set(key, (entry = { ...hit, certain: new Set(), general: new Set() }));
      entry[kind].add(hit.record);
    }
  };
  gather(names.phase, 'certain');
  gather(names.phaseGeneral, 'general');

  const found: PhaseHit[] = [];
  let thread = null as Thread | null;
  for (const hit of longest([...spans.values()])) {
    const sentence = scene.sentences[scene.sentenceAt(hit.start)];
    if (!sentence) continue;
    const heading = scene.blocks[sentence.block]?.role === 'heading' || sentence.block <= 1;
    let records: number[];
    let dated = true;
    if (hit.certain.size > 0) records = [...hit.certain];
    else {
      if (!scene.onSubject || isElsewhere(scene, hit, sentence) || !meansOne(scene, hit, sentence.end, heading))
        continue;
      ({ records, dated } = chooseAmong(scene, hit, sentence, [...hit.general], thread));
    }
    // A headline's bare noun ("end of truce") means the one in force, or none.
    if (heading && hit.certain.size === 0 && !isDefinite(scene, hit) && !/[ -]/.test(text.slice(hit.start, hit.end))) {
      const day = scene.written;
      records = records.filter((record) => {
        const dates = pack.phaseAt(record)?.dates;
        return (
          dates !== undefined && day !== null && day >= dates.from && (dates.to === null || day <= addDays(dates.to, 3))
        );
      });
    }
    if (records.length === 0) continue;
    const ids = records.map((record) => pack.phaseAt(record)?.id).filter((id) => id !== undefined);
    found.push({ start: hit.start, end: hit.end, from: hit.from, to: hit.to, record: records[0] ?? 0, ids, records });
    if (records.length === 1)
      thread = {
        record: records[0] ?? 0,
        block: sentence.block,
        dated: dated || (thread?.dated === true && related(scene, thread.record, records[0] ?? 0)),
      };
  }
  return found;
}

// Finding in several packs what an id of a mention names.
//
// Here: ids with and without their pack's prefix, parties and documents. Not here: what is shown of them.
import type { Pack } from '@/lib/pack';
import type { Comparison, RecordedClaim } from '@/lib/vocabulary';
import type { Document, Party } from './types';

/** An id as the pack itself writes it. */
export const localId = (pack: Pack, id: string): string =>
  id.startsWith(`${pack.id}:`) ? id.slice(pack.id.length + 1) : id;

/** The first pack that answers, with its answer. */
export function findIn<T>(
  packs: readonly Pack[],
  id: string,
  look: (pack: Pack, id: string) => T | undefined,
): { pack: Pack; found: T } | null {
  for (const pack of packs) {
    const found = look(pack, localId(pack, id));
    if (found !== undefined) return { pack, found };
  }
  return null;
}

/** The record that a comparison speaks of. Its source is checked too: two packs may use one id. */
export function findRecord(
  packs: readonly Pack[],
  { claim, source }: Comparison,
): { pack: Pack; found: RecordedClaim } | null {
  return findIn(packs, claim, (pack, id) => {
    const record = pack.claim(id);
    return record?.provenance.source === localId(pack, source) ? record : undefined;
  });
}

/** Somebody a figure is credited to: an actor's id, `other:NAME`, or null for nobody. */
export function partyOf(attribution: string | null, packs: readonly Pack[]): Party | null {
  if (attribution === null) return null;
  if (attribution.startsWith('other:')) return { id: null, name: attribution.slice('other:'.length) };
  const actor = findIn(packs, attribution, (pack, id) => pack.actor(id))?.found;
  return actor ? { id: attribution, name: actor.name } : { id: null, name: attribution };
}

/** A source as it stands beside a figure. */
export function documentOf(pack: Pack, id: string): Document | null {
  const source = pack.source(id);
  if (!source) return null;
  const { title, publisher, url, written, problems } = source;
  return { id, title, publisher, url, written: { ...written }, problems: [...problems] };
}

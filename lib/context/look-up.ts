// What an id of a mention or a claim names, as it is shown.
//
// Here: parties and documents. Not here: finding a record (lib/pack).
import type { Reference } from '@/lib/pack';
import type { Document, Party } from './types';

/** Somebody a figure is credited to: an actor's id, `other:NAME`, or null for nobody. */
export function partyOf(attribution: string | null, reference: Reference): Party | null {
  if (attribution === null) return null;
  if (attribution.startsWith('other:')) return { id: null, name: attribution.slice('other:'.length) };
  const actor = reference.actor(attribution);
  return actor ? { id: attribution, name: actor.name } : { id: null, name: attribution };
}

/** The language of a record's words; BCP 47's own word for one that nobody gives. */
export const languageOf = (reference: Reference, id: string): string => reference.manifestOf(id)?.language ?? 'und';

/** A source as it stands beside a figure. */
export function documentOf(reference: Reference, id: string): Document | null {
  const source = reference.source(id);
  if (!source) return null;
  const { title, publisher, url, written, problems } = source;
  return { id, title, publisher, url, written: { ...written }, problems: [...problems] };
}

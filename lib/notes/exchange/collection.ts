// Notes as a W3C Web Annotation collection in JSON-LD: nothing of a note is lost in it, and it can be brought in again.
//
// Here: writing it, and finding the annotations in one. Not here: checking what was found (read-file.ts).
import type { Annotation } from '../annotation';
import { uuidOf } from './uuid';

/** The same notes in the same order are the same file. */
export async function writeCollection(notes: readonly Annotation[], label: string): Promise<string> {
  const items = JSON.stringify(notes);
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: await uuidOf(items),
    type: 'AnnotationCollection',
    label,
    total: notes.length,
    first: {
      id: await uuidOf(`${items}, page 1`),
      type: 'AnnotationPage',
      startIndex: 0,
      items: notes,
    },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** What stands where annotations stand in a collection, a page of one, or a bare list; null where nothing does. */
export function itemsIn(file: unknown): unknown[] | null {
  if (Array.isArray(file)) return file;
  if (!isObject(file)) return null;
  if (file['type'] === 'Annotation') return [file];
  if (Array.isArray(file['items'])) return file['items'];
  return isObject(file['first']) ? itemsIn(file['first']) : null;
}

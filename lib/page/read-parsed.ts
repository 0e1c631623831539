// The same text of a document that was only parsed, as the command line reads files: no layout, no Ranges, and no address but
// the one that the page gives for itself.
import type { PageText } from '@/lib/vocabulary';
import { attributeOf, find } from './dom';
import { extractAtOnce, type ReadOptions } from './extract';

/** Null: not an article, or not a kind of document that is read. */
export function readParsed(document: Document, options: ReadOptions = {}): PageText | null {
  return extractAtOnce(document, { url: declaredAddress(document), ...options })?.page ?? null;
}

function declaredAddress(document: Document): string {
  const link = find(document, 'link[rel~="canonical" i][href]');
  const meta = find(document, 'meta[property="og:url"]');
  return (link && attributeOf(link, 'href')) ?? (meta && attributeOf(meta, 'content')) ?? '';
}

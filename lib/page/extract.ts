// A document as an article: its text, blocks, day and language. The same for a browser's document and a parsed file.
import type { Day, PageText } from '@/lib/vocabulary';
import { bodyOf } from './dom';
import { declaredLanguage } from './language';
import { publishedDay } from './published';
import { findScope } from './scope';
import { isReadableType, saysArticle } from './signals';
import type { Runs } from './text';
import { nothingMoreHidden } from './visible';
import { walk } from './walk';

export type ReadOptions = {
  /** The reader asked for this page: read it also where nothing says that it is an article. */
  asked?: boolean;
  /** The page's address, for the day in it. */
  url?: string;
  /** Whether an element that directly holds text is not seen. Without it, only the markup is asked. */
  isHidden?: (element: Element) => boolean;
};
export type Extract = { page: PageText; runs: Runs };

/** Text beyond this is not read. */
const MOST_TEXT = 2_000_000;
/** With the page's word that it is an article, and without. */
const LEAST_TEXT = 140;
const PLENTY_OF_TEXT = 1200;

/** Null: no article, or not a kind of document that is read. */
export function extract(
  document: Document,
  { asked = false, url = '', isHidden = nothingMoreHidden }: ReadOptions = {},
): Extract | null {
  if (!isReadableType(document)) return null;
  const says = saysArticle(document);
  if (!asked && !says && isFrontPage(url)) return null;
  const scope = findScope(document);
  if (!scope || scope.weight < (asked ? 1 : says ? LEAST_TEXT : PLENTY_OF_TEXT)) return null;
  const { text, blocks, runs } = walk(scope, { isHidden, isBody: scope.isBody, limit: MOST_TEXT });
  if (text === '') return null;
  const day: Day | null = publishedDay(document, scope.around === bodyOf(document) ? scope.to : scope.around, url);
  const published = day ? ({ day, basis: 'page' } as const) : null;
  return { page: { text, blocks, published, lang: declaredLanguage(scope.to) }, runs };
}

/** A front page is full of text and no article. */
const isFrontPage = (address: string): boolean => URL.canParse(address) && new URL(address).pathname === '/';

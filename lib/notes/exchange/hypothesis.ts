// Annotations as Hypothesis exports them, as notes of ours.
//
// Its JSON file: `annotations`, each with `uri`, `text`, `tags`, and in `target` its own shape of selectors. Its Markdown is kept as
// the plain text it is written in.
import * as z from 'zod/mini';
import type { Selector } from '@/lib/annotate';
import type { Annotation } from '../annotation';
import { bodyOf } from '../parts';
import { uuidOf } from './uuid';

const SelectorSchema = z.union([
  z.object({
    type: z.literal('RangeSelector'),
    startContainer: z.string(),
    startOffset: z.int(),
    endContainer: z.string(),
    endOffset: z.int(),
  }),
  z.object({ type: z.literal('TextPositionSelector'), start: z.int(), end: z.int() }),
  z.object({
    type: z.literal('TextQuoteSelector'),
    exact: z.string(),
    prefix: z.optional(z.string()),
    suffix: z.optional(z.string()),
  }),
  // It has others for PDF files and e-books.
  z.object({ type: z.string() }),
]);
const ExportedSchema = z.object({
  id: z.string().check(z.minLength(1)),
  created: z.string(),
  updated: z.string(),
  uri: z.string(),
  text: z.optional(z.string()),
  tags: z.optional(z.array(z.string())),
  target: z.optional(z.array(z.object({ selector: z.optional(z.array(SelectorSchema)) }))),
  document: z.optional(z.object({ title: z.optional(z.array(z.string())) })),
  references: z.optional(z.array(z.string())),
});
type ExportedSelector = z.infer<typeof SelectorSchema>;

/** The list in a file of Hypothesis; null when it is none. */
export const hypothesisItems = (file: unknown): unknown[] | null =>
  typeof file === 'object' && file !== null && 'annotations' in file && Array.isArray(file.annotations)
    ? file.annotations
    : null;

/** As a note, still to be checked like any other; or why it is none. */
export async function noteFromHypothesis(
  item: unknown,
  canonicalOf: (address: string) => string,
): Promise<{ note: Annotation } | { skipped: 'reply' | 'unreadable' }> {
  const { data: exported } = ExportedSchema.safeParse(item);
  if (!exported) return { skipped: 'unreadable' };
  if (exported.references?.length) return { skipped: 'reply' };
  const { id, uri, text = '', tags = [], target = [], document } = exported;
  const [created, modified] = [dayAndTime(exported.created), dayAndTime(exported.updated)];
  if (created === null || modified === null) return { skipped: 'unreadable' };
  return {
    note: {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: await uuidOf(`hypothesis ${id}`),
      type: 'Annotation',
      motivation: text === '' && tags.length === 0 ? 'bookmarking' : 'commenting',
      created,
      modified,
      body: bodyOf({ text, tags: [...new Set(tags)] }),
      target: {
        source: uri,
        canonical: canonicalOf(uri),
        title: document?.title?.[0] ?? '',
        selector: selectorsOf(target[0]?.selector ?? []),
      },
      revision: 0,
    },
  };
}

const dayAndTime = (written: string): string | null => {
  const time = Date.parse(written);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
};

/** It quotes the markup's own spaces and line ends; on the page, and in our text of it, each run of them is one space. */
const asRead = (words: string): string => words.replace(/\s+/g, ' ');

/** Its positions count the characters of a page's text as it takes it, which is not ours: they would point elsewhere. */
function selectorsOf(selectors: readonly ExportedSelector[]): Selector[] {
  return selectors.flatMap((selector): Selector[] => {
    if ('exact' in selector) {
      const { exact, prefix = '', suffix = '' } = selector;
      return [{ type: 'TextQuoteSelector', exact: asRead(exact), prefix: asRead(prefix), suffix: asRead(suffix) }];
    }
    if (!('startContainer' in selector)) return [];
    const point = (value: string, at: number) =>
      ({ type: 'XPathSelector', value, refinedBy: { type: 'TextPositionSelector', start: at, end: at } }) as const;
    return [
      {
        type: 'RangeSelector',
        startSelector: point(`/html[1]/body[1]${selector.startContainer}`, selector.startOffset),
        endSelector: point(`/html[1]/body[1]${selector.endContainer}`, selector.endOffset),
      },
    ];
  });
}

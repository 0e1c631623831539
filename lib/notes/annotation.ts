// A note as the store keeps it and as it is exported: a W3C Web Annotation (https://www.w3.org/TR/annotation-model/).
import * as z from 'zod/mini';
import { SelectorSchema } from '@/lib/annotate';
import { ClaimSchema } from '@/lib/vocabulary';
import { SavedFigureSchema } from './saved';

export const AnnotationSchema = z.object({
  '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
  /** `urn:uuid:…`, made by the client, so that a repeated save is the same save. */
  id: z.string().check(z.regex(/^urn:uuid:[0-9a-f-]{36}$/)),
  type: z.literal('Annotation'),
  /** `describing`: a figure that the reader saved. */
  motivation: z.enum(['commenting', 'bookmarking', 'describing']),
  created: z.iso.datetime(),
  modified: z.iso.datetime(),
  body: z.array(
    z.object({
      type: z.literal('TextualBody'),
      value: z.string().check(z.maxLength(20000)),
      format: z.literal('text/plain'),
      purpose: z.enum(['commenting', 'tagging']),
    }),
  ),
  target: z.object({
    /** The page's address as it was open. */
    source: z.string(),
    /** The address under which all addresses of this article meet (page/address.ts). */
    canonical: z.string(),
    title: z.string(),
    selector: z.array(SelectorSchema),
  }),
  /** Ours: the figure the note stands on, as it was read then. */
  figure: z.optional(
    z.object({
      text: z.string(),
      claim: ClaimSchema,
      /** What is counted and who said it, in the words of the pack it was read with: the pack may not be there later. */
      label: z.optional(z.string()),
      saidBy: z.optional(z.nullable(z.string())),
    }),
  ),
  /** Ours, of a saved figure: the figure as the reader left it. */
  saved: z.optional(SavedFigureSchema),
  /** Counted up by the store at each save. 0 before the first. */
  revision: z.int().check(z.nonnegative()),
});
export type Annotation = z.infer<typeof AnnotationSchema>;

/** Equal but for the revision. Both went through the schema, which fixes the order of keys, so equal notes are equal texts. */
export const isSameNote = (one: Annotation, other: Annotation): boolean =>
  JSON.stringify({ ...one, revision: 0 }) === JSON.stringify({ ...other, revision: 0 });

// A figure that the reader saved from a page: what is counted, how many, who says so, as of when. Part of an annotation,
// so that it is kept with all that is promised of notes.
//
// Not here: what becomes of the saved figures together (lib/shelf/personal.ts).
import * as z from 'zod/mini';
import { ClaimSchema, DaySchema, MEASURE_TYPES } from '@/lib/vocabulary';

const Words = z.array(z.string().check(z.minLength(1), z.maxLength(80))).check(z.maxLength(20));
const Label = z.string().check(z.minLength(1), z.maxLength(300));

export const SavedMeasureSchema = z.object({
  /** `pack:id` of a measure on record, `own:name` for one of the reader's. */
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]*:[a-z0-9][a-z0-9.-]*$/), z.maxLength(300)),
  label: Label,
  definition: z.string().check(z.minLength(1), z.maxLength(2_000)),
  type: z.enum(MEASURE_TYPES),
  unit: z.string().check(z.minLength(1), z.maxLength(80)),
  grain: z.number().check(z.positive()),
  start: z.nullable(DaySchema),
  end: z.optional(DaySchema),
  /** For one of the reader's own: the words by which a page shows it. */
  words: z.optional(z.object({ counted: Words, happened: Words, where: Words })),
});
export type SavedMeasure = z.infer<typeof SavedMeasureSchema>;

export const SavedFigureSchema = z.object({
  measure: SavedMeasureSchema,
  /** As the reader left it. `attribution` is `other:NAME`, since the pack that knows the body may be gone by then. */
  claim: ClaimSchema,
  /** The words of the page. */
  written: z.string().check(z.minLength(1), z.maxLength(120)),
  /** The day the page gives for itself. */
  published: z.nullable(DaySchema),
});
export type SavedFigure = z.infer<typeof SavedFigureSchema>;

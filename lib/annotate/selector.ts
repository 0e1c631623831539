// The W3C selectors we write and read (https://www.w3.org/TR/annotation-model/#selectors), fields included.
import * as z from 'zod/mini';

export const TextPositionSelectorSchema = z.object({
  type: z.literal('TextPositionSelector'),
  start: z.int().check(z.nonnegative()),
  end: z.int().check(z.nonnegative()),
});
export const TextQuoteSelectorSchema = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
});
/** A way of child elements only, from the root: what a file brings in is walked, never evaluated. */
const STEPS = /^(?:\/[a-z][a-z0-9-]*(?:\[\d{1,5}\])?){1,100}$/i;
const PointSchema = z.object({
  type: z.literal('XPathSelector'),
  value: z.string().check(z.regex(STEPS)),
  /** Characters into the element's text; `end` is the same as `start`. */
  refinedBy: TextPositionSelectorSchema,
});
export const RangeSelectorSchema = z.object({
  type: z.literal('RangeSelector'),
  startSelector: PointSchema,
  endSelector: PointSchema,
});
export const SelectorSchema = z.discriminatedUnion('type', [
  RangeSelectorSchema,
  TextPositionSelectorSchema,
  TextQuoteSelectorSchema,
]);
export type RangeSelector = z.infer<typeof RangeSelectorSchema>;
export type TextPositionSelector = z.infer<typeof TextPositionSelectorSchema>;
export type TextQuoteSelector = z.infer<typeof TextQuoteSelectorSchema>;
export type Selector = z.infer<typeof SelectorSchema>;

// The nouns of the project, each defined once, as a schema with its type.
//
// Here: what passes between the stages of a reading (page text → mentions → claims → relations) and what a
// reference pack, a note and a message are made of. One spelling in code, pack and JSON.
// Not here: how a pack is laid out in files (pack/schema.ts) and what contexts say to each other (messages.ts).
import * as z from 'zod/mini';

/** Half-open, in UTF-16 code units of the page text. */
export const SpanSchema = z.object({
  start: z.int().check(z.nonnegative()),
  end: z.int().check(z.nonnegative()),
});
export type Span = z.infer<typeof SpanSchema>;

/** A calendar day, `YYYY-MM-DD`. Days compare as strings. */
export const DaySchema = z.iso.date();
export type Day = string;

export const QUALIFIERS = [
  'exact',
  'about',
  'more_than',
  'at_least',
  'nearly',
  'up_to',
  'at_most',
  'range',
  'vague',
  'fraction',
  'increment',
] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** Words that count without a number. Their bounds are in claim/interval.ts. */
export const VAGUE_WORDS = [
  'dozens',
  'scores',
  'hundreds',
  'thousands',
  'tens of thousands',
  'hundreds of thousands',
  'millions',
  'most',
  'nearly all',
] as const;
export type VagueWord = (typeof VAGUE_WORDS)[number];

export const QuantitySchema = z.object({
  /** As written: 2.3 million is 2300000, half is 0.5. Null when vague. The lower end of a range. */
  value: z.nullable(z.number()),
  /** The top of a range, else null. */
  high: z.nullable(z.number()),
  /** As the text put it: "more than 40" is an open interval and is never read as 40. */
  qualifier: z.enum(QUALIFIERS),
  /** A unit id of the pack: people, days, trucks … or `share` for a part of one. */
  unit: z.string(),
  /** Which word, when `qualifier` is `vague`. */
  vague: z.optional(z.enum(VAGUE_WORDS)),
  /** Counted in bigger steps than the unit: "six weeks" is 42 days, in steps of 7. */
  step: z.optional(z.number().check(z.positive())),
  /** "fewer than 40": the bound itself is left out. Only with `at_most`. */
  strict: z.optional(z.boolean()),
});
export type Quantity = z.infer<typeof QuantitySchema>;

/**
 * The days on which a figure can hold, first and last, with how we know. `page` and `header` really say "on or
 * before". Unknown is a case of its own, so that nobody compares a guess by accident.
 */
export const AsOfSchema = z.discriminatedUnion('basis', [
  z.object({ basis: z.enum(['clause', 'report', 'event', 'page', 'header']), from: DaySchema, to: DaySchema }),
  z.object({ basis: z.literal('unknown') }),
]);
export type AsOf = z.infer<typeof AsOfSchema>;
export type AsOfBasis = AsOf['basis'];

/** The stretch of time that an `event_window` counts in. Another convention ("by name", "by midnight") is another period. */
export const PeriodSchema = z.object({ from: DaySchema, to: DaySchema, convention: z.nullable(z.string()) });
export type Period = z.infer<typeof PeriodSchema>;

/** A value of a measure, as of some days, attributed to somebody or to nobody (schema.org Claim). */
export const ClaimSchema = z.object({
  measure: z.string(),
  quantity: QuantitySchema,
  asOf: AsOfSchema,
  /** An actor id, `other:NAME` for somebody the pack does not know, null when nobody is named. */
  attribution: z.nullable(z.string()),
  /** For an `event_window`: the period counted. */
  period: z.optional(PeriodSchema),
  /** For a `plan_term`: which draft of the proposal, when drafts are told apart. */
  draft: z.optional(z.string()),
  /** For a `share`: of what, when it is not the measure's own base. */
  base: z.optional(z.string()),
  /** "believed", "thought to be", "unverified": shown, without effect on the interval. */
  modality: z.optional(z.string()),
});
export type Claim = z.infer<typeof ClaimSchema>;

/** Where a recorded claim stands: W3C PROV's `wasQuotedFrom`, down to the paragraph. */
export const ProvenanceSchema = z.object({
  /** A source id of the same pack. */
  source: z.string(),
  /** Counted from 1 over the non-empty lines of the document, its headline included. Null for a reader's own. */
  paragraph: z.nullable(z.int().check(z.positive())),
  /** The few words of the mention itself, as the document has them. */
  written: z.string().check(z.minLength(1), z.maxLength(120)),
});
export type Provenance = z.infer<typeof ProvenanceSchema>;

// Spread: `z.extend` alone would be half a kilobyte of what a waking worker reads.
export const RecordedClaimSchema = z.object({
  ...ClaimSchema.shape,
  id: z.string(),
  provenance: ProvenanceSchema,
  /** What is odd about it, in our words. Never repaired in silence. */
  note: z.optional(z.string()),
  /** The document asserts that figures differ and gives none: between whom. */
  discrepancyBetween: z.optional(z.array(z.string())),
});
export type RecordedClaim = z.infer<typeof RecordedClaimSchema>;

export const MEASURE_TYPES = ['cumulative', 'snapshot', 'event_total', 'event_window', 'plan_term', 'share'] as const;
export type MeasureType = (typeof MEASURE_TYPES)[number];

export const RELATIONS = [
  'reportedConflict',
  'conflicts',
  'revision',
  'anomaly',
  'laterUpdate',
  'earlier',
  'agrees',
  'sameWhenRounded',
  'dateNeeded',
  'differentScope',
  'notComparable',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** "Differing" in the interface means exactly these. */
export const DIFFERING: readonly Relation[] = ['reportedConflict', 'conflicts', 'revision', 'anomaly'];

/** How the figure on the page stands to one recorded claim, and which row of the table said so. */
export const ComparisonSchema = z.object({
  claim: z.string(),
  source: z.string(),
  relation: z.enum(RELATIONS),
  /** The row of the table in compare/relate.ts that fired, 1 to 17. */
  row: z.int(),
  /** Row 8: the first day of the series on which the odd value fits. */
  firstFits: z.optional(DaySchema),
  /**
   * An earlier claim of the list that is the same statement of the same body, relayed by another document. Listed, but
   * one voice: whoever counts leaves out the comparisons that have this.
   */
  relays: z.optional(z.string()),
});
export type Comparison = z.infer<typeof ComparisonSchema>;

/** Words on the page that name something or count something. */
export const FigureMentionSchema = z.object({
  kind: z.literal('figure'),
  span: SpanSchema,
  quantity: QuantitySchema,
  /** Null when the figure links to no measure of any pack: printed by the command line, never marked. */
  measure: z.nullable(z.string()),
  attribution: z.nullable(z.string()),
  asOf: AsOfSchema,
  period: z.optional(PeriodSchema),
  modality: z.optional(z.string()),
  relations: z.array(ComparisonSchema),
});
export const PhaseMentionSchema = z.object({
  kind: z.literal('phase'),
  span: SpanSchema,
  /** One id, or every candidate when the words and the day leave it open. */
  ids: z.array(z.string()).check(z.minLength(1)),
});
export const ActorMentionSchema = z.object({ kind: z.literal('actor'), span: SpanSchema, id: z.string() });
export const DiscrepancyMentionSchema = z.object({
  kind: z.literal('discrepancy'),
  span: SpanSchema,
  measure: z.string(),
  asOf: AsOfSchema,
  relations: z.array(ComparisonSchema),
});
export const MentionSchema = z.discriminatedUnion('kind', [
  FigureMentionSchema,
  PhaseMentionSchema,
  ActorMentionSchema,
  DiscrepancyMentionSchema,
]);
export type FigureMention = z.infer<typeof FigureMentionSchema>;
export type PhaseMention = z.infer<typeof PhaseMentionSchema>;
export type ActorMention = z.infer<typeof ActorMentionSchema>;
export type DiscrepancyMention = z.infer<typeof DiscrepancyMentionSchema>;
export type Mention = z.infer<typeof MentionSchema>;

/** A run of text that stands on its own: a paragraph, a heading, a caption. Spans are into the page text. */
export const BlockSchema = z.object({
  ...SpanSchema.shape,
  role: z.enum(['text', 'heading', 'caption', 'cell', 'item']),
  /** A live blog's post carries its own day. */
  day: z.optional(DaySchema),
});
export type Block = z.infer<typeof BlockSchema>;

/** What is read: a page's text and what the page says about itself. */
export const PageTextSchema = z.object({
  text: z.string(),
  /** In order, not overlapping. */
  blocks: z.array(BlockSchema),
  /** The day the page gives for itself: its `header` (a file) or its metadata (`page`). */
  published: z.nullable(z.object({ day: DaySchema, basis: z.enum(['page', 'header']) })),
  /** BCP 47 as declared, or null. */
  lang: z.nullable(z.string()),
});
export type PageText = z.infer<typeof PageTextSchema>;
/** Blocks in order, not overlapping, inside the text. */
export function isWellLaid({ text, blocks }: PageText): boolean {
  let last = 0;
  for (const { start, end } of blocks) {
    if (start < last || end < start || end > text.length) return false;
    last = end;
  }
  return true;
}

/** What is new in a page's text: `text` stands where `start` to `end` stood, with `blocks` in it, by their place in the new text. */
export const TextChangeSchema = z.strictObject({
  start: z.int().check(z.nonnegative()),
  end: z.int().check(z.nonnegative()),
  text: z.string(),
  blocks: z.array(BlockSchema),
});
export type TextChange = z.infer<typeof TextChangeSchema>;

/**
 * What a page says of its own day, as written: the texts of its JSON-LD, names and contents of its meta elements, times in the article, the
 * surest first.
 */
export const PageDatesSchema = z.strictObject({
  data: z.array(z.string()),
  named: z.array(z.strictObject({ name: z.string(), says: z.string() })),
  times: z.array(z.string()),
});
export type PageDates = z.infer<typeof PageDatesSchema>;

/** The whole reading of one page. */
export const ReadingSchema = z.object({
  published: PageTextSchema.shape.published,
  /** As judged from the text first, then as declared. */
  lang: z.nullable(z.string()),
  /** The last day that any of the packs covers. */
  packEnds: z.nullable(DaySchema),
  /** In text order. */
  mentions: z.array(MentionSchema),
});
export type Reading = z.infer<typeof ReadingSchema>;

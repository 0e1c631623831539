// A reference pack as it is authored: one folder of JSON files, or one JSON file with the same keys.
//
// Here: the shape of each record. Not here: the rules between records (check.ts), the compiled form (compile.ts).
import * as z from 'zod/mini';
import { AsOfSchema, ClaimSchema, DaySchema, MEASURE_TYPES, ProvenanceSchema, QuantitySchema } from '@/lib/vocabulary';

const Id = z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]*$/));
const Words = z.array(z.string().check(z.minLength(1), z.maxLength(80)));
const Note = z.optional(z.string().check(z.minLength(1)));

/** `pack.json`: who made it, how, and which days it covers. */
export const ManifestSchema = z.strictObject({
  $schema: z.optional(z.string()),
  id: Id,
  title: z.string(),
  version: z.string(),
  maker: z.string(),
  licence: z.string(),
  /** How the records were chosen and checked. */
  method: z.string(),
  /** Of the names and words, BCP 47. */
  language: z.string(),
  coverage: z.strictObject({ from: DaySchema, to: DaySchema }),
});

/** `sources.json`: the documents. */
export const SourceSchema = z.strictObject({
  id: Id,
  /** File name of the document where it is kept beside the pack for checking, else null. */
  document: z.nullable(z.string()),
  /** A short description in our words; a document's own headline is not copied. */
  title: z.string(),
  publisher: z.nullable(z.string()),
  url: z.nullable(z.string()),
  language: z.string(),
  /** The days on which it can have been written, and how we know. */
  written: z.strictObject({
    from: DaySchema,
    to: DaySchema,
    basis: z.enum(['header', 'content', 'unknown']),
    because: z.string(),
  }),
  /** Where the document contradicts itself or its own date. */
  problems: z.array(z.string()),
});

/** `actors.json`: who is named. Roles are dated because a role at the page's date is what the card shows. */
export const ActorSchema = z.strictObject({
  id: Id,
  name: z.string(),
  kind: z.enum(['person', 'organisation', 'government', 'body', 'outlet']),
  /** Every name by which friend, foe and third parties call it. Capitals count: "US" is never "us". */
  aliases: Words,
  /** Aliases that name the actor only where a reporting verb or a title makes it one ("Israel said"). */
  contextAliases: z.optional(Words),
  /** Names that contain an alias and are somebody else ("Al Jazeera Arabic School"). */
  not: z.optional(Words),
  affiliation: z.nullable(z.string()),
  roles: z.array(z.strictObject({ role: z.string(), from: z.nullable(DaySchema), to: z.nullable(DaySchema) })),
  note: Note,
});

/** `phases.json`: agreements, proposals and their phases. */
export const PhaseSchema = z.strictObject({
  id: Id,
  kind: z.enum(['truce', 'extension', 'proposal', 'agreement', 'phase', 'plan']),
  label: z.string(),
  /** What it is and what it says, in our words. */
  summary: z.string(),
  parties: z.array(Id),
  partOf: z.nullable(Id),
  /** The one before and the one after in the sequence of the same parent or matter. */
  follows: z.nullable(Id),
  /** The days on which it was put forward or in force. `to` null while open. */
  dates: z.strictObject({ from: DaySchema, to: z.nullable(DaySchema), basis: z.string() }),
  /** The days on which news text that names it by a general word can mean it. */
  spokenOf: z.strictObject({ from: DaySchema, to: z.nullable(DaySchema) }),
  /** Names that mean this one whatever the day. */
  aliases: Words,
  /** General names ("the first phase", "the proposal") that mean it when the day and the words near it say so. */
  generalNames: Words,
  /** Words that, near a general name, point to this one ("Witkoff", "60-day", "January"). */
  hints: Words,
  /** In our words, each with where it stands. */
  terms: z.array(z.strictObject({ term: z.string(), provenance: z.nullable(ProvenanceSchema) })),
  note: Note,
});

/**
 * The questions by which a figure is told apart: who or what is counted, in which condition ("living", "former"), what
 * happened to them, where, since or during when, at which event, planned or done, under which agreement.
 */
export const FACETS = ['population', 'condition', 'status', 'place', 'period', 'event', 'plan', 'phase'] as const;
export type Facet = (typeof FACETS)[number];

/**
 * `concepts.json`: the words by which text answers those questions; a measure says which answers it wants. The engine
 * itself finds four answers, and a pack's words for them are added to its own: the periods `to-date` and `window`, the
 * condition `mixed` ("58, of whom 20 are alive": the 58) and the status `is-so` ("20 are alive").
 */
export const ConceptSchema = z.strictObject({
  id: Id,
  facet: z.enum(FACETS),
  words: Words,
  /** For a population: the unit it is counted in. For a status: the only unit it can be said of. */
  unit: z.optional(z.string()),
  /** For a population: a number before it is a figure even where no status is said ("48 hostages"). */
  countsAlone: z.optional(z.boolean()),
  /** For a status: the only populations it is said of ("remaining" of hostages). */
  of: z.optional(z.array(Id)),
  /** For a population: a number before it counts only where a status of its unit stands right beside it ("a 60-day truce"). */
  attached: z.optional(z.boolean()),
  /** For a population that counts in bigger steps than its unit: a week is 7 days. */
  times: z.optional(z.number().check(z.positive())),
  /** A narrower concept of the same facet: northern Gaza is in Gaza, women are people. */
  within: z.optional(Id),
  /** For an event: its days. */
  dates: z.optional(z.strictObject({ from: DaySchema, to: DaySchema })),
});

/** What a measure asks of each facet. */
export const CueSchema = z.strictObject({
  /** Concepts of which the figure's own must be one. */
  any: z.optional(z.array(Id)),
  /** Concepts which rule the measure out when they are the figure's own. */
  none: z.optional(z.array(Id)),
  /** The facet may stay unsaid. Default: it must be said. */
  optional: z.optional(z.boolean()),
});

/** `measures.json`: what is counted, precisely. */
export const MeasureSchema = z.strictObject({
  id: Id,
  label: z.string(),
  definition: z.string(),
  type: z.enum(MEASURE_TYPES),
  unit: z.string(),
  /** Reporting grain: tolls 1,000, hostages 10, days 1. */
  grain: z.number().check(z.positive()),
  population: z.string(),
  place: z.nullable(z.string()),
  status: z.nullable(z.string()),
  /** First day counted, for a `cumulative`; the event's day, for an `event_total`. */
  start: z.nullable(DaySchema),
  /** The last day of the event, for an `event_total`. */
  end: z.optional(DaySchema),
  /** The agreement or proposal, for a `plan_term` or a total that belongs to one. */
  phase: z.nullable(Id),
  /** The measure whose part this is: living ≤ held. */
  partOf: z.nullable(Id),
  /** Measures worth showing beside it, though never the same thing. */
  related: z.array(Id),
  /** For a `share`: of which measure. */
  base: z.optional(Id),
  /** Another pack's measure (`pack:id`) that counts the same. */
  sameAs: z.optional(z.string()),
  /** How text shows it: one entry for each way of saying it. */
  shownBy: z.array(z.partialRecord(z.enum(FACETS), CueSchema)),
  note: Note,
});

/** `claims.json`: the figures on record. */
export const RecordSchema = z.strictObject({
  id: Id,
  measure: Id,
  quantity: QuantitySchema,
  asOf: AsOfSchema,
  attribution: z.nullable(z.string()),
  period: ClaimSchema.shape.period,
  draft: ClaimSchema.shape.draft,
  base: ClaimSchema.shape.base,
  modality: ClaimSchema.shape.modality,
  provenance: ProvenanceSchema,
  note: Note,
  discrepancyBetween: z.optional(z.array(z.string())),
});

export const PackSchema = z.strictObject({
  manifest: ManifestSchema,
  sources: z.array(SourceSchema),
  actors: z.array(ActorSchema),
  phases: z.array(PhaseSchema),
  concepts: z.array(ConceptSchema),
  measures: z.array(MeasureSchema),
  claims: z.array(RecordSchema),
});
export type AuthoredPack = z.infer<typeof PackSchema>;
export type Manifest = z.infer<typeof ManifestSchema>;
export type Source = z.infer<typeof SourceSchema>;
export type Actor = z.infer<typeof ActorSchema>;
export type Phase = z.infer<typeof PhaseSchema>;
export type Concept = z.infer<typeof ConceptSchema>;
export type Cue = z.infer<typeof CueSchema>;
export type Measure = z.infer<typeof MeasureSchema>;

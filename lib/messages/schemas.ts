// The strict shape of what is asked of the background, and of what a web page's content script answers.
//
// For the background and our own pages: this pulls zod in.
import * as z from 'zod/mini';
import { SelectorSchema } from '@/lib/annotate';
import { AnnotationSchema } from '@/lib/notes';
import { LIMITS } from '@/lib/pack';
import { PlaceSchema } from '@/lib/shelf';
import {
  isWellLaid,
  MentionSchema,
  PageDatesSchema,
  PageTextSchema,
  ReadingSchema,
  SpanSchema,
  TextChangeSchema,
} from '@/lib/vocabulary';
import type { BackgroundRequest, BackgroundRequests, Described, PageRequest, PageRequests } from './requests';

// Two million characters are read on a page by themselves, more only on demand and in pieces; ten times a long read.
export const MOST_TEXT = 4_000_000;
// A note is at most 20,000 characters, its quotes a few hundred.
const MOST_NOTE = 200_000;
/** A file of notes brings in no more than this. */
const MOST_NOTES = 20_000;
const MOST_ADDRESS = 8_192;

const Nothing = z.strictObject({});
const Address = z.string().check(z.maxLength(MOST_ADDRESS));

const Text = PageTextSchema.check(
  z.refine((page) => page.text.length <= MOST_TEXT),
  z.refine(isWellLaid),
);
/** A page's own data are some kilobytes. */
const MOST_DATES = 2_000_000;
const Dates = PageDatesSchema.check(z.refine((dates) => JSON.stringify(dates).length <= MOST_DATES));
const Note = AnnotationSchema.check(z.refine((note) => JSON.stringify(note).length <= MOST_NOTE));

export const BACKGROUND_PAYLOADS: { readonly [R in BackgroundRequest]: z.ZodMiniType<BackgroundRequests[R]['ask']> } = {
  marks: z.union([
    z.strictObject({ page: Text, dates: Dates, asked: z.boolean() }),
    z.strictObject({ since: z.string().check(z.maxLength(64)), change: TextChangeSchema, asked: z.boolean() }),
  ]),
  read: z.strictObject({ page: Text, dates: z.optional(Dates), asked: z.boolean() }),
  context: z.strictObject({
    mention: MentionSchema,
    text: z.string().check(z.maxLength(10_000)),
    published: ReadingSchema.shape.published,
  }),
  readHere: Nothing,
  injectDesk: Nothing,
  injectCard: Nothing,
  openNote: z.strictObject({ index: z.int().check(z.nonnegative()) }),
  noteTargets: z.strictObject({
    url: Address,
    declared: z.nullable(Address),
    text: z.optional(z.string().check(z.maxLength(MOST_TEXT))),
  }),
  readTab: z.strictObject({ tabId: z.int() }),
  describe: z.strictObject({
    tabId: z.int(),
    what: z.union([z.strictObject({ index: z.int().check(z.nonnegative()) }), z.literal('selection')]),
  }),
  showPlace: z.strictObject({ tabId: z.int(), selector: z.array(SelectorSchema).check(z.maxLength(10)) }),
  notePlaces: Nothing,
  saveNote: z.strictObject({ annotation: Note, tabId: z.optional(z.int()) }),
  deleteNote: z.strictObject({ id: AnnotationSchema.shape.id }),
  importNotes: z.strictObject({ annotations: z.array(Note).check(z.maxLength(MOST_NOTES)) }),
  undoable: Nothing,
  undo: z.strictObject({ step: z.string().check(z.maxLength(64)) }),
  deleteAllNotes: Nothing,
  listNotes: z.strictObject({ canonical: z.optional(Address), saved: z.optional(z.boolean()) }),
  notesHealth: Nothing,
  healthSeen: Nothing,
  listPacks: Nothing,
  // One character beyond what is taken, so that a file that is too long is refused with its sentence.
  importPack: z.strictObject({
    file: z.string().check(z.maxLength(255)),
    text: z.string().check(z.maxLength(LIMITS.bytes + 1)),
  }),
  arrangePacks: z.strictObject({ places: z.array(PlaceSchema).check(z.maxLength(1_000)) }),
  removePack: z.strictObject({ id: PlaceSchema.shape.id }),
  figureChoices: Nothing,
  exportPack: z.strictObject({ id: PlaceSchema.shape.id }),
};

const PageAddressSchema = z.object({ url: z.string(), declared: z.nullable(z.string()), title: z.string() });
const Done = z.literal(null);
export const PAGE_ANSWERS: { readonly [R in PageRequest]: z.ZodMiniType<PageRequests[R]['answer']> } = {
  pageReading: z.nullable(
    z.object({
      page: PageAddressSchema,
      reading: ReadingSchema,
      text: z.array(z.string()),
      noted: z.record(z.string(), z.number()),
      unmarked: z.boolean(),
      hidden: z.boolean(),
    }),
  ),
  showMention: Done,
  openMention: Done,
  notesChanged: Done,
  readAgain: Done,
  hideMarks: Done,
};

/** What our script in a page says of a place there (entrypoints/places.ts). */
export const DescribedSchema: z.ZodMiniType<Described | null> = z.nullable(
  z.object({ page: PageAddressSchema, selector: z.array(SelectorSchema), span: z.nullable(SpanSchema) }),
);

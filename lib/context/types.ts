// The shape of what is on record for one mention: everything a card, popup or panel shows of it, every id resolved.
//
// Here: types. Not here: how it is put together (figure.ts, phase.ts, actor.ts), sentences (components/, from the row
// that fired) and anything about how it looks.
import type { AsOf, Claim, Day, MeasureType, Mention, Quantity, Reading, Relation } from '@/lib/vocabulary';

/** Of the record's words, BCP 47, as their pack gives it. */
type Language = string;

/** Somebody a figure is attributed to. `id` is null for a name the pack does not know. */
export type Party = { id: string | null; name: string };

/** A source as a reader needs it beside a figure. */
export type Document = {
  id: string;
  title: string;
  publisher: string | null;
  url: string | null;
  written: { from: Day; to: Day; basis: string; because: string };
  problems: string[];
};

/** One figure on record beside the page's. */
export type OtherFigure = {
  claim: string;
  lang: Language;
  measureLabel: string;
  /** Differs from the page's measure only for rows 3 and 4. */
  sameMeasure: boolean;
  quantity: Quantity;
  /** As the document words it. */
  written: string;
  attribution: Party | null;
  asOf: AsOf;
  modality: string | null;
  note: string | null;
  document: Document;
  paragraph: number | null;
  /** Without a figure on the page (a phase's, an actor's) there is nothing to relate to: `notComparable`, row 17. */
  relation: Relation;
  row: number;
  firstFits: Day | null;
  /** Another figure of the list, by its claim, that is the same statement of the same body: the two are one voice. */
  relays?: string;
  /**
   * Which side of the page's figure it stands on in time. Counts of one event hold as of the event, all of them: there
   * it says which was told first.
   */
  when: 'earlier' | 'later' | 'sameTime' | 'undated';
  /** Saved by the reader, with its page. */
  personal: boolean;
  /** The title of the pack it is from, where that is another than the one that says what is counted. */
  pack?: string;
};

export type FigureContext = {
  kind: 'figure';
  lang: Language;
  measure: { id: string; label: string; definition: string; type: MeasureType; unit: string };
  /** The figure on the page. `text` is the mention's own words. */
  page: { text: string; claim: Claim; attribution: Party | null };
  /** Earlier ones first; inside a side: differing, updates, agreeing, the rest; inside a group by day, the newest first, then name. */
  others: OtherFigure[];
  packEnds: Day;
  /** The page is newer than the pack's last day. */
  beyondPack: boolean;
};

export type DiscrepancyContext = {
  kind: 'discrepancy';
  lang: Language;
  measure: { id: string; label: string; definition: string; type: MeasureType; unit: string };
  text: string;
  others: OtherFigure[];
  packEnds: Day;
};

export type PhaseEntry = {
  id: string;
  lang: Language;
  kind: string;
  label: string;
  summary: string;
  parties: Party[];
  dates: { from: Day; to: Day | null; basis: string };
  terms: { term: string; document: Document | null; paragraph: number | null }[];
  partOf: { id: string; label: string } | null;
  follows: { id: string; label: string } | null;
  followedBy: { id: string; label: string }[];
  /** The figures on record for its terms and releases. */
  figures: OtherFigure[];
};
/** More than one candidate when the words and the day leave it open. */
export type PhaseContext = { kind: 'phase'; text: string; candidates: PhaseEntry[] };

export type ActorContext = {
  kind: 'actor';
  lang: Language;
  text: string;
  id: string;
  name: string;
  /** At the page's day, or the last known one. */
  role: string | null;
  affiliation: string | null;
  note: string | null;
  /** Figures on record attributed to it, by measure, then day, the newest first. */
  saying: OtherFigure[];
};

export type Context = FigureContext | DiscrepancyContext | PhaseContext | ActorContext;

/** What a mention needs to be looked up again: itself, its words, and the page's day. */
export type MentionRef = { mention: Mention; text: string; published: Reading['published'] };

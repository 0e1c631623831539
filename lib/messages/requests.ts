// What the contexts of the extension say to each other: every request with its reply, and who may send it.
//
// Here: types, and one plain table; no zod, because the content script imports this. Not here: sending (ask.ts,
// ask-page.ts), answering (answer.ts, answer-page.ts), the strict shape of each payload (schemas.ts), and what is done
// about a request (entrypoints/background.ts, entrypoints/reader).
import type { Selector } from '@/lib/annotate';
import type { Context, MentionRef } from '@/lib/context';
import type { Annotation, Health, Merged, NotePlaces, SavedMeasure, Undoable } from '@/lib/notes';
import type { Fault, PackSummary } from '@/lib/pack';
import type { MarkName } from '@/lib/paint';
import type { NamedPack, Place } from '@/lib/shelf';
import type { PageDates, PageText, Reading, Span, TextChange } from '@/lib/vocabulary';

/** What a page says of its own address; `declared` is its `rel=canonical` as written. */
export type PageAddress = { url: string; declared: string | null; title: string };
/** The page a note belongs to: all addresses of one article have one `canonical` (lib/page). */
export type PageIdentity = { url: string; canonical: string; title: string };

/**
 * Where one note stands. `paint` is true when the reader wants notes shown on the page even off a figure. `place` is there
 * when the page's text came with the question: null when the note finds no place in it.
 */
export type NoteTarget = { id: string; selector: Selector[]; paint: boolean; place?: Span | null };

/** How the reader wants a reading to look on its page. */
export type Look = {
  /** One for each mention; null where it is not to be marked. */
  marks: (MarkName | null)[];
  /** For the card. */
  theme: 'system' | 'light' | 'dark';
  /** Resting on a mark opens the card. */
  hover: boolean;
};

/** A page's text with what it says of its day. */
export type WholeText = { page: PageText; dates: PageDates };
export type TextSince = { since: string; change: TextChange };
/** Where the marks of a page stand. */
export type PageMarks = {
  /** Names this text in the next question. */
  key: string;
  /** Start and end of each mention of the reading; null for a figure that links to nothing, which only the engine knows. */
  spans: ([start: number, end: number] | null)[];
  look: Look;
};

/** A pack as the library lists it. */
export type ShelvedPack = {
  kind: 'bundled' | 'imported' | 'saved';
  on: boolean;
  /** The day it was added; null for what was always here. */
  added: string | null;
  summary: PackSummary;
};

/** What in a page is described: a mention of its reading, or the words that are selected there. */
export type Describable = { index: number } | 'selection';
/** A place of a page for a note. `span` is in the text that was read; null where the words are no part of it. */
export type Described = { page: PageAddress; selector: Selector[]; span: Span | null };
/** A measure on record, with its id as `pack:id`, and the title of its pack. */
export type MeasureChoice = SavedMeasure & { pack: string };

/** Asked of the background. */
export type BackgroundRequests = {
  /**
   * From the content script: where there is something on record in this text, and no more than that. `since`: the text is the one that
   * was given this key, but for a `change`; null says that this one is not known any more, and the whole must be sent. Refused as
   * `siteOff` where the reader turned the site off, and where nothing is read by itself and this page was not `asked` for.
   */
  marks: { ask: (WholeText | TextSince) & { asked: boolean }; answer: PageMarks | null };
  /** The figures, phases and actors of a text with all that is to say of them. Refused as `marks` is. */
  read: { ask: { page: PageText; dates?: PageDates | undefined; asked: boolean }; answer: Reading & { look: Look } };
  /** From the first look: this page looks like an article, so the content script should come. Done twice, it comes once. */
  readHere: { ask: Record<string, never>; answer: null };
  /** From the card, popup and panel. */
  context: { ask: MentionRef; answer: Context | null };
  /** From the content script: load what answers our own pages into this tab and frame. Done twice, it loads once. */
  injectDesk: { ask: Record<string, never>; answer: null };
  /** From the content script: load the card's code into this tab and frame. Done twice, it loads once. */
  injectCard: { ask: Record<string, never>; answer: null };
  /** From the card: open the side panel beside this tab, ready for a note on that mention. Only in the turn of the reader's press. */
  openNote: { ask: { index: number }; answer: null };
  /** From the content script: where this page's notes stand. Never their text. */
  noteTargets: {
    ask: { url: string; declared: string | null; text?: string | undefined };
    answer: NoteTarget[];
  };
  /** From extension pages: put the content script into a tab that is not on the list (the toolbar button gave leave). Done twice, it runs once. */
  readTab: { ask: { tabId: number }; answer: null };
  /** From extension pages: a place in that tab as selectors. Null when nothing is selected, or the mention is gone. */
  describe: { ask: { tabId: number; what: Describable }; answer: Described | null };
  /** From extension pages: scroll to a note's place in that tab. False when it is not found there. */
  showPlace: { ask: { tabId: number; selector: Selector[] }; answer: boolean };
  /** From extension pages only. `tabId`: the tab the note is about, so that a private window's notes are refused. */
  saveNote: { ask: { annotation: Annotation; tabId?: number | undefined }; answer: { id: string; revision: number } };
  deleteNote: { ask: { id: string }; answer: null };
  /** Notes from a file: all of them or none. Repeated it changes nothing. */
  importNotes: { ask: { annotations: Annotation[] }; answer: Merged };
  /** The last change of notes that can be undone. */
  undoable: { ask: Record<string, never>; answer: Undoable | null };
  /** Undoes that change, whatever other notes were changed since. Refused as `stale` when one of its own was. Repeated it undoes once. */
  undo: { ask: { step: string }; answer: null };
  /** Deletes every note, and what undoing would need. */
  deleteAllNotes: { ask: Record<string, never>; answer: null };
  /** What was found of the notes when their pages were last looked at: those that found no place, and those whose words changed. */
  notePlaces: { ask: Record<string, never>; answer: NotePlaces };
  /** All notes, or those of one page, newest first; with `saved`, the figures that the reader saved instead. */
  listNotes: { ask: { canonical?: string | undefined; saved?: boolean | undefined }; answer: Annotation[] };
  /** How the notes were found when their two copies were last compared; sound again once the reader has seen it. */
  notesHealth: { ask: Record<string, never>; answer: Health };
  healthSeen: { ask: Record<string, never>; answer: null };
  /** From extension pages only. All packs in the reader's order, and those that were added and are no longer there. */
  listPacks: { ask: Record<string, never>; answer: { packs: ShelvedPack[]; lost: NamedPack[] } };
  /** A pack from a file, added or put in the place of an earlier version. With faults, nothing was changed. */
  importPack: { ask: { file: string; text: string }; answer: { faults: Fault[] } };
  /** The order of packs, and which are on. */
  arrangePacks: { ask: { places: Place[] }; answer: null };
  /** Removes an imported pack, or strikes a lost one from the list. No note goes with it. */
  removePack: { ask: { id: string }; answer: null };
  /** From extension pages: what a figure can be saved as, of all packs that are on, and who is known by name. */
  figureChoices: {
    ask: Record<string, never>;
    answer: { measures: MeasureChoice[]; parties: { id: string; name: string }[] };
  };
  /** A pack as one file. */
  exportPack: { ask: { id: string }; answer: { text: string } };
};
export type BackgroundRequest = keyof BackgroundRequests;
/** Asked by `write`. */
export type Write = 'saveNote' | 'deleteNote';

/** Asked of the content script of a tab by the popup, the panel and the background. */
export type PageRequests = {
  /**
   * What was read here. Null: not read yet, or nothing to read. `unmarked`: the page keeps taking our marks away, so we left them
   * off; `hidden`: the reader did.
   */
  pageReading: {
    ask: Record<string, never>;
    answer: {
      page: PageAddress;
      reading: Reading;
      text: string[];
      noted: Record<string, number>;
      unmarked: boolean;
      hidden: boolean;
    } | null;
  };
  /** Scroll to a mention and pulse it. */
  showMention: { ask: { index: number }; answer: null };
  /** Open the card at a mention. */
  openMention: { ask: { index: number }; answer: null };
  /** Notes of this page were changed: place them again. */
  notesChanged: { ask: Record<string, never>; answer: null };
  /** The reader turned this site on or off, or wants another look: ask `read` again, and take the marks away when it is refused. */
  readAgain: { ask: Record<string, never>; answer: null };
  /** Take the marks of this page away until it is left, or put them back. */
  hideMarks: { ask: Record<string, never>; answer: null };
};
export type PageRequest = keyof PageRequests;

/** Who can be behind a message: our script in a web page, or one of our own pages. */
export type AskerKind = 'contentScript' | 'extensionPage';

/** Who may ask what. A page can take over its content script at worst, so that one is given the least. */
export const MAY_ASK: { readonly [R in BackgroundRequest]: readonly AskerKind[] } = {
  marks: ['contentScript'],
  read: ['contentScript', 'extensionPage'],
  readHere: ['contentScript'],
  context: ['contentScript', 'extensionPage'],
  injectDesk: ['contentScript'],
  injectCard: ['contentScript'],
  openNote: ['contentScript'],
  noteTargets: ['contentScript'],
  readTab: ['extensionPage'],
  describe: ['extensionPage'],
  showPlace: ['extensionPage'],
  saveNote: ['extensionPage'],
  deleteNote: ['extensionPage'],
  importNotes: ['extensionPage'],
  undoable: ['extensionPage'],
  undo: ['extensionPage'],
  deleteAllNotes: ['extensionPage'],
  notePlaces: ['extensionPage'],
  listNotes: ['extensionPage'],
  notesHealth: ['extensionPage'],
  healthSeen: ['extensionPage'],
  listPacks: ['extensionPage'],
  importPack: ['extensionPage'],
  arrangePacks: ['extensionPage'],
  removePack: ['extensionPage'],
  figureChoices: ['extensionPage'],
  exportPack: ['extensionPage'],
};

// What the contexts of the extension say to each other, typed and checked.
//
// Here: every request with its reply, who may send it, and the two functions that send and answer. Not here: what is
// done about a request (entrypoints/background.ts, entrypoints/reader). The content script imports types and `ask`
// only; whoever answers parses what arrives.
import type { Annotation } from '@/lib/notes';
import type { Context, MentionRef } from '@/lib/context';
import type { Selector } from '@/lib/annotate';
import type { PageText, Reading, Span } from '@/lib/vocabulary';

/** The page a note or a reading belongs to. */
export type PageIdentity = { url: string; canonical: string; title: string };

/** Asked of the background. */
export type BackgroundRequests = {
  /** From the content script: the figures, phases and actors of this text. */
  read: { ask: { page: PageText }; answer: Reading };
  /** From the card, popup and panel. */
  context: { ask: MentionRef; answer: Context | null };
  /** From the content script: load the card's code into this tab and frame. */
  injectCard: { ask: Record<string, never>; answer: null };
  /** From the content script: where this page's notes stand. Never their text. */
  noteTargets: { ask: { canonical: string }; answer: { id: string; selector: Selector[] }[] };
  /** From extension pages only. */
  saveNote: { ask: { annotation: Annotation }; answer: { id: string; revision: number } };
  deleteNote: { ask: { id: string }; answer: null };
  listNotes: { ask: { canonical?: string }; answer: Annotation[] };
};

/** Asked of the content script of a tab by the popup, the panel and the background. */
export type PageRequests = {
  /** What was read here. Null: not read yet, or nothing to read. */
  pageReading: { ask: Record<string, never>; answer: { page: PageIdentity; reading: Reading; text: string[]; noted: Record<string, number> } | null };
  /** Scroll to a mention and pulse it. */
  showMention: { ask: { index: number }; answer: null };
  /** Open the card at a mention. */
  openMention: { ask: { index: number }; answer: null };
  /** Selectors for a mention, for a note. */
  describeMention: { ask: { index: number }; answer: { selector: Selector[]; span: Span } | null };
  /** Notes of this page were changed: place them again. */
  notesChanged: { ask: Record<string, never>; answer: null };
  /** A keyboard command of the extension. */
  step: { ask: { to: 'next' | 'previous' | 'open' }; answer: null };
};

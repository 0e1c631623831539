// What our other scripts on a page may use of the content script. They come when they are first needed: what answers
// our own pages (entrypoints/desk.ts), the keyboard's (entrypoints/walk.ts) and the hovering pointer's (entrypoints/hover.ts).
//
// Types and the way to find it, nothing else: each script is bundled apart.
import type { PageAnswerer } from '@/lib/messages';
import type { Press } from './clicks';
import type { Noted } from './marks';
import type { PageReading } from './page-reading';

export type Desk = {
  /** Answers our own pages. */
  answer: PageAnswerer;
  /** Opens the card at a mention, or at the mark that a click means. */
  open: (page: PageReading, target: number | Press, byKeyboard: boolean) => Promise<void>;
  close: () => void;
  /** Where the page's notes stand among its marks. */
  placeNotes: (page: PageReading) => Promise<Noted>;
};

export type ReaderApi = {
  /** Null before anything was read, and where there is nothing. */
  current(): PageReading | null;
  /** The mention that was last shown or opened, -1 before. */
  chosen: number;
  /** Opens the card at a mention. */
  open(index: number, byKeyboard: boolean): Promise<void>;
  /** Waits for a reading under way; begins one, article or not, where there is none. */
  readAsked(): Promise<void>;
  /** Asks anew about the same text. */
  readAgain(): Promise<void>;
  /** Finds the places of the page's notes anew. */
  placeAgain(): Promise<void>;
  /** Takes the marks away until the page is left, or puts them back. */
  hide(): void;
  isHidden(): boolean;
  /** The page keeps taking the marks away. */
  isUnmarked(): boolean;
  /** There once entrypoints/desk.ts has come. */
  desk?: Desk;
};

const READER = Symbol.for('reader');
/** The isolated world that all our scripts on one page share. The name is in no other world, and collides with nothing. */
const world = globalThis as { [READER]?: ReaderApi | undefined };

/** Asked anew each time: after an update another one may be here. */
export const readerHere = (): ReaderApi | undefined => world[READER];

/** Puts this reader there. Returns its undo. */
export function leaveReader(reader: ReaderApi): () => void {
  world[READER] = reader;
  return () => {
    if (world[READER] === reader) delete world[READER];
  };
}

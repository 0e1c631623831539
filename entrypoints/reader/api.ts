// What our other scripts on a page may use of the content script. They come when they are first needed: the keyboard's
// (entrypoints/walk.ts) and the hovering pointer's (entrypoints/hover.ts).
//
// Types and the way to find it, nothing else: each script is bundled apart.
import type { PageReading } from './page-reading';

export type ReaderApi = {
  /** Null before anything was read, and where there is nothing. */
  current(): PageReading | null;
  /** The mention that was last shown or opened, -1 before. */
  chosen: number;
  /** Scrolls to a mention and lets it light up. */
  show(index: number): void;
  /** Opens the card at a mention. */
  open(index: number, byKeyboard: boolean): Promise<void>;
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

// What the content script may ask of the card's code once that is injected. Types only: the content script imports this.
import type { Context } from '@/lib/context';

export type CardActions = {
  /** The reader wants to write a note about these words. Absent: the card offers none. */
  addNote?: () => void;
  /** The card is gone, by whatever way. */
  closed?: () => void;
  /** Opened by a key rather than a pointer: focus goes into the card and comes back. */
  byKeyboard?: boolean;
};

/** Found at `globalThis[Symbol.for('card')]` of the isolated world. Opening closes the card before. */
export type CardApi = {
  open: (context: Context, anchor: Range, actions?: CardActions) => void;
  close: () => void;
};

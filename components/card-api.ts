// What the content script may ask of the card's code once that is injected. Types only: the content script imports this.
import type { Context } from '@/lib/context';

export type CardActions = {
  /** What is on record for other mentions that share words with this one: offered inside the card. */
  also?: readonly Context[];
  /**
   * The reader wants to write a note about what is shown: 0 for the first, then those of `also` in order. Called inside
   * the press, because the browser opens the panel only then. Absent: the card offers none.
   */
  addNote?: (shown: number) => Promise<unknown>;
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

// What the content script may ask of the card's code once that is injected.
//
// Types and the way to find it, nothing else: the content script imports this.
import type { Context } from '@/lib/context';
import type { Box } from './beside';

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
  /** As the reader wants it, or as the system has it. */
  theme?: 'system' | 'light' | 'dark';
};

/** Opening closes the card before. */
export type CardApi = {
  open: (context: Context, anchor: Range, actions?: CardActions) => void;
  close: () => void;
  /** Where the open card is; null while none is. */
  box: () => Box | null;
};

const CARD = Symbol.for('card');
/** The isolated world that all our scripts on one page share. The name is in no other world, and collides with nothing. */
const world = globalThis as { [CARD]?: CardApi | undefined };

export const cardHere = (): CardApi | undefined => world[CARD];
export const leaveCard = (card: CardApi): void => void (world[CARD] = card);

// A card's first moment: only what is in view of it, so that it is there at once. The rest follows in the next frame, below.
import { createContext } from 'preact';

/** What a view leaves out then comes after what it shows: nothing moves when it follows. */
export const Brief = createContext(false);

/** Figures that are drawn in the first moment; more are out of view. */
export const IN_VIEW = 3;

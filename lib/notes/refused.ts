// Why a note was not saved, as one sentence a reader can act on.
import type { Annotation } from './annotation';

/** The note was changed or deleted elsewhere since it was opened. `stored` is what stands now, null when deleted. */
export class StaleNote extends Error {
  readonly stored: Annotation | null;
  constructor(stored: Annotation | null) {
    super(
      stored
        ? 'This note was changed elsewhere since you opened it. Both texts are kept: choose which one to save.'
        : 'This note was deleted elsewhere since you opened it. Save it as a new note to keep your text.',
    );
    this.name = 'StaleNote';
    this.stored = stored;
  }
}

/** The disk or the browser's share of it is full. Nothing was changed. */
export class NoRoom extends Error {
  constructor(cause: unknown) {
    super('There is no room left on this device to save the note. Free some space, then save again.', { cause });
    this.name = 'NoRoom';
  }
}

/** The database does not let itself be read. What stands in the journal is not touched. */
export class Unreadable extends Error {
  constructor(cause: unknown) {
    super('The notes cannot be read at the moment. Nothing was changed; restarting the browser may help.', { cause });
    this.name = 'Unreadable';
  }
}

// A storage area fails with a plain error: Chromium's with words of its own or of its database, Firefox's with the name.
const FULL = /quota|no space|disk (?:is )?full|ENOSPC/i;

/** A failure of the storage in the reader's terms; what is no matter of room passes unchanged. */
export const inReadersTerms = (error: unknown): unknown =>
  error instanceof Error &&
  !(error instanceof NoRoom) &&
  (error.name === 'QuotaExceededError' || FULL.test(error.message))
    ? new NoRoom(error)
    : error;

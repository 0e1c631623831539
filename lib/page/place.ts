// What a text is by where it stands: a heading's or a cell's, in a link, of a day of its own.
import type { Block, Day } from '@/lib/vocabulary';

export type Place = { role: Block['role']; inLink: boolean; day?: Day | undefined };

/** A block of the text from `start` to `end`, as its place has it. */
export const blockAt = (start: number, end: number, { role, day }: Pick<Place, 'role' | 'day'>): Block =>
  day ? { start, end, role, day } : { start, end, role };

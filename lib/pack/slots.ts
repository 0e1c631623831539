// Open-addressed tables over typed arrays: their size, and what an empty slot holds.

export const EMPTY = -1;

/** A power of two, and at least half of the slots stay empty: a search ends soon. */
export function slotsFor(entries: number): number {
  let size = 8;
  while (size < entries * 2) size *= 2;
  return size;
}

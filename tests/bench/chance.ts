// Numbers that look random and are the same in every run: two runs of the bench measure the same pages and packs.

export type Chance = {
  next: () => number;
  pick: <T>(list: readonly T[]) => T;
  whole: (from: number, to: number) => number;
};

/** Mulberry32. `next` gives [0, 1), `whole` both ends included. */
export function chance(seed: number): Chance {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    pick: (list) => list[Math.floor(next() * list.length)]!,
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
  };
}

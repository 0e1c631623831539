// What the background makes at the first need and keeps until it sleeps: the opened packs, the notes.

export type Held<T> = (() => Promise<T>) & {
  /** The next need makes it anew. */
  forget(): void;
};

/** Gives what `make` made, making it once for all who ask. A failure is not kept: the next need tries again. */
export function held<T>(make: () => Promise<T>): Held<T> {
  let made: Promise<T> | null = null;
  const give = (): Promise<T> => {
    if (made) return made;
    const mine = make().catch((error: unknown) => {
      if (made === mine) made = null;
      throw error;
    });
    made = mine;
    return mine;
  };
  return Object.assign(give, { forget: () => void (made = null) });
}

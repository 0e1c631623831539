// What the background makes at the first need and keeps until it sleeps: the opened packs, the notes.

/** Gives what `make` made, making it once for all who ask. A failure is not kept: the next need tries again. */
export function held<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = null;
      throw error;
    });
    return made;
  };
}

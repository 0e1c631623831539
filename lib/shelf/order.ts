// In which order packs stand and which are on, as the reader left them.
import * as z from 'zod/mini';

export const PlaceSchema = z.strictObject({
  id: z.string().check(z.maxLength(8_192)),
  on: z.boolean(),
});
/** A pack on the shelf. */
export type Place = z.infer<typeof PlaceSchema>;

/** The packs that are here, as the reader arranged them; one the reader has not arranged yet stands last, and is on. */
export function arrange(arranged: readonly Place[], here: readonly string[]): Place[] {
  const left = new Set(here);
  const known = arranged.filter(({ id }) => left.delete(id));
  return [...known.map(({ id, on }) => ({ id, on })), ...[...left].map((id) => ({ id, on: true }))];
}

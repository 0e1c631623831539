// What became of the notes' places when their pages were last looked at: found no more, or found with other words.
//
// Beside the notes and not in them: this is known again with the next look, and losing it loses nothing of the reader's.
import * as z from 'zod/mini';
import { catch as orElse } from 'zod/mini';
import { DaySchema, type Day } from '@/lib/vocabulary';
import type { StorageArea } from './journal';

const PlaceSchema = z.object({
  /** The day of the last look. */
  seen: DaySchema,
  /** The words that stand there now; null where no place was found. */
  words: z.nullable(z.string()),
});
const PlacesSchema = orElse(z.record(z.string(), PlaceSchema), {});
/** By note; a note that is found as it was is not in here. */
export type NotePlaces = z.infer<typeof PlacesSchema>;

export const NOTE_PLACES = 'note-places';

export const readPlaces = async (area: StorageArea): Promise<NotePlaces> =>
  PlacesSchema.parse((await area.get([NOTE_PLACES]))[NOTE_PLACES]);

/** Notes what a look on `day` found: for each note its words now, null where it has no place, `true` where all is as it was. */
export async function notePlaces(
  area: StorageArea,
  day: Day,
  found: ReadonlyMap<string, string | null | true>,
): Promise<void> {
  const before = await readPlaces(area);
  const after = { ...before };
  for (const [id, words] of found) {
    if (words === true) delete after[id];
    else after[id] = { seen: day, words };
  }
  if (JSON.stringify(after) !== JSON.stringify(before)) await area.set({ [NOTE_PLACES]: after });
}

export const forgetPlaces = (area: StorageArea): Promise<void> => area.remove([NOTE_PLACES]);

// A file of notes, ours or Hypothesis's, read with care: what it holds, and what in it is no note and why.
//
// Everything is looked at before anything is brought in. Not here: what becomes of the notes (merge.ts).
import * as z from 'zod/mini';
import { AnnotationSchema, type Annotation } from '../annotation';
import { itemsIn } from './collection';
import { hypothesisItems, noteFromHypothesis } from './hypothesis';

/** Why something in a file is not brought in. */
export type SkipReason = 'reply' | 'unreadable' | 'address' | 'tooLong';
export type FileReading = { notes: Annotation[]; skipped: { number: number; reason: SkipReason }[] };
/** Why a file is not read at all. */
export type FileFault = 'tooBig' | 'notJson' | 'tooDeep' | 'noNotes' | 'tooMany';

export class UnreadableFile extends Error {
  readonly fault: FileFault;
  constructor(fault: FileFault) {
    super(`The file cannot be read: ${fault}.`);
    this.name = 'UnreadableFile';
    this.fault = fault;
  }
}

/** Ten times what a diligent reader writes in a year. */
export const MOST_BYTES = 64_000_000;
export const MOST_NOTES = 20_000;
/** A note with its quotes; what a message may carry for each (lib/messages). */
const MOST_NOTE = 200_000;
// Ours are nested eight deep. A parser takes a depth of a million, and whatever copies the result fails far earlier.
const MOST_DEPTH = 64;
/** So many are checked before the page may draw again. */
const AT_ONCE = 200;

/** `progress` is called with how many of how many were looked at. Throws `UnreadableFile`. */
export async function readNotesFile(
  text: string,
  canonicalOf: (address: string) => string,
  progress: (done: number, of: number) => Promise<void> | void = () => undefined,
): Promise<FileReading> {
  if (text.length > MOST_BYTES) throw new UnreadableFile('tooBig');
  if (isDeeperThan(text, MOST_DEPTH)) throw new UnreadableFile('tooDeep');
  const file = parsed(text);
  const foreign = hypothesisItems(file);
  const items = foreign ?? itemsIn(file);
  if (!items) throw new UnreadableFile('noNotes');
  if (items.length > MOST_NOTES) throw new UnreadableFile('tooMany');
  const reading: FileReading = { notes: [], skipped: [] };
  for (const [at, item] of items.entries()) {
    if (at % AT_ONCE === 0) await progress(at, items.length);
    const found = foreign ? await noteFromHypothesis(item, canonicalOf) : { note: item };
    const checked = 'skipped' in found ? found : checkNote(found.note);
    if ('note' in checked) reading.notes.push(checked.note);
    else reading.skipped.push({ number: at + 1, reason: checked.skipped });
  }
  await progress(items.length, items.length);
  return reading;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new UnreadableFile('notJson');
  }
}

function isDeeperThan(text: string, most: number): boolean {
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (token === '[' || token === '{') depth++;
    else if (token === ']' || token === '}') depth--;
    if (depth > most) return true;
  }
  return false;
}

/** An address that a press may open: anything else could be a script. */
const AddressSchema = z.url({ protocol: /^https?$/, hostname: /./ });
const isAddress = (address: string) => AddressSchema.safeParse(address).success;

function checkNote(item: unknown): { note: Annotation } | { skipped: SkipReason } {
  const { data: note, error } = AnnotationSchema.safeParse(item);
  if (!note) return { skipped: error.issues.some(({ code }) => code === 'too_big') ? 'tooLong' : 'unreadable' };
  if (!isAddress(note.target.source) || !isAddress(note.target.canonical)) return { skipped: 'address' };
  return JSON.stringify(note).length > MOST_NOTE ? { skipped: 'tooLong' } : { note };
}

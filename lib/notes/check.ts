// Journal, database and ledgers held against each other: what the notes are, and whether any were lost.
//
// Here: the judgement, on what was read. Not here: reading it and writing the repair (repair.ts).
//
// A crash between any two steps of a change leaves the database whole, at most one change behind the journal and at most
// one ahead of the journal's ledger; that is finished, and no news. Power that fails can also take the journal's last
// changes, never the database's. Everything else is damage.
import { AnnotationSchema, type Annotation } from './annotation';
import { noteIn, type Entry, type Journal } from './journal';
import { digestOf, EMPTY, isSameLedger, ledgerOf, textOf, type Ledger } from './ledger';
import type { Report } from './health';

/** What the database holds: its notes, and the ledger written in the same transactions. */
export type Held = { notes: Annotation[]; ledger: Ledger | null };
type Known = { note: Annotation; digest: number };
export type Finding = {
  /** What the reader has, by id. */
  notes: Map<string, Known>;
  /** Of these notes, as of the last change that anybody knows of. */
  ledger: Ledger;
  /** Whether the database holds just that, lacks the last change only, or cannot be trusted. */
  database: 'right' | 'behind' | 'damaged';
  /** The last change that both sides may be thought to have: what is copied into the journal is as old as this. */
  settled: number;
  report: Report | null;
};

const knownOf = (note: Annotation): Known => ({ note, digest: digestOf(textOf(note)) });
const digestsOf = (notes: Map<string, Known>): number[] => [...notes.values()].map(({ digest }) => digest);

/** The judgement. */
export function checkSides(journal: Journal, held: Held): Finding {
  const inside = held.ledger ?? EMPTY;
  const found = new Map(held.notes.map((note) => [note.id, knownOf(note)]));
  const latest = journal.ledger && journal.ledger.seq >= inside.seq ? journal.ledger : inside;
  const seq = Math.max(latest.seq, ...Array.from(journal.entries.values(), (entry) => entry.seq));
  // Where nobody knows of a change, no ledger is as good as an empty one.
  const isProvable = held.ledger !== null || seq === 0;
  const isWhole = isProvable && isSameLedger(inside, ledgerOf(inside.seq, digestsOf(found)));
  if (isWhole && latest.seq === inside.seq && seq <= inside.seq + 1) {
    const notes = withChanges(found, journal.entries, inside.seq);
    const isExplained = isJournalExplained(journal, found, inside);
    return {
      notes,
      ledger: ledgerOf(seq, digestsOf(notes)),
      database: held.ledger && seq === inside.seq ? 'right' : 'behind',
      settled: inside.seq,
      report: isExplained ? null : { state: 'repaired', restored: 0, missing: null },
    };
  }
  return fromBoth(journal, found, latest, Math.max(seq, 1));
}

/** Whether the journal alone is all notes, by proof of its ledger: a database that cannot be read is then no loss. */
export function isJournalWhole({ entries, broken, ledger }: Journal): boolean {
  return ledger !== null && broken.length === 0 && proves(ledger, withChanges(new Map(), entries, -1), entries);
}

/** Whether the journal is what a crash can have left, with a database that is whole. */
function isJournalExplained({ entries, broken, ledger }: Journal, found: Map<string, Known>, inside: Ledger): boolean {
  // Notes older than the journal count as the first change, and a first start can be cut short as well.
  if (inside.seq <= 1 && ledger === null && broken.length === 0) return true;
  const behind = inside.seq - (ledger?.seq ?? 0);
  const isLedgerRight = behind === 0 ? ledger !== null && isSameLedger(ledger, inside) : behind === 1;
  const isSettled = (entry: Entry) => entry.seq <= inside.seq;
  const isRight = (id: string, entry: Entry) => entry.digest === (found.get(id)?.digest ?? null);
  return (
    isLedgerRight &&
    broken.length === 0 &&
    [...found.keys()].every((id) => entries.has(id)) &&
    [...entries].every(([id, entry]) => !isSettled(entry) || isRight(id, entry))
  );
}

/** The notes after the changes that the journal has since change `seq`. */
function withChanges(notes: Map<string, Known>, entries: Map<string, Entry>, seq: number): Map<string, Known> {
  const changed = new Map(notes);
  for (const [id, entry] of entries) {
    if (entry.seq <= seq) continue;
    const note = noteIn(entry);
    if (note) changed.set(id, knownOf(note));
    else changed.delete(id);
  }
  return changed;
}

/** The database has gone, is damaged or is an older one: the journal if it proves whole, else the best of both. */
function fromBoth(journal: Journal, found: Map<string, Known>, latest: Ledger, seq: number): Finding {
  const { entries, broken } = journal;
  const journaled = withChanges(new Map(), entries, -1);
  const isWhole = broken.length === 0 && proves(latest, journaled, entries);
  const notes = isWhole ? journaled : bestOf(journaled, entries, found);
  const isProven = isWhole || proves(latest, notes, entries);
  const restored = [...notes].filter(([id, { digest }]) => found.get(id)?.digest !== digest).length;
  const short = latest.count - asOf(latest.seq, notes, entries).count;
  return {
    notes,
    ledger: ledgerOf(seq, digestsOf(notes)),
    database: 'damaged',
    settled: Math.max(latest.seq, 1),
    report: { state: isProven ? 'repaired' : 'lost', restored, missing: !isProven && short > 0 ? short : null },
  };
}

/** Before the first change a ledger proves nothing: the database may have been made anew just now. */
const proves = (ledger: Ledger, notes: Map<string, Known>, entries: Map<string, Entry>): boolean =>
  ledger.seq > 0 && isSameLedger(asOf(ledger.seq, notes, entries), ledger);

/** The ledger of these notes as it was after change `seq`, undoing the last change of each entry that is later. */
function asOf(seq: number, notes: Map<string, Known>, entries: Map<string, Entry>): Ledger {
  const digests = [...new Set([...notes.keys(), ...entries.keys()])].flatMap((id) => {
    const entry = entries.get(id);
    return (entry && entry.seq > seq ? entry.before : notes.get(id)?.digest) ?? [];
  });
  return ledgerOf(seq, digests);
}

/** Each note in its latest revision. An entry of the journal proves itself, a row of the database cannot. */
function bestOf(
  journaled: Map<string, Known>,
  entries: Map<string, Entry>,
  found: Map<string, Known>,
): Map<string, Known> {
  const best = new Map(journaled);
  for (const [id, known] of found) {
    if (entries.get(id)?.note === null || !AnnotationSchema.safeParse(known.note).success) continue;
    if (known.note.revision > (journaled.get(id)?.note.revision ?? -1)) best.set(id, known);
  }
  return best;
}

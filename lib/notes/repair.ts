// Putting journal, database and ledgers right at each start, in an order in which a crash only means doing it again.
//
// Here: reading and writing them. Not here: the judgement between them (check.ts).
import { checkSides, isJournalWhole, type Finding } from './check';
import { joinReports, type Report } from './health';
import { entryOf, keyOf, LEDGER, readJournal, REPORT, type Journal, type StorageArea } from './journal';
import { isSameLedger } from './ledger';
import { inReadersTerms, Unreadable } from './refused';
import type { Rows } from './rows';

export type Checked = {
  /** What the reader has not been told yet; null when all is well. */
  report: Report | null;
  /** Why not everything could be put right; until it is, nothing may be changed. Null when it was. */
  blocked: unknown;
};

// A call to the storage area is one message between processes.
const AT_ONCE = 500;

// Whoever was first has finished one change: two in a row are rare, so many are a fault that would go on for ever.
const MOST_ROUNDS = 10;

/** Rejects when the database could not be made fit to be read. Anything else that fails is left for the next change. */
export async function repairSides(rows: Rows, area: StorageArea, rounds = MOST_ROUNDS): Promise<Checked> {
  if (rounds === 0) throw new Error('The notes kept changing while they were compared.');
  const journal = await readJournal(area);
  const held = await rows.all().catch((error: unknown) => {
    throw new Unreadable(error);
  });
  const finding = checkSides(journal, held);
  const report = joinReports(journal.report, finding.report);
  let blocked: unknown = null;
  const trying = async (write: () => Promise<void>) => {
    if (blocked !== null) return;
    await write().catch((error: unknown) => {
      blocked = inReadersTerms(error);
    });
  };
  // What the journal lacks comes first: from then on it has every note, whatever happens to the database.
  await trying(() => fillJournal(area, journal, finding));
  if (report !== journal.report) await trying(() => area.set({ [REPORT]: report }));
  const notes = Array.from(finding.notes.values(), ({ note }) => note);
  let isFirst = true;
  const bringUp = async () => {
    isFirst = await rows.replace(held.ledger, finding.ledger, notes);
  };
  if (finding.database === 'behind') await trying(bringUp);
  // What cannot be trusted is not shown.
  if (finding.database === 'damaged') await bringUp();
  // A background that is on its way out finished a change meanwhile: what was compared is no longer so.
  if (!isFirst) return repairSides(rows, area, rounds - 1);
  await trying(() => closeJournal(area, journal, finding));
  return { report, blocked };
}

async function fillJournal(area: StorageArea, { entries }: Journal, { notes, settled }: Finding): Promise<void> {
  const lacking = [...notes].filter(([id, { digest }]) => entries.get(id)?.digest !== digest);
  for (let from = 0; from < lacking.length; from += AT_ONCE) {
    const some = lacking.slice(from, from + AT_ONCE);
    await area.set(Object.fromEntries(some.map(([id, { note }]) => [keyOf(id), entryOf(settled, note, null)])));
  }
}

/** The ledger, and only then what the ledger now knows to be deleted. */
async function closeJournal(area: StorageArea, journal: Journal, { notes, ledger }: Finding): Promise<void> {
  const isKnown = journal.ledger ? isSameLedger(journal.ledger, ledger) : ledger.seq === 0;
  if (!isKnown) await area.set({ [LEDGER]: ledger });
  const deleted = [...journal.entries.keys(), ...journal.broken].filter((id) => !notes.has(id));
  if (deleted.length > 0) await area.remove(deleted.map(keyOf));
}

/** Whether a database that failed in this way can be made anew from the journal without losing a note. */
export async function canBeMadeAnew(error: unknown, area: StorageArea): Promise<boolean> {
  // What browsers call a store whose files they cannot make sense of. A full disk and a newer layout are other errors.
  const isDamage = error instanceof Unreadable || (error instanceof DOMException && error.name === 'UnknownError');
  return isDamage && isJournalWhole(await readJournal(area));
}

// A mark that the notes were compared and found in order, so that a background that wakes need not compare them again.
//
// It lives as long as the browser runs, in memory, and is away while a change is under way: a background that was stopped
// in the middle of one, and a browser that starts, compare everything.
import { LEDGER, REPORT, type StorageArea } from './journal';
import { isSameLedger, LedgerSchema } from './ledger';
import { ReportSchema } from './health';
import type { Checked } from './repair';
import type { Rows } from './rows';

/** The part of `browser.storage.session` the notes need: in memory, gone when the browser ends. */
export interface SessionArea {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

const MARK = 'notes-sound';

export type SoundMark = { set: () => Promise<void>; remove: () => Promise<void> };

export const soundMark = (session: SessionArea): SoundMark => ({
  // Without the mark the next waking takes longer; that is all.
  set: () => session.set({ [MARK]: true }).catch(() => undefined),
  remove: () => session.remove([MARK]),
});

/** What the last comparison found, when the mark stands and both ledgers still say the same of as many notes. Else null. */
export async function stillSound(rows: Rows, area: StorageArea, session: SessionArea): Promise<Checked | null> {
  if ((await session.get([MARK]))[MARK] !== true) return null;
  const [{ count, ledger }, kept] = await Promise.all([rows.sum(), area.get([LEDGER, REPORT])]);
  const other = LedgerSchema.safeParse(kept[LEDGER]).data;
  if (!ledger || !other || !isSameLedger(ledger, other) || ledger.count !== count) return null;
  return { report: ReportSchema.safeParse(kept[REPORT]).data ?? null, blocked: null };
}

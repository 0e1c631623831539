// How the notes are: what was found when they were last compared, kept until the reader has seen it.
//
// Here: codes and numbers. The sentences are interface text (components/locales).
import * as z from 'zod/mini';

export const ReportSchema = z.object({
  /** `repaired`: all notes are there, by proof of a ledger. `lost`: what was found is there, and some is or may be missing. */
  state: z.enum(['repaired', 'lost']),
  /** Notes that had gone or changed in the database and were brought back from the journal. */
  restored: z.int().check(z.nonnegative()),
  /** Notes known to be missing; null when none is, or when how many cannot be known. */
  missing: z.nullable(z.int()),
});
export type Report = z.infer<typeof ReportSchema>;

export type Health = {
  state: 'sound' | Report['state'];
  /** Notes there are now. */
  notes: number;
  restored: Report['restored'];
  missing: Report['missing'];
  /**
   * Which sentence says it: nothing to say; notes were gone and are back (`restored`); the second copy was damaged and
   * is whole again, no note was touched; notes are missing (`missing`); notes may be missing, how many is not known.
   */
  sentence: 'sound' | 'restored' | 'copyRenewed' | 'missing' | 'maybeMissing';
};

/** Two reports the reader has seen neither of, as one: never milder than either. */
export const joinReports = (one: Report | null, other: Report | null): Report | null =>
  one && other
    ? {
        state: one.state === 'lost' ? one.state : other.state,
        restored: Math.max(one.restored, other.restored),
        missing: one.missing === null ? other.missing : Math.max(one.missing, other.missing ?? 0),
      }
    : (one ?? other);

const sentenceFor = ({ state, restored, missing }: Report): Health['sentence'] =>
  state === 'lost' ? (missing === null ? 'maybeMissing' : 'missing') : restored > 0 ? 'restored' : 'copyRenewed';

export const healthOf = (report: Report | null, notes: number): Health =>
  report
    ? { ...report, notes, sentence: sentenceFor(report) }
    : { state: 'sound', notes, restored: 0, missing: null, sentence: 'sound' };

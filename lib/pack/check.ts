// Whether a pack can be relied on: all rules, in the order in which an author would want to hear of them.
//
// Here: the list. Not here: the rules (check/, one file each), reading files (command/pack-files.ts).
import { checkBalance } from './check/balance';
import { checkDays } from './check/days';
import { checkExtent } from './check/extent';
import { collectFaults, type Fault } from './check/fault';
import { checkFigures } from './check/figures';
import { checkCycles, checkIds, checkReferences } from './check/ids';
import { checkNames } from './check/names';
import { checkPlain } from './check/plain';
import { checkProvenance } from './check/provenance';
import { readRecords } from './check/records';
import { checkVoice } from './check/voice';

export { checkAgainstDocuments } from './check/documents';
export { PART_FILES, RULES, type Fault, type Part, type Rule } from './check/fault';

const CHECKS = [
  checkIds,
  checkReferences,
  checkCycles,
  checkDays,
  checkProvenance,
  checkFigures,
  checkNames,
  checkBalance,
  checkVoice,
  checkPlain,
  checkExtent,
];

/**
 * The faults of a pack, none when it can be compiled. `parts` has the keys of a pack in one file (`manifest`,
 * `sources`, …); nothing is taken for granted about their values. `file` names the file when the pack came in one, so
 * that paths start at its root; without it each part is taken to be a file of its own.
 */
export function checkPack(parts: Record<string, unknown>, file: string | null = null): Fault[] {
  const { faults, report } = collectFaults(file);
  const records = readRecords(parts, report);
  for (const check of CHECKS) check(records, report);
  return faults;
}

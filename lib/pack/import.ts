// A pack from a stranger: one JSON file, held to limits before it is parsed and to every rule before it is used.
//
// Here: the order of these steps. Not here: the rules (check.ts), what a reader is told of it (summary.ts), keeping it (lib/shelf).
import { isTaken, takenFault, type Imported } from './accept';
import { checkPack } from './check';
import { pathText, type Rule } from './check/fault';
import { findJsonFault, type Limits } from './json-place';
import { PackSchema } from './schema';

/** What is taken at all. A pack of five documents has 190 records and 270 kB. */
export const LIMITS = { bytes: 10_000_000, depth: 32, string: 8_192, records: 50_000 } as const satisfies Limits & {
  bytes: number;
};

/** More than anybody mends at once, and less than a message between contexts can hold. */
const FAULTS_TOLD = 200;

/** `file` is its name, for the sentences. `taken`: ids that no imported pack may have, those that came with us. */
export function importPack(text: string, file: string, taken: readonly string[] = []): Imported {
  const refuse = (path: string, rule: Rule, sentence: string): Imported => ({
    faults: [{ file, path, rule, sentence }],
  });
  const json = text.replace(/^\uFEFF/u, '');
  if (bytesOf(json) > LIMITS.bytes) return refuse('$', 'size', `A pack has at most ${LIMITS.bytes / 1e6} MB.`);
  const fault = findJsonFault(json, LIMITS);
  if (fault) {
    const { line, column, exceeds } = fault;
    const where = `Line ${line}, column ${column}: `;
    if (exceeds === null) return refuse(pathText(fault.path), 'json', `${where}this is no JSON.`);
    return refuse(pathText(fault.path), 'size', where + BEYOND[exceeds]);
  }
  const parts = JSON.parse(json) as unknown;
  if (!isObject(parts)) return refuse('$', 'schema', 'A pack is an object with its parts as keys.');
  const faults = checkPack(parts, file);
  const id = isObject(parts['manifest']) ? parts['manifest']['id'] : null;
  if (typeof id === 'string' && isTaken(id, taken)) faults.unshift(takenFault(id, file));
  return faults.length > 0 ? { faults: faults.slice(0, FAULTS_TOLD) } : { pack: PackSchema.parse(parts) };
}

const BEYOND: Record<keyof Limits, string> = {
  depth: `nothing lies deeper than ${LIMITS.depth} brackets.`,
  string: `a text has at most ${LIMITS.string} characters.`,
  records: `a pack has at most ${LIMITS.records} records.`,
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Of UTF-8; the text itself is not copied for it unless it may be too long. */
const bytesOf = (text: string): number =>
  text.length * 3 <= LIMITS.bytes ? text.length : new TextEncoder().encode(text).length;

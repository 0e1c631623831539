// What is wrong with a pack, said so that its author finds the place.
//
// Here: a fault, its rule, and the path to it. Not here: the rules themselves, one file each beside this one.

/** Every rule a pack is held to. data/README.md says what each asks for. */
export const RULES = [
  'json',
  'size',
  'version',
  'schema',
  'calendar',
  'provenance',
  'id',
  'reference',
  'cycle',
  'order',
  'coverage',
  'written',
  'period',
  'quantity',
  'fraction',
  'unit',
  'part-whole',
  'discrepancy',
  'alias-empty',
  'alias-duplicate',
  'alias-general',
  'alias-short',
  'alias-not',
  'affiliation',
  'plain',
  'address',
  'extent',
  'voice',
  'document',
  'verbatim',
  'number',
] as const;
export type Rule = (typeof RULES)[number];

/** `path` is a JSON path inside `file`: `$[3].quantity.value`. */
export type Fault = { file: string; path: string; rule: Rule; sentence: string };

/** The parts of a pack, with the file that holds each when the pack is a folder. */
export const PART_FILES = {
  manifest: 'pack.json',
  sources: 'sources.json',
  actors: 'actors.json',
  phases: 'phases.json',
  concepts: 'concepts.json',
  measures: 'measures.json',
  claims: 'claims.json',
} as const;
export type Part = keyof typeof PART_FILES;

/** Inside a part: the place in its list first, then keys and places. */
export type Path = readonly (string | number)[];
/** `part` is null for what belongs to none; its path starts at the root. */
export type Report = (part: Part | null, path: Path, rule: Rule, sentence: string) => void;

export function pathText(path: Path): string {
  return `$${path.map(stepText).join('')}`;
}

function stepText(key: string | number): string {
  if (typeof key === 'number') return `[${key}]`;
  return /^[A-Za-z_$][\w$]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}

const LONGEST = 300;

/** Collects faults. `file` is the one file the whole pack came in, or null for a folder of part files. */
export function collectFaults(file: string | null): { faults: Fault[]; report: Report } {
  const faults: Fault[] = [];
  const report: Report = (part, path, rule, sentence) => {
    faults.push({
      file: file ?? PART_FILES[part ?? 'manifest'],
      path: pathText(file === null || part === null ? path : [part, ...path]),
      rule,
      // It may name what the pack says there, which can be as long as anything.
      sentence: sentence.length > LONGEST ? `${sentence.slice(0, LONGEST)}…` : sentence,
    });
  };
  return { faults, report };
}

// A zod issue as a sentence for the author of a pack.
//
// zod/mini brings no messages of its own, and its locales would be far larger than this.
import type { Rule } from './fault';

/** The fields of zod's issues that are read here. */
export type Issue = {
  readonly code?: string;
  readonly path: readonly PropertyKey[];
  readonly expected?: string;
  readonly format?: string;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
  readonly minimum?: unknown;
  readonly maximum?: unknown;
};

/** `root` is the record that was parsed: zod keeps no input in its issues. */
export function describeIssue(issue: Issue, root: unknown): { rule: Rule; sentence: string } {
  const value = valueAt(root, issue.path);
  return { rule: ruleOf(issue), sentence: value === undefined ? missing(issue) : wrong(issue, value) };
}

function ruleOf({ code, format, path }: Issue): Rule {
  if (path[0] === 'provenance') return 'provenance';
  return code === 'invalid_format' && format === 'date' ? 'calendar' : 'schema';
}

function missing({ path }: Issue): string {
  return path.length === 0 ? 'This is missing.' : `"${String(path.at(-1))}" is missing.`;
}

function wrong(issue: Issue, value: unknown): string {
  const shown = shortOf(value);
  switch (issue.code) {
    case 'unrecognized_keys':
      return `Unknown ${issue.keys?.length === 1 ? 'key' : 'keys'}: ${shortOf(issue.keys)}.`;
    case 'invalid_value':
      return `${shown} is none of: ${issue.values?.join(', ')}.`;
    case 'invalid_type':
      return `${shown} must be of type ${issue.expected}.`;
    case 'invalid_format':
      return issue.format === 'date'
        ? `${shown} is no day of the calendar.`
        : `${shown} has not the form asked for here.`;
    case 'too_small':
      return `${shown} is too small or too short; at least ${String(issue.minimum)}.`;
    case 'too_big':
      return `${shown} is too large or too long; at most ${String(issue.maximum)}.`;
    default:
      return `${shown} does not fit here.`;
  }
}

/** As JSON, so that an empty text is seen too; the beginning of a long one. */
const shortOf = (value: unknown): string => (JSON.stringify(value) ?? String(value)).slice(0, 60);

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const key of path) {
    if (value === null || typeof value !== 'object') return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

// The parts of a pack, each record held against its schema on its own.
//
// A record that does not fit is reported and left out, so that one slip does not hide the faults of all the others.
// Not here: the rules between records.
import type * as z from 'zod/mini';
import {
  ActorSchema,
  ConceptSchema,
  ManifestSchema,
  MeasureSchema,
  PhaseSchema,
  RecordSchema,
  SourceSchema,
  type AuthoredPack,
  type Manifest,
} from '../schema';
import { PART_FILES, type Part, type Path, type Report } from './fault';
import { describeIssue, type Issue } from './issue';

/** A record with its place in the part's list. */
export type Entry<T> = { readonly at: number; readonly record: T };

/** `manifest` is null when it does not fit its schema. */
export type Records = { readonly manifest: Manifest | null } & {
  readonly [K in Exclude<Part, 'manifest'>]: readonly Entry<AuthoredPack[K][number]>[];
};

export function readRecords(parts: Record<string, unknown>, report: Report): Records {
  for (const key of Object.keys(parts)) {
    if (!Object.hasOwn(PART_FILES, key)) report(null, [key], 'schema', `"${key}" is no part of a pack.`);
  }
  return {
    manifest: fit('manifest', [], ManifestSchema, parts['manifest'], report),
    sources: list('sources', SourceSchema, parts['sources'], report),
    actors: list('actors', ActorSchema, parts['actors'], report),
    phases: list('phases', PhaseSchema, parts['phases'], report),
    concepts: list('concepts', ConceptSchema, parts['concepts'], report),
    measures: list('measures', MeasureSchema, parts['measures'], report),
    claims: list('claims', RecordSchema, parts['claims'], report),
  };
}

function list<S extends z.ZodMiniType>(part: Part, schema: S, value: unknown, report: Report): Entry<z.infer<S>>[] {
  if (!Array.isArray(value)) {
    report(
      part,
      [],
      'schema',
      value === undefined ? `The list of ${part} is missing.` : `This must be a list of ${part}.`,
    );
    return [];
  }
  return (value as unknown[]).flatMap((item, at) => {
    const record = fit(part, [at], schema, item, report);
    return record === null ? [] : [{ at, record }];
  });
}

function fit<S extends z.ZodMiniType>(
  part: Part,
  path: Path,
  schema: S,
  value: unknown,
  report: Report,
): z.infer<S> | null {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues as Issue[]) {
    const { rule, sentence } = describeIssue(issue, value);
    report(part, [...path, ...(issue.path as Path)], rule, sentence);
  }
  return null;
}

// The counts of a test runner, from the JSON report it leaves.
//
// A runner that ends badly without naming a failed test (a file that does not load, a browser that does not start)
// counts as one failure: a run never passes by not happening.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { ROOT } from './root';
import type { ToolResult } from './tool';

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { name: string; assertionResults: { status: string; fullName: string }[] }[];
};
type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number }; suites?: PlaywrightSuite[] };
type PlaywrightSuite = {
  suites?: PlaywrightSuite[];
  specs?: { title: string; tests: { status: string; annotations: { type: string; description?: string }[] }[] }[];
};

/** What a check found. `remarks` are printed also when all is well; `output` only when something failed. */
export type Outcome = { passed: number; failed: number; output: string; remarks: string[] };

/** Remarks name the tests that were left out, and the files that measure against texts kept outside the project. */
export async function vitestReport(path: string, result: ToolResult): Promise<Outcome> {
  const report = await reportAt<VitestReport>(path);
  const tests = report?.testResults.flatMap((file) => file.assertionResults) ?? [];
  const skipped = tests.filter(({ status }) => status === 'skipped' || status === 'pending' || status === 'todo');
  const measuring = await filesUsingShared(report?.testResults.map((file) => file.name) ?? []);
  return {
    ...counted(report?.numPassedTests ?? 0, report?.numFailedTests ?? 0, result),
    remarks: [
      ...measuring.map((file) => `measures against ../shared where it is: ${file}`),
      ...skipped.map(({ fullName }) => `left out: ${fullName}`),
    ],
  };
}

/** A test that passed only when it was repeated has failed once: it counts as failed. Remarks say why a test was left out. */
export async function playwrightReport(path: string, result: ToolResult): Promise<Outcome> {
  const { stats, suites = [] } = (await reportAt<PlaywrightReport>(path)) ?? {};
  const remarks = suites.flatMap(leftOut);
  return { ...counted(stats?.expected ?? 0, (stats?.unexpected ?? 0) + (stats?.flaky ?? 0), result), remarks };
}

function leftOut({ suites = [], specs = [] }: PlaywrightSuite): string[] {
  const skipped = specs.filter(({ tests }) => tests.some(({ status }) => status === 'skipped'));
  const here = skipped.map(({ title, tests }) => {
    const why = tests.flatMap(({ annotations }) => annotations).find(({ type }) => type === 'skip')?.description;
    return `left out: ${title}${why === undefined ? '' : ` (${why})`}`;
  });
  return [...here, ...suites.flatMap(leftOut)];
}

function counted(passed: number, failed: number, { code, output }: ToolResult): Omit<Outcome, 'remarks'> {
  const unnamed = failed === 0 && (code !== 0 || passed === 0) ? 1 : 0;
  return { passed, failed: failed + unnamed, output };
}

async function reportAt<T>(path: string): Promise<T | null> {
  return existsSync(path) ? (JSON.parse(await readFile(path, 'utf8')) as T) : null;
}

async function filesUsingShared(files: readonly string[]): Promise<string[]> {
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return files.filter((_, at) => /\bshared\/|'shared'/.test(texts[at] ?? '')).map((file) => relative(ROOT, file));
}

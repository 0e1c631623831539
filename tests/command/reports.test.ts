// Counting test reports: a run never passes by not happening.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { playwrightReport, vitestReport } from '@/lib/command/reports';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reports-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(report: object | null): Promise<string> {
  const path = join(folder, 'report.json');
  await rm(path, { force: true });
  if (report) await writeFile(path, JSON.stringify(report));
  return path;
}

const vitest = (numPassedTests: number, numFailedTests: number) => ({
  numPassedTests,
  numFailedTests,
  testResults: [],
});
const playwright = (expected: number, unexpected: number, flaky = 0) => ({
  stats: { expected, unexpected, flaky },
});

describe('vitest', () => {
  test.each([
    ['all passed', vitest(7, 0), 0, { passed: 7, failed: 0 }],
    ['some failed', vitest(5, 2), 1, { passed: 5, failed: 2 }],
    ['a file did not load', vitest(5, 0), 1, { passed: 5, failed: 1 }],
    ['no test ran', vitest(0, 0), 0, { passed: 0, failed: 1 }],
    ['no report was left', null, 1, { passed: 0, failed: 1 }],
    ['no report was left, and nothing was said', null, 0, { passed: 0, failed: 1 }],
  ])('%s', async (_, report, code, expected) => {
    expect(await vitestReport(await fileOf(report), { code, output: '' })).toMatchObject(expected);
  });

  test('names what was left out', async () => {
    const assertionResults = [{ status: 'skipped', fullName: 'relates figures of the texts' }];
    const report = { ...vitest(3, 0), testResults: [{ name: import.meta.filename, assertionResults }] };
    const { remarks } = await vitestReport(await fileOf(report), { code: 0, output: '' });
    expect(remarks).toContain('left out: relates figures of the texts');
  });
});

describe('playwright', () => {
  test.each([
    ['all passed', playwright(9, 0), 0, { passed: 9, failed: 0 }],
    ['some failed', playwright(7, 2), 1, { passed: 7, failed: 2 }],
    ['one passed only when repeated', playwright(8, 0, 1), 0, { passed: 8, failed: 1 }],
    ['the browser did not start', null, 1, { passed: 0, failed: 1 }],
  ])('%s', async (_, report, code, expected) => {
    expect(await playwrightReport(await fileOf(report), { code, output: '' })).toMatchObject(expected);
  });

  test('names what was left out, and why', async () => {
    const spec = (title: string, status: string, ...annotations: object[]) => ({
      title,
      tests: [{ status, annotations }],
    });
    const root = spec('takes root', 'skipped', { type: 'skip', description: 'nobody is root here' });
    const suites = [
      { specs: [spec('was run', 'expected')], suites: [{ specs: [root, spec('is silent', 'skipped')] }] },
    ];
    const path = await fileOf({ ...playwright(3, 0), suites });
    const { remarks } = await playwrightReport(path, { code: 0, output: '' });
    expect(remarks).toEqual(['left out: takes root (nobody is root here)', 'left out: is silent']);
  });
});

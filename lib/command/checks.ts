// The steps of `npm test`, in the order in which they run: the quick ones first.
//
// Not here: how a tool is started (tool.ts), how test reports are counted (reports.ts), how big files may be (sizes.ts).
import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureFirefox } from './firefox';
import { playwrightReport, vitestReport, type Outcome } from './reports';
import { RESULTS, ROOT } from './root';
import { weigh } from './sizes';
import { lintForStore } from './store-lint';
import { runTool, type Tool } from './tool';

export type Check = { name: string; what: string; run: () => Promise<Outcome> };

export const CHECKS: readonly Check[] = [
  {
    name: 'format',
    what: 'every file is formatted',
    run: () => tools(['prettier', '--check', '.', '--log-level=warn']),
  },
  { name: 'types', what: 'TypeScript, strict', run: () => tools(['wxt', 'prepare'], ['tsc', '--noEmit']) },
  { name: 'lint', what: 'oxlint with types', run: () => tools(['oxlint']) },
  { name: 'unused', what: 'no unused file, export or dependency', run: () => tools(['knip']) },
  { name: 'pack', what: 'the bundled pack keeps its rules', run: packCheck },
  { name: 'tests', what: 'unit tests in Node, DOM tests in a browser', run: vitest },
  { name: 'build', what: 'the extension for Chromium and for Firefox', run: build },
  { name: 'sizes', what: 'scripts within their budgets', run: sizes },
  { name: 'stores', what: 'Mozilla’s linter finds nothing', run: storeLint },
  { name: 'e2e', what: 'the built extension in a browser', run: () => playwright('playwright') },
  { name: 'firefox', what: 'the built extension in Firefox', run: firefox },
];

/** One check made of several programs: it passes when all do, and stops at the first that does not. */
async function tools(...commands: [Tool, ...string[]][]): Promise<Outcome> {
  for (const [tool, ...args] of commands) {
    const { code, output } = await runTool(tool, args);
    if (code !== 0) return { passed: 0, failed: 1, output, remarks: [] };
  }
  return { passed: 1, failed: 0, output: '', remarks: [] };
}

async function packCheck(): Promise<Outcome> {
  const command = [join(ROOT, 'lib', 'command', 'run.mjs'), 'pack-check'];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8' });
  const passed = status === 0;
  const remarks = stdout.trim().split('\n').slice(-1);
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, output: stdout + stderr, remarks: passed ? remarks : [] };
}

async function vitest(): Promise<Outcome> {
  const report = join(RESULTS, 'vitest.json');
  // An old report must not speak for a run that broke down.
  await rm(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const result = await runTool('vitest', ['run', '--config', 'tests/vitest.config.ts', ...reporters]);
  return vitestReport(report, result);
}

function build(): Promise<Outcome> {
  // The development build has the showcase, which the tests walk.
  return tools(['wxt', 'build'], ['wxt', 'build', '-b', 'firefox', '--mv3'], ['wxt', 'build', '--mode', 'development']);
}

async function sizes(): Promise<Outcome> {
  const { within, beyond, remarks } = await weigh(join(ROOT, '.output', 'chrome-mv3'));
  return { passed: within.length, failed: beyond.length, output: beyond.join('\n'), remarks };
}

async function storeLint(): Promise<Outcome> {
  const found = await lintForStore(join(ROOT, '.output', 'firefox-mv3'));
  const failed = found.length > 0 ? 1 : 0;
  return { passed: 1 - failed, failed, output: found.join('\n'), remarks: [] };
}

/** The tests of `tests/NAME.config.ts`. */
async function playwright(name: string): Promise<Outcome> {
  const report = join(RESULTS, `${name}.json`);
  await rm(report, { force: true });
  const result = await runTool('playwright', ['test', '--config', `tests/${name}.config.ts`]);
  return playwrightReport(report, result);
}

async function firefox(): Promise<Outcome> {
  const remarks: string[] = [];
  const path = ensureFirefox((line) => remarks.push(line));
  if (path === undefined) {
    remarks.push('left out: no Firefox is here and none could be installed, so nothing was tried in Firefox.');
    return { passed: 0, failed: 0, output: '', remarks };
  }
  process.env['FIREFOX_PATH'] = path;
  const outcome = await playwright('playwright.firefox');
  return { ...outcome, remarks: [...remarks, ...outcome.remarks] };
}

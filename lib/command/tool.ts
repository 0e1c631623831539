// Running an installed package's program by node itself: no shell, so spaces in paths and Windows are no matter.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root';

export type ToolResult = { code: number; output: string };

/** The programs we run, with the package that brings each. */
const PACKAGES = {
  knip: 'knip',
  oxlint: 'oxlint',
  playwright: '@playwright/test',
  prettier: 'prettier',
  tsc: 'typescript',
  vitest: 'vitest',
  'web-ext': 'web-ext',
  wxt: 'wxt',
} as const;
export type Tool = keyof typeof PACKAGES;

/** Runs a program in the project's folder. Any exit code is an answer; `output` is both streams as they came. */
export function runTool(tool: Tool, args: readonly string[], env: Record<string, string> = {}): Promise<ToolResult> {
  const child = spawn(process.execPath, [programOf(tool), ...args], {
    cwd: ROOT,
    // CI keeps spinners out of the output, NO_COLOR what is unreadable where the output is kept.
    env: { ...process.env, CI: '1', NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

function programOf(tool: Tool): string {
  const folder = join(ROOT, 'node_modules', PACKAGES[tool]);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const path = typeof bin === 'string' ? bin : bin[tool];
  if (path === undefined) throw new Error(`The package ${PACKAGES[tool]} has no program ${tool}.`);
  return join(folder, path);
}

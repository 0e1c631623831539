// `npm test`: everything a reviewer would look at, one step after another, and one closing line with the counts.
//
// Here: the order, what is printed and the exit status. Not here: the steps themselves (checks.ts).
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ensureBrowser } from './browser';
import { CHECKS } from './checks';
import type { Outcome } from './reports';
import { RESULTS, ROOT } from './root';

/** 0 when every check passed. With arguments, only the checks of those names. */
export async function main(args: string[]): Promise<number> {
  const chosen = args.length === 0 ? CHECKS : CHECKS.filter(({ name }) => args.includes(name));
  if (chosen.length < args.length) throw new Error(`The checks are ${CHECKS.map(({ name }) => name).join(', ')}.`);
  await mkdir(RESULTS, { recursive: true });
  // The test runners look there too (browser.ts), so that all of them run in the same browser.
  process.env['BROWSER_PATH'] = await ensureBrowser(print);
  const total = { passed: 0, failed: 0 };
  for (const check of chosen) {
    const began = performance.now();
    const outcome = await check.run().catch(brokenDown);
    total.passed += outcome.passed;
    total.failed += outcome.failed;
    print(lineOf(check.name, check.what, outcome, performance.now() - began));
    if (outcome.failed > 0) print(indented(outcome.output));
  }
  print(
    existsSync(resolve(ROOT, '../shared'))
      ? '../shared is here: the tests marked above measured against its texts.'
      : '../shared is not here: the tests that measure against its texts were left out.',
  );
  print(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

function lineOf(name: string, what: string, outcome: Outcome, milliseconds: number): string {
  const seconds = `${(milliseconds / 1000).toFixed(1)} s`;
  const counts = `${outcome.passed} passed, ${outcome.failed} failed`;
  const remarks = outcome.remarks.map((remark) => `\n          ${remark}`).join('');
  return `${outcome.failed === 0 ? 'ok    ' : 'FAILED'}  ${name.padEnd(8)}  ${what} (${counts}; ${seconds})${remarks}`;
}

/** A check that could not even be run has failed. */
function brokenDown(error: unknown): Outcome {
  const output = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { passed: 0, failed: 1, output, remarks: [] };
}

function indented(output: string): string {
  return output.trimEnd().replace(/^/gm, '    ');
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

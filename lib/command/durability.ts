// `npm run test:durability -- [--rounds N] [--saves N] [crash|worker|damage|import|disk]...`: whether what the extension calls
// saved is still there, after everything that can happen to a browser and its disk.
//
// Here: how much of each trial, and telling. Not here: the trials (note-trials.ts,
// import-trial.ts). A short form runs in `npm test`
// (tests/e2e/durability.spec.ts).
import process from 'node:process';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './browser';
import { BUILT_EXTENSION } from './extension-browser';
import { importKilled } from './import-trial';
import { crash, damage, onDisk, workerDies, type Verdict } from './note-trials';
import { runTool } from './tool';

/** 0 when nothing was lost, 1 when something was. */
export async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { rounds: { type: 'string', default: '30' }, saves: { type: 'string', default: '20' } },
  });
  const [rounds, saves] = [countOf(values.rounds), countOf(values.saves)];
  const executablePath = await ensureBrowser(print);
  const built = await runTool('wxt', ['build']);
  if (built.code !== 0) throw new Error(`The extension could not be built:\n${built.output}`);
  const browser = { executablePath, extension: BUILT_EXTENSION, args: [] };
  const trials: Record<string, () => Promise<Verdict | null>> = {
    disk: () => onDisk(browser, saves),
    crash: () => crash(browser, rounds, saves),
    worker: () => workerDies(browser, saves * 10),
    damage: () => damage(browser, 5, saves),
    import: () => importKilled(browser, Math.ceil((rounds * 5) / 3)),
  };
  const unknown = positionals.filter((name) => !Object.hasOwn(trials, name));
  if (unknown.length > 0) throw new Error(`The trials are ${Object.keys(trials).join(', ')}.`);
  let [passed, failed] = [0, 0];
  for (const [name, run] of Object.entries(trials)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    const verdict = await run();
    if (verdict === null) print(`left out  ${name.padEnd(7)} strace does not run here, so this was not done.`);
    else {
      const isRight = verdict.wrong.length === 0;
      [passed, failed] = isRight ? [passed + 1, failed] : [passed, failed + 1];
      print(`${isRight ? 'ok      ' : 'FAILED  '}  ${name.padEnd(7)} ${verdict.told}`);
      for (const line of verdict.wrong) print(`    ${line}`);
    }
  }
  print(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

function countOf(value: string): number {
  if (!/^[1-9]\d*$/.test(value)) throw new Error(`“${value}” is no number of rounds or saves.`);
  return Number(value);
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

// `npm run bench`: how fast the built extension is, beside what else could do the same, in one table.
//
// Here: the browser, the build and starting the bench. The bench itself is in tests/bench/, with a README.md that says what each
// row measures; it is loaded when it is wanted, for nothing in lib knows its tests.
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { ensureBrowser } from './browser';
import { ROOT } from './root';
import { runTool } from './tool';

type Bench = {
  measure: (given: { executablePath: string; args: readonly string[]; say: (line: string) => void }) => Promise<void>;
};

/** 0 also where a limit does not hold: this measures, and the table says so. `--built` takes the extension as it is built. */
export async function main(args: string[]): Promise<number> {
  const executablePath = await ensureBrowser(print);
  if (!args.includes('--built')) {
    print('Building the extension …');
    const built = await runTool('wxt', ['build']);
    if (built.code !== 0) throw new Error(`The extension could not be built:\n${built.output}`);
  }
  const { module } = await runnerImport<Bench>(join(ROOT, 'tests', 'bench', 'bench.ts'), {
    configFile: false,
    root: ROOT,
    resolve: { alias: { '@': ROOT } },
    logLevel: 'error',
  });
  await module.measure({ executablePath, args, say: print });
  return 0;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

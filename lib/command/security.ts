// `npm run test:security -- [--messages N] [--packs N]`: whether a page, a message or a build can do what SECURITY.md says they cannot.
//
// Here: which tests these are, and how much of what chance decides. They run in `npm test` as well, with fewer messages and packs.
import process from 'node:process';
import { parseArgs } from 'node:util';
import { CHECKS } from './checks';
import { ensureBrowser } from './browser';
import { ensureFirefox } from './firefox';
import { runTool, type Tool } from './tool';

type Suite = { name: string; what: string; run: [Tool, ...string[]] };

const CHROMIUM = ['test', '--config', 'tests/playwright.config.ts'] as const;
const UNIT = ['run', '--config', 'tests/vitest.config.ts', '--project', 'unit'] as const;

const SUITES: readonly Suite[] = [
  { name: 'pages', what: 'hostile pages are what they are without us', run: ['playwright', ...CHROMIUM, 'hostile'] },
  { name: 'spy', what: 'a page learns nothing of the notes', run: ['playwright', ...CHROMIUM, 'spy'] },
  { name: 'messages', what: 'messages from a page do nothing', run: ['playwright', ...CHROMIUM, 'messages'] },
  { name: 'network', what: 'nothing is asked for', run: ['playwright', ...CHROMIUM, 'network'] },
  { name: 'shapes', what: 'senders and payloads', run: ['vitest', ...UNIT, 'tests/messages'] },
  {
    name: 'packs',
    what: 'packs from strangers break and hold up nothing',
    run: ['vitest', ...UNIT, 'tests/pack/import'],
  },
  { name: 'packages', what: 'permissions, policy, archives', run: ['vitest', ...UNIT, 'tests/manifest', 'tests/zip'] },
];

/** 0 when every suite passed. */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { messages: { type: 'string', default: '10000' }, packs: { type: 'string', default: '10000' } },
  });
  process.env['BROWSER_PATH'] = await ensureBrowser(print);
  const firefox = ensureFirefox(print);
  if (firefox === undefined) print('left out  firefox   No Firefox is here and none could be installed.');
  else process.env['FIREFOX_PATH'] = firefox;
  let [passed, failed] = [0, 0];
  const count = (name: string, what: string, isRight: boolean, output: string): void => {
    [passed, failed] = isRight ? [passed + 1, failed] : [passed, failed + 1];
    print(`${isRight ? 'ok      ' : 'FAILED  '}  ${name.padEnd(8)}  ${what}`);
    if (!isRight) print(output.trimEnd().replace(/^/gm, '    '));
  };
  for (const name of ['build', 'stores', ...(firefox === undefined ? [] : ['firefox'])]) {
    const check = CHECKS.find((each) => each.name === name);
    if (!check) throw new Error(`There is no check ${name}.`);
    const outcome = await check.run();
    count(name, check.what, outcome.failed === 0, outcome.output);
  }
  for (const { name, what, run } of SUITES) {
    const [tool, ...rest] = run;
    const { code, output } = await runTool(tool, rest, { MESSAGES: values.messages, PACKS: values.packs });
    count(name, what, code === 0, output);
  }
  print(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

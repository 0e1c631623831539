// Installing the project's packages, only when what is installed is not what the lock file says.
//
// Here: built-ins only, because this runs before anything is installed. Not here: finding a browser (browser.ts).
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Brings node_modules in step with package-lock.json. `say` hears one line, and only when there is something to do.
 * @param {(line: string) => void} say
 */
export async function install(say) {
  if (await inStep()) return;
  say('Installing what the project needs (once; about half a minute) …');
  // `--loglevel=error`: on Node 20 npm warns of tools that declare Node 22 and run on 20 all the same.
  const { code, output } = await npm(['ci', '--loglevel=error', '--no-audit', '--no-fund']);
  if (code !== 0) throw new Error(`npm ci did not succeed:\n${output}`);
}

/** npm keeps what it installed in node_modules/.package-lock.json. A package for another system is rightly missing there. */
async function inStep() {
  const wanted = await packagesOf('package-lock.json');
  const present = await packagesOf('node_modules/.package-lock.json');
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || (present[path] ? present[path].version === version : optional === true),
  );
}

async function packagesOf(file) {
  try {
    return JSON.parse(await readFile(`${root}/${file}`, 'utf8')).packages;
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
}

function npm(args) {
  // Inside `npm start` npm names its own script: running that by node needs no shell, on Windows too.
  const script = process.env.npm_execpath;
  const [file, shell] = script?.endsWith('.js') ? [process.execPath, false] : ['npm', process.platform === 'win32'];
  const child = spawn(file, file === 'npm' ? args : [script, ...args], {
    cwd: root,
    shell,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

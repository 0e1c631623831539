// The one way into every command: `node lib/command/run.mjs NAME [ARGUMENT]...`, as the scripts of package.json call it.
//
// Here: what must work before anything is installed, so built-ins only and no newer JavaScript than Node 20 knows.
// Not here: what a command does. That is TypeScript beside this file, NAME.ts with `main(args)`, which Node 20 cannot
// run as it is: build.mjs bundles it first.
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { install } from './install.mjs';

const COMMANDS = ['start', 'test', 'read', 'bench', 'durability', 'security', 'store', 'pack-check'];
const [name, ...args] = process.argv.slice(2);

/** Progress goes to standard error: the output of `read` is for other programs. */
const say = (line) => process.stderr.write(`${line}\n`);

async function run() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`This needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
  }
  if (!COMMANDS.includes(name)) throw new Error(`Which command? One of: ${COMMANDS.join(', ')}.`);
  await install(say);
  const { buildCommand } = await import('./build.mjs');
  const { main } = await import(pathToFileURL(await buildCommand(name)).href);
  return main(args);
}

try {
  process.exitCode = await run();
} catch (error) {
  say(process.env.DEBUG ? error.stack : error.message);
  process.exitCode = 2;
}

// Bundling one command to `.output/command/NAME.mjs`, when anything it may be made of is newer than the bundle.
//
// Here: Vite as a bundler for Node. Not here: building the extension itself (wxt.config.ts).
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, rename, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * The bundle's path. Several of these may run at once (one `read` per file): each writes a file of its own and puts
 * it in place by one rename, so nobody starts half a bundle.
 * @param {string} name
 */
export async function buildCommand(name) {
  const bundle = join(root, '.output', 'command', `${name}.mjs`);
  const began = new Date();
  if ((await changed(bundle)) >= (await newest(join(root, 'lib')))) return bundle;
  await prepare();
  const { build } = await import('vite');
  const { output } = await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    build: {
      ssr: join(root, 'lib', 'command', `${name}.ts`),
      write: false,
      target: 'node20',
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  await mkdir(join(root, '.output', 'command'), { recursive: true });
  const draft = `${bundle}.${process.pid}`;
  await writeFile(draft, output[0].code);
  // As old as its beginning: what was edited while it was built makes it stale.
  await utimes(draft, began, began);
  await rename(draft, bundle);
  return bundle;
}

/** tsconfig.json builds on a file that WXT writes; without it Vite reads no TypeScript. */
async function prepare() {
  if (await changed(join(root, '.wxt', 'tsconfig.json'))) return;
  const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const { status, stderr } = spawnSync(process.execPath, [wxt, 'prepare'], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`wxt prepare did not succeed:\n${stderr}`);
}

/** When a file was last changed, in milliseconds; 0 when there is none. */
async function changed(path) {
  const found = await stat(path).catch(() => null);
  return found ? found.mtimeMs : 0;
}

/** The latest change under a folder; the folders count, so that a removed file is noticed. */
async function newest(folder) {
  const entries = await readdir(folder, { recursive: true });
  const times = await Promise.all(['', ...entries].map((entry) => changed(join(folder, entry))));
  return Math.max(...times);
}

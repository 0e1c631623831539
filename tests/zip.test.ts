// The archives for the stores: the same byte for byte whenever they are made, and the sources build to what ships.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import JSZip from 'jszip';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
/** Not what was made here before, nor what belongs to this machine. */
const LEFT_OUT = new Set(['node_modules', '.output', '.wxt', '.results', '.git']);
const WXT = join('node_modules', 'wxt', 'bin', 'wxt.mjs');

const work = mkdtempSync(join(tmpdir(), 'as-reported-zip-'));
afterAll(() => rmSync(work, { recursive: true }));

/** A copy of the project under another path, on the same packages. */
function copyTo(name: string): string {
  const folder = join(work, name);
  cpSync(ROOT, folder, { recursive: true, filter: (path) => !LEFT_OUT.has(path.slice(ROOT.length + 1)) });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

function wxt(folder: string, ...args: string[]): void {
  const env = { ...process.env, CI: '1', NODE_ENV: 'production' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [WXT, ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`wxt ${args.join(' ')}:\n${stdout}${stderr}`);
}

/** Every file below, by its path, as the hash of its bytes. */
const hashes = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(folder.length), createHash('sha256').update(readFileSync(path)).digest('hex')] as const;
      })
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
const archives = (folder: string): Record<string, string> =>
  Object.fromEntries(Object.entries(hashes(join(folder, '.output'))).filter(([name]) => name.endsWith('.zip')));

/** What each store is given, and as the commands of package.json say it. */
const BROWSERS = { chrome: [], firefox: ['-b', 'firefox', '--mv3'] } as const;
const SHIPPED = Object.keys(BROWSERS).map((browser) => `${browser}-mv3`);

/** Made in a copy of the project of this name. */
function archivesMadeIn(name: string): string {
  const folder = copyTo(name);
  for (const options of Object.values(BROWSERS)) wxt(folder, 'zip', ...options);
  return folder;
}

let first: string;
beforeAll(() => {
  first = archivesMadeIn('one');
}, 300_000);

test('made twice, in two places, they are the same', () => {
  const second = archivesMadeIn('another place');
  const names = Object.keys(archives(first)).map((name) => /-(\w+)\.zip$/.exec(name)?.[1]);
  expect(names).toEqual(['chrome', 'firefox', 'sources']);
  expect(archives(second)).toEqual(archives(first));

  // One letter more in any of them is another archive.
  for (const name of Object.keys(archives(first))) {
    writeFileSync(join(second, '.output', name), ' ', { flag: 'a' });
    expect(archives(second)[name]).not.toBe(archives(first)[name]);
  }
}, 300_000);

test('each holds what was built, and nothing else', async () => {
  for (const [at, shipped] of SHIPPED.entries()) {
    const name = Object.keys(archives(first))[at]!;
    const { files } = await JSZip.loadAsync(readFileSync(join(first, '.output', name)));
    const held = Object.values(files).flatMap((file) => (file.dir ? [] : [`/${file.name}`]));
    expect(held.toSorted()).toEqual(Object.keys(hashes(join(first, '.output', shipped))));
  }
});

test('the sources build to the extension that ships', async () => {
  const sources = join(work, 'sources');
  const name = Object.keys(archives(first)).find((each) => each.includes('sources'))!;
  const { files } = await JSZip.loadAsync(readFileSync(join(first, '.output', name)));
  for (const file of Object.values(files).filter(({ dir }) => !dir)) {
    const path = join(sources, file.name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await file.async('nodebuffer'));
  }
  symlinkSync(join(ROOT, 'node_modules'), join(sources, 'node_modules'));
  // Chromium's store asks for no sources.
  wxt(sources, 'build', ...BROWSERS.firefox);
  const [built, shipped] = [sources, first].map((folder) => join(folder, '.output', 'firefox-mv3'));
  expect(hashes(built!)).toEqual(hashes(shipped!));

  // One letter more is not what ships.
  writeFileSync(join(built!, 'marks.css'), ' ', { flag: 'a' });
  expect(hashes(built!)).not.toEqual(hashes(shipped!));
}, 300_000);

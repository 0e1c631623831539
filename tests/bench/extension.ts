// Copies of the built extension, one for each pack, that run by hosts of the bench instead of on news sites.
//
// Here: what is different in a copy. The shipped scripts, `look.js`, `reader.js` and `background.js`, are in it as they were built.
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExtensionBrowser } from '@/lib/command/extension-browser';
import { BUILT_EXTENSION, send } from '@/lib/command/extension-browser';
import { bundle } from './bundle';
import { RESULT } from './job';

/** What runs on `ROLE.PACK.example`: our shipped script, ours under the clock, mark.js, or nothing at all. */
export const SCRIPTS = { shipped: 'look.js', probe: 'probe.js', rival: 'rival.js', empty: 'empty.js' } as const;
/** The name, in the place of a pack's, of an extension that does nothing but answer one message. */
export const BARE = 'bare';
export type Role = keyof typeof SCRIPTS | typeof BARE;

export const hostOf = (role: Role, pack: string): string => `${role}.${pack}.example`;
export const packPath = (pack: string): string => `/packs/bench-${pack}.bin`;

export type Copies = { folders: ReadonlyMap<string, string>; remove: () => Promise<void> };

/** `packs`: compiled, by name. Every copy holds all of them, for its worker to compare, and reads pages with its own. */
export async function copyExtension(packs: ReadonlyMap<string, ArrayBuffer>): Promise<Copies> {
  const parent = await mkdtemp(join(tmpdir(), 'bench-'));
  const scripts = { 'probe.js': await bundle('probe'), 'rival.js': await bundle('rival'), 'empty.js': '' };
  const folders = new Map<string, string>();
  for (const [name, own] of packs) {
    const folder = join(parent, name);
    await cp(BUILT_EXTENSION, folder, { recursive: true });
    for (const [file, code] of Object.entries(scripts)) await writeFile(join(folder, file), code);
    await writeFile(join(folder, 'packs', 'gaza-ceasefire.bin'), new Uint8Array(own));
    for (const [other, buffer] of packs) await writeFile(join(folder, packPath(other)), new Uint8Array(buffer));
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Record<string, unknown>;
    const matchesOf = (role: Role) => [`https://${hostOf(role, name)}/*`];
    const roles = Object.keys(SCRIPTS) as (keyof typeof SCRIPTS)[];
    manifest['host_permissions'] = roles.flatMap(matchesOf);
    manifest['content_scripts'] = roles.map((role) => ({
      matches: matchesOf(role),
      js: [SCRIPTS[role]],
      ...(role === 'empty' || role === 'rival' ? {} : { css: ['marks.css'] }),
      run_at: 'document_idle',
    }));
    await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
    folders.set(name, folder);
  }
  folders.set(BARE, await bareExtension(join(parent, BARE)));
  return { folders, remove: () => rm(parent, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Sends one message to its worker and says when the answer came: the floor of whatever waits for a worker. */
async function bareExtension(folder: string): Promise<string> {
  const files = {
    'manifest.json': JSON.stringify({
      manifest_version: 3,
      name: BARE,
      version: '1',
      background: { service_worker: 'worker.js' },
      content_scripts: [{ matches: [`https://${hostOf(BARE, BARE)}/*`], js: ['page.js'], run_at: 'document_idle' }],
    }),
    'worker.js': 'chrome.runtime.onMessage.addListener((message, sender, respond) => respond(null));',
    'page.js': `{
      const start = performance.now();
      chrome.runtime.sendMessage(null).then(() =>
        document.documentElement.setAttribute('${RESULT}', JSON.stringify({ value: performance.now() - start })));
    }`,
  };
  await mkdir(folder);
  for (const [file, content] of Object.entries(files)) await writeFile(join(folder, file), content);
  return folder;
}

/** Loads one more copy into the browser; gives its id. */
export async function loadCopy({ cdp }: ExtensionBrowser, folder: string): Promise<string> {
  return (await send<{ id: string }>(cdp, 'Extensions.loadUnpacked', { path: folder })).id;
}

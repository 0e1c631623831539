// Debian's Chromium and Firefox under the policies of an organisation, as an administrator sets them: in a file of the system's.
//
// The browser sees that file in a mount namespace of its own: nothing is written into the system, no other browser is bound, and
// there is nothing to clean up. Not here: what must come of it (refused.spec.ts, ../firefox/policy.spec.ts).
import { spawnSync } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** By the browser's program: a folder that is there, which is covered, and the file in it that the browser reads. */
const PLACES: Readonly<Record<string, { covered: string; file: string }>> = {
  '/usr/bin/chromium': { covered: '/etc/chromium', file: '/etc/chromium/policies/managed/policies.json' },
  '/usr/bin/firefox-esr': {
    covered: '/usr/lib/firefox-esr/distribution',
    file: '/usr/lib/firefox-esr/distribution/policies.json',
  },
};
const UNSHARE = ['unshare', '--mount', '--propagation', 'private', 'sh', '-c'];
const cover = (folder: string): string => `mount -t tmpfs none ${folder}`;

/** Why this browser cannot be bound by policies here; null where it can. */
export function whyUnmanaged(browser: string): string | null {
  const place = PLACES[browser];
  if (!place) return 'it is known of Debian’s browsers only where they read their policies';
  const [program = '', ...args] = UNSHARE;
  const { status } = spawnSync(program, [...args, cover(place.covered)]);
  return status === 0 ? null : 'a mount namespace takes root on Linux, so no policy could be set';
}

/** A program that starts the browser so bound. It is written into `folder`. */
export async function managedBrowser(browser: string, folder: string, policies: object): Promise<string> {
  const place = PLACES[browser];
  if (!place) throw new Error(`Nobody knows where ${browser} reads its policies.`);
  await mkdir(folder, { recursive: true });
  const [file, program] = [join(folder, 'policies.json'), join(folder, 'managed-browser')];
  await writeFile(file, JSON.stringify(policies));
  const bind = `${cover(place.covered)} && mkdir -p ${dirname(place.file)} && cp "$0" ${place.file} && exec "$@"`;
  await writeFile(program, `#!/bin/sh\nexec ${UNSHARE.join(' ')} '${bind}' '${file}' '${browser}' "$@"\n`);
  await chmod(program, 0o755);
  return program;
}

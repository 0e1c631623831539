// Debian's Chromium under the policies of an organisation, as an administrator sets them: in a file under /etc.
//
// The browser sees that file in a mount namespace of its own: nothing is written into the system, no other browser is bound, and
// there is nothing to clean up. Not here: what must come of it (refused.spec.ts).
import { spawnSync } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findBrowser } from '../../lib/command/installed-browser';

const PLACE = '/etc/chromium';
const UNSHARE = ['unshare', '--mount', '--propagation', 'private', 'sh', '-c'];
const MOUNT = `mount -t tmpfs none ${PLACE}`;

/** Why no browser can be bound by policies here; null where one can. */
export function whyUnmanaged(): string | null {
  if (findBrowser() !== '/usr/bin/chromium') return 'only Debian’s Chromium is known to read its policies there';
  const [program = '', ...args] = UNSHARE;
  const { status } = spawnSync(program, [...args, MOUNT]);
  return status === 0 ? null : 'a mount namespace takes root on Linux, so no policy could be set';
}

/** A program that starts the browser so bound. It is written into `folder`. */
export async function managedBrowser(folder: string, policies: object): Promise<string> {
  await mkdir(folder, { recursive: true });
  const [file, program] = [join(folder, 'policies.json'), join(folder, 'managed-browser')];
  await writeFile(file, JSON.stringify(policies));
  const managed = `${PLACE}/policies/managed`;
  const bind = `${MOUNT} && mkdir -p ${managed} && cp "$0" ${managed} && exec "$@"`;
  await writeFile(program, `#!/bin/sh\nexec ${UNSHARE.join(' ')} '${bind}' '${file}' '${findBrowser() ?? ''}' "$@"\n`);
  await chmod(program, 0o755);
  return program;
}

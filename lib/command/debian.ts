// Debian's own packages, where they may be installed: on Debian, as root.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Whether a program could be run and succeeded. */
export function quietly(file: string, args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(file, args, { stdio: 'ignore', env }).status === 0;
}

export const mayInstall = (): boolean => process.getuid?.() === 0 && isDebian();

/** False where it cannot be installed. */
export function installPackage(name: string): boolean {
  const packages = ['install', '-y', '-qq', '--no-install-recommends', name];
  return mayInstall() && quietly('apt-get', ['update', '-qq']) && quietly('apt-get', packages);
}

function isDebian(): boolean {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

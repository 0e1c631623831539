// The places every command knows: the project's folder, where results go, and where the caller stands.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. This file and the bundle it ends up in both lie two folders below it. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Screenshots, reports and profiles of test runs. */
export const RESULTS = resolve(ROOT, '.results');

/** A path as the caller wrote it. npm runs scripts in the project's folder and says in INIT_CWD where it was called. */
export function fromCaller(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}

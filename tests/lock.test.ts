// The lock file must serve every system. npm can write one that lacks packages for systems other than the writer's;
// `npm ci` then fails for everybody else.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Locked = { dependencies?: Record<string, string>; optionalDependencies?: Record<string, string> };
type Lock = { packages: Record<string, Locked> };

const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as Lock;

/** Looks where Node would: in the package's own node_modules, then in each one above it. */
function isLocked(name: string, inside: string, { packages }: Lock): boolean {
  for (let folder = inside; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    if (`${folder === '' ? '' : `${folder}/`}node_modules/${name}` in packages) return true;
    if (folder === '') return false;
  }
}

function missing(all: Lock): string[] {
  return Object.entries(all.packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !isLocked(name, path, all))
      .map((name) => `${path} wants ${name}`),
  );
}

test('every dependency has its entry', () => {
  expect(missing(lock)).toEqual([]);
});

test('one that lacks its entry is noticed', () => {
  const broken = { packages: { 'node_modules/a': { optionalDependencies: { 'a-for-another-system': '1.0.0' } } } };
  expect(missing(broken)).toEqual(['node_modules/a wants a-for-another-system']);
});

// What is taken out of dependencies is really there, and really gone afterwards.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { cleaned } from '@/lib/build/store-clean';

const require = createRequire(import.meta.url);
const folderOf = (name: string) => dirname(require.resolve(`${name}/package.json`));

it.each([
  ['zod', 'v4/core/doc.js', /new F\(|Function/],
  ['zod', 'v4/core/util.js', /new F\(/],
  ['zod', 'v4/core/compile.js', /= Function;/],
  ['preact', 'dist/preact.mjs', /\.innerHTML=/],
])('%s: %s ships without what stores object to', (name, file, objection) => {
  const path = join(folderOf(name), file);
  const code = readFileSync(path, 'utf8');
  expect(code).toMatch(objection);
  expect(cleaned(path.replaceAll('\\', '/'), code)).not.toMatch(objection);
});

it.each(['zod/v4/core/util.js', 'zod/v4/core/compile.js', 'preact/dist/preact.mjs'])(
  'a %s that moved is noticed',
  (id) => expect(cleaned(id, 'export const other = 1;')).toBeNull(),
);

// The showcase shows every component there is: what is not in it, no test walks.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every view that a file brings in, by whatever way. */
function viewsFrom(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const source = readFileSync(join(root, file), 'utf8');
  for (const [, target = ''] of source.matchAll(/^import (?!type)[^;]*?from '([^']+)'/gm)) {
    const path = target.startsWith('@/') ? target.slice(2) : join(dirname(file), target);
    if (/^[.@]/.test(target) && existsSync(join(root, `${path}.tsx`))) viewsFrom(`${path}.tsx`, seen);
  }
  return seen;
}

it('brings in every component', () => {
  const shown = new Set(['states', 'surfaces'].flatMap((name) => [...viewsFrom(`entrypoints/showcase/${name}.tsx`)]));
  const components = readdirSync(join(root, 'components')).filter((file) => file.endsWith('.tsx'));
  expect(components.length).toBeGreaterThan(15);
  expect(components.filter((file) => !shown.has(join('components', file)))).toEqual([]);
});

// The linter says what it finds, and a linter that breaks down is no clean bill.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lintForStore } from '@/lib/command/store-lint';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'as-reported-lint-'));
  const manifest = { manifest_version: 2, name: 'Planted', version: '1.0', background: { scripts: ['a.js'] } };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'a.js'), 'eval(location.hash); document.body.innerHTML = location.search;');
});
afterAll(() => rm(folder, { recursive: true }));

test('planted faults are found, warnings too', async () => {
  const found = (await lintForStore(folder)).join('\n');
  for (const fault of ['DANGEROUS_EVAL', 'UNSAFE_VAR_ASSIGNMENT']) expect(found).toContain(fault);
});

test('a folder that is not there is no pass', async () => {
  await expect(lintForStore(join(folder, 'nowhere'))).rejects.toThrow('did not run');
});

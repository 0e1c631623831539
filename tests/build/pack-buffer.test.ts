// The bundled pack on its way into the extension: a bad one ends the build with file and place.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { packBuffer } from '@/lib/build/pack-buffer';
import { openPack } from '@/lib/pack';

const BUNDLED = join(import.meta.dirname, '../../data/gaza-ceasefire');
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pack-'));
  await cp(BUNDLED, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

const change = async (file: string, edit: (text: string) => string) =>
  writeFile(join(folder, file), edit(await readFile(join(folder, file), 'utf8')));

describe('the bundled pack', () => {
  test('compiles to a buffer that opens', async () => {
    const pack = openPack(await packBuffer(BUNDLED));
    expect(pack.id).toBe('gaza-ceasefire');
    expect(pack.actors.length).toBeGreaterThan(10);
  });

  test('gives the same bytes twice', async () => {
    const [one, two] = await Promise.all([packBuffer(BUNDLED), packBuffer(BUNDLED)]);
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  });
});

describe('a bad pack is named by file and place:', () => {
  it.each([
    ['no JSON', 'actors.json', () => '[{', /actors\.json line 1, column \d+: this is no JSON/],
    [
      'a field of another kind',
      'pack.json',
      (text: string) => text.replace(/"version": "[^"]*"/, '"version": 1'),
      /pack\.json \$\.version: /,
    ],
    ['a field too many', 'pack.json', (text: string) => text.replace('{', '{ "extra": 1,'), /pack\.json \$: /],
    [
      'a record that is wrong',
      'sources.json',
      (text: string) => text.replace('{', '{ "id": 5,').replace(/"id": "[^"]*",/, ''),
      /sources\.json \$\[0\]\.id: /,
    ],
    [
      'a day that is none',
      'pack.json',
      (text: string) => text.replace(/"from": "[^"]*"/, '"from": "2025-02-30"'),
      /pack\.json \$\.coverage\.from: /,
    ],
  ])('%s', async (_, file, edit, named) => {
    await change(file, edit);
    await expect(packBuffer(folder)).rejects.toThrow(named);
  });

  test('no manifest', async () => {
    await rm(join(folder, 'pack.json'));
    await expect(packBuffer(folder)).rejects.toThrow(/pack\.json/);
  });

  test('every fault at once, not the first alone', async () => {
    await change('pack.json', (text) => text.replace('{', '{ "extra": 1,'));
    await change('sources.json', (text) => text.replace('{', '{ "extra": 1,'));
    await expect(packBuffer(folder)).rejects.toThrow(/pack\.json \$[\s\S]*sources\.json \$\[0\]/);
  });
});

// `npm run pack:check` as an author meets it: what is printed, and how it ends. The rules are tests/pack's.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from '@/lib/command/pack-check';
import { readPackFiles } from '@/lib/build/pack-files';
import { ROOT } from '@/lib/command/root';

const STORM = join(ROOT, 'tests', 'packs', 'storm');
let folder = '';
let printed = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pack-'));
  await cp(STORM, folder, { recursive: true });
  printed = '';
  const keep = (text: string | Uint8Array): boolean => {
    printed += String(text);
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(keep);
  vi.spyOn(process.stderr, 'write').mockImplementation(keep);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

async function change(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(folder, file), 'utf8');
  expect(text).toContain(from);
  await writeFile(join(folder, file), text.replace(from, to));
}

describe('pack:check', () => {
  it('ends well for a pack without faults, and says what it was checked against', async () => {
    expect(await main([folder])).toBe(0);
    expect(printed).toContain('no faults; checked against 2 documents.');
  });

  it('prints file, path, rule and sentence of each fault, and ends with 1', async () => {
    await change('claims.json', '"harl-council"', '"nobody"');
    await change('claims.json', '"2024-02-11"', '"2024-02-31"');
    expect(await main([folder])).toBe(1);
    expect(printed).toMatch(/^claims\.json \$\[0\]\.attribution reference: nobody is no actor/m);
    expect(printed).toMatch(/^claims\.json \$\[1\]\.asOf\.from calendar: "2024-02-31" is no day/m);
    expect(printed).toContain(': 2 faults;');
  });

  it('counts what a document does not say as a fault', async () => {
    await change('documents/after-the-storm.txt', '1,200', '1,300');
    expect(await main([folder])).toBe(1);
    expect(printed).toMatch(/^claims\.json \$\[0\]\.provenance\.written verbatim: Paragraph 2/m);
  });

  it('names file, line and column of what is no JSON, ends with 2, and still checks the rest', async () => {
    await writeFile(join(folder, 'actors.json'), '[\n  { "id": }\n]');
    expect(await main([folder, STORM])).toBe(2);
    expect(printed).toContain(`${join(folder, 'actors.json')} line 2, column 11: this is no JSON.`);
    expect(printed).toContain('no faults');
  });

  it('says so when there is no pack', async () => {
    expect(await main([join(folder, 'nowhere')])).toBe(2);
    expect(printed).toContain('There is no pack at');
  });

  it('reads a pack that is one file, and says that it has no documents at hand', async () => {
    const { parts } = await readPackFiles(folder);
    const sources = (parts['sources'] as object[]).map((source) => ({ ...source, document: null }));
    const file = join(folder, 'storm.json');
    await writeFile(file, JSON.stringify({ ...parts, sources }));
    expect(await main([file])).toBe(0);
    expect(printed).toContain('it names no documents to be checked against');
    await writeFile(file, JSON.stringify({ ...parts, sources, claims: [{}] }));
    expect(await main([file])).toBe(1);
    expect(printed).toMatch(/^storm\.json \$\.claims\[0\]\.id schema: "id" is missing\.$/m);
  });

  it('checks the bundled pack when nothing is named', async () => {
    expect(await main([])).toBe(0);
    expect(printed).toMatch(/^data.gaza-ceasefire: no faults; /m);
  });
});

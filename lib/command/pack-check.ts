// `npm run pack:check -- [FOLDER_OR_FILE]...`: whether packs can be relied on, for their authors and for `npm test`.
//
// Here: which packs, with which documents, and printing. Not here: the rules (lib/pack/check.ts).
import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import process from 'node:process';
import { readPackFiles } from '@/lib/build/pack-files';
import { fromCaller, ROOT } from './root';
import { checkAgainstDocuments, checkPack, PART_FILES, type Fault } from '@/lib/pack';

/** The documents of the bundled pack are not the project's to give away: they lie beside it, or nowhere. */
const DOCUMENTS = resolve(ROOT, '..', 'shared', 'corpus');

/** Without arguments every pack in `data/`. 0 when there is no fault, 1 when there is, 2 when a pack cannot be read. */
export async function main(args: readonly string[]): Promise<number> {
  const paths = args.length > 0 ? args.map(fromCaller) : await bundledPacks();
  let status = 0;
  for (const path of paths) {
    try {
      const { faults, documents } = await checkAt(path);
      for (const fault of faults) process.stdout.write(`${lineOf(fault)}\n`);
      process.stdout.write(`${relative(ROOT, path) || path}: ${countOf(faults)}; ${documents}.\n`);
      if (faults.length > 0) status = Math.max(status, 1);
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      status = 2;
    }
  }
  return status;
}

/** A pack's documents are looked for in its own folder `documents` first. */
async function checkAt(path: string): Promise<{ faults: Fault[]; documents: string }> {
  const { parts, file } = await readPackFiles(path);
  const faults = checkPack(parts, file);
  const folder = [join(path, 'documents'), DOCUMENTS].find((candidate) => existsSync(candidate));
  const named = Array.isArray(parts['sources'])
    ? (parts['sources'] as ({ document?: unknown } | null)[]).filter((source) => typeof source?.document === 'string')
    : [];
  if (named.length === 0) return { faults, documents: 'it names no documents to be checked against' };
  if (folder === undefined)
    return { faults, documents: 'its documents are not here, so nothing was checked against them' };
  const read = (name: string): string | null => {
    const document = resolve(folder, name);
    return document.startsWith(folder + sep) && existsSync(document) ? readFileSync(document, 'utf8') : null;
  };
  faults.push(...checkAgainstDocuments(parts, read, file));
  return { faults, documents: `checked against ${named.length} documents` };
}

async function bundledPacks(): Promise<string[]> {
  const data = join(ROOT, 'data');
  const entries = await readdir(data, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && existsSync(join(data, entry.name, PART_FILES.manifest)))
    .map((entry) => join(data, entry.name));
}

function lineOf({ file, path, rule, sentence }: Fault): string {
  return `${file} ${path} ${rule}: ${sentence}`;
}

function countOf({ length }: readonly Fault[]): string {
  return length === 0 ? 'no faults' : length === 1 ? '1 fault' : `${length} faults`;
}

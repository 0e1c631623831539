// A pack on disk, as the parts it is made of: a folder of JSON files, or one JSON file with the same keys.
//
// Here: reading and parsing files. Not here: whether the parts make a pack (lib/pack/check.ts).
import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { findJsonFault, PART_FILES } from '@/lib/pack';

/** `file` is the name of the one file the pack came in, null for a folder: what checkPack() asks for. */
export type PackFiles = { parts: Record<string, unknown>; file: string | null };

/** Rejects with one sentence that names the file, and the line where it is no JSON. A folder's missing list is empty. */
export async function readPackFiles(path: string): Promise<PackFiles> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new Error(`There is no pack at ${path}.`);
  if (found.isDirectory()) return { parts: await readFolder(path), file: null };
  const parts = await readJson(path);
  if (parts === null || typeof parts !== 'object' || Array.isArray(parts)) {
    throw new Error(`${path} holds no pack: it must be an object with the keys ${Object.keys(PART_FILES).join(', ')}.`);
  }
  return { parts: parts as Record<string, unknown>, file: basename(path) };
}

async function readFolder(folder: string): Promise<Record<string, unknown>> {
  const present = new Set(await readdir(folder));
  if (!present.has(PART_FILES.manifest)) throw new Error(`${folder} holds no pack: it has no ${PART_FILES.manifest}.`);
  const parts: Record<string, unknown> = {};
  for (const [part, name] of Object.entries(PART_FILES)) {
    parts[part] = present.has(name) ? await readJson(join(folder, name)) : [];
  }
  return parts;
}

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8');
  try {
    // Editors on Windows put a byte order mark in front.
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    const place = findJsonFault(text);
    const where = place ? ` line ${place.line}, column ${place.column}` : '';
    throw new Error(`${path}${where}: this is no JSON.`, { cause: error });
  }
}

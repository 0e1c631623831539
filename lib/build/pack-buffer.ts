// A pack's folder to the buffer that ships: read, checked by its schema, compiled.
//
// Not here: the rules between records, which `npm run pack:check` reports (lib/pack), and when this is called
// (compile-pack.ts).
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compilePack, PackSchema } from '@/lib/pack';

/** The file of each part. A pack may do without a part, but not without its manifest. */
const FILES = {
  manifest: 'pack.json',
  sources: 'sources.json',
  actors: 'actors.json',
  phases: 'phases.json',
  concepts: 'concepts.json',
  measures: 'measures.json',
  claims: 'claims.json',
} as const;
type Part = keyof typeof FILES;
const isPart = (key: unknown): key is Part => typeof key === 'string' && Object.hasOwn(FILES, key);

/** Rejects with every fault of shape, each as file, JSON path and what is wrong there. */
export async function packBuffer(folder: string): Promise<ArrayBuffer> {
  const parts = new Map<string, unknown>();
  for (const [part, file] of Object.entries(FILES))
    parts.set(part, part === 'manifest' || existsSync(join(folder, file)) ? await jsonAt(join(folder, file)) : []);
  const parsed = PackSchema.safeParse(Object.fromEntries(parts));
  if (parsed.success) return compilePack(parsed.data);
  const faults = parsed.error.issues.map(({ path: [part, ...inside], message }) => {
    const place = inside.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
    return `${join(folder, isPart(part) ? FILES[part] : '')} $${place}: ${message}`;
  });
  throw new Error(`The pack cannot be built:\n${faults.join('\n')}`);
}

const jsonAt = async (path: string): Promise<unknown> => {
  const text = await readFile(path, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`The pack cannot be built:\n${path} $: ${String(error)}`, { cause: error });
  }
};

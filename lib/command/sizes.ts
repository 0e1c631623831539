// How big the shipped scripts may be. Every page pays for the content script: 20 kB cost 2.6 ms to compile and run,
// 100 kB 19 ms; the card's code is paid for with the first opening; the engine when the worker wakes.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const BUDGETS = [
  { file: 'look.js', limit: 12_000, gzip: false },
  { file: 'reader.js', limit: 25_000, gzip: false },
  { file: 'card.js', limit: 60_000, gzip: false },
  // All of it in one file: chunks shared with our pages are fetched one after another while a page waits.
  { file: 'background.js', limit: 67_000, gzip: true },
];

/** Sorts the scripts of a built extension by whether each keeps its budget; `remarks` has every size. */
export async function weigh(folder: string): Promise<{ within: string[]; beyond: string[]; remarks: string[] }> {
  const within: string[] = [];
  const beyond: string[] = [];
  for (const { file, limit, gzip } of BUDGETS) {
    const bytes = await readFile(join(folder, file));
    const size = gzip ? gzipSync(bytes).length : bytes.length;
    const line = `${file}: ${size} of ${limit} bytes${gzip ? ', gzipped' : ''}`;
    (size <= limit ? within : beyond).push(line);
  }
  return { within, beyond, remarks: within };
}

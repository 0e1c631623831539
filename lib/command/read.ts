// `npm run --silent read -- [--json] [--pack FILE_OR_DIR]... [--date YYYY-MM-DD] FILE...`: the engine over saved pages,
// for newsrooms, tests and measuring.
//
// Here: the order of things and the exit status. Not here: what a file's text is (page-file.ts) and how a reading is
// printed (json-line.ts, table.ts).
import { readOptions, USAGE } from './options';
import { jsonLine } from './json-line';
import { packsFor } from './packs';
import { pageOfFile } from './page-file';
import { readingTable } from './table';
import { read } from '@/lib/reading';
import type { PageText, Reading } from '@/lib/vocabulary';
import type { EnginePack } from '@/lib/pack';

/** One file's outcome, in the order given. */
type Outcome = { file: string; page: PageText; reading: Reading } | { file: string; error: string };

/** 0 when every file was read; 2 when one was not, or when the command line itself cannot be followed. */
export async function main(args: string[]): Promise<number> {
  const options = readOptions(args);
  if ('error' in options) {
    process.stderr.write(`${options.error}\n${USAGE}\n`);
    return 2;
  }
  const packs = await packsFor(options.packs);
  let failed = false;
  for (const file of options.files) {
    const outcome = await readFileWith(file, options.date, packs);
    if ('error' in outcome) {
      failed = true;
      process.stderr.write(`${file}: ${outcome.error}\n`);
    }
    const print = options.json ? jsonOf(outcome, packs) : tableOf(outcome, packs);
    if (print !== '') process.stdout.write(`${print}\n`);
  }
  return failed ? 2 : 0;
}

/** Whatever goes wrong with one file is that file's outcome; the others are still read. */
async function readFileWith(file: string, date: string | null, packs: readonly EnginePack[]): Promise<Outcome> {
  try {
    const page = await pageOfFile(file, date);
    return { file, page, reading: read(page, packs) };
  } catch (error) {
    return { file, error: error instanceof Error ? error.message : String(error) };
  }
}

function jsonOf(outcome: Outcome, packs: readonly EnginePack[]): string {
  if ('error' in outcome) return JSON.stringify({ file: outcome.file, error: outcome.error });
  return JSON.stringify(jsonLine(outcome.file, outcome.page, outcome.reading, packs));
}

function tableOf(outcome: Outcome, packs: readonly EnginePack[]): string {
  if ('error' in outcome) return '';
  return `${outcome.file}\n${readingTable(outcome.page.text, outcome.reading, packs)}`;
}

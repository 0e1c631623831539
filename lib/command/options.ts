// The command line of `read`.
import { DaySchema } from '@/lib/vocabulary';

export type Options = { json: boolean; packs: string[]; date: string | null; files: string[] };

export const USAGE = 'usage: npm run --silent read -- [--json] [--pack FILE_OR_DIR]... [--date YYYY-MM-DD] FILE...';

/** Either what was asked for, or one sentence on why it cannot be followed. `--` ends the options. */
export function readOptions(args: readonly string[]): Options | { error: string } {
  const options: Options = { json: false, packs: [], date: null, files: [] };
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    if (arg === '--') {
      options.files.push(...args.slice(at + 1));
      break;
    }
    if (arg === '--json') options.json = true;
    else if (arg === '--pack' || arg === '--date') {
      const value = args[++at];
      if (value === undefined || value.startsWith('--')) return { error: `${arg} wants a value after it.` };
      if (arg === '--pack') options.packs.push(value);
      else if (DaySchema.safeParse(value).success) options.date = value;
      else return { error: `--date wants a calendar day as YYYY-MM-DD, not ${value}.` };
    } else if (arg.startsWith('-')) return { error: `There is no option ${arg}.` };
    else options.files.push(arg);
  }
  return options.files.length === 0 ? { error: 'No file was named.' } : options;
}

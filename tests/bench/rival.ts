// Runs inside a page as a content script: mark.js, as an extension would use it to mark the same phrases.
import Mark from 'mark.js';
import { finish, jobOf } from './job';
import { alternation } from './alternation';

export type RivalJob = { what: 'list' | 'expression'; phrases: string };

/** Its list call goes from phrase to phrase by calling itself, and runs out of stack where there are many more. */
const AT_ONCE = 250;

/** Mark.js in its quickest settings: phrases as they are, no accents made equal, no frames. */
async function run({ what, phrases }: RivalJob): Promise<{ time: number; marks: number }> {
  const response = await fetch(phrases);
  const list = (await response.json()) as string[];
  await new Promise((resume) => requestAnimationFrame(() => setTimeout(resume)));
  const mark = new Mark(document.body);
  const start = performance.now();
  if (what === 'expression') mark.markRegExp(alternation(list));
  else {
    for (let from = 0; from < list.length; from += AT_ONCE) {
      mark.mark(list.slice(from, from + AT_ONCE), { separateWordSearch: false, diacritics: false });
    }
  }
  const time = performance.now() - start;
  return { time, marks: document.querySelectorAll('mark').length };
}

const job = jobOf() as RivalJob | null;
if (job) void finish(() => run(job));

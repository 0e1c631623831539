// A page's reading as a reader wants to see it: what differs first, then updates, then the rest, agreements, names.
//
// Here: the division, and one entry for what is said twice. Not here: the view (PageOverview).
import { tally } from './group';
import type { Counted } from './group';
import type { Context } from '@/lib/context';
import type { Mention } from '@/lib/vocabulary';

export const SECTIONS = ['differing', 'discrepancies', 'updates', 'rest', 'phases', 'actors'] as const;
export type SectionName = (typeof SECTIONS)[number];

/** One line of the overview. `indices` are the mentions it stands for, in text order; the first is shown. */
export type Entry = {
  indices: number[];
  text: string;
  label: string;
  lang: string | undefined;
  others: readonly Counted[];
};
export type Section = { name: SectionName; entries: Entry[] };

/** What was found at one place of the page. `context` is null where nothing is on record: it is left out. */
export type Found = { mention: Mention; text: string; context: Context | null };

/** The sections that hold anything, and how many figures are on record in all. */
export function overviewOf(found: readonly Found[]): { sections: Section[]; figures: number } {
  const entries = new Map<string, Entry & { section: SectionName }>();
  let figures = 0;
  found.forEach(({ mention, text, context }, index) => {
    if (!context) return;
    if (context.kind === 'figure') figures++;
    const key = keyOf(mention, text);
    const known = entries.get(key);
    if (known) known.indices.push(index);
    else entries.set(key, { indices: [index], section: sectionOf(context), ...describe(context, text) });
  });
  const sections = SECTIONS.map((name) => ({
    name,
    entries: [...entries.values()].filter(({ section }) => section === name).map(({ section: _, ...entry }) => entry),
  }));
  return { sections: sections.filter((section) => section.entries.length > 0), figures };
}

/** Said twice is one entry: the same words for the same thing, on the same day. */
function keyOf(mention: Mention, text: string): string {
  switch (mention.kind) {
    case 'figure':
      return JSON.stringify(['figure', mention.measure, text.toLowerCase(), mention.asOf, mention.attribution]);
    case 'phase':
      return JSON.stringify(['phase', mention.ids]);
    case 'actor':
      return JSON.stringify(['actor', mention.id]);
    case 'discrepancy':
      return JSON.stringify(['discrepancy', mention.measure, text]);
  }
}

function sectionOf(context: Context): SectionName {
  if (context.kind === 'phase') return 'phases';
  if (context.kind === 'actor') return 'actors';
  if (context.kind === 'discrepancy') return 'discrepancies';
  const counts = tally(context.others);
  if (counts.differing > 0) return 'differing';
  return counts.updates > 0 ? 'updates' : 'rest';
}

function describe(context: Context, text: string): Pick<Entry, 'text' | 'label' | 'lang' | 'others'> {
  switch (context.kind) {
    case 'figure':
    case 'discrepancy':
      return { text, label: context.measure.label, lang: context.lang, others: context.others };
    case 'phase': {
      const [only, second] = context.candidates;
      return {
        text,
        label: only && !second ? only.label : context.candidates.map(({ label }) => label).join(' · '),
        lang: only?.lang,
        others: [],
      };
    }
    case 'actor':
      return { text: context.name, label: context.role ?? context.affiliation ?? '', lang: context.lang, others: [] };
  }
}

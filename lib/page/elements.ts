// What each HTML element is to a reader of running text.
//
// Here: the table by tag, without looking at attributes or styles, so that a browser and a bare parser agree. Not
// here: hidden elements (visible.ts), and navigation, teasers and the like (furniture.ts).
import type { Block } from '@/lib/vocabulary';

/** `skip`: never text. `block`: stands on its own line. `break`: a line break. `mark`: may be a footnote's mark. `slot`: shows what stands elsewhere. */
export type ElementKind = 'skip' | 'block' | 'break' | 'gap' | 'mark' | 'slot' | 'link' | 'inline';

/** What each tag is, from the tags of each thing. */
const tableOf = <Thing extends string>(table: Readonly<Record<Thing, string>>): ReadonlyMap<string, Thing> =>
  new Map(
    (Object.entries(table) as [Thing, string][]).flatMap(([thing, tags]) => tags.split(' ').map((tag) => [tag, thing])),
  );

const kinds = tableOf({
  // Fields and code are somebody's work in progress or not prose; a ruby's reading is said beside the word, not in it.
  skip:
    'script style noscript template iframe object embed svg math canvas video audio map head title input label ' +
    'textarea select option button datalist meter progress code pre kbd samp rt rp dialog',
  block:
    'address article aside blockquote body center details dd dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p search section summary table td th caption colgroup ' +
    'tbody tfoot thead tr ul',
  break: 'br',
  // What a page has struck out it no longer says.
  gap: 'img picture del s strike',
  mark: 'sup',
  slot: 'slot',
  link: 'a',
});

export const kindOf = (tag: string): ElementKind => kinds.get(tag) ?? 'inline';

const roles = tableOf({
  heading: 'h1 h2 h3 h4 h5 h6',
  caption: 'caption figcaption',
  cell: 'td th',
  item: 'li dd dt',
});

/** The role that an element gives to the blocks in it; undefined leaves the one around it. */
export const roleOf = (tag: string): Block['role'] | undefined => roles.get(tag);

/** Blocks that hold running text more often than other blocks. */
export const holdsProse = (tag: string): boolean => roles.has(tag) || tag === 'p' || tag === 'blockquote';

// What each HTML element is to a reader of running text.
//
// Here: the table by tag, without looking at attributes or styles, so that a browser and a bare parser agree. Not
// here: hidden elements (visible.ts), and navigation, teasers and the like (furniture.ts).
import type { Block } from '@/lib/vocabulary';

/** `skip`: never text. `block`: stands on its own line. `break`: a line break. `mark`: may be a footnote's mark. */
export type ElementKind = 'skip' | 'block' | 'break' | 'gap' | 'mark' | 'link' | 'inline';

const kinds = new Map<string, ElementKind>();
const put = (kind: ElementKind, tags: string): void => tags.split(' ').forEach((tag) => kinds.set(tag, kind));

// Fields and code are somebody's work in progress or not prose; a ruby's reading is said beside the word, not in it.
put('skip', 'script style noscript template iframe object embed svg math canvas video audio map head title');
put('skip', 'input label textarea select option button datalist meter progress code pre kbd samp rt rp dialog slot');
put('block', 'address article aside blockquote body center details dd dir div dl dt fieldset figcaption figure footer');
put('block', 'form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p search');
put('block', 'section summary table td th caption colgroup tbody tfoot thead tr ul');
put('break', 'br');
// What a page has struck out it no longer says.
put('gap', 'img picture del s strike');
put('mark', 'sup');
put('link', 'a');

// Blocks that hold running text more often than other blocks.
const PROSE = new Set('p li td th dd dt h1 h2 h3 h4 h5 h6 figcaption caption blockquote'.split(' '));
export const holdsProse = (tag: string): boolean => PROSE.has(tag);

export const kindOf = (tag: string): ElementKind => kinds.get(tag) ?? 'inline';

const roles = new Map<string, Block['role']>();
const give = (role: Block['role'], tags: string): void => tags.split(' ').forEach((tag) => roles.set(tag, role));
give('heading', 'h1 h2 h3 h4 h5 h6');
give('caption', 'caption figcaption');
give('cell', 'td th');
give('item', 'li dd dt');

/** The role that an element gives to the blocks in it; undefined leaves the one around it. */
export const roleOf = (tag: string): Block['role'] | undefined => roles.get(tag);

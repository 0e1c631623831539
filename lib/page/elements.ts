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
put(
  'skip',
  'input label textarea select option button datalist meter progress code pre kbd samp listing xmp plaintext rt rp dialog',
);
put('block', 'address article aside blockquote body center details dd dir div dl dt fieldset figcaption figure footer');
put('block', 'form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup p search');
put('block', 'section summary table td th caption colgroup tbody tfoot thead tr ul');
put('break', 'br');
put('gap', 'img picture');
put('mark', 'sup');
put('link', 'a');

export const kindOf = (tag: string): ElementKind => kinds.get(tag) ?? 'inline';

const roles: Record<string, Block['role']> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  figcaption: 'caption',
  caption: 'caption',
  td: 'cell',
  th: 'cell',
  li: 'item',
  dt: 'item',
  dd: 'item',
};
const roleByTag = new Map(Object.entries(roles));

/** The role that an element gives to the blocks in it; undefined leaves the one around it. */
export const roleOf = (tag: string): Block['role'] | undefined => roleByTag.get(tag);

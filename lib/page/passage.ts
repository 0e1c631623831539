// A passage: a stretch of the page's text that stands in one place of the document.
//
// Most are plain: the whole text of one paragraph, taken in one piece, whose nodes are looked at only when a mark is to be painted in
// it. The others are woven of text nodes one by one (text.ts). Here: what both are, and a page's text made of them. Not
// here: which passages a page has (walk.ts), the way back to nodes (range.ts).
import type { Block } from '@/lib/vocabulary';
import { blockAt } from './place';
import type { Runs } from './text';

/** Never changed once made: the same object again says that the same words stand in the same nodes. */
export type Passage = {
  /** Not empty; without an end of line but between its blocks. */
  readonly text: string;
  /** With offsets in `text`. */
  readonly blocks: readonly Block[];
} & ({ readonly whole: Element; readonly runs?: never } | { readonly runs: Runs; readonly whole?: never });

/** `starts[i]` is where `passages[i]` begins in `text`: they are parted by one end of line. */
export type Joined = { text: string; blocks: Block[]; starts: number[] };

export function join(passages: readonly Passage[]): Joined {
  const starts: number[] = [];
  const blocks: Block[] = [];
  let size = 0;
  for (const passage of passages) {
    starts.push(size);
    for (const block of passage.blocks) blocks.push(blockAt(block.start + size, block.end + size, block));
    size += passage.text.length + 1;
  }
  return { text: passages.map(({ text }) => text).join('\n'), blocks, starts };
}

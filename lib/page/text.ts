// Text woven out of many text nodes, with the way back.
//
// Here: line breaks, blocks, and for every character of the text the node and offset it came from. Not here: white space (space.ts),
// which nodes are read (walk.ts), Ranges (range.ts).
import type { Block } from '@/lib/vocabulary';
import { blockAt, type Place } from './place';
import { spaceIn, stretchesOf } from './space';

/**
 * Stretches of the text that stand in one node without a gap: `length` characters at `at` in the text are those at
 * `from` in `nodes[node]`. In text order, which is also document order. Characters between stretches (line ends,
 * separators) stand in no node.
 */
export type Runs = { nodes: Text[]; at: number[]; length: number[]; node: number[]; from: number[] };
const noRuns = (): Runs => ({ nodes: [], at: [], length: [], node: [], from: [] });
export type WovenText = { text: string; blocks: Block[]; runs: Runs };

/** More characters in links than this share: a block of links, not of text. */
export const MOSTLY_LINKS = 0.6;

export type TextWriter = ReturnType<typeof createTextWriter>;

/** Takes text nodes and breaks in document order; `take` gives the text so far. */
export function createTextWriter() {
  let pieces: string[] = [];
  let runs = noRuns();
  let blocks: Block[] = [];

  let size = 0; // of the text so far
  let open: { start: number; place: Place; runs: number; pieces: number } | null = null;
  let linked = 0; // characters of the open block that stand in links
  let seen = false; // the open block holds more than no-break spaces
  let last = ''; // the open block's last character
  let space: { node: number; offset: number } | null = null; // white space seen, not yet known to be inside a line
  let separator = false; // a gap that stands in no node
  let breaks = 0;

  const run = (text: string, inNode: number, offset: number): void => {
    const { at, length, node, from } = runs;
    const index = at.length - 1;
    if (
      index >= 0 &&
      node[index] === inNode &&
      size === at[index]! + length[index]! &&
      offset === from[index]! + length[index]!
    ) {
      length[index] = length[index]! + text.length;
    } else {
      at.push(size);
      length.push(text.length);
      node.push(inNode);
      from.push(offset);
    }
    pieces.push(text);
    size += text.length;
  };

  const close = (): void => {
    space = null;
    separator = false;
    breaks = 0;
    if (!open) return;
    const whole = size - open.start;
    const furniture = open.place.role !== 'cell' && linked > whole * MOSTLY_LINKS;
    if (!seen || furniture) {
      pieces.length = open.pieces;
      runs.at.length = runs.length.length = runs.node.length = runs.from.length = open.runs;
      const before = blocks.at(-1);
      size = before ? before.end : 0;
    } else {
      blocks.push(blockAt(open.start, size, open.place));
    }
    open = null;
  };

  /** Opens a block where none is open, and settles what stands before the first character of a stretch. */
  const before = (first: string, place: Place): void => {
    if (open && breaks > 0 && !goesOn(last, first, breaks, open.place.role)) close();
    if (!open) {
      const [whole, count] = [runs.at.length, pieces.length];
      if (blocks.length > 0) {
        pieces.push('\n');
        size += 1;
      }
      open = { start: size, place, runs: whole, pieces: count };
      linked = 0;
      seen = false;
    } else if (space) {
      run(' ', space.node, space.offset);
    } else if (separator || breaks > 0) {
      pieces.push(' ');
      size += 1;
    }
    space = null;
    separator = false;
    breaks = 0;
  };

  return {
    /** A text node as the page has it. */
    add(textNode: Text, data: string, place: Place): void {
      if (data === '') return;
      const index = runs.nodes.push(textNode) - 1;
      const stretch = (text: string, offset: number): void => {
        before(text[0]!, place);
        run(text, index, offset);
        if (place.inLink) linked += text.length;
        last = text.at(-1)!;
        seen ||= text.trim() !== '';
      };
      let done = 0;
      const gap = (end: number): void => {
        const found = open ? spaceIn(data, done, end) : -1;
        if (found >= 0) space ??= { node: index, offset: found };
      };
      for (const match of stretchesOf(data)) {
        gap(match.index);
        stretch(match[0], match.index);
        done = match.index + match[0].length;
      }
      gap(data.length);
    },
    /** A `<br>`. */
    breakLine(): void {
      if (open) breaks += 1;
    },
    /** Something that keeps words apart: a picture, a footnote's mark, a cell of another column. */
    separate(): void {
      if (open) separator = true;
    },
    /** Characters written so far, those of the open block included. */
    size: () => size,
    /** What was written since the last time, its last block ended; null when that is nothing. */
    take(): WovenText | null {
      close();
      if (blocks.length === 0) {
        runs.nodes.length = 0;
        return null;
      }
      const taken = { text: pieces.join(''), blocks, runs };
      pieces = [];
      blocks = [];
      runs = noRuns();
      size = 0;
      return taken;
    },
  };
}

/**
 * Whether a line goes on after `<br>`. Two of them part paragraphs. One is a line's end in a heading, or in the middle of a sentence
 * ("killed in <br>Gaza"), else a new line ("Killed: 100<br>Injured: 200"), where reading on would join two figures.
 */
function goesOn(last: string, first: string, breaks: number, role: Block['role']): boolean {
  if (breaks > 1) return false;
  if (role === 'heading') return true;
  return /[\p{L},]/u.test(last) && /[\p{Ll}\p{N}]/u.test(first);
}

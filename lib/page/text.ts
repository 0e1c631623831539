// One string out of many text nodes, with the way back.
//
// Here: white space as it is rendered, characters nobody sees, line breaks, blocks, and for every character of the
// string the node and offset it came from. Not here: which nodes are read (walk.ts) and Ranges (range.ts).
import type { Block, Day } from '@/lib/vocabulary';

/**
 * Stretches of the text that stand in one node without a gap: `length` characters at `at` in the text are those at
 * `from` in `nodes[node]`. In text order, which is also document order. Characters between stretches (line ends,
 * separators) stand in no node.
 */
export type Runs = { nodes: Text[]; at: Int32Array; length: Int32Array; node: Int32Array; from: Int32Array };
export type ReadText = { text: string; blocks: Block[]; runs: Runs };

const SPACE = ' \\t\\n\\f\\r';
// Soft hyphens, zero-width spaces and joiners, byte order marks and the marks of writing direction: "48,\u200b189" is
// one number. No-break and thin spaces are seen and stay.
const UNSEEN = '\\u00ad\\u034f\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff';
const IRREGULAR = new RegExp(`[\\t\\n\\f\\r${UNSEEN}]| {2}`);
const STRETCH = new RegExp(`[^${SPACE}${UNSEEN}]+(?: [^${SPACE}${UNSEEN}]+)*`, 'g');
const ONLY_SPACE = new RegExp(`^[${SPACE}]*$`);
const SPACES = new RegExp(`[${SPACE}]`);

/** More characters in links than this share: a block of links, not of text. */
const MOSTLY_LINKS = 0.6;

export type TextWriter = ReturnType<typeof createTextWriter>;

/** Takes text nodes and breaks in document order; `finish` gives the text. */
export function createTextWriter() {
  let pieces: string[] = [];
  const nodes: Text[] = [];
  const at: number[] = [];
  const length: number[] = [];
  const node: number[] = [];
  const from: number[] = [];
  const blocks: Block[] = [];

  let size = 0; // of the text so far
  let open: { start: number; role: Block['role']; day: Day | undefined; runs: number; pieces: number } | null = null;
  let linked = 0; // characters of the open block that stand in links
  let seen = false; // the open block holds more than no-break spaces
  let last = ''; // the open block's last character
  let space: { node: number; offset: number } | null = null; // white space seen, not yet known to be inside a line
  let separator = false; // a gap that stands in no node
  let breaks = 0;

  const run = (text: string, inNode: number, offset: number): void => {
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
    const furniture = open.role !== 'cell' && linked > whole * MOSTLY_LINKS;
    if (!seen || furniture) {
      pieces.length = open.pieces;
      at.length = length.length = node.length = from.length = open.runs;
      const before = blocks.at(-1);
      size = before ? before.end : 0;
    } else {
      const { start, role, day } = open;
      blocks.push(day ? { start, end: size, role, day } : { start, end: size, role });
    }
    open = null;
  };

  /** Opens a block where none is open, and settles what stands before the first character of a stretch. */
  const before = (first: string, role: Block['role'], day: Day | undefined): void => {
    if (open && breaks > 0 && !goesOn(last, first, breaks, open.role)) close();
    if (!open) {
      const [runs, count] = [at.length, pieces.length];
      if (blocks.length > 0) {
        pieces.push('\n');
        size += 1;
      }
      open = { start: size, role, day, runs, pieces: count };
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
    add(textNode: Text, data: string, role: Block['role'], inLink: boolean, day?: Day): void {
      if (data === '') return;
      if (ONLY_SPACE.test(data)) {
        if (open && !space) {
          nodes.push(textNode);
          space = { node: nodes.length - 1, offset: 0 };
        }
        return;
      }
      const index = nodes.push(textNode) - 1;
      const stretch = (text: string, offset: number): void => {
        before(text[0]!, role, day);
        run(text, index, offset);
        if (inLink) linked += text.length;
        last = text.at(-1)!;
        seen ||= text.trim() !== '';
      };
      if (!IRREGULAR.test(data)) {
        // By far the most nodes: at most one space at either end.
        const start = data.charCodeAt(0) === 32 ? 1 : 0;
        const end = data.charCodeAt(data.length - 1) === 32 ? data.length - 1 : data.length;
        if (start && open) space ??= { node: index, offset: 0 };
        stretch(data.slice(start, end), start);
        if (end < data.length) space = { node: index, offset: end };
        return;
      }
      let done = 0;
      const gap = (end: number): void => {
        const found = data.slice(done, end).search(SPACES);
        if (open && found >= 0) space ??= { node: index, offset: done + found };
      };
      for (const match of data.matchAll(STRETCH)) {
        gap(match.index);
        stretch(match[0], match.index);
        done = match.index + match[0].length;
      }
      gap(data.length);
    },
    /** A block begins or ends. */
    endBlock: close,
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
    finish(): ReadText {
      close();
      const text = pieces.join('');
      pieces = [];
      const runs = {
        nodes,
        at: Int32Array.from(at),
        length: Int32Array.from(length),
        node: Int32Array.from(node),
        from: Int32Array.from(from),
      };
      return { text, blocks, runs };
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

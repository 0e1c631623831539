// From spans of the page text to Ranges of the document, and back.
//
// Ranges are made when they are asked for. What was read may have changed since: then there is none.
import type { Span } from '@/lib/vocabulary';
import { dataOf, isConnected, lengthOf, textBelow, textWalker } from './dom';
import type { Passage } from './passage';
import { rawIndex, rendered } from './space';
import { createTextWriter, type Runs } from './text';

/** Passages in document order, each with where it begins in the page's text. */
export type Places = { passages: readonly Passage[]; starts: readonly number[] };
type Point = { node: Text; offset: number };

/** The first index for which `holds`, of a predicate that never turns false again. */
function first(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Null when the span holds no character of the page, or the page's nodes are gone or say something else. */
export function toRange(document: Document, { passages, starts }: Places, { start, end }: Span): Range | null {
  const one = first(starts.length, (index) => starts[index]! + passages[index]!.text.length > start);
  const last = first(starts.length, (index) => starts[index]! >= end) - 1;
  if (start >= end || one > last) return null;
  const from = Math.max(0, start - starts[one]!);
  const to = Math.min(passages[last]!.text.length, end - starts[last]!);
  const ends =
    one === last
      ? pointsIn(document, passages[one]!, from, to)
      : [pointsIn(document, passages[one]!, from, Infinity)?.[0], pointsIn(document, passages[last]!, 0, to)?.[1]];
  const [head, tail] = ends ?? [];
  if (!head || !tail || !isConnected(head.node) || !isConnected(tail.node)) return null;
  if (lengthOf(head.node) < head.offset || lengthOf(tail.node) < tail.offset) return null;
  const range = document.createRange();
  range.setStart(head.node, head.offset);
  range.setEnd(tail.node, tail.offset);
  // No Range reaches from one tree into another: of words on both sides of such a border, the last ones are marked.
  if (range.collapsed) range.setStart(tail.node, 0);
  return range;
}

/** The points before the character at `from` and after the one before `to` of a passage; `to` may lie behind its end. */
function pointsIn(document: Document, { whole, runs, text }: Passage, from: number, to: number): [Point, Point] | null {
  if (whole) return pointsInWhole(document, whole, text, from, Math.min(to, text.length));
  const { nodes, at, length, node, from: offsets } = runs;
  const head = first(at.length, (run) => at[run]! + length[run]! > from);
  const tail = first(at.length, (run) => at[run]! >= to) - 1;
  // Between two nodes there may be characters of ours that stand in neither.
  if (head > tail) return null;
  return [
    { node: nodes[node[head]!]!, offset: offsets[head]! + Math.max(0, from - at[head]!) },
    { node: nodes[node[tail]!]!, offset: offsets[tail]! + Math.min(length[tail]!, to - at[tail]!) },
  ];
}

function pointsInWhole(
  document: Document,
  whole: Element,
  text: string,
  from: number,
  to: number,
): [Point, Point] | null {
  const raw = textBelow(whole);
  const asIs = raw === text;
  if (!asIs && rendered(raw) !== text) return null;
  const head = asIs ? from : rawIndex(raw, from);
  const tail = asIs ? to - 1 : rawIndex(raw, to - 1);
  const walker = textWalker(document, whole);
  let start: Point | null = null;
  let before = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const after = before + lengthOf(node);
    if (!start && head < after) start = { node, offset: head - before };
    if (start && tail < after) return [start, { node, offset: tail + 1 - before }];
    before = after;
  }
  return null;
}

/** `toRange` with a memory: the same Range again as long as its passage is the same. */
export function createRanges(document: Document) {
  const made = new WeakMap<Passage, Map<string, Range>>();
  return (places: Places, span: Span): Range | null => {
    const { passages, starts } = places;
    const index = first(starts.length, (each) => starts[each]! > span.start) - 1;
    const passage = passages[index];
    if (!passage) return null;
    let own = made.get(passage);
    if (!own) made.set(passage, (own = new Map<string, Range>()));
    const place = `${span.start - starts[index]!} ${span.end - span.start}`;
    const before = own.get(place);
    if (before && isConnected(before.startContainer)) return before;
    const range = toRange(document, places, span);
    // One that goes on in the next passage depends on that one too.
    if (range && span.end - starts[index]! <= passage.text.length) own.set(place, range);
    return range;
  };
}

/** The part of the page text that a range covers; null when it covers none. */
export function spanOf(document: Document, { passages, starts }: Places, range: Range): Span | null {
  let found: Span | null = null;
  for (const [index, passage] of passages.entries()) {
    if (passage.whole && !range.intersectsNode(passage.whole)) continue;
    const span = spanIn(passage.runs ?? runsOf(document, passage.whole), range);
    if (!span) continue;
    const start: number = found?.start ?? span.start + starts[index]!;
    found = { start, end: span.end + starts[index]! };
  }
  return found;
}

/** A plain passage as if it were woven. */
function runsOf(document: Document, whole: Element): Runs {
  const writer = createTextWriter();
  const walker = textWalker(document, whole);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
    writer.add(node, dataOf(node), 'text', false);
  return writer.take()?.runs ?? { nodes: [], at: [], length: [], node: [], from: [] };
}

function spanIn({ nodes, at, length, node, from }: Runs, range: Range): Span | null {
  const nodeAt = (index: number): Text => nodes[node[index]!]!;
  /** -1, 0, 1: the point lies before, in or after the range. Nodes that left the document lie nowhere. */
  const side = (index: number, offset: number): number => {
    const text = nodeAt(index);
    return text.isConnected && text.getRootNode() === range.startContainer.getRootNode()
      ? range.comparePoint(text, Math.min(offset, text.length))
      : -1;
  };
  const one = first(at.length, (index) => side(index, from[index]! + length[index]!) >= 0);
  const last = first(at.length, (index) => side(index, from[index]!) > 0) - 1;
  if (one > last || one >= at.length) return null;
  const start =
    nodeAt(one) === range.startContainer ? at[one]! + Math.max(0, range.startOffset - from[one]!) : at[one]!;
  const whole = at[last]! + length[last]!;
  const end =
    nodeAt(last) === range.endContainer ? at[last]! + Math.min(length[last]!, range.endOffset - from[last]!) : whole;
  return start < end ? { start, end } : null;
}

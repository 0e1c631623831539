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
type Point = [node: Text, offset: number];

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

/** Start and end of a span; null stays null. */
export type Spans = readonly (readonly [start: number, end: number] | null)[];

/**
 * Ranges of spans, best asked for in the order of the text. Null where a span holds no character of the page, or the page's nodes are
 * gone or say something else. The same Range again as long as its passage is the same.
 */
export function createRanges(document: Document) {
  const made = new WeakMap<Passage, Map<string, Range>>();

  return ({ passages, starts }: Places, spans: Spans): (Range | null)[] => {
    const pointsIn = createPoints(document);
    const endOf = (index: number): number => starts[index]! + passages[index]!.text.length;
    let at = 0;

    const rangeOf = (start: number, end: number): Range | null => {
      if (start < starts[at]!) at = 0;
      while (at < starts.length && endOf(at) <= start) at++;
      const passage = passages[at];
      const to = end - starts[at]!;
      if (!passage || start >= end || to <= 0) return null;
      const from = Math.max(0, start - starts[at]!);
      let own = made.get(passage);
      if (!own) made.set(passage, (own = new Map<string, Range>()));
      const place = `${from} ${to}`;
      const before = own.get(place);
      // What is moved leaves its Ranges behind, empty.
      if (before && !before.collapsed && isConnected(before.startContainer)) return before;
      let last = at;
      while (starts[last + 1]! < end) last++;
      const points = pointsIn(passage, from, Math.min(to, passage.text.length));
      const tail = last === at ? points : pointsIn(passages[last]!, 0, Math.min(end, endOf(last)) - starts[last]!);
      if (!points || !tail) return null;
      const range = document.createRange();
      range.setStart(...points[0]);
      range.setEnd(...tail[1]);
      // No Range reaches from one tree into another: of words on both sides of such a border, the last ones are marked.
      if (range.collapsed) range.setStart(tail[1][0], 0);
      // One that goes on in the next passage depends on that one too.
      if (last === at) own.set(place, range);
      return range;
    };
    return spans.map((span) => span && rangeOf(...span));
  };
}

/** The points before the character at `from` and after the one before `to` of a passage, as the document stands now. */
function createPoints(document: Document) {
  // Marks that follow each other often stand in one paragraph.
  let seen: Passage | null = null;
  let raw = '';
  let nodes: (Text | null)[] = [];
  let walker: TreeWalker;

  /** The place in the paragraph's nodes; `after` characters further on in the same node. */
  const pointAt = (index: number, after: 0 | 1): Point | null => {
    let rest = index;
    for (let at = 0; ; at++) {
      // A mark in the first line needs no node of the last.
      const node = (nodes[at] ??= walker.nextNode() as Text | null);
      if (!node) return null;
      const length = lengthOf(node);
      if (rest < length) return [node, rest + after];
      rest -= length;
    }
  };

  return (passage: Passage, from: number, to: number): [Point, Point] | null => {
    const { whole, runs, text } = passage;
    if (runs) return pointsInRuns(runs, from, to);
    if (!isConnected(whole)) return null;
    if (seen !== passage) [seen, raw, nodes, walker] = [passage, textBelow(whole), [], textWalker(document, whole)];
    const asIs = raw === text;
    if (!asIs && rendered(raw) !== text) return null;
    const head = pointAt(asIs ? from : rawIndex(raw, from), 0);
    const tail = pointAt(asIs ? to - 1 : rawIndex(raw, to - 1), 1);
    return head && tail && [head, tail];
  };
}

function pointsInRuns(
  { nodes, at, length, node, from: offsets }: Runs,
  from: number,
  to: number,
): [Point, Point] | null {
  const head = first(at.length, (run) => at[run]! + length[run]! > from);
  const tail = first(at.length, (run) => at[run]! >= to) - 1;
  // Between two nodes there may be characters of ours that stand in neither.
  if (head > tail) return null;
  const points: [Point, Point] = [
    [nodes[node[head]!]!, offsets[head]! + Math.max(0, from - at[head]!)],
    [nodes[node[tail]!]!, offsets[tail]! + Math.min(length[tail]!, to - at[tail]!)],
  ];
  return points.every(([text, offset]) => isConnected(text) && lengthOf(text) >= offset) ? points : null;
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
    writer.add(node, dataOf(node), { role: 'text', inLink: false });
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

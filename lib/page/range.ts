// From spans of the page text to Ranges of the document, and back.
//
// Ranges are made when they are asked for, by binary search over the stretches; the text itself is made without any.
import type { Span } from '@/lib/vocabulary';
import type { Runs } from './text';

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

/** Null when the span holds no character of the page, or the page's nodes are gone or changed in length. */
export function toRange(document: Document, runs: Runs, { start, end }: Span): Range | null {
  const { nodes, at, length, node, from } = runs;
  const one = first(at.length, (index) => at[index]! + length[index]! > start);
  const last = first(at.length, (index) => at[index]! >= end) - 1;
  if (start >= end || one > last) return null;
  const [startNode, endNode] = [nodes[node[one]!]!, nodes[node[last]!]!];
  const startOffset = from[one]! + Math.max(0, start - at[one]!);
  const endOffset = from[last]! + Math.min(length[last]!, end - at[last]!);
  if (!startNode.isConnected || !endNode.isConnected || endNode.length < endOffset || startNode.length < startOffset)
    return null;
  const range = document.createRange();
  range.setStart(startNode, startOffset);
  range.setEnd(endNode, endOffset);
  return range;
}

/** The part of the page text that a range covers; null when it covers none. */
export function spanOf(runs: Runs, range: Range): Span | null {
  const { nodes, at, length, node, from } = runs;
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

// A range of the document as a W3C RangeSelector, and back.
//
// It says where in the markup the words stand. It is asked only where the text alone leaves a doubt (anchor.ts), in a script that comes
// when it is needed.
import { pointAt, wayTo } from '@/lib/page';
import type { RangeSelector } from './selector';

/** Null where a range does not begin and end in text, and where no way of elements leads. */
export function describeRange(range: Range): RangeSelector | null {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const document = startContainer.ownerDocument;
  if (!document || startContainer.nodeType !== 3 || endContainer.nodeType !== 3) return null;
  const start = wayTo(document, { node: startContainer as Text, offset: startOffset });
  const end = wayTo(document, { node: endContainer as Text, offset: endOffset });
  if (!start || !end) return null;
  const selectorOf = ({ value, offset }: { value: string; offset: number }) =>
    ({
      type: 'XPathSelector',
      value,
      refinedBy: { type: 'TextPositionSelector', start: offset, end: offset },
    }) as const;
  return { type: 'RangeSelector', startSelector: selectorOf(start), endSelector: selectorOf(end) };
}

/** Whatever stands there now; null where the page has no such place. */
export function findRange(document: Document, { startSelector, endSelector }: RangeSelector): Range | null {
  const pointOf = ({ value, refinedBy }: RangeSelector['startSelector']) =>
    pointAt(document, { value, offset: refinedBy.start });
  const [start, end] = [pointOf(startSelector), pointOf(endSelector)];
  if (!start || !end) return null;
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

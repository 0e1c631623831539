// A place in the document as a way of elements: `/html[1]/body[1]/main[1]/p[3]`, and so many characters into that one's text.
//
// Here: from a point to its way and back. The way is walked, never evaluated: it can come from a file. Not here: the W3C selector made of
// two of them (annotate/).
import { dataOf, ELEMENT, firstChildOf, nextSiblingOf, parentOf, rootOf, tagOf, textWalker, typeOf } from './dom';

export type Way = { value: string; offset: number };
type Point = { node: Text; offset: number };

/** Null in a shadow root, which no way leads into, and below elements whose name is no plain word. */
export function wayTo(document: Document, { node, offset }: Point): Way | null {
  let element: ParentNode | null = parentOf(node);
  if (!element || typeOf(element) !== ELEMENT) return null;
  const before = textBefore(document, element as Element, node);
  const steps: string[] = [];
  for (; element && typeOf(element) === ELEMENT; element = parentOf(element)) steps.unshift(stepOf(element as Element));
  const value = steps.map((step) => `/${step}`).join('');
  return element === document && /^(?:\/[a-z][a-z0-9-]*\[\d+\])+$/.test(value)
    ? { value, offset: before + offset }
    : null;
}

/** Null where the page has no such element, or not so much text in it. */
export function pointAt(document: Document, { value, offset }: Way): Point | null {
  const [first, ...steps] = value.slice(1).split('/');
  let element = rootOf(document);
  if (!element || !/^html(?:\[1\])?$/i.test(first ?? '')) return null;
  for (const step of steps) {
    const [, tag = '', number = '1'] = /^([\w-]+)(?:\[(\d+)\])?$/.exec(step) ?? [];
    element = childOf(element, tag.toLowerCase(), Number(number));
    if (!element) return null;
  }
  const walker = textWalker(document, element);
  let left = offset;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const { length } = dataOf(node);
    if (left <= length) return { node, offset: left };
    left -= length;
  }
  return null;
}

function textBefore(document: Document, element: Element, node: Text): number {
  const walker = textWalker(document, element);
  let before = 0;
  while (walker.nextNode() && walker.currentNode !== node) before += dataOf(walker.currentNode as Text).length;
  return before;
}

function stepOf(element: Element): string {
  const parent = parentOf(element);
  let number = 0;
  for (let child = parent && firstChildOf(parent); child; child = nextSiblingOf(child)) {
    if (typeOf(child) === ELEMENT && tagOf(child as Element) === tagOf(element)) number++;
    if (child === element) break;
  }
  return `${tagOf(element)}[${number}]`;
}

function childOf(element: Element, tag: string, number: number): Element | null {
  let left = number;
  for (let child = firstChildOf(element); child; child = nextSiblingOf(child))
    if (typeOf(child) === ELEMENT && tagOf(child as Element) === tag && --left === 0) return child as Element;
  return null;
}

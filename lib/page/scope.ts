// Where the article is.
//
// Here: which element holds most of the page's running text, the headline with it, and which elements belong to it
// whatever they are called. Not here: whether the page says that it is an article (signals.ts), and what is left out
// inside (furniture.ts).
import {
  attributeOf,
  findIn,
  bodyOf,
  closest,
  find,
  findAll,
  findAllIn,
  nextSiblingOf,
  firstChildOf,
  parentOf,
  tagOf,
  textBelow,
  typeOf,
  TEXT,
  dataOf,
  ELEMENT,
} from './dom';
import { isApart } from './furniture';
import { kindOf } from './elements';

export type Scope = {
  /** In document order, none inside another. */
  roots: Element[];
  /** The article with what stands beside its headline: where its date is. */
  around: Element;
  /** Holds so much of the article that its name does not matter. */
  isBody: (element: Element) => boolean;
  /** Characters of running text found. */
  weight: number;
};

/** Shorter paragraphs are bylines, buttons and prices as often as text. */
const PARAGRAPH = 40;
/** Paragraphs are looked at up to this many: enough to know where the article is. */
const SAMPLE = 1500;
/** Less running text in paragraphs than this: the page may not use `<p>`. */
const TOO_LITTLE = 400;
/** One child with this share of the text is where the article is; without one, the article is spread over children. */
const MOST = 0.8;
/** An element with this share of the text is the article's own. */
const BODY = 0.25;

/** Null when the page has no body. */
export function findScope(document: Document): Scope | null {
  const body = bodyOf(document);
  if (!body) return null;
  let weights = weigh(document, paragraphs(document));
  if ((weights.get(body) ?? 0) < TOO_LITTLE) {
    const others = weigh(document, looseText(body));
    if ((others.get(body) ?? 0) > (weights.get(body) ?? 0)) weights = others;
  }
  const weight = weights.get(body) ?? 0;
  if (weight === 0) return { roots: [body], around: body, isBody: (element) => element === body, weight };
  const core = descend(body, weights);
  const title = headlineOf(document, core);
  // Advertisements often cut an article's body into several boxes of one name.
  const names = new Set<string>();
  for (const [element, held] of weights) if (held > weight * BODY) names.add(attributeOf(element, 'class') || '-');
  const holdsTitle = title ? new Set(ancestorsOf(title)) : null;
  const isBody = (element: Element): boolean =>
    (weights.get(element) ?? 0) > weight * BODY ||
    holdsTitle?.has(element) === true ||
    (weights.has(element) && names.has(attributeOf(element, 'class') ?? ''));
  const outside = title !== null && !contains(core, title) && precedes(title, core);
  const around = outside ? commonAncestor(title, core) : (closest(core, 'article, main, [role="main"]') ?? core);
  return { roots: outside ? fromTo(title, core) : [core], around: around === body ? core : around, isBody, weight };
}

type Piece = { element: Element; size: number };

function* paragraphs(document: Document): Iterable<Piece> {
  const found = findAll(document, 'p');
  for (let index = 0; index < Math.min(found.length, SAMPLE); index++) {
    const element = found[index]!;
    const size = textBelow(element).trim().length;
    if (size < PARAGRAPH) continue;
    let linked = 0;
    const links = findAllIn(element, 'a');
    for (let at = 0; at < links.length; at++) linked += textBelow(links[at]!).length;
    if (linked < size / 2) yield { element, size };
  }
}

/** Long text nodes, for pages that part their paragraphs with `<br>` or bare blocks. */
function* looseText(body: Element): Iterable<Piece> {
  let node: Node | null = body;
  let found = 0;
  while (node && found < SAMPLE) {
    const type = typeOf(node);
    if (type === TEXT) {
      const size = dataOf(node as Text).trim().length;
      if (size >= PARAGRAPH) {
        found++;
        yield { element: parentOf(node) as Element, size };
      }
    }
    const inside: Node | null =
      type === ELEMENT && !['skip', 'link'].includes(kindOf(tagOf(node as Element))) ? firstChildOf(node) : null;
    if (inside) {
      node = inside;
      continue;
    }
    while (node && node !== body && !nextSiblingOf(node)) node = parentOf(node);
    node = node && node !== body ? nextSiblingOf(node) : null;
  }
}

/** How much running text each element holds, its own and that of all below. */
function weigh(document: Document, pieces: Iterable<Piece>): Map<Element, number> {
  const weights = new Map<Element, number>();
  const verdicts = new Map<Element, boolean>();
  const standsApart = (element: Element): boolean => {
    let verdict = verdicts.get(element);
    if (verdict === undefined) {
      const parent = parentOf(element);
      verdict =
        isApart(element, tagOf(element)) ||
        (parent !== null && typeOf(parent) === ELEMENT && standsApart(parent as Element));
      verdicts.set(element, verdict);
    }
    return verdict;
  };
  for (const { element, size } of pieces) {
    if (standsApart(element)) continue;
    let above: Node | null = element;
    while (above && typeOf(above) === ELEMENT) {
      weights.set(above as Element, (weights.get(above as Element) ?? 0) + size);
      above = parentOf(above);
    }
  }
  return weights;
}

/** The innermost element that holds most of the text. */
function descend(body: Element, weights: ReadonlyMap<Element, number>): Element {
  const children = new Map<Element, Element[]>();
  for (const element of weights.keys()) {
    const parent = parentOf(element) as Element | null;
    if (parent && weights.has(parent)) children.set(parent, [...(children.get(parent) ?? []), element]);
  }
  let core = body;
  for (;;) {
    const enough = weights.get(core)! * MOST;
    const inner = children.get(core)?.find((child) => weights.get(child)! >= enough);
    // A single long paragraph is not the article's bounds.
    if (!inner || tagOf(inner) === 'p' || kindOf(tagOf(inner)) !== 'block') return core;
    core = inner;
  }
}

/** The headline: what the page's title repeats, else the nearest `<h1>`. */
function headlineOf(document: Document, core: Element): Element | null {
  const shared = find(document, 'meta[property="og:title"]');
  const titled = find(document, 'title');
  const titles = [shared && attributeOf(shared, 'content'), titled && textBelow(titled)].map(plain).join('\n');
  const headings = findAll(document, 'h1, h2');
  let found: Element | null = null;
  for (let index = 0; index < Math.min(headings.length, 40) && !found; index++) {
    const text = plain(textBelow(headings[index]!));
    if (text.length >= 12 && titles.includes(text)) found = headings[index]!;
  }
  if (found) return found;
  const around = closest(core, 'article, main, [role="main"]');
  return findIn(core, 'h1') ?? (around && findIn(around, 'h1')) ?? find(document, 'h1');
}

const plain = (text: string | null): string =>
  (text ?? '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

/** From the element up to the document's root, itself included. */
function ancestorsOf(element: Element): Element[] {
  const above: Element[] = [];
  for (let node: Node | null = element; node && typeOf(node) === ELEMENT; node = parentOf(node))
    above.push(node as Element);
  return above;
}

const contains = (outer: Element, inner: Element): boolean => ancestorsOf(inner).includes(outer);

/** The ancestors of both below the one they share, innermost first. */
function apart(one: Element, other: Element): [Element[], Element[]] {
  const [ones, others] = [ancestorsOf(one), ancestorsOf(other)];
  while (ones.length > 0 && ones.at(-1) === others.at(-1)) {
    ones.pop();
    others.pop();
  }
  return [ones, others];
}

const commonAncestor = (one: Element, other: Element): Element => {
  const [ones] = apart(one, other);
  return parentOf(ones.at(-1)!) as Element;
};

function precedes(one: Element, other: Element): boolean {
  const [ones, others] = apart(one, other);
  const [first, second] = [ones.at(-1), others.at(-1)];
  return first !== undefined && second !== undefined && following(first).includes(second);
}

function following(element: Element): Element[] {
  const found: Element[] = [];
  for (let node = nextSiblingOf(element); node; node = nextSiblingOf(node))
    if (typeOf(node) === ELEMENT) found.push(node as unknown as Element);
  return found;
}

/** Everything from the headline to the end of the text, as the largest elements that hold nothing else. */
function fromTo(title: Element, core: Element): Element[] {
  const [ones, others] = apart(title, core);
  const [first, second] = [ones.pop()!, others.pop()!];
  const afterTitle = [...ones, first].flatMap((element) => (element === first ? [] : following(element)));
  const between = following(first);
  const beforeCore = [second, ...others.toReversed()].flatMap((outer, depth, path) => {
    const inner = path[depth + 1];
    if (!inner) return [];
    return childrenOf(outer).slice(0, childrenOf(outer).indexOf(inner));
  });
  return [title, ...afterTitle, ...between.slice(0, between.indexOf(second)), ...beforeCore, core];
}

function childrenOf(element: Element): Element[] {
  const child = firstChildOf(element);
  if (!child) return [];
  return typeOf(child) === ELEMENT
    ? [child as unknown as Element, ...following(child as unknown as Element)]
    : following(child as unknown as Element);
}

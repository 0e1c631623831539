// Where the article is.
//
// Here: which element holds most of the page's running text, the headline with it, and which elements belong to it
// whatever they are called. Not here: whether the page says that it is an article (signals.ts), and what is left out
// inside (furniture.ts).
import {
  aboveOf,
  attributeOf,
  bodyOf,
  contains,
  dataOf,
  everyIn,
  find,
  findIn,
  parentOf,
  precedes,
  shadowOf,
  tagOf,
  textBelow,
  textWalker,
} from './dom';
import { hasLinkedHeading, isApart } from './furniture';
import { kindOf } from './elements';

export type Scope = {
  /** Read from this element on … */
  from: Element;
  /** … to the end of this one. Both are `around` or inside it. */
  to: Element;
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
const SAMPLE = 600;
/** Less running text in paragraphs than this: the page may not use `<p>`. */
const TOO_LITTLE = 400;
/** One child with this share of the text is where the article is; without one, the article is spread over children. */
const MOST = 0.8;
/** An element with this share of the text is the article's own. */
const BODY = 0.25;

/** Headings are compared with the page's title up to this many, and from this many characters on. */
const MOST_HEADINGS = 40;
const HEADLINE = 12;

/** Null when the page has no body. */
export function findScope(document: Document): Scope | null {
  const body = bodyOf(document);
  if (!body) return null;
  let weights = weighAll(inParagraphs([document]));
  let weight = weights.get(body) ?? 0;
  const rather = (others: Weights): void => {
    const held = others.get(body) ?? 0;
    if (held > weight) [weights, weight] = [others, held];
  };
  if (weight < TOO_LITTLE) {
    rather(weighAll(inLooseText(document, body)));
    const roots = openRoots(document);
    if (roots.length > 0) rather(weighAll(inParagraphs([document, ...roots])));
  }
  const core = descend(body, weights);
  const title = headlineOf(document, core);
  const holdsMuch = (element: Element): boolean => {
    const share = (weights.get(element) ?? 0) / weight;
    // Beside a short article its teasers hold as much.
    return share > BODY && (share > MOST || !hasLinkedHeading(element));
  };
  // Advertisements often cut an article's body into several boxes of one name.
  const names = new Set<string>();
  for (const element of weights.keys()) if (holdsMuch(element)) names.add(attributeOf(element, 'class') || '-');
  const isBody = (element: Element): boolean =>
    holdsMuch(element) ||
    contains(element, core) ||
    contains(element, title ?? core) ||
    (weights.has(element) && names.has(attributeOf(element, 'class') ?? ''));
  const from = title && precedes(title, core) ? title : core;
  let around = from;
  while (!contains(around, core)) around = parentOf(around) as Element;
  return { from, to: core, around, isBody, weight };
}

/** Characters of running text by the element that directly holds it. */
type Weights = Map<Element, number>;

/** By what holds the paragraphs: most of an article's stand in one element. */
function inParagraphs(trees: readonly (Document | ShadowRoot)[]): Weights {
  const held: Weights = new Map();
  const found = trees.flatMap((tree) => everyIn(tree, 'p', SAMPLE));
  for (const paragraph of found.slice(0, SAMPLE)) {
    const size = textBelow(paragraph).trim().length;
    if (size < PARAGRAPH || isLink(paragraph, size)) continue;
    const holder = aboveOf(paragraph)!;
    held.set(holder, (held.get(holder) ?? 0) + size);
  }
  return held;
}

/** Every open shadow tree of the page, and those inside them. Asked only where the page itself holds too little. */
function openRoots(tree: Document | ShadowRoot): ShadowRoot[] {
  return everyIn(tree, '*').flatMap((element) => {
    const root = shadowOf(element);
    return root ? [root, ...openRoots(root)] : [];
  });
}

/** Whether a paragraph is a link with a few words around it. */
function isLink(paragraph: Element, size: number): boolean {
  const link = findIn(paragraph, 'a');
  return link !== null && textBelow(link).length >= size / 2;
}

/** Long text nodes, for pages that part their paragraphs with `<br>` or bare blocks. */
function inLooseText(document: Document, body: Element): Weights {
  const held: Weights = new Map();
  const walker = textWalker(document, body);
  let found = 0;
  for (let node = walker.nextNode(); node && found < SAMPLE; node = walker.nextNode()) {
    const size = dataOf(node as Text).trim().length;
    if (size < PARAGRAPH) continue;
    const holder = parentOf(node) as Element;
    const kind = kindOf(tagOf(holder));
    if (kind === 'skip' || kind === 'link') continue;
    held.set(holder, (held.get(holder) ?? 0) + size);
    found++;
  }
  return held;
}

/** How much running text each element holds, its own and that of all below. */
function weighAll(held: Weights): Weights {
  const weights: Weights = new Map();
  const verdicts = new Map<Element, boolean>();
  const standsApart = (element: Element): boolean => {
    let verdict = verdicts.get(element);
    if (verdict === undefined) {
      const parent = aboveOf(element);
      verdict = isApart(element, tagOf(element)) || (parent !== null && standsApart(parent));
      verdicts.set(element, verdict);
    }
    return verdict;
  };
  for (const [element, size] of held) {
    if (standsApart(element)) continue;
    for (let above: Element | null = element; above; above = aboveOf(above))
      weights.set(above, (weights.get(above) ?? 0) + size);
  }
  return weights;
}

/** The innermost element that holds most of the text. */
function descend(body: Element, weights: Weights): Element {
  let core = body;
  for (;;) {
    const enough = weights.get(core)! * MOST;
    const inner = [...weights.keys()].find((each) => weights.get(each)! >= enough && aboveOf(each) === core);
    const tag = inner ? tagOf(inner) : 'p';
    // A single long paragraph is not the article's bounds; an element of the page's own may be.
    if (!inner || tag === 'p' || (kindOf(tag) !== 'block' && !tag.includes('-'))) return core;
    core = inner;
  }
}

/**
 * The headline: what the page's title repeats, else the nearest `<h1>`. The title may repeat the paper's name too, which is shorter, and a
 * teaser above may be of this article: of two the one nearer to the text.
 */
function headlineOf(document: Document, core: Element): Element | null {
  const shared = find(document, 'meta[property="og:title"]');
  const titled = find(document, 'title');
  const titles = [shared && attributeOf(shared, 'content'), titled && textBelow(titled)].map(plain).join('\n');
  let headline = findIn(core, 'h1') ?? find(document, 'h1');
  let size = HEADLINE;
  for (const heading of everyIn(document, 'h1, h2', MOST_HEADINGS)) {
    const text = plain(textBelow(heading));
    if (text.length < size || !titles.includes(text) || precedes(core, heading)) continue;
    headline = heading;
    size = text.length;
  }
  return headline;
}

// Quotation marks and spaces differ between a page's metadata and its headline. (No Unicode classes: compiling them costs
// a millisecond or two on each page.)
const plain = (text: string | null): string =>
  (text ?? '')
    .replace(/[\s'"‘’“”]+/g, ' ')
    .trim()
    .toLowerCase();

// Asking a node about itself, so that the page cannot answer in its place.
//
// A form with a field named `nodeName` or `textContent`, or an image named `querySelector`, hides the property of that
// name from scripts, also from ours. So each getter and method is taken once from its prototype. Where there is none to take (a
// document parsed outside a browser), the property itself is read.
// Here: the few questions that reading asks. Not here: what the answers mean (elements.ts, furniture.ts).
type Owner = 'Node' | 'Element' | 'Document' | 'CharacterData';

export const descriptorOf = (owner: Owner, key: string): PropertyDescriptor | undefined => {
  const known = (globalThis as Partial<Record<Owner, { prototype: object }>>)[owner];
  return known && Object.getOwnPropertyDescriptor(known.prototype, key);
};

// `this` as the first argument. Bound, not wrapped: a page's first reading is interpreted, and each call of ours on the way counts.
const uncurried = <Args extends unknown[]>(
  taken: (this: Node, ...args: Args) => never,
): ((node: Node, ...args: Args) => never) => Function.prototype.call.bind(taken) as never;

// What a getter gives is known where it is taken: `never` fits every declaration below.
type Getter = { get?: (this: Node) => never };
// A script takes only what it uses: each costs the page a few microseconds.
/* @__NO_SIDE_EFFECTS__ */
function getter(owner: Owner, key: string): (node: Node) => never {
  const get = (descriptorOf(owner, key) as Getter | undefined)?.get;
  return get ? uncurried(get) : (node) => (node as unknown as Record<string, never>)[key]!;
}

type Argument = string | number | Node;
type Method = (this: Node, ...args: Argument[]) => never;
/* @__NO_SIDE_EFFECTS__ */
function method(owner: Owner, key: string): (node: Node, ...args: Argument[]) => never {
  const taken = descriptorOf(owner, key)?.value as Method | undefined;
  return taken
    ? uncurried(taken)
    : (node, ...args) => (node as unknown as Record<string, Method>)[key]!.apply(node, args);
}

export const ELEMENT = 1;
export const TEXT = 3;
const FRAGMENT = 11;

export const typeOf: (node: Node) => number = getter('Node', 'nodeType');
export const parentOf: (node: Node) => ParentNode | null = getter('Node', 'parentNode');
export const firstChildOf: (node: Node) => ChildNode | null = getter('Node', 'firstChild');
export const nextSiblingOf: (node: Node) => ChildNode | null = getter('Node', 'nextSibling');
export const firstElementOf: (node: Element) => Element | null = getter('Element', 'firstElementChild');
/** Whether it still is in its document. */
export const isConnected: (node: Node) => boolean = getter('Node', 'isConnected');
/** What the page shows inside an element of its own making: its shadow tree, where that is open. */
export const shadowOf: (node: Element) => ShadowRoot | null | undefined = getter('Element', 'shadowRoot');
/** Where an open shadow tree shows an element of the page. */
export const slotOf: (node: Element) => Element | null | undefined = getter('Element', 'assignedSlot');
/** A shadow tree's root, or a fragment without a host. Only these are asked for one: a document may hold a form named `host`. */
const isRoot = (node: Node): node is ShadowRoot => typeOf(node) === FRAGMENT;
/** The element around a node, that of a shadow tree around its root too; null above a document's or a fragment's. */
export function aboveOf(node: Node): Element | null {
  const above = isRoot(node) ? (node as Partial<ShadowRoot>).host : parentOf(node);
  return above && typeOf(above) !== ELEMENT ? aboveOf(above) : ((above as Element | undefined) ?? null);
}
/** Itself included. */
export const contains: (node: Node, inner: Node) => boolean = method('Node', 'contains');
/** All text below, hidden text too. */
export const textBelow: (node: Node) => string = getter('Node', 'textContent');
export const markupBelow: (node: Element) => string = getter('Element', 'innerHTML');
export const dataOf: (node: Text) => string = getter('CharacterData', 'data');
export const lengthOf: (node: Text) => number = getter('CharacterData', 'length');
/** In lower case for HTML. */
export const tagOf: (node: Element) => string = getter('Element', 'localName');
export const attributeOf: (node: Element, name: string) => string | null = method('Element', 'getAttribute');
/**
 * Whether an attribute, in small letters, is like that. An expression with the flag `i` takes a page's first reading up to 0.2 ms to compile; one
 * that is never asked takes nothing.
 */
export function attributeIsLike(node: Element, name: string, pattern: RegExp): boolean {
  const value = attributeOf(node, name);
  return !!value && pattern.test(value.toLowerCase());
}
export const hasAttribute: (node: Element, name: string) => boolean = method('Element', 'hasAttribute');
export const hasAttributes: (node: Element) => boolean = method('Element', 'hasAttributes');
/**
 * Inside something that is being written: a field, or a whole document. Asked of the element itself: only HTML's know, and whatever a
 * page puts in the place of the answer is not `true`.
 */
export const isEdited = (node: Element): boolean =>
  (node as { isContentEditable?: unknown }).isContentEditable === true;
export const closest: (node: Element, selector: string) => Element | null = method('Element', 'closest');
export const findIn: (node: Element, selector: string) => Element | null = method('Element', 'querySelector');
export const findAllIn: (node: Element, selector: string) => ArrayLike<Element> = method('Element', 'querySelectorAll');
export const find: (node: Document, selector: string) => Element | null = method('Document', 'querySelector');
export const findAll: (node: Document, selector: string) => ArrayLike<Element> = method('Document', 'querySelectorAll');
/** The first so many in a document, or in a shadow tree, whose methods no name hides. What is not asked for is not wrapped for us. */
export const everyIn = (tree: Document | ShadowRoot, selector: string, most?: number): Element[] =>
  slice.call(isRoot(tree) ? tree.querySelectorAll(selector) : findAll(tree, selector), 0, most);
const slice = Array.prototype.slice as (this: ArrayLike<Element>, from: number, to?: number) => Element[];
export const rootOf: (node: Document) => Element | null = getter('Document', 'documentElement');
export const contentTypeOf: (node: Document) => string | undefined = getter('Document', 'contentType');

const walkerOf: (document: Document, root: Node, show: number) => TreeWalker = method('Document', 'createTreeWalker');
/** Over the text nodes below, whatever they stand in. */
export const textWalker = (document: Document, root: Node): TreeWalker => walkerOf(document, root, 4);

/** The first `<body>`, else the root: `document.body` can be hidden by an image of that name. */
export const bodyOf = (document: Document): Element | null => find(document, 'body') ?? rootOf(document);

/**
 * Whether it stands before the other one, and neither holds the other. Both are in one document. Not by `compareDocumentPosition`: the
 * parser that reads files compares depths there.
 */
export function precedes(node: Node, other: Node): boolean {
  // A headline inside its article would else be set against each paragraph after it.
  if (contains(node, other) || contains(other, node)) return false;
  for (let at: Node | null = node; at; at = parentOf(at))
    for (let next = nextSiblingOf(at); next; next = nextSiblingOf(next)) if (contains(next, other)) return true;
  return false;
}

/** `contains`, through open shadow trees. */
export function holds(node: Node, inner: Node): boolean {
  let at: Node | null = inner;
  while (at && at !== node) at = aboveOf(at);
  return at === node;
}

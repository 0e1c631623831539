// Walks the article and hands its text to the writer.
//
// Here: which nodes count as text, by tag, by markup and by what the caller knows to be hidden; roles and links. Not
// here: how text is put together (text.ts), where the article is (scope.ts).
import type { Block, Day } from '@/lib/vocabulary';
import {
  attributeOf,
  dataOf,
  ELEMENT,
  findIn,
  firstChildOf,
  hasAttribute,
  nextSiblingOf,
  parentOf,
  tagOf,
  TEXT,
  textBelow,
  typeOf,
} from './dom';
import { kindOf, roleOf } from './elements';
import { isFurniture } from './furniture';
import { createTextWriter, type ReadText } from './text';
import { isHiddenByMarkup } from './visible';

export type WalkOptions = {
  /** Whether an element that directly holds text is not seen. Asked once for each. */
  isHidden: (element: Element) => boolean;
  /** Elements that hold the article itself, whatever they are called. */
  isBody: (element: Element) => boolean;
  /** No text beyond this many characters. */
  limit: number;
};

/** Digits, brackets, daggers: what a footnote's mark is made of. */
const NOTE_MARK = /^[\s\d[\]()*†‡§,–-]{1,12}$|^\[[\p{L}\d\s]{1,12}\]$/u;

/** The text of these parts of a document, in their order. */
export function walk(roots: readonly Element[], options: WalkOptions): ReadText {
  const writer = createTextWriter();
  for (const root of roots) walkOne(root, options, writer);
  return writer.finish();
}

/** What holds for everything inside an element, kept while we are in it. */
type Frame = {
  kind: 'block' | 'cell' | 'inline';
  role: Block['role'];
  links: number;
  day: Day | undefined;
  hidden: boolean | undefined;
  folded: boolean;
};

function walkOne(root: Element, options: WalkOptions, writer: ReturnType<typeof createTextWriter>): void {
  let frame: Frame = { kind: 'inline', role: 'text', links: 0, day: undefined, hidden: undefined, folded: false };
  const stack: Frame[] = [];

  /** Whether to go into the element. */
  const enter = (element: Element): boolean => {
    const tag = tagOf(element);
    const kind = kindOf(tag);
    // A closed `<details>` shows its summary only.
    if (frame.folded && tag !== 'summary') return false;
    if (kind === 'inline') {
      if (isHiddenByMarkup(element)) return false;
      stack.push(frame);
      frame = { ...frame, kind: 'inline', hidden: undefined, folded: false };
      return true;
    }
    if (kind === 'skip') return false;
    if (kind === 'break' || kind === 'gap') {
      if (kind === 'break') writer.breakLine();
      else writer.separate();
      return false;
    }
    if (isHiddenByMarkup(element)) return false;
    if (kind === 'mark' && NOTE_MARK.test(textBelow(element))) {
      const isNote = findIn(element, 'a') !== null || /[^\s\d]/.test(textBelow(element)) || frame.links > 0;
      // A note's mark is no part of the sentence: "48,189[2] people". Bare digits may be a power or a unit: they stay, apart.
      writer.separate();
      if (isNote) return false;
    }
    if ((kind === 'block' || kind === 'cell') && !options.isBody(element) && isFurniture(element, tag)) {
      writer.endBlock();
      return false;
    }
    stack.push(frame);
    if (kind === 'block' || kind === 'cell') {
      writer.endBlock();
      const role = roleInside(element, tag, frame.role);
      frame = {
        kind,
        role,
        links: frame.links,
        day: postDay(element, tag) ?? frame.day,
        hidden: undefined,
        folded: tag === 'details' && !hasAttribute(element, 'open'),
      };
    } else {
      frame = {
        ...frame,
        kind: 'inline',
        links: frame.links + (kind === 'link' ? 1 : 0),
        hidden: undefined,
        folded: false,
      };
    }
    return true;
  };

  const leave = (): void => {
    if (frame.kind !== 'inline') writer.endBlock();
    frame = stack.pop()!;
  };

  if (!enter(root)) return;
  let node: Node | null = firstChildOf(root);
  while (node && writer.size() < options.limit) {
    const type = typeOf(node);
    if (type === TEXT) {
      frame.hidden ??= options.isHidden(parentOf(node) as Element);
      if (!frame.hidden) writer.add(node as Text, dataOf(node as Text), frame.role, frame.links > 0, frame.day);
    } else if (type === ELEMENT && enter(node as Element)) {
      const child = firstChildOf(node);
      if (child) {
        node = child;
        continue;
      }
      leave();
    }
    let next = nextSiblingOf(node);
    while (!next) {
      node = parentOf(node);
      if (!node || node === root) return leave();
      leave();
      next = nextSiblingOf(node);
    }
    node = next;
  }
  leave();
}

const CAPTION = /(?:^|[\s_-])(?:caption|credit)/i;

function roleInside(element: Element, tag: string, around: Block['role']): Block['role'] {
  if (around === 'caption' || CAPTION.test(attributeOf(element, 'class') ?? '')) return 'caption';
  // Whole articles have been laid out in tables; a table's own cells need no paragraphs.
  if (tag === 'p' && around === 'cell') return 'text';
  return roleOf(tag) ?? around;
}

/** A post of a live blog carries its own day. */
function postDay(element: Element, tag: string): Day | undefined {
  if (tag !== 'article' && !(tag === 'div' && hasAttribute(element, 'itemprop'))) return undefined;
  if (attributeOf(element, 'itemprop') !== 'liveBlogUpdate') return undefined;
  const time = findIn(element, 'time[datetime], [itemprop="datePublished"][content]');
  const written = time && (attributeOf(time, 'datetime') ?? attributeOf(time, 'content'));
  return written ? /^\d{4}-\d{2}-\d{2}/.exec(written)?.[0] : undefined;
}

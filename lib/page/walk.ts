// Walks the article and hands its text to the writer.
//
// Here: which nodes count as text, by tag, by markup and by what the caller knows to be hidden; roles and links. Not
// here: how text is put together (text.ts), where the article is (scope.ts).
import type { Block, Day } from '@/lib/vocabulary';
import {
  attributeOf,
  contains,
  dataOf,
  ELEMENT,
  findIn,
  firstChildOf,
  hasAttribute,
  parentOf,
  nextSiblingOf,
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

export type Stretch = {
  /** Nothing outside is looked at. */
  around: Element;
  /** Nothing before this element is read … */
  from: Element;
  /** … nor anything after this one. */
  to: Element;
};

/** What holds for everything inside an element, kept while we are in it. */
type Frame = {
  kind: 'block' | 'inline';
  role: Block['role'];
  links: number;
  day: Day | undefined;
  hidden: boolean | undefined;
  folded: boolean;
};

/** The text of that stretch of the document. */
export function walk({ around, from, to }: Stretch, options: WalkOptions): ReadText {
  const writer = createTextWriter();
  const stack: Frame[] = [];
  let frame: Frame = { kind: 'inline', role: 'text', links: 0, day: undefined, hidden: undefined, folded: false };
  let begun = false;

  const push = (next: Partial<Frame>): true => {
    stack.push(frame);
    frame = { ...frame, kind: 'inline', hidden: undefined, folded: false, ...next };
    return true;
  };

  /** Whether to go into an element that belongs to the stretch. */
  const enterOwn = (element: Element): boolean => {
    const tag = tagOf(element);
    const kind = kindOf(tag);
    // A closed `<details>` shows its summary only.
    if (kind === 'skip' || (frame.folded && tag !== 'summary')) return false;
    if (kind === 'break') writer.breakLine();
    if (kind === 'gap') writer.separate();
    if (kind === 'break' || kind === 'gap' || isHiddenByMarkup(element)) return false;
    if (kind === 'inline') return push({});
    if (kind === 'link') return push({ links: frame.links + 1 });
    if (kind === 'mark') {
      const mark = textBelow(element);
      if (!NOTE_MARK.test(mark)) return push({});
      // A note's mark is no part of the sentence: "48,189[2] people". Bare digits may be a power or a unit: they stay, apart.
      writer.separate();
      const isNote = frame.links > 0 || /[^\s\d]/.test(mark) || findIn(element, 'a') !== null;
      return !isNote && push({});
    }
    writer.endBlock();
    if (!options.isBody(element) && isFurniture(element, tag)) return false;
    return push({
      kind: 'block',
      role: roleInside(element, tag, frame.role),
      day: postDay(element, tag) ?? frame.day,
      folded: tag === 'details' && !hasAttribute(element, 'open'),
    });
  };
  const enter = (element: Element): boolean => {
    if (!begun && element !== from && !contains(element, from)) return false;
    if (element === from) begun = true;
    const inside = enterOwn(element);
    // Where the beginning itself is not seen, what follows it is read all the same.
    if (!inside) begun = true;
    return inside;
  };
  const leave = (): void => {
    if (frame.kind === 'block') writer.endBlock();
    frame = stack.pop()!;
  };

  let node: Node | null = enter(around) ? firstChildOf(around) : null;
  while (node && writer.size() < options.limit) {
    const type = typeOf(node);
    if (type === TEXT && begun) {
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
    let next: Node | null = node === to ? null : nextSiblingOf(node);
    while (!next && node && node !== to && node !== around) {
      node = parentOf(node);
      if (!node || node === around) break;
      leave();
      next = node === to ? null : nextSiblingOf(node);
    }
    node = next;
  }
  return writer.finish();
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

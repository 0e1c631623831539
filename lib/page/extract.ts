// A document as an article: its text, blocks, day and language. The same for a browser's document and a parsed file.
//
// Here: the order of the steps, and what is kept from one reading to the next so that only what changed is read again. Not
// here: each step (signals.ts, scope.ts, walk.ts, published.ts), and when it is due (watch.ts).
import type { PageDates, PageText } from '@/lib/vocabulary';
import { datesOf } from './dates';
import { bodyOf, isConnected, isEdited } from './dom';
import { declaredLanguage } from './language';
import { join, type Passage } from './passage';
import { publishedDay } from './published';
import type { Places } from './range';
import { findScope, type Scope } from './scope';
import { isFrontPage, isReadableType, saysArticle } from './signals';
import { nothingMoreHidden } from './visible';
import { plainPassages, type Known } from './paragraph';
import { walk, type Stretch } from './walk';
import { effectOf, type Change } from './effect';

export type ReadOptions = {
  /** The reader asked for this page: read it also where nothing says that it is an article. */
  asked?: boolean;
  /** The page's address, for the day in it. */
  url?: string;
  /** Whether an element that directly holds text is not seen. Without it, only the markup is asked. */
  isHidden?: (element: Element) => boolean;
  /** Asked every few nodes: whether to let the page have its turn now. */
  isDue?: () => boolean;
  /** Told of each open shadow tree that is read. */
  onRoot?: ((root: ShadowRoot) => void) | undefined;
};
type Choices = Required<Omit<ReadOptions, 'onRoot'>> & Pick<ReadOptions, 'onRoot'>;
/** `page.published` is null here: `dates` has to be judged first (published.ts). */
export type Extract = { page: PageText; dates: PageDates } & Places;
export type Extractor = ReturnType<typeof createExtractor>;

/** With the page's word that it is an article, and without. */
const LEAST_TEXT = 140;
const PLENTY_OF_TEXT = 1200;
/** When this share of the article's text has changed, the article may be somewhere else. */
const MUCH = 0.05;
/** As much text that came outside, as a share of the article's, and in characters at least. */
const MUCH_OUTSIDE = 0.25;
const LEAST_OUTSIDE = 500;

export function createExtractor(document: Document) {
  const known = new WeakMap<Element, Known>();
  let scope: Scope | null = null;
  /** Characters that changed in the article, and that came outside, since it was last looked for. */
  let changed = 0;
  let outside = 0;
  let dates: PageDates | null = null;
  let before: Extract | null = null;
  /** The passages as they were last read, as long as nothing but words of single paragraphs changed since. */
  let last: readonly Passage[] | null = null;
  /** The paragraphs whose words did. */
  const rewritten = new Map<Element, Known>();
  /** How often something changed in the article, or it was looked for anew. */
  let changes = 0;

  const forget = (): void => {
    scope = null;
    changed = 0;
    outside = 0;
    dates = null;
    before = null;
    last = null;
    changes++;
  };

  /** What was last read, with what the rewritten paragraphs say now. Null where more may be otherwise. */
  const reread = (isHidden: Choices['isHidden']): readonly Passage[] | null => {
    if (!last || rewritten.size === 0) return null;
    const now = new Map<Element | undefined, Passage>();
    for (const [element, place] of rewritten) {
      const passages = plainPassages(element, place, isHidden);
      if (passages?.length !== 1 || isEdited(element)) return null;
      now.set(element, passages[0]!);
      known.set(element, { ...place, passages });
    }
    rewritten.clear();
    return (last = last.map((passage) => now.get(passage.whole) ?? passage));
  };

  function* readAll(stretch: Stretch, choices: Choices): Generator<void, readonly Passage[]> {
    const began = changes;
    last = null;
    rewritten.clear();
    const passages = yield* walk(stretch, choices, known);
    // What changed meanwhile may have been read before, or after.
    if (began === changes) last = passages;
    return passages;
  }

  function* extract(choices: Choices): Generator<void, Extract | null> {
    const { asked, url } = choices;
    if (!isReadableType(document)) return null;
    if (!stands(scope)) {
      forget();
      const says = saysArticle(document);
      if (!asked && !says && isFrontPage(url)) return null;
      const found = findScope(document);
      if (!found || found.weight < (asked ? 1 : says ? LEAST_TEXT : PLENTY_OF_TEXT)) return null;
      scope = found;
    }
    const { to, around } = scope;
    // A frame of a newsroom's editor, or a mail that quotes an article: what is being written is nobody's article yet.
    if (isEdited(to)) return null;
    const passages = reread(choices.isHidden) ?? (yield* readAll(scope, choices));
    if (passages.length === 0) {
      forget();
      return null;
    }
    dates ??= datesOf(document, around === bodyOf(document) ? to : around);
    const lang = declaredLanguage(to);
    if (before?.page.lang === lang && before.dates === dates && isSame(before.passages, passages)) return before;
    const { text, blocks, starts } = join(passages);
    before = { page: { text, blocks, published: null, lang }, dates, passages, starts };
    return before;
  }

  /** Whether these changes of the document can have changed the article. Each of them must be told before it is read again. */
  const hear = (records: readonly Change[]): boolean => {
    const effect = effectOf(records, scope, known, rewritten);
    if (effect.inside) changes++;
    if (!effect.onlyWords) last = null;
    if (effect.dates) dates = null;
    changed += effect.changed;
    // What moved says the same, and its Ranges ended where it left.
    if (effect.changed > 0) before = null;
    outside += effect.outside;
    if (!scope) return effect.inside;
    const isOtherwise = changed > scope.weight * MUCH || outside > Math.max(LEAST_OUTSIDE, scope.weight * MUCH_OUTSIDE);
    if (isOtherwise) forget();
    return isOtherwise || effect.inside || !stands(scope);
  };

  return {
    /**
     * The article; null: none, or not a kind of document that is read. The same object again where the same words stand in the same
     * nodes. Stops whenever `isDue` says so, and goes on at the next call of `next`.
     */
    extract,
    /** Another page took its place: the article is looked for anew. */
    forget,
    hear,
  };
}

const stands = (scope: Scope | null): scope is Scope =>
  scope !== null && isConnected(scope.from) && isConnected(scope.to);

const isSame = (one: readonly Passage[], other: readonly Passage[]): boolean =>
  one.length === other.length && one.every((passage, index) => passage === other[index]);

/** Reads at once, without giving the page a turn, and judges its day. */
export function extractAtOnce(document: Document, options: ReadOptions = {}): Extract | null {
  const choices = { asked: false, url: '', isHidden: nothingMoreHidden, isDue: () => false, ...options };
  const steps = createExtractor(document).extract(choices);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value && { ...value, page: datedPage(value.page, value.dates, choices.url) };
  }
}

/** The page with the day that it gives for itself. */
export function datedPage(page: PageText, dates: PageDates, address: string): PageText {
  const day = publishedDay(dates, address);
  return { ...page, published: day ? { day, basis: 'page' } : null };
}

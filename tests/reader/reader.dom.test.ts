// The content script as a whole, with a browser that answers as told: reading, marks, clicks, answers, endings.
import { userEvent } from 'vitest/browser';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardActions } from '@/components/card-api';
import type { BackgroundRequests, Look, PageMarks, PageRequests, TextSince, WholeText } from '@/lib/messages';
import type { Mention, PageText, TextChange } from '@/lib/vocabulary';

const FIGURE = 'more than 48,000 people';
const ARTICLE = `<article><h1>Harbour talks enter a second week</h1>
  <p id="p">Officials said <b>more than</b> 48,000 people had left, and <i>Hamas</i> did not answer; 12 boats waited outside the bay.</p>
  <p>The council met on Monday, and nobody who was there remembers a longer evening or a larger crowd before the doors.</p>
  <p><a href="#hamas" id="link">Hamas</a> is named here again, in a link that leads elsewhere, with enough words around it to be text.</p></article>`;

type Marks = Partial<WholeText & TextSince>;
type Ask = { request: keyof BackgroundRequests; payload: never };
const asked = vi.fn<(ask: Ask) => unknown>();
let listener: ((message: unknown, sender: unknown, respond: (reply: unknown) => void) => boolean) | null = null;
const added = vi.fn<() => void>();
let inject: () => void;
let desk: () => void;
const card = {
  open: vi.fn<(context: unknown, anchor: Range, actions: CardActions) => void>(),
  close: vi.fn<() => void>(),
};

beforeAll(async () => {
  const runtime = {
    id: 'ours',
    getURL: (path: string) => `chrome-extension://ours${path}`,
    onMessage: {
      addListener(listen: typeof listener) {
        added();
        listener = listen;
      },
      removeListener: () => (listener = null),
    },
    sendMessage: async (message: Ask) => asked(message),
  };
  Object.assign(globalThis, { browser: { runtime }, chrome: { runtime } });
  const { default: script } = await import('@/entrypoints/reader');
  inject = () => script.main();
  const { default: answering } = await import('@/entrypoints/desk');
  desk = () => void answering.main();
});

const markOf = (mention: Mention) =>
  mention.kind === 'figure' ? (mention.measure === null ? null : 'mark-line') : 'mark-dots';

/** What the background would find: every place of these words, kinds as given. */
function readingOf({ text }: PageText): BackgroundRequests['read']['answer'] {
  const each = (words: string, make: (span: Mention['span']) => Mention): Mention[] =>
    [...text.matchAll(new RegExp(words, 'g'))].map(({ index }) => make({ start: index, end: index + words.length }));
  const figure =
    (measure: string | null) =>
    (span: Mention['span']): Mention => ({
      kind: 'figure',
      span,
      quantity: { value: 48000, high: null, qualifier: 'more_than', unit: 'people' },
      measure,
      attribution: null,
      asOf: { basis: 'unknown' },
      relations: [],
    });
  const mentions = [
    ...each(FIGURE, figure('harbour.left')),
    ...each('12 boats', figure(null)),
    ...each('Hamas', (span) => ({ kind: 'actor', span, id: 'hamas' })),
  ].sort((one, other) => one.span.start - other.span.start);
  const look: Look = { marks: mentions.map(markOf), theme: 'system', hover: false };
  return { published: null, lang: 'en', packEnds: '2031-01-01', mentions, look };
}

const replies: { [R in keyof BackgroundRequests]?: (payload: BackgroundRequests[R]['ask']) => unknown } = {};
/** The marks of a reading, as the background gives them. It has forgotten every text it was sent before. */
const marksOf = (reply: unknown): unknown => {
  const { ok: reading } = reply as { ok?: BackgroundRequests['read']['answer'] };
  if (!reading) return reply;
  const spans = reading.mentions.map((mention): [number, number] | null =>
    markOf(mention) ? [mention.span.start, mention.span.end] : null,
  );
  return { ok: { key: 'k', spans, look: reading.look } satisfies PageMarks };
};
const painted = (name: string): string[] =>
  [...(CSS.highlights.get(name) ?? [])].map((range) => (range as Range).toString());
const requests = (): string[] => asked.mock.calls.map(([{ request }]) => request);
const page = <R extends keyof PageRequests>(request: R, payload: PageRequests[R]['ask']) =>
  new Promise<PageRequests[R]['answer']>((resolve) =>
    listener?.({ request, payload }, { id: 'ours' }, (reply) =>
      resolve((reply as { ok: PageRequests[R]['answer'] } | undefined)?.ok ?? null),
    ),
  );
const marked = () => vi.waitFor(() => expect(painted('mark-line')).toEqual([FIGURE]));

beforeEach(() => {
  vi.clearAllMocks();
  document.head.innerHTML = '<meta property="og:type" content="article"><style>body { font: 20px serif }</style>';
  document.body.innerHTML = ARTICLE;
  Object.assign(replies, {
    marks: ({ page: text }: Marks) => (text ? marksOf(replies.read!({ page: text, asked: false })) : { ok: null }),
    read: ({ page: text }: BackgroundRequests['read']['ask']) => ({ ok: readingOf(text) }),
    noteTargets: () => ({ ok: [] }),
    context: () => ({ ok: { kind: 'actor', id: 'hamas' } }),
    injectDesk: () => {
      desk();
      return { ok: null };
    },
    injectCard: () => {
      Object.assign(globalThis, { [Symbol.for('card')]: card });
      return { ok: null };
    },
  });
  asked.mockImplementation(({ request, payload }) => replies[request]?.(payload));
});
afterEach(async () => {
  // An update of the extension ends a script.
  if (listener) {
    asked.mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    document.body.innerHTML = ARTICLE.replace('did not answer', 'answered late');
    await page('readAgain', {});
  }
  Reflect.deleteProperty(globalThis, Symbol.for('card'));
});

describe('reading', () => {
  it('marks linked figures, phases and actors, and leaves the page as it was', async () => {
    const before = document.documentElement.outerHTML;
    inject();
    await marked();
    expect(painted('mark-dots')).toEqual(['Hamas', 'Hamas']);
    expect(document.documentElement.outerHTML).toBe(before);
    expect(requests()).toEqual(['marks', 'noteTargets']);
  });

  it('is begun once, however often it is injected', async () => {
    inject();
    inject();
    await marked();
    inject();
    expect(added).toHaveBeenCalledTimes(1);
    expect(requests().filter((request) => request === 'marks')).toHaveLength(1);
  });

  it('asks nothing on a page that is no article, until the reader opens the popup there', async () => {
    document.head.innerHTML = '';
    document.body.innerHTML = `<p>Officials said ${FIGURE} had left.</p>`;
    inject();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(requests()).toEqual([]);
    const answer = await page('pageReading', {});
    expect(answer?.text).toEqual([FIGURE]);
    expect(painted('mark-line')).toEqual([FIGURE]);
  });

  it('follows the text, and asks again only when it says something else', async () => {
    inject();
    await marked();
    const p = document.querySelector('#p')!;
    p.replaceWith(p.cloneNode(true));
    await vi.waitFor(() => expect(painted('mark-line')).toEqual([FIGURE]), { timeout: 2000 });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(painted('mark-line')).toEqual([FIGURE]);
    expect(requests().filter((request) => request === 'marks')).toHaveLength(1);
    document.querySelector('#p')!.append(` Later, ${FIGURE} came back.`);
    await vi.waitFor(() => expect(painted('mark-line')).toEqual([FIGURE, FIGURE]), { timeout: 2000 });
    // Once with what is new, and, as that was of no use, once with the whole.
    const sent = asked.mock.calls.map(([{ request, payload }]) => (request === 'marks' ? Object.keys(payload) : []));
    expect(sent.filter(({ length }) => length > 0)).toEqual([
      ['page', 'dates', 'asked'],
      ['since', 'change', 'asked'],
      ['page', 'dates', 'asked'],
    ]);
  });

  it('sends only what is new of a text, and paints what comes of it', async () => {
    inject();
    await marked();
    const changes: TextChange[] = [];
    replies.marks = ({ since, change }: Marks) => {
      expect(since).toBe('k');
      changes.push(change!);
      const look: Look = { marks: ['mark-line'], theme: 'system', hover: false };
      return { ok: { key: 'l', spans: [[0, 7]], look } satisfies PageMarks };
    };
    document.querySelectorAll('p')[1]!.append(' Nobody else came.');
    await vi.waitFor(() => expect(painted('mark-line')).toEqual(['Harbour']), { timeout: 2000 });
    expect(changes.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^\nThe council met on Monday.* doors\. Nobody else came\.\n$/),
    ]);
  });

  it('takes the marks away where the reader turned the site off, and puts them back', async () => {
    inject();
    await marked();
    await page('openMention', { index: 0 });
    replies.read = () => ({ error: 'Off.', code: 'siteOff' });
    await page('readAgain', {});
    expect(card.close).toHaveBeenCalledWith();
    expect([painted('mark-line'), await page('pageReading', {})]).toEqual([[], null]);
    replies.read = ({ page: text }) => ({ ok: readingOf(text) });
    await page('readAgain', {});
    await marked();
  });

  it('asks anew where the page was out of reach, and the marks stay meanwhile', async () => {
    inject();
    await marked();
    asked.mockClear();
    const answer = Promise.withResolvers<unknown>();
    replies.read = () => answer.promise;
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await vi.waitFor(() => expect(requests()).toEqual(['marks', 'marks']));
    expect(painted('mark-line')).toEqual([FIGURE]);
    answer.resolve({ error: 'Off.', code: 'siteOff' });
    await vi.waitFor(() => expect(painted('mark-line')).toEqual([]));
  });

  it('finds notes that were written while the page was out of reach', async () => {
    inject();
    await marked();
    asked.mockClear();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await vi.waitFor(() => expect(requests()).toEqual(['marks', 'marks', 'noteTargets']));
  });

  it('ends without a trace when the extension was updated', async () => {
    inject();
    await marked();
    asked.mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    document.querySelector('#p')!.append(' More.');
    await vi.waitFor(() => expect(listener).toBeNull(), { timeout: 2000 });
    expect([painted('mark-line'), painted('mark-dots')]).toEqual([[], []]);
  });
});

describe('on a page that takes the marks away', () => {
  it('gives them up after three times, says so, and begins anew on another reading', async () => {
    inject();
    await marked();
    expect((await page('pageReading', {}))?.unmarked).toBe(false);
    const clearing = setInterval(() => CSS.highlights.clear(), 100);
    await vi.waitFor(async () => expect((await page('pageReading', {}))?.unmarked).toBe(true), { timeout: 8000 });
    clearInterval(clearing);
    // Other text is read, and not painted.
    document.querySelector('#p')!.append(` Later, ${FIGURE} came back.`);
    await vi.waitFor(async () => expect((await page('pageReading', {}))?.text).toHaveLength(5), { timeout: 2000 });
    expect(painted('mark-line')).toEqual([]);
    await page('readAgain', {});
    expect(painted('mark-line')).toEqual([FIGURE, FIGURE]);
    expect((await page('pageReading', {}))?.unmarked).toBe(false);
  }, 15_000);
});

describe('notes', () => {
  const target = (text: string | undefined, words: string, paint = false) => {
    const start = text?.indexOf(words) ?? 0;
    return {
      id: words,
      paint,
      selector: [],
      ...(text !== undefined && { place: { start, end: start + words.length } }),
    };
  };
  it('give their mark another shape, and are shown off a mark only when the reader wants that', async () => {
    replies.noteTargets = ({ text }) => ({
      ok: [target(text, '48,000 people'), target(text, 'longer evening'), target(text, 'larger crowd', true)],
    });
    inject();
    await vi.waitFor(() => expect(painted('mark-double')).toEqual([FIGURE, 'larger crowd']));
    expect(painted('mark-line')).toEqual([]);
    expect((await page('pageReading', {}))?.noted).toEqual({ 0: 1 });
    replies.noteTargets = () => ({ ok: [] });
    await page('notesChanged', {});
    expect([painted('mark-double'), painted('mark-line')]).toEqual([[], [FIGURE]]);
  });

  it('keep it where the text changes while their places are asked for', async () => {
    const found = ({ text }: BackgroundRequests['noteTargets']['ask']) => ({ ok: [target(text, '48,000 people')] });
    const late = Promise.withResolvers<unknown>();
    replies.noteTargets = () => late.promise;
    inject();
    await marked();
    document.querySelector('#p')!.append(' Later, Hamas came back.');
    await vi.waitFor(() => expect(painted('mark-dots')).toHaveLength(3), { timeout: 2000 });
    replies.noteTargets = found;
    late.resolve(found({} as never));
    await vi.waitFor(() => expect(painted('mark-double')).toEqual([FIGURE]));
    expect(painted('mark-line')).toEqual([]);
  });

  it('stand as they were found last, also where an answer from before comes later', async () => {
    inject();
    await marked();
    const late = Promise.withResolvers<unknown>();
    replies.noteTargets = ({ text }) => (text === undefined ? { ok: [target(text, 'people')] } : late.promise);
    const before = page('notesChanged', {});
    await vi.waitFor(() => expect(requests().slice(-2)).toEqual(['noteTargets', 'noteTargets']));
    replies.noteTargets = () => ({ ok: [] });
    await page('notesChanged', {});
    late.resolve({ ok: [target(document.body.textContent, 'people')] });
    await before;
    expect([painted('mark-double'), painted('mark-line')]).toEqual([[], [FIGURE]]);
  });
});

describe('a click', () => {
  /** The middle of the first of these words, relative to an element. */
  const click = async (element: Element, words: string, options = {}) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let node = walker.nextNode() as Text;
    while (!node.data.includes(words)) node = walker.nextNode() as Text;
    const range = document.createRange();
    range.setStart(node, node.data.indexOf(words));
    range.setEnd(node, node.data.indexOf(words) + words.length);
    const [box, own] = [range.getBoundingClientRect(), element.getBoundingClientRect()];
    await userEvent.click(element, {
      position: { x: box.x + box.width / 2 - own.x, y: box.y + box.height / 2 - own.y },
      ...options,
    });
  };

  it('on a mark opens the card there, loading it once, and prevents nothing', async () => {
    const prevented: boolean[] = [];
    addEventListener('click', (event) => prevented.push(event.defaultPrevented), { once: true });
    inject();
    await marked();
    await click(document.querySelector('#p')!, '48,000');
    await vi.waitFor(() => expect(card.open).toHaveBeenCalledTimes(1));
    expect(String(card.open.mock.calls[0]?.[1])).toBe(FIGURE);
    await click(document.querySelector('#p')!, 'Hamas');
    await vi.waitFor(() => expect(card.open).toHaveBeenCalledTimes(2));
    expect(requests().filter((request) => request === 'injectCard')).toHaveLength(1);
    expect(prevented).toEqual([false]);
  });

  it.each([
    ['off a mark', () => click(document.querySelector('#p')!, 'Officials')],
    ['on a figure that links to nothing', () => click(document.querySelector('#p')!, '12 boats')],
    ['on a link', () => click(document.querySelector('#link')!, 'Hamas')],
    ['with a key held', () => click(document.querySelector('#p')!, '48,000', { modifiers: ['Shift'] })],
    ['with another button', () => click(document.querySelector('#p')!, '48,000', { button: 'right' })],
    [
      'in a control',
      () => {
        document.querySelector('#p')!.setAttribute('role', 'button');
        return click(document.querySelector('#p')!, '48,000');
      },
    ],
    [
      'made by the page',
      async () => {
        const { x, y } = document.querySelector('#p b')!.getBoundingClientRect();
        document
          .querySelector('#p b')!
          .dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: x + 5, clientY: y + 5 }));
      },
    ],
  ])('%s is the page’s', async (_, act) => {
    inject();
    await marked();
    await act();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(requests()).not.toContain('context');
  });

  it('that ends a selection is the page’s', async () => {
    inject();
    await marked();
    getSelection()?.selectAllChildren(document.querySelector('h1')!);
    document.addEventListener('mousedown', (event) => event.preventDefault(), { once: true });
    await click(document.querySelector('#p')!, '48,000');
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(getSelection()?.isCollapsed).toBe(false);
    expect(requests()).not.toContain('context');
    getSelection()?.removeAllRanges();
  });
});

describe('what the extension asks', () => {
  it('is answered: the reading, showing, opening', async () => {
    inject();
    await marked();
    const answer = await page('pageReading', {});
    expect(answer?.text).toEqual([FIGURE, 'Hamas', '12 boats', 'Hamas']);
    expect(answer?.page.url).toBe(document.URL);
    await page('showMention', { index: 3 });
    expect(painted('mark-pulse')).toEqual(['Hamas']);
    await page('openMention', { index: 1 });
    expect(card.open).toHaveBeenCalledTimes(1);
  });

  it('opens the card with what else stands in the same words, each with its own note', async () => {
    replies.read = ({ page: text }) => {
      const reading = readingOf(text);
      const figure = reading.mentions[0]!.span;
      const mentions: Mention[] = [
        { kind: 'phase', span: { start: figure.start - 5, end: figure.end }, ids: ['truce'] },
        ...reading.mentions,
        { kind: 'actor', span: { start: figure.end, end: figure.end + 4 }, id: 'beside' },
      ];
      return { ok: { ...reading, mentions, look: { ...reading.look, marks: mentions.map(markOf) } } };
    };
    replies.context = ({ mention }) => ({ ok: { kind: mention.kind } });
    replies.openNote = () => ({ ok: null });
    inject();
    await marked();
    await page('openMention', { index: 1 });
    const [context, , actions] = card.open.mock.calls[0]!;
    expect([context, ...(actions.also ?? [])]).toEqual([{ kind: 'figure' }, { kind: 'phase' }]);
    await actions.addNote?.(1);
    expect(asked.mock.lastCall?.[0]).toEqual({ request: 'openNote', payload: { index: 0 } });
    // One that no pack knows any more is not offered, and the numbers follow.
    replies.context = ({ mention }) => ({ ok: mention.kind === 'figure' ? null : { kind: mention.kind } });
    await page('openMention', { index: 1 });
    const [other, , rest] = card.open.mock.calls[1]!;
    expect([other, rest.also]).toEqual([{ kind: 'phase' }, []]);
    await rest.addNote?.(0);
    expect(asked.mock.lastCall?.[0]).toEqual({ request: 'openNote', payload: { index: 0 } });
  });

  it('offers no note in a private window', async () => {
    Object.assign(chrome, { extension: { inIncognitoContext: true } });
    Object.assign(browser, { extension: { inIncognitoContext: true } });
    inject();
    await marked();
    await page('openMention', { index: 0 });
    expect(card.open.mock.calls[0]?.[2]).not.toHaveProperty('addNote');
    Reflect.deleteProperty(chrome, 'extension');
    Reflect.deleteProperty(browser, 'extension');
  });

  it('hides the marks and puts them back, and points things out meanwhile', async () => {
    inject();
    await marked();
    await page('hideMarks', {});
    expect([painted('mark-line'), painted('mark-dots')]).toEqual([[], []]);
    expect((await page('pageReading', {}))?.hidden).toBe(true);
    await page('showMention', { index: 0 });
    expect(painted('mark-pulse')).toEqual([FIGURE]);
    await page('hideMarks', {});
    expect(painted('mark-line')).toEqual([FIGURE]);
    expect((await page('pageReading', {}))?.hidden).toBe(false);
  });
});

it('lets go of the page before when another takes its place', async () => {
  inject();
  await marked();
  await page('openMention', { index: 0 });
  const before = location.href;
  replies.read = () => ({ error: 'Nothing answered.', code: 'noAnswer' });
  history.pushState(null, '', '?page=2');
  await vi.waitFor(() => expect(painted('mark-line')).toEqual([]));
  expect(card.close).toHaveBeenCalledWith();
  history.replaceState(null, '', before);
});

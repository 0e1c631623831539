// The first look: which pages bring the reader, at once or later, and that the others ask nothing.
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { leaveReader, type ReaderApi } from '@/entrypoints/reader/api';

const sent = vi.fn<(message: unknown) => Promise<unknown>>(async () => ({ ok: null }));
let look: () => void;
beforeAll(async () => {
  const runtime = { id: 'ours', sendMessage: sent };
  Object.assign(globalThis, { browser: { runtime }, chrome: { runtime } });
  const { default: script } = await import('@/entrypoints/look');
  look = () => script.main();
});

const P = '<p>The council met on Monday, and nobody who was there remembers a longer evening or a larger crowd.</p>';
const LINE = 'The council met on Monday, and nobody who was there remembers a longer evening or a larger crowd.';
const begin = (body: string, head = '') => {
  document.head.innerHTML = head;
  document.body.innerHTML = body;
  vi.clearAllMocks();
  look();
};
const ARTICLE = P.repeat(20);
const before = location.href;
beforeEach(() => history.replaceState(null, '', '/2031/02/03/harbour-talks'));
afterEach(() => {
  // Whoever still looks finds a reader, and ends.
  const undo = leaveReader({} as ReaderApi);
  navigation.dispatchEvent(new Event('currententrychange'));
  vi.advanceTimersByTime(3000);
  undo();
  vi.useRealTimers();
  history.replaceState(null, '', before);
});
beforeEach(() => vi.useFakeTimers());

const brought = [[{ request: 'readHere', payload: {} }]];

describe('brings the reader', () => {
  it.each([
    ['says that it is an article', P, '<meta property="og:type" content="article">'],
    ['says so in its data', P, '<script type="application/ld+json">{"@type": "NewsArticle"}</script>'],
    ['is marked up as one', `<div itemprop="articleBody">${P}</div>`, ''],
    ['has plenty of paragraphs', ARTICLE, ''],
    ['has its text in bare blocks', `<main>${`<div>${LINE}</div>`.repeat(20)}</main>`, ''],
    ['parts its paragraphs by breaks', `${LINE}<br><br>`.repeat(20), ''],
  ])('where the page %s', (_, body, head) => {
    begin(body, head);
    expect(sent.mock.calls).toEqual(brought);
    vi.advanceTimersByTime(5000);
    expect(sent).toHaveBeenCalledTimes(1);
  });
});

describe('asks nothing', () => {
  it.each([
    ['where there are a few words', P],
    ['for text beside the article', `<nav>${ARTICLE}</nav><aside>${ARTICLE}</aside><footer>${ARTICLE}</footer>`],
    ['for a list of links', `<ul>${`<li><a href="#">${LINE}</a></li>`.repeat(20)}</ul>`],
  ])('%s', (_, body) => {
    begin(body);
    vi.advanceTimersByTime(5000);
    expect(sent).not.toHaveBeenCalled();
  });

  it('on a front page, however long', () => {
    history.replaceState(null, '', '/');
    begin(ARTICLE);
    vi.advanceTimersByTime(5000);
    expect(sent).not.toHaveBeenCalled();
  });

  it('where a reader is', () => {
    const undo = leaveReader({} as ReaderApi);
    begin(ARTICLE);
    expect(sent).not.toHaveBeenCalled();
    undo();
  });
});

describe('looks again', () => {
  it('when the text comes late', () => {
    begin('<main></main>');
    expect(sent).not.toHaveBeenCalled();
    document.querySelector('main')!.innerHTML = ARTICLE;
    vi.advanceTimersByTime(1000);
    expect(sent.mock.calls).toEqual(brought);
  });

  it('when an article took the front page’s place without a load', async () => {
    history.replaceState(null, '', '/');
    begin(ARTICLE);
    vi.advanceTimersByTime(5000);
    const moved = new Promise((resolve) => navigation.addEventListener('currententrychange', resolve, { once: true }));
    history.pushState(null, '', '/2031/02/03/harbour-talks');
    await moved;
    vi.advanceTimersByTime(1000);
    expect(sent.mock.calls).toEqual(brought);
  });

  it('as long where that happened while the page was coming, and its text comes late', async () => {
    history.replaceState(null, '', '/');
    begin('<main></main>');
    vi.advanceTimersByTime(500);
    const moved = new Promise((resolve) => navigation.addEventListener('currententrychange', resolve, { once: true }));
    history.pushState(null, '', '/2031/02/03/harbour-talks');
    await moved;
    vi.advanceTimersByTime(2200);
    document.querySelector('main')!.innerHTML = ARTICLE;
    vi.advanceTimersByTime(1000);
    expect(sent.mock.calls).toEqual(brought);
  });
});

it('leaves the page as it was', () => {
  begin(ARTICLE);
  const html = document.documentElement.outerHTML;
  look();
  expect(document.documentElement.outerHTML).toBe(html);
});

// Changes that matter are told, in batches; those that do not, and our own, are not.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDocumentReader, watchPage } from '@/lib/page';
import { createPainter } from '@/lib/paint';
import { article, show } from './documents';

const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
let page: Awaited<ReturnType<typeof show>>;
let stop: () => void;
const told = { onText: vi.fn<() => void>(), onAddress: vi.fn<() => void>(), onShown: vi.fn<() => void>() };
beforeEach(async () => {
  page = await show(article('<p id="p">48,000 people</p>'));
  vi.clearAllMocks();
  const reader = createDocumentReader(page.document);
  await reader.read(false);
  ({ stop } = watchPage(page.window, { matters: reader.hear, ...told }));
});
afterEach(() => {
  stop();
  page.undo();
});
const p = () => page.document.querySelector('#p')!;

describe('text', () => {
  it.each([
    ['comes', () => p().after('Later words')],
    ['goes', () => p().remove()],
    ['changes', () => ((p().firstChild as Text).data = '49,000 people')],
    ['may be seen or unseen by its class', () => p().classList.add('open')],
  ])('%s', async (_, change) => {
    change();
    await vi.waitFor(() => expect(told.onText).toHaveBeenCalledTimes(1));
  });

  it('that comes in a storm is told a few times only, and in the end', async () => {
    for (let at = 0; at < 60; at++) {
      p().append(` ${at}`);
      await wait(5);
    }
    await wait(400);
    expect(told.onText.mock.calls.length).toBeGreaterThan(0);
    expect(told.onText.mock.calls.length).toBeLessThan(4);
  });

  it.each([
    ['an attribute that neither shows nor hides', () => p().setAttribute('data-seen', 'yes')],
    ['an empty element, as the card’s host is', () => page.document.body.append(page.document.createElement('div'))],
    [
      'a script',
      () =>
        page.document.head.append(
          Object.assign(page.document.createElement('script'), { type: 'x', textContent: 'words' }),
        ),
    ],
    [
      'a mark',
      () => {
        const range = page.document.createRange();
        range.selectNodeContents(p());
        const painter = createPainter();
        painter.paint([{ name: 'mark-line', ranges: [range] }]);
        painter.erase();
      },
    ],
  ])('does not change by %s', async (_, change) => {
    change();
    await wait(400);
    expect(told.onText).not.toHaveBeenCalled();
  });

  it('is no longer watched after the undo', async () => {
    stop();
    p().remove();
    await wait(400);
    expect(told.onText).not.toHaveBeenCalled();
  });
});

describe('the address', () => {
  it('is told when it becomes another one, and not for a hash', async () => {
    history.replaceState(null, '', '#elsewhere');
    const own = watchPage(window, { matters: () => true, ...told });
    const before = location.href;
    history.pushState(null, '', '#there');
    await wait(50);
    expect(told.onAddress).not.toHaveBeenCalled();
    history.pushState(null, '', '?page=2');
    await vi.waitFor(() => expect(told.onAddress).toHaveBeenCalledTimes(1));
    history.replaceState(null, '', before);
    await vi.waitFor(() => expect(told.onAddress).toHaveBeenCalledTimes(2));
    own.stop();
  });
});

describe('being shown', () => {
  const view = () => page.document.defaultView!;
  it.each([
    ['after it was prepared ahead', () => page.document.dispatchEvent(new Event('prerenderingchange'))],
    ['on going back', () => view().dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))],
  ])('%s is told', (_, happens) => {
    happens();
    expect(told.onShown).toHaveBeenCalledTimes(1);
    stop();
    happens();
    expect(told.onShown).toHaveBeenCalledTimes(1);
  });

  it('for the first time is not', () => {
    view().dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    expect(told.onShown).not.toHaveBeenCalled();
  });
});

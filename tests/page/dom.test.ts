// What stands around a node, in a document, in a shadow tree and outside of both.
import { describe, expect, it } from 'vitest';
import { aboveOf, holds, precedes } from '@/lib/page/dom';

const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html');

describe('above', () => {
  it('the top of a shadow tree stands its host', () => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>48 boats</p>';
    expect([aboveOf(root.firstElementChild!), aboveOf(root)]).toEqual([host, host]);
    expect(holds(host, root.firstElementChild!.firstChild!)).toBe(true);
  });

  it('the top of a document or a fragment stands nothing, whatever a form is called', () => {
    const page = parsed('<form name="host"></form>');
    const fragment = document.createDocumentFragment();
    fragment.append(document.createElement('p'));
    expect([page.documentElement, page, fragment.firstElementChild!, fragment].map(aboveOf)).toEqual(
      Array<null>(4).fill(null),
    );
    expect(holds(page.body, fragment.firstElementChild!)).toBe(false);
  });
});

describe('before another one', () => {
  const page = parsed(
    '<header><h1>A</h1></header><main><article><h2>B</h2><p>C</p></article></main><footer>D</footer>',
  );
  it.each([
    ['h1', 'article', true],
    ['h1', 'footer', true],
    ['article', 'footer', true],
    ['article', 'h1', false],
    ['h2', 'p', true],
    ['p', 'h2', false],
    ['h2', 'article', false],
    ['article', 'h2', false],
  ])('%s stands %s: %s', (one, other, does) => {
    expect(precedes(page.querySelector(one)!, page.querySelector(other)!)).toBe(does);
  });
});

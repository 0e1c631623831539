// A way of elements leads back to where it was taken, in real documents; and what comes from a file leads nowhere else.
import { afterEach, describe, expect, it, test } from 'vitest';
import { describeRange, findRange } from '@/lib/annotate';
import { pointAt, wayTo } from '@/lib/page';
import { fixtures, parse, show } from './documents';

const textsOf = (document: Document): Text[] => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) if ((walker.currentNode as Text).data.trim() !== '') texts.push(walker.currentNode as Text);
  return texts;
};

let undo = () => {};
afterEach(() => undo());

test.each(fixtures.map(({ slug, html }) => [slug, html] as const))('of every text in %s', async (_, html) => {
  const shown = await show(html);
  ({ undo } = shown);
  const texts = textsOf(shown.document);
  expect(texts.length).toBeGreaterThan(5);
  for (const node of texts) {
    const way = wayTo(shown.document, { node, offset: 1 });
    expect(way && pointAt(shown.document, way)).toEqual({ node, offset: 1 });
  }
});

test('a range comes back as the same words', () => {
  const document = parse('<main><p>Around <b>250</b> people were <i>taken</i>.</p><p>Around 250 more.</p></main>');
  const texts = textsOf(document);
  const range = document.createRange();
  range.setStart(texts[0]!, 0);
  range.setEnd(texts[3]!, 3);
  const selector = describeRange(range);
  expect(selector?.startSelector.value).toBe('/html[1]/body[1]/main[1]/p[1]');
  expect(selector && findRange(document, selector)?.toString()).toBe('Around 250 people were tak');
});

describe('no way', () => {
  it('leads into a shadow root', () => {
    const host = document.createElement('div');
    document.body.append(host);
    undo = () => host.remove();
    const root = host.attachShadow({ mode: 'open' });
    root.append('hidden words');
    expect(wayTo(document, { node: root.firstChild as Text, offset: 0 })).toBeNull();
  });

  it.each([
    ['to an element that is not there', '/html[1]/body[1]/article[1]', 0],
    ['to more text than there is', '/html[1]/body[1]/p[1]', 99],
    ['by anything but elements', '/html[1]/body[1]/p[1]/text()', 0],
    ['by an expression', '/html[1]/body[1]/*[contains(.,"w")]', 0],
    ['from elsewhere', '/svg[1]', 0],
    ['that is none', '', 0],
  ])('%s is followed', (_, value, offset) => {
    expect(pointAt(parse('<p>words</p>'), { value, offset })).toBeNull();
  });

  it('is misled by a form that hides its own name', () => {
    const document = parse('<form><input name="localName"><input name="firstChild"><p>words</p></form>');
    const node = textsOf(document)[0]!;
    const way = wayTo(document, { node, offset: 2 });
    expect(way?.value).toBe('/html[1]/body[1]/form[1]/p[1]');
    expect(way && pointAt(document, way)).toEqual({ node, offset: 2 });
  });
});

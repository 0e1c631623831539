// Reading again: only what changed is looked at, and the text is the one that a reading from the start would give.
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createDocumentReader, datedPage, readDocument, type DocumentReading } from '@/lib/page';
import { createExtractor } from '@/lib/page/extract';
import { isHiddenByLayout } from '@/lib/page/visible';
import type { PageText } from '@/lib/vocabulary';
import { article, fixtures, show } from './documents';

let undo: (() => void)[] = [];
afterEach(() => undo.splice(0).forEach((step) => step()));

async function opened(html: string) {
  const page = await show(html);
  const reader = createDocumentReader(page.document);
  const observer = new MutationObserver((records) => void reader.hear(records));
  const what = { childList: true, characterData: true, subtree: true, attributeFilter: ['class', 'hidden', 'open'] };
  observer.observe(page.document, what);
  undo.push(page.undo, () => observer.disconnect());
  const watch = (tree: Node) => observer.observe(tree, what);
  return { document: page.document, reader, watch, heard: () => reader.hear(observer.takeRecords()) };
}

const whole = (document: Document) => readDocument(document)?.page;
/** A word of each block and a little more, as the Ranges say it. */
const marked = (reading: DocumentReading) => {
  const ranges = reading.toRanges(reading.page.blocks.map(({ start, end }) => [start, Math.min(start + 9, end)]));
  return () => ranges.map(String);
};
/** With the day that the background would judge. */
const dated = (reading: DocumentReading | null) => reading && datedPage(reading.page, reading.dates, '');

/** Changes that pages make of themselves; `pick` chooses an element of the article, `words` are new ones. */
const CHANGES: Record<string, (pick: (selector: string) => Element | undefined, words: string) => void> = {
  'a paragraph says something else': (pick, words) => pick('p')?.replaceChildren(words),
  'a word in a paragraph changes': (pick, words) => {
    const walker = document.createTreeWalker(pick('p, li, td') ?? document.body, NodeFilter.SHOW_TEXT);
    const node = walker.nextNode() as Text | null;
    if (node?.getRootNode() !== document) node?.replaceData(0, 1, words);
  },
  'a paragraph goes': (pick) => pick('p:not(:first-of-type)')?.remove(),
  'a paragraph comes before another': (pick, words) =>
    pick('p')?.insertAdjacentHTML('beforebegin', `<p>${words} came.</p>`),
  'loose text comes between blocks': (pick, words) => pick('p, ul, table')?.before(`${words} stands alone.`),
  'words are set apart': (pick, words) =>
    pick('p')?.insertAdjacentHTML('beforeend', ` <b>${words}</b> <a href="#">more</a>`),
  'a line is broken': (pick, words) => pick('p')?.insertAdjacentHTML('beforeend', `<br><br>${words}`),
  'a paragraph is hidden': (pick) => pick('p')?.toggleAttribute('hidden'),
  'a paragraph is hidden by its class': (pick) => pick('p')?.classList.toggle('away'),
  'a list gets an item': (pick, words) => pick('ul, ol')?.insertAdjacentHTML('beforeend', `<li>${words} people</li>`),
  'a paragraph moves': (pick) => {
    const [one, other] = [pick('p'), pick('li, td, p')];
    if (one && other && !one.contains(other) && !other.contains(one)) other.before(one);
  },
  'a paragraph gets a box of its own': (pick) => {
    const p = pick('p');
    const box = document.createElement('div');
    p?.replaceWith(box);
    if (p) box.append(p);
  },
  'two paragraphs are made one': (pick) => {
    const p = pick('p');
    const next = p?.nextElementSibling;
    if (next?.localName === 'p') p!.append(...next.childNodes);
  },
  'a paragraph is made two': (pick) => {
    const p = pick('p');
    const rest = p?.cloneNode() as Element | undefined;
    rest?.append(...[...p!.childNodes].slice(1));
    if (rest?.hasChildNodes()) p!.after(rest);
  },
  'an equal one takes its place': (pick) => {
    const p = pick('p, li, td');
    p?.replaceWith(p.cloneNode(true));
  },
  'the text node is two': (pick) => {
    const node = pick('p, li, td')?.firstChild;
    if (node?.nodeType === Node.TEXT_NODE) (node as Text).splitText(node.nodeValue!.length / 2);
  },
  'the nodes are tidied': (pick) => pick('body')?.normalize(),
  'words are no link any more': (pick) => {
    const link = pick('a');
    link?.replaceWith(...link.childNodes);
  },
  'a picture gets its caption': (pick, words) =>
    pick('p')?.insertAdjacentHTML('afterend', `<figure><figcaption>${words}</figcaption></figure>`),
  'text changes beside the article': (pick, words) =>
    pick('body')?.append(Object.assign(document.createElement('aside'), { textContent: words })),
};

describe.each(fixtures.filter(({ expected }) => expected))('after any changes of $slug', ({ html }) => {
  it('the text is the one that is there', async () => {
    const step = fc.record({
      change: fc.constantFrom(...Object.keys(CHANGES)),
      at: fc.nat(),
      words: fc.constantFrom('48,189', 'nobody  at\nall', 'host\u00adages', ''),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { maxLength: 4 }), async (rounds) => {
        const { document, reader, heard } = await opened(html);
        let shown = await reader.read(false);
        let marks = shown && marked(shown);
        for (const round of rounds) {
          for (const { change, at, words } of round) {
            const pick = (selector: string): Element | undefined => {
              const found = document.querySelectorAll(
                selector === 'body' ? selector : `article :is(${selector}), main :is(${selector})`,
              );
              return found[at % Math.max(1, found.length)];
            };
            CHANGES[change]!(pick, words);
          }
          heard();
          const now = await reader.read(false);
          expect(dated(now) ?? undefined).toEqual(whole(document));
          // Where the same reading is given again, the Ranges of before are the ones that stand.
          if (now !== shown) marks = now && marked(now);
          shown = now;
          expect(marks?.()).toEqual(now ? marked(readDocument(document)!)() : undefined);
        }
        undo.splice(0).forEach((each) => each());
      }),
      { numRuns: 40 },
    );
  });
});

const page = article(
  `<style>.away { display: none }</style><div>${'<p>A paragraph with <b>some</b> more than a few words in it.</p>'.repeat(30)}</div>`,
).replace('</body>', '<aside id="beside">Nothing new</aside></body>');

it('gives the same reading where nothing changed, and the same Ranges’ places where the words stand as they stood', async () => {
  const { document, reader, heard } = await opened(page);
  const first = (await reader.read(false))!;
  expect(await reader.read(false)).toBe(first);
  document.querySelectorAll('p')[5]!.append(' Later.');
  expect(heard()).toBe(true);
  const second = (await reader.read(false))!;
  expect(second).not.toBe(first);
  const kept = second.passages.filter((passage) => first.passages.includes(passage));
  expect(kept).toHaveLength(first.passages.length - 1);
});

it('has the Ranges of paragraphs that were put elsewhere, also where the text is the same', async () => {
  // So long that one paragraph is little of it.
  const { document, reader, heard } = await opened(
    page.replace('</div>', `${'<p>And so it goes on.</p>'.repeat(99)}</div>`),
  );
  const first = (await reader.read(false))!;
  const before = marked(first)();
  const p = document.querySelectorAll('p')[5]!;
  const box = document.createElement('div');
  p.replaceWith(box);
  box.append(p);
  heard();
  const second = (await reader.read(false))!;
  expect(second).not.toBe(first);
  expect(second.page).toEqual(first.page);
  expect(marked(second)()).toEqual(before);
});

it('hears what changes also where a link is taken off its words', async () => {
  const { document, reader, heard } = await opened(
    page.replace('</b>', '</b> and <a href="https://elsewhere.example/">linked</a>'),
  );
  await reader.read(false);
  const link = document.querySelector('a')!;
  link.replaceWith(...link.childNodes);
  document.querySelectorAll('p')[5]!.append(' Later.');
  expect(heard()).toBe(true);
  expect(dated(await reader.read(false))).toEqual(whole(document));
});

describe('where only the words of single paragraphs change', () => {
  const asked = (document: Document) => {
    const extractor = createExtractor(document);
    const observer = new MutationObserver(() => undefined);
    observer.observe(document, { childList: true, characterData: true, subtree: true, attributes: true });
    undo.push(() => observer.disconnect());
    const looked = vi.fn<(element: Element) => boolean>(isHiddenByLayout);
    return {
      looked,
      read: () => {
        extractor.hear(observer.takeRecords());
        looked.mockClear();
        const found = extractor.extract({ asked: false, url: '', isHidden: looked, isDue: () => false }).next();
        return (found.value as { page: PageText } | null)?.page ?? null;
      },
    };
  };
  const paragraphs = (document: Document) => document.querySelectorAll('article p');

  it('the others are not looked at', async () => {
    const { document } = await opened(page);
    const { looked, read } = asked(document);
    read();
    expect(looked.mock.calls.length).toBeGreaterThan(30);
    const [one, two] = [paragraphs(document)[4]!, paragraphs(document)[9]!];
    one.append(' And later.');
    one.querySelector('b')!.firstChild!.nodeValue = 'hardly';
    two.replaceChildren('Other words.');
    expect(read()).toEqual(whole(document));
    expect(new Set(looked.mock.calls.map(([element]) => element.closest('p')))).toEqual(new Set([one, two]));
  });

  it.each<[string, (document: Document) => void]>([
    ['another one comes', (document) => paragraphs(document)[20]!.insertAdjacentHTML('afterend', '<p>One more.</p>')],
    ['another one goes', (document) => paragraphs(document)[20]!.remove()],
    ['it goes itself', (document) => paragraphs(document)[4]!.remove()],
    ['it is put elsewhere', (document) => paragraphs(document)[20]!.after(paragraphs(document)[4]!)],
    ['it is hidden', (document) => paragraphs(document)[4]!.classList.add('away')],
    ['it becomes a caption', (document) => paragraphs(document)[4]!.classList.add('caption')],
    ['another one is hidden', (document) => paragraphs(document)[20]!.classList.add('away')],
    ['a style sheet comes', (document) => document.head.append(sheet('p:nth-child(21) { visibility: hidden }'))],
    [
      'it becomes a list',
      (document) => paragraphs(document)[4]!.insertAdjacentHTML('beforeend', '<ul><li>a</li></ul>'),
    ],
    ['it has no words left', (document) => paragraphs(document)[4]!.replaceChildren('')],
    ['it is nothing but a link', (document) => (paragraphs(document)[4]!.innerHTML = '<a href="#">Read more</a>')],
  ])('all are where %s', async (_, change) => {
    const { document } = await opened(page);
    const { read } = asked(document);
    read();
    paragraphs(document)[4]!.append(' And later.');
    change(document);
    expect(read()).toEqual(whole(document));
    // And so again, once its words alone change.
    paragraphs(document)[6]!.append(' And later.');
    expect(read()).toEqual(whole(document));
  });

  const sheet = (rules: string) => Object.assign(document.createElement('style'), { textContent: rules });
});

it.each(['section', 'section p'])('does not read what is written where %s is being edited', async (edited) => {
  const { document, reader, heard } = await opened(
    page.replace('</div>', `<section>${'<p>Words of it.</p>'.repeat(3)}</section></div>`),
  );
  await reader.read(false);
  // Nobody tells of this attribute.
  document.querySelector(edited)!.setAttribute('contenteditable', 'true');
  document.querySelector('section p')!.append(' Being written.');
  heard();
  const now = dated(await reader.read(false))!;
  expect(now).toEqual(whole(document));
  expect(now.text).not.toContain('Being written.');
});

describe('the day of a post', () => {
  const post = '<article itemprop="liveBlogUpdate"><p class="meta">Posted TIME</p><p>Words of it.</p></article></div>';
  const timed = (day: number, says = `${day} June`) => `<time datetime="2025-06-${day}">${says}</time>`;
  it.each<[string, before: string, after: string]>([
    ['comes', '', timed(26)],
    ['comes inside something', '', `at <i>${timed(26, '')}</i>`],
    ['becomes another', timed(25), timed(26)],
    ['goes', timed(25), ''],
  ])('is that of all its paragraphs where it %s in one of them', async (_, before, after) => {
    const { document, reader, heard } = await opened(page.replace('</div>', post.replace('TIME', before)));
    await reader.read(false);
    document.querySelector('.meta')!.innerHTML = `Posted ${after}`;
    expect(heard()).toBe(true);
    expect((await reader.read(false))!.page.blocks).toEqual(whole(document)!.blocks);
  });
});

describe('a day that the page says late', () => {
  const DATA = '{ "@type": "NewsArticle", "datePublished": "2025-06-26" }';
  const late = (document: Document, tag: string, says: Record<string, string>) =>
    document.head.append(Object.assign(document.createElement(tag), says));

  it.each<[string, (document: Document) => void]>([
    ['in its data', (document) => late(document, 'script', { type: 'application/ld+json', textContent: DATA })],
    ['in a meta element', (document) => late(document, 'meta', { name: 'date', content: '2025-06-26' })],
    [
      'in a box with its author',
      (document) =>
        document.querySelectorAll('article p')[5]!.before(
          Object.assign(document.createElement('div'), {
            innerHTML: 'By me, <time datetime="2025-06-26">today</time>',
          }),
        ),
    ],
  ])('%s is its day', async (_, say) => {
    const { document, reader, heard } = await opened(page);
    expect(dated(await reader.read(false))!.published).toBeNull();
    say(document);
    expect(heard()).toBe(true);
    expect(dated(await reader.read(false))!.published?.day).toBe('2025-06-26');
  });

  it('is not looked for where other scripts and links come', async () => {
    const { document, reader, heard } = await opened(page);
    await reader.read(false);
    late(document, 'script', { type: 'text/plain', textContent: DATA });
    late(document, 'script', { textContent: 'var a' });
    late(document, 'title', { textContent: 'Another' });
    expect(heard()).toBe(false);
  });
});

describe('in a shadow tree', () => {
  it.each<[string, (root: ShadowRoot) => void]>([
    ['comes', (root) => root.append(Object.assign(document.createElement('p'), { textContent: 'One more.' }))],
    ['goes', (root) => root.querySelectorAll('p')[3]!.remove()],
  ])('a paragraph that %s is heard', async (_, change) => {
    const { document, reader, watch, heard } = await opened(page.replace('</div>', '<x-post></x-post></div>'));
    const root = document.querySelector('x-post')!.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>Words of it, and more than a few.</p>'.repeat(9);
    await reader.read(false, watch);
    change(root);
    expect(heard()).toBe(true);
    root.querySelector('p')!.append(' Later.');
    heard();
    expect(dated(await reader.read(false))).toEqual(whole(document));
  });
});

it('is not led astray by a form of the page that is called as our way up is', async () => {
  const { document, reader, heard } = await opened(page);
  const first = (await reader.read(false))!;
  const p = document.querySelectorAll('p')[5]!;
  document.querySelector('#beside')!.innerHTML = '<form name="host"></form><form name="querySelectorAll"></form>';
  p.append(' Later.');
  expect(heard()).toBe(true);
  const second = (await reader.read(false))!;
  expect(second.page.text.length).toBe(first.page.text.length + ' Later.'.length);
  expect(dated(second)).toEqual(whole(document));
});

it('does not read again for what changes beside the article, until that is much', async () => {
  const { document, reader, heard } = await opened(page);
  await reader.read(false);
  const beside = document.querySelector('#beside')!;
  beside.replaceChildren('A minute ago');
  expect(heard()).toBe(false);
  beside.replaceChildren('A whole other story. '.repeat(100));
  expect(heard()).toBe(true);
});

it('reads what a class shows and hides', async () => {
  const { document, reader, heard } = await opened(page);
  const before = (await reader.read(false))!.page.text;
  const p = document.querySelectorAll('p')[3]!;
  p.classList.add('away');
  expect(heard()).toBe(true);
  expect((await reader.read(false))!.page.text.length).toBeLessThan(before.length);
  p.classList.remove('away');
  heard();
  expect((await reader.read(false))!.page.text).toBe(before);
});

/** Reads a page whose clock runs so fast that it has its turn every few nodes, and does something in the third. */
async function inTurns(reader: { read: (asked: boolean) => Promise<DocumentReading | null> }, third: () => void) {
  let time = 0;
  const now = vi.spyOn(performance, 'now').mockImplementation(() => (time += 5));
  const { scheduler } = globalThis as unknown as { scheduler: { yield: () => Promise<void> } };
  let turns = 0;
  const turn = vi.spyOn(scheduler, 'yield').mockImplementation(async () => {
    if (++turns === 3) third();
  });
  const reading = await reader.read(false);
  now.mockRestore();
  turn.mockRestore();
  expect(turns).toBeGreaterThan(9);
  return reading;
}

it.each<[string, (p: Element) => void]>([
  ['what changes', (p) => p.replaceChildren('Changed while it was read.')],
  ['what comes', (p) => p.insertAdjacentHTML('beforebegin', '<p>Changed while it was read.</p>')],
])('reads a long page in turns, and %s meanwhile is not lost', async (_, change) => {
  const { document, reader, heard } = await opened(
    page.replace('</div>', `${'<div><p>One of <i>very</i> many words.</p></div>'.repeat(3000)}</div>`),
  );
  const paragraphs = document.querySelectorAll('p');
  const before = await inTurns(reader, () => {
    change(paragraphs[2]!);
    expect(heard()).toBe(true);
  });
  expect(before!.page.text).not.toContain('Changed while it was read.');
  paragraphs[9]!.append(' Changed thereafter.');
  heard();
  const after = dated(await reader.read(false))!;
  expect(after).toEqual(whole(document));
  expect(after.text).toContain('Changed while it was read.');
});

it('reads a page to its end that takes away what the reading has come to', async () => {
  const { document, reader, heard } = await opened(
    page.replace(
      '</div>',
      `${'<div><p>One of <i>very</i> many words.</p><span class="slot"></span></div>'.repeat(300)}</div>`,
    ),
  );
  // Empty boxes: nothing that the reading is told of.
  const reading = await inTurns(reader, () => {
    document.querySelectorAll('.slot').forEach((slot) => slot.remove());
    expect(heard()).toBe(false);
  });
  expect(dated(reading)).toEqual(whole(document));
});

it('begins anew on another page in the same document', async () => {
  const { document, reader, heard } = await opened(page);
  await reader.read(false);
  document.querySelector('article')!.replaceWith(
    Object.assign(document.createElement('main'), {
      innerHTML:
        '<p>Another page has come, with a headline and with words of its own, enough of them for an article that is read.</p>'.repeat(
          2,
        ),
    }),
  );
  heard();
  expect((await reader.read(false))!.page.text).toMatch(/^Another page/);
});

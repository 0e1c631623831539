// Text as it is rendered: white space, breaks, marks, roles, and what is left out.
import { describe, expect, it } from 'vitest';
import { extractAtOnce } from '@/lib/page/extract';
import { article, blocksOf, parse } from './documents';

describe('a phrase is one', () => {
  it.each([
    [
      'across inline elements',
      '<p>more <b>than</b> <a href="/t">48,<i>000</i></a> people</p>',
      ['more than 48,000 people'],
    ],
    ['with white space as rendered', '<p>  more\n\t than  <b> 48,000</b>\n</p>', ['more than 48,000']],
    ['with space only between elements', '<p><b>about</b>\n<i>250</i></p>', ['about 250']],
    [
      'without soft hyphens and unseen characters',
      '<p>host&shy;ages &#8203;48&#8203;,189&#65279;</p>',
      ['hostages 48,189'],
    ],
    ['with no-break and thin spaces kept', '<p>48&nbsp;189 or 1&#8201;200</p>', ['48\u00a0189 or 1\u2009200']],
    ['without the marks of writing direction', '<p>\u200fحماس\u200e 48</p>', ['حماس 48']],
    ['around a comment', '<p>48,<!-- x -->189</p>', ['48,189']],
    ['over a break inside a sentence', '<p>killed in<br>the north</p>', ['killed in the north']],
    ['over a break before its number', '<p>more than<br>48,000 people</p>', ['more than 48,000 people']],
    ['over a break in a heading', '<h2>Dozens killed<br>In the north</h2>', ['Dozens killed In the north']],
    ['over a possible break', '<p>super<wbr>power</p>', ['superpower']],
    ['without the reading of ruby', '<p><ruby>停戦<rp>(</rp><rt>ていせん</rt><rp>)</rp></ruby>案</p>', ['停戦案']],
  ])('%s', (_, html, expected) => expect(blocksOf(html)).toEqual(expected));
});

describe('two phrases are two', () => {
  it.each([
    ['in two paragraphs', '<p>One 1</p><p>Two 2</p>', ['One 1', 'Two 2']],
    [
      'in nested blocks',
      '<div>Outer <div>inner <p>deep</p> again</div> outer</div>',
      ['Outer', 'inner', 'deep', 'again', 'outer'],
    ],
    ['in a list', '<ul><li>30 days</li><li>12 boats</li></ul>', ['30 days', '12 boats']],
    ['in cells', '<table><tr><td>17</td><td>200</td></tr></table>', ['17', '200']],
    ['around two breaks', '<p>first line<br> <br>second line</p>', ['first line', 'second line']],
    ['around a break between lines', '<p>Killed: 100<br>Injured: 200</p>', ['Killed: 100', 'Injured: 200']],
    ['around a break after a sentence', '<p>It ended.<br>nobody knew.</p>', ['It ended.', 'nobody knew.']],
    ['around a picture', '<p>48<img src="data:,">000</p>', ['48 000']],
    ['before a custom element that is a block inside', '<x-y><p>One</p></x-y><p>Two</p>', ['One', 'Two']],
  ])('%s', (_, html, expected) => expect(blocksOf(html)).toEqual(expected));
});

describe("a footnote's mark", () => {
  it.each([
    ['in brackets is not read', '<p>48,189<sup>[2]</sup> people</p>', ['48,189 people']],
    ['that is a link is not read', '<p>48,189<sup><a href="#2">2</a></sup> people</p>', ['48,189 people']],
    ['of bare digits stands apart', '<p>hostages<sup>2</sup> held</p>', ['hostages 2 held']],
    ['is no ordinal', '<p>the 5<sup>th</sup> day</p>', ['the 5th day']],
  ])('%s', (_, html, expected) => expect(blocksOf(html)).toEqual(expected));
});

describe('what is not read', () => {
  it.each([
    ['scripts and styles', '<script>let a = 1</script><style>p{}</style><noscript>Turn 2 on</noscript>'],
    ['form fields', '<input value="3"><textarea>4</textarea><select><option>5</option></select><button>6</button>'],
    ['what is being edited', '<div contenteditable>7 boats</div><p contenteditable="plaintext-only">8</p>'],
    ['code', '<pre>9</pre><p><code>10</code></p>'],
    ['hidden markup', '<p hidden>11</p><p style="display: none">12</p><p aria-hidden="true">13</p>'],
    ['words for machines', '<p><span class="sr-only">14 of them</span></p>'],
    ['navigation', '<nav>15</nav><div role="navigation">16</div><ul class="breadcrumbs"><li>17</li></ul>'],
    ['teasers', '<div class="RelatedStories">18 other stories</div><div class="m-recirc__list">19</div>'],
    ['comments and adverts', '<section id="comments">20 people</section><div class="ad-slot--wide">21 ropes</div>'],
    ['asides and footers', '<aside>22</aside><footer>23</footer>'],
    ['blocks of links', '<p><a href="/x">Read also: 24 boats sank</a></p><ul><li><a href="/y">25</a></li></ul>'],
    ['pictures of text', '<svg><text>26</text></svg><math><mn>27</mn></math><canvas>28</canvas>'],
    ['empty blocks', '<p> </p><p>&nbsp;</p><div></div>'],
    ['what is folded away', '<details><p>29 votes</p></details><details>30 votes</details>'],
  ])('%s', (_, html) => expect(blocksOf(html)).toEqual([]));

  it('is judged by whole words of a name', () =>
    expect(blocksOf('<div class="c-shadow headerless">30 boats</div><div id="commentary">31 boats</div>')).toEqual([
      '30 boats',
      '31 boats',
    ]));
  it('is but the summary of what is folded away', () =>
    expect(blocksOf('<details><summary>34 boats</summary> 35 of them</details>')).toEqual(['34 boats']));
  it('is not what the layout hides, when the layout is asked', () =>
    expect(blocksOf('<p id="gone">32</p><p>33</p>', { isHidden: ({ id }) => id === 'gone' })).toEqual(['33']));
});

describe('an article begins at its headline', () => {
  const TITLE = 'Harbour closes after the storm';
  const title = `<title>${TITLE} | The Harbour Courier</title>`;
  const firstLine = (above: string, inside: string, below: string): string | undefined => {
    const page = article('')
      .replace('</head>', `${title}</head>`)
      .replace('<article>', `${above}<article>${inside}`)
      .replace('</article>', `</article>${below}`);
    return extractAtOnce(parse(page))?.page.text.split('\n')[0];
  };
  const headline = `<h1>${TITLE}</h1>`;
  const elsewhere = '<div class="ticker">Ferry sinks, 99 are missing</div><div><p>Some 77 boats were bought.</p></div>';

  it.each([
    ['in the article', elsewhere, headline],
    ['above the article', `${elsewhere}${headline}<p>A first word.</p>`, ''],
    ['below the name of the paper, as a heading', `<h2>The Harbour Courier</h2>${elsewhere}`, headline],
    ['below that name, above the article', `<h1>The Harbour Courier</h1>${elsewhere}${headline}`, ''],
    ['below a teaser of the same article', `<h2><a href="#">${TITLE}</a></h2>${elsewhere}`, headline],
    ['above the article, where the same stands below it too', `${elsewhere}${headline}`, '', headline],
  ])('%s', (_, above, inside, below = '') => expect(firstLine(above, inside, below)).toBe(TITLE));
});

describe('beside a short article', () => {
  const line = 'The council met on Monday, and nobody who was there remembers a longer evening or a larger crowd.';
  const P = `<p>${line}</p>`;
  const teaser =
    '<h3><a href="/x">Ferry sinks</a></h3><p>Some 77 people are missing after it sank off the cape, we hear.</p>';
  const linesOf = (body: string): string[] => {
    const page = `<meta property="og:type" content="article"><body>${body}`;
    return extractAtOnce(parse(page))?.page.text.split('\n') ?? [];
  };

  it.each(['latest-news', 'most-read', 'sidebar', 'teasers', 'trending'])('no teasers are read, as of %s', (name) =>
    expect(linesOf(`<main><article>${P.repeat(3)}</article><section class="${name}">${teaser.repeat(5)}`)).toEqual(
      Array(3).fill(line),
    ),
  );
  it('its own second part is, whatever its name', () =>
    expect(linesOf(`<main><div>${P.repeat(3)}</div><div class="paywall">${P.repeat(2)}`)).toEqual(Array(5).fill(line)));
  it('what holds it is read, also with teasers inside', () => {
    const inner = `<div class="with-sidebar">${P.repeat(16)}<div class="sidebar">${teaser}</div></div>`;
    const page = `<h1>Harbour closes</h1><div><div>${inner}<div>${P.repeat(4)}</div></div><div>${P.repeat(5)}</div></div>`;
    expect(linesOf(page)).toEqual(['Harbour closes', ...Array<string>(16).fill(line)]);
  });
});

it.each([
  ['photo-credit', 'caption'],
  ['PhotoCaption', 'caption'],
  ['thumbcaption', 'caption'],
  ['accredited', 'text'],
])('a line of the class %s is %s', (name, role) => {
  const blocks = extractAtOnce(parse(article(`<div class="${name}">A boat in the harbour</div>`)))!.page.blocks;
  expect(blocks.slice(1, -1).map((block) => block.role)).toEqual([role]);
});

it('gives each block its role, and its day in a live blog', () => {
  const html =
    '<h2>A</h2><figure><figcaption>B</figcaption></figure><p class="photo-credit">C</p><ul><li><p>D</p></li></ul>' +
    '<table><tr><th>E</th><td>F <p>G</p></td></tr></table>' +
    '<div itemprop="liveBlogUpdate"><time datetime="2031-02-03T09:00Z">9:00</time><p>H</p></div>';
  const blocks = extractAtOnce(parse(article(html)))!.page.blocks.slice(1, -1);
  expect(blocks.map(({ role }) => role)).toEqual([
    'heading',
    'caption',
    'caption',
    'item',
    'cell',
    'cell',
    'text',
    'text',
    'text',
  ]);
  expect(blocks.map(({ day }) => day)).toEqual([...Array<undefined>(7).fill(undefined), '2031-02-03', '2031-02-03']);
});

it('asks the document itself, not what a form puts in the way', () => {
  const fields = [
    'nodeName',
    'nodeType',
    'firstChild',
    'parentNode',
    'nextSibling',
    'textContent',
    'localName',
    'getAttribute',
    'hasAttributes',
    'contains',
  ];
  const form = `<form>${fields.map((name) => `<input name="${name}">`).join('')}<p>48,000 people</p></form><img name="querySelector"><img name="body">`;
  expect(blocksOf(form)).toEqual(['48,000 people']);
});

it('reads an article inside elements that are not HTML’s', () => {
  const html = article('<p>48,000 people</p>')
    .replace(/<(\/?)article>/g, '<$1x:div>')
    .replace(/(<meta[^>]*)>/, '$1/>');
  const page = html.replace('<!doctype html><html', '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:x="urn:own"');
  const document = new DOMParser().parseFromString(page, 'application/xhtml+xml');
  expect(document.querySelector('p')!.parentElement).not.toBeInstanceOf(HTMLElement);
  expect(extractAtOnce(document)?.page.text).toContain('48,000 people');
});

it.each(['image/svg+xml', 'application/xml', 'text/plain', 'application/json', 'text/css'])(
  'leaves %s untouched',
  async (type) => {
    const file = URL.createObjectURL(
      new Blob([article('<p>48,000 people</p>').replace('<!doctype html>', '')], { type }),
    );
    const frame = document.body.appendChild(document.createElement('iframe'));
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    frame.src = file;
    await loaded;
    expect(frame.contentDocument?.contentType).toBe(type);
    expect(extractAtOnce(frame.contentDocument!, { asked: true })).toBeNull();
    frame.remove();
    URL.revokeObjectURL(file);
  },
);

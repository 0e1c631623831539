// Pages that do not want us, break things by accident, or are no ordinary pages: each is an article with something done to it.
//
// Here: the table. Not here: what must hold on all of them (hostile.spec.ts). Written by us; none is a real page.
import type { Served } from '../../lib/command/page-server';

export type Hostile = {
  name: string;
  page: Served;
  /**
   * `same`: every mark of the clean article, and no other. `none`: a document that is left alone. `lost`: the page takes the
   * marks away for good.
   */
  marks: 'same' | 'none' | 'lost';
  /** `opens`: a click opens it as on the clean article. `attacked`: the page does away with it. `never`: nobody can click. */
  card: 'opens' | 'attacked' | 'never';
  /** Milliseconds until the page has come to rest. */
  rest: number;
};

type Parts = {
  /** Runs before anything else of the page. */
  script?: string;
  head?: string;
  before?: string;
  /** Inside the article, at its end. */
  inside?: string;
  after?: string;
  /** Runs at the end of the page. */
  late?: string;
  wrap?: [string, string];
  headers?: Record<string, string>;
  type?: string;
};

const FILLER = `<p>Delegates arrived before noon and were taken to separate floors of the hotel, where interpreters had been waiting
since the early morning. Nobody spoke to the cameras at the gate, and the street outside stayed closed until the evening.</p>`;

const BODY = `<h1>Talks go into another week</h1>
<p>Gaza’s Health Ministry said on Thursday that more than 56,000 Palestinians had been killed in Gaza since the war began on
7 October 2023.</p>
<p id="taken">Around 250 people were taken hostage in the attack of 7 October 2023, and Hamas did not answer.</p>
${FILLER}`;

const scripted = (code: string | undefined): string => (code === undefined ? '' : `<script>${code}</script>`);

function article({ script, head = '', before = '', inside = '', after = '', late, wrap = ['', ''] }: Parts): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">${scripted(script)}<title>Talks go into another week</title>
<meta property="article:published_time" content="2025-06-26T09:00:00Z">${head}</head>
<body>${before}${wrap[0]}<main><article>${BODY}${inside}</article></main>${wrap[1]}${after}${scripted(late)}</body></html>`;
}

const page = (name: string, parts: Parts = {}, more: Partial<Hostile> = {}): Hostile => ({
  name,
  page: { type: parts.type ?? 'text/html; charset=utf-8', body: article(parts), headers: parts.headers ?? {} },
  marks: 'same',
  card: 'opens',
  rest: 0,
  ...more,
});

/** The same page, its names and methods taken by the page's own. */
const thrower = `function () { throw new Error('patched by the page'); }`;
const patched = (name: string, ...places: string[]): Hostile =>
  page(`${name} throw`, {
    late: places.map((place) => `try { ${place} = ${thrower}; } catch {}`).join('\n'),
  });
const getters = (name: string, owner: string, keys: string): Hostile =>
  page(`getters of ${name} throw`, {
    late: keys
      .split(' ')
      .map((key) => `Object.defineProperty(${owner}, '${key}', { configurable: true, get: ${thrower} });`)
      .join('\n'),
  });
const fields = (names: string): string =>
  names
    .split(' ')
    .map((name) => `<input type="hidden" name="${name}" id="${name}">`)
    .join('');
const clobbered = (name: string, names: string): Hostile =>
  page(`a form around the article hides ${name}`, { wrap: [`<form>${fields(names)}`, '</form>'] });
const csp = (name: string, policy: string): Hostile => page(name, { headers: { 'content-security-policy': policy } });
const text = (name: string, inside: string): Hostile => page(`text: ${name}`, { inside: `<p>${inside}</p>` });
const other = (name: string, type: string, body: string | Uint8Array): Hostile => ({
  name: `a document of another kind: ${name}`,
  page: { type, body },
  marks: 'none',
  card: 'never',
  rest: 0,
});

/** Runs `act(host)` for whatever element is added to the document itself, which is where a card would stand. */
const onHost = (act: string): string =>
  `new MutationObserver((records) => { for (const { addedNodes } of records) for (const host of addedNodes)
    if (host.parentNode === document.documentElement && host !== document.body) { ${act} } })
    .observe(document.documentElement, { childList: true });`;
const attacked = (name: string, act: string, parts: Parts = {}): Hostile =>
  page(`a card that is ${name}`, { ...parts, late: onHost(act) }, { card: 'attacked' });

const MARK_CLICKS = `for (const target of [document.querySelector('#taken'), document.body, document, window])
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
    for (let x = 0; x < innerWidth; x += 40) target.dispatchEvent(
      new MouseEvent(type, { bubbles: true, composed: true, clientX: x, clientY: 220, detail: 1, button: 0 }));`;

const FORGED = `
  const id = 'abcdefghijklmnopabcdefghijklmnop';
  for (const type of ['wxt:content-script-started', id + ':content:wxt:content-script-started', 'wxt:locationchange', 'as-reported',
    'vite:beforeUpdate']) for (const target of [document, window]) target.dispatchEvent(new CustomEvent(type, { detail: { type, id } }));
  for (const message of [{ request: 'pageReading', payload: {} }, { request: 'listNotes', payload: {} }, 'reader', null, [1],
    { type: 'wxt:content-script-started', contentScriptName: 'reader' }, { source: id, request: 'saveNote' }])
    { postMessage(message, '*'); new BroadcastChannel('reader').postMessage(message); }`;

const STEADY = (act: string, every: number, times: number): string =>
  `{ let left = ${times}; const timer = setInterval(() => { if (left-- <= 0) return clearInterval(timer); ${act} }, ${every}); }`;

export const HOSTILE: readonly Hostile[] = [
  // Names and forms that hide a node's own properties.
  clobbered('what a node is', 'nodeName nodeType nodeValue textContent innerText tagName localName'),
  clobbered(
    'its relatives',
    'parentNode parentElement firstChild lastChild childNodes children nextSibling ownerDocument',
  ),
  clobbered(
    'its methods',
    'getAttribute hasAttribute matches closest contains querySelector querySelectorAll remove append',
  ),
  clobbered('its looks', 'style className classList attributes dataset hidden getBoundingClientRect checkVisibility'),
  clobbered('its root', 'getRootNode shadowRoot isConnected isContentEditable attachShadow compareDocumentPosition'),
  page('forms are named after the extension’s interface', {
    before: '<form id="browser"></form><form id="chrome"></form>',
  }),
  page('elements are named after globals', {
    before: [
      'CSS',
      'Highlight',
      'Range',
      'Symbol',
      'globalThis',
      'self',
      'document',
      'reader',
      'card',
      'performance',
      'location',
    ]
      .map((id) => `<a id="${id}"></a><a id="${id}" name="x"></a>`)
      .join(''),
  }),
  page('images are named after the document’s methods', {
    before:
      'body head documentElement querySelector createTreeWalker createElement title URL contentType adoptedStyleSheets'
        .split(' ')
        .map((name) => `<img name="${name}" alt="">`)
        .join(''),
  }),
  page('frames are named after globals', {
    after: '<iframe name="CSS"></iframe><iframe name="Highlight"></iframe><iframe name="Symbol"></iframe>',
  }),

  // Chromium then gives no extension its interface: nothing can be marked, and nothing must break.
  ...['chrome', 'browser'].map((name) =>
    page(`a frame is named ${name}`, { after: `<iframe name="${name}"></iframe>` }, { marks: 'lost', card: 'never' }),
  ),

  // Prototypes and globals that the page has made its own.
  getters('nodes', 'Node.prototype', 'textContent nodeName nodeType parentNode firstChild nextSibling isConnected'),
  getters('text', 'CharacterData.prototype', 'data length'),
  getters('elements', 'Element.prototype', 'localName tagName attributes shadowRoot classList'),
  getters('the document', 'Document.prototype', 'contentType body documentElement activeElement'),
  getters('ranges', 'AbstractRange.prototype', 'startContainer startOffset endContainer endOffset collapsed'),
  getters('every object', 'Object.prototype', 'request payload ok error code index kind'),
  patched(
    'walking and finding',
    'Document.prototype.createTreeWalker',
    'Document.prototype.querySelector',
    'Element.prototype.closest',
  ),
  patched(
    'elements’ methods',
    'Element.prototype.getAttribute',
    'Element.prototype.matches',
    'Element.prototype.getBoundingClientRect',
  ),
  patched(
    'ranges',
    'Range.prototype.setStart',
    'Range.prototype.getClientRects',
    'Range.prototype.toString',
    'Document.prototype.createRange',
  ),
  patched(
    'highlights',
    'Highlight.prototype.add',
    'HighlightRegistry.prototype.set',
    'HighlightRegistry.prototype.get',
  ),
  patched('the highlights’ own makers', 'window.Highlight', 'window.Range', 'window.StaticRange'),
  patched(
    'what makes elements',
    'Document.prototype.createElement',
    'Element.prototype.append',
    'Element.prototype.attachShadow',
  ),
  patched('style sheets', 'window.CSSStyleSheet', 'CSSStyleSheet.prototype.replaceSync'),
  patched('popovers', 'HTMLElement.prototype.showPopover', 'HTMLElement.prototype.hidePopover'),
  patched(
    'listening and observing',
    'EventTarget.prototype.addEventListener',
    'window.MutationObserver',
    'window.IntersectionObserver',
  ),
  patched('timers', 'window.setTimeout', 'window.setInterval', 'window.requestAnimationFrame', 'performance.now'),
  patched(
    'arrays',
    'Array.prototype.map',
    'Array.prototype.push',
    'Array.prototype[Symbol.iterator]',
    'Array.prototype.filter',
  ),
  patched(
    'texts and patterns',
    'String.prototype.replace',
    'String.prototype.slice',
    'RegExp.prototype.exec',
    'RegExp.prototype.test',
  ),
  patched('promises', 'Promise.prototype.then', 'Promise.all', 'Promise.resolve', 'window.Promise'),
  patched('maps and sets', 'Map.prototype.get', 'Map.prototype.set', 'Set.prototype.add', 'Set.prototype.has'),
  patched('functions', 'Function.prototype.call', 'Function.prototype.apply', 'Function.prototype.bind'),
  patched('JSON', 'JSON.parse', 'JSON.stringify', 'window.structuredClone'),
  patched(
    'objects',
    'Object.keys',
    'Object.entries',
    'Object.assign',
    'Object.getOwnPropertyDescriptor',
    'Object.hasOwn',
  ),
  page('shadow roots are told on', {
    script: `const attach = Element.prototype.attachShadow; window.roots = [];
      Element.prototype.attachShadow = function (init) { const root = attach.call(this, { ...init, mode: 'open' }); roots.push(root); return root; };`,
  }),
  page('the page has our symbols', {
    script: `for (const name of ['reader', 'card', 'hover', 'walk']) window[Symbol.for(name)] = new Proxy({}, { get: ${thrower} });`,
  }),
  page('every likely element is defined by the page', {
    script: `for (const name of ['as-reported', 'as-reported-card', 'reader-card', 'mark-line', 'x-card', 'wxt-root'])
      customElements.define(name, class extends HTMLElement { constructor() { super(); throw new Error('ours'); } });`,
  }),

  // Things made unchangeable.
  page('prototypes are frozen', {
    late: `for (const { prototype } of [Node, Element, HTMLElement, Document, Range, Highlight, EventTarget, Array, Object, Function])
      Object.freeze(prototype);`,
  }),
  page('nodes are frozen', {
    late: `for (const node of [document, document.documentElement, document.body, ...document.querySelectorAll('*')]) Object.freeze(node);`,
  }),
  page('the registry and the window are sealed', {
    late: `Object.freeze(CSS); Object.freeze(CSS.highlights); Object.preventExtensions(window);`,
  }),

  // Storms and sizes.
  page(
    'attributes change all the time',
    { late: STEADY(`document.body.dataset.tick = String(left % 2);`, 2, 400) },
    { rest: 2000 },
  ),
  page(
    'text comes and goes beside the article',
    {
      after: '<div id="feed"></div>',
      late: STEADY(`feed.append('Tick. '); if (feed.childNodes.length > 5) feed.textContent = '';`, 5, 150),
    },
    { rest: 2500 },
  ),
  page(
    'the article is written anew again and again',
    { late: STEADY(`const it = document.querySelector('article'); it.innerHTML = it.innerHTML;`, 100, 10) },
    { rest: 2500 },
  ),
  page(
    'the address changes all the time',
    { late: STEADY(`history.replaceState(null, '', '#' + (left % 3));`, 20, 40) },
    { rest: 2500 },
  ),
  page(
    '200,000 text nodes',
    {
      late: `const sink = document.createElement('p'); for (let i = 0; i < 200000; i++) sink.append(document.createTextNode('It was. '));
        document.querySelector('article').append(sink);`,
    },
    { card: 'never', rest: 1500 },
  ),
  page(
    'one text node of two million characters',
    {
      late: `const sink = document.createElement('p'); sink.textContent = 'They went to the hotel, and it was late when they left. '.repeat(36000); document.querySelector('article').append(sink);`,
    },
    { card: 'never', rest: 1500 },
  ),
  page('a word of half a million letters', {
    late: `const sink = document.createElement('p'); sink.style.overflow = 'hidden'; sink.textContent = 'They went to the hotel. ' + 'abcd'.repeat(125000);
      document.querySelector('article').append(sink);`,
  }),
  page('5,000 elements inside one another', {
    late: `let inner = document.createElement('div'); inner.textContent = 'deep';
      for (let i = 0; i < 5000; i++) { const outer = document.createElement('div'); outer.append(inner); inner = outer; }
      inner.style.display = 'none'; document.body.append(inner);`,
  }),
  page('the article stands 400 deep', { wrap: ['<div>'.repeat(400), '</div>'.repeat(400)] }),
  page('an element with 20,000 attributes', {
    late: `const it = document.querySelector('article'); for (let i = 0; i < 20000; i++) it.setAttribute('data-' + i, i);`,
  }),

  // Hands that are no hands.
  page('made-up clicks', { late: STEADY(MARK_CLICKS, 200, 5) }, { rest: 1500 }),
  page(
    'made-up keys',
    {
      late: STEADY(
        `for (const key of ['Enter', 'Escape', 'o', '.', ',']) for (const type of ['keydown', 'keypress', 'keyup'])
          document.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, altKey: true, shiftKey: true }));`,
        100,
        10,
      ),
    },
    { rest: 1500, card: 'attacked' },
  ),
  page('forged events and messages', { late: STEADY(FORGED, 200, 5) }, { rest: 1500 }),

  // A card the page does not want.
  attacked('removed', 'host.remove();'),
  attacked('moved into the article', `document.querySelector('article').append(host);`),
  attacked('put out of the document', 'document.createElement("div").append(host);'),
  attacked('replaced by a copy', `const copy = host.cloneNode(true); host.replaceWith(copy); copy.remove();`),
  attacked('closed', 'host.hidePopover?.();'),
  attacked(
    'made inert and styled away',
    `host.inert = true; host.hidden = true; host.style.cssText = 'display:none!important';`,
  ),
  attacked('robbed of its attributes', `for (const { name } of [...host.attributes]) host.removeAttribute(name);`),
  attacked('covered by a dialogue', `cover.showModal(); cover.close();`, {
    after: '<dialog id="cover">Cover</dialog>',
  }),
  page('an overlay over everything', {
    after: `<div style="position:fixed;inset:0;z-index:2147483647;pointer-events:none"></div>`,
  }),
  page('a style that hides whatever is added', {
    head: `<style>html > div, html > :not(head, body) { display: none !important; opacity: 0 !important; visibility: hidden !important }</style>`,
  }),

  // The registry of highlights is the page's too.
  page('highlights are cleared once', { late: `setTimeout(() => CSS.highlights.clear(), 800);` }, { rest: 2500 }),
  page('the page has highlights of its own', {
    late: `const range = document.createRange(); range.selectNodeContents(document.querySelector('h1')); CSS.highlights.set('own', new Highlight());`,
  }),
  page(
    'highlights are cleared in a loop',
    { late: STEADY('CSS.highlights.clear();', 20, 300) },
    { marks: 'lost', card: 'never', rest: 6500 },
  ),

  // Frames.
  page('a sandboxed frame with the same article', {
    after: `<iframe sandbox srcdoc="${BODY.replaceAll('"', '&quot;')}"></iframe>`,
  }),
  page('a srcdoc frame with the same article and scripts', {
    after: `<iframe srcdoc="${(BODY + '<script>top.frameRan = true</script>').replaceAll('"', '&quot;')}"></iframe>`,
  }),
  page('frames within frames', {
    late: `let parent = document.body; for (let i = 0; i < 5; i++) { const frame = document.createElement('iframe'); parent.append(frame);
      frame.contentDocument.body.innerHTML = document.querySelector('article').outerHTML; parent = frame.contentDocument.body; }`,
  }),

  // Policies.
  csp('scripts need trusted types', `require-trusted-types-for 'script'; trusted-types none`),
  csp('no style but by link', `style-src 'none'`),
  csp(
    'nothing is allowed',
    `default-src 'none'; style-src 'none'; script-src 'none'; connect-src 'none'; form-action 'none'`,
  ),
  csp('the page is sandboxed itself', 'sandbox allow-scripts'),
  page('every breach is reported', {
    headers: {
      'content-security-policy-report-only': `default-src 'none'; require-trusted-types-for 'script'; report-uri /reports`,
    },
  }),
  page('isolated from other origins', {
    headers: {
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
      'origin-agent-cluster': '?1',
    },
  }),
  page('features are turned off', {
    headers: {
      'permissions-policy': 'clipboard-read=(), clipboard-write=(), fullscreen=(), unload=(), storage-access=()',
    },
  }),

  // Texts.
  text('marks of direction and embeddings', '\u202e\u2066siht daer nac ydoboN\u2069\u202c \u200f\u200e \u061c'),
  text('controls', '&#1;&#8;&#11;&#12;&#14;&#31; and &#127; and &#133;, a null: \u0000.'),
  text('Arabic-Indic and other digits', '٥٦٬٠٠٠ شخص، ۱۲۳ and ５６，０００ and ৫৬ people, and ⅷ of Ⅻ.'),
  text('marks that combine', `z${'\u0301\u0322\u0353'.repeat(4000)} and e\u0301\u0301 and \u0301alone.`),
  text(
    'joiners and selectors',
    'a\u200db\u200cc\u2060d\ufeffe \u{1f468}\u200d\u{1f469}\u200d\u{1f467}\ufe0f '.repeat(50),
  ),
  text('private, unassigned and beyond', '\ue000 \u{10fffe} \u{e0001}\u{e0061}\u{e007f} \ufffe \uffff'),
  page('text: halves of surrogate pairs', {
    late: `for (const half of ['\\ud800', '\\udc00', 'x\\udbff', '\\udfff\\ud800']) {
      const it = document.createElement('p'); it.append(half, ' and ', half); document.querySelector('article').append(it); }`,
  }),

  // No pages of the web's usual kind.
  page(
    'a document of another kind: XHTML',
    {},
    { card: 'opens', page: { type: 'application/xhtml+xml', body: xhtml() } },
  ),
  other(
    'XML',
    'application/xml',
    `<?xml version="1.0"?><news><title>Hamas</title><p>${'Hamas said no. '.repeat(40)}</p></news>`,
  ),
  other('a feed', 'application/rss+xml', `<?xml version="1.0"?><rss><channel><title>Hamas</title></channel></rss>`),
  other(
    'SVG',
    'image/svg+xml',
    `<svg xmlns="http://www.w3.org/2000/svg"><text y="20">Hamas took around 250 people hostage.</text></svg>`,
  ),
  other(
    'plain text',
    'text/plain; charset=utf-8',
    'Around 250 people were taken hostage. Hamas did not answer. '.repeat(30),
  ),
  other('JSON', 'application/json', JSON.stringify({ text: 'Hamas did not answer. '.repeat(60) })),
  other('a PDF', 'application/pdf', pdf()),
  other('an image', 'image/gif', Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64')),
];

export const CLEAN: Served = article({});

function xhtml(): string {
  return `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" lang="en"><head>
<title>Talks go into another week</title><meta property="article:published_time" content="2025-06-26T09:00:00Z"/></head>
<body><main><article>${BODY}</article></main></body></html>`;
}

function pdf(): string {
  return `%PDF-1.1
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>`;
}

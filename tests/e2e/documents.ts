// Whole documents as servers send them: articles in every charset and dialect, and what is no page at all.
//
// Here: the tables. Not here: shapes of text inside an article (kinds.ts), and opening them (documents.spec.ts).
import type { Served } from '../../lib/command/page-server';

/** What each article says; the second paragraph holds a character that each of these charsets writes in its own way. */
export const PARAGRAPHS = [
  'Delegates arrived before noon and were taken to separate floors of the hotel in Gaza, where Hamas had been expected since the early morning. Nobody spoke to the cameras at the gate, and the street outside stayed closed until the evening.',
  'Gaza’s Health Ministry said on Thursday that more than 56\u00a0000 Palestinians had been killed in Gaza since the war began on 7 October 2023.',
  'Diplomats described the mood as sober. They said that drafts went back and forth between the floors, that small words took most of the time, and that another meeting would follow before the end of the week.',
];
const HEAD = `<title>Talks go into another week</title><meta property="article:published_time" content="2025-06-26T09:00:00Z">`;
const BODY = (paragraphs: readonly string[]): string =>
  `<article><h1>Talks go into another week</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article>`;

type Shape = { open?: string; head?: string; paragraphs?: readonly string[]; close?: string };
export const article = ({
  open = '<!doctype html><html lang="en">',
  head = '',
  paragraphs = PARAGRAPHS,
  close = '',
}: Shape = {}) => `${open}<head>${head}${HEAD}</head><body>${BODY(paragraphs)}${close}</body></html>`;

/** Bytes of a text in a charset that nobody writes any more: the decoder, asked the other way round. */
function encode(text: string, charset: string): Uint8Array {
  const bytes = new Map<string, number[]>();
  // As a stream: asked for the whole, Node 20 takes windows-1252 for Latin-1.
  const put = (...code: number[]): unknown =>
    bytes.set(new TextDecoder(charset).decode(Uint8Array.from(code), { stream: true }), code);
  for (let lead = 255; lead >= 128; lead--) for (let trail = 255; trail >= 64; trail--) put(lead, trail);
  for (let byte = 255; byte >= 0; byte--) put(byte);
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const found = bytes.get(character);
      if (!found) throw new Error(`${charset} has no “${character}”.`);
      return found;
    }),
  );
}
const utf16 = (text: string, endian: 'le' | 'be'): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return endian === 'le' ? bytes : bytes.swap16();
};

/** A document, the marks it must get, words that are in it only where its bytes are understood, and what it does to itself. */
export type Article = {
  name: string;
  served: Served;
  marks: readonly string[];
  says: string;
  ownChanges?: readonly string[];
};

export const MARKS = ['Hamas', 'Gaza’s Health Ministry', 'more than 56 000 Palestinians'];
const SAYS = '56\u00a0000';
const as = (name: string, type: string, body: string | Uint8Array, also: Partial<Article> = {}): Article => ({
  name,
  served: { type, body },
  marks: MARKS,
  says: SAYS,
  ...also,
});

// No apostrophe of print and no no-break space there.
const JAPANESE = [PARAGRAPHS[0]!, '表は「ハマス」と言う。 The answer of Hamas is expected before the end of the week.'];
const ARABIC = [...PARAGRAPHS, 'قالت حركة حماس إن الرد سيأتي: Hamas'];

export const ARTICLES: readonly Article[] = [
  as('UTF-8', 'text/html; charset=utf-8', article()),
  as('UTF-8 with its mark, and nothing said', 'text/html', `\ufeff${article()}`),
  as('windows-1252, said by the server', 'text/html; charset=windows-1252', encode(article(), 'windows-1252')),
  as(
    'windows-1252, said by the page',
    'text/html',
    encode(article({ head: '<meta charset="iso-8859-1">' }), 'windows-1252'),
  ),
  as(
    'windows-1256',
    'text/html',
    encode(
      article({
        head: '<meta http-equiv="content-type" content="text/html; charset=windows-1256">',
        paragraphs: ARABIC,
      }),
      'windows-1256',
    ),
    { says: 'حركة حماس' },
  ),
  as('Shift_JIS', 'text/html; charset=Shift_JIS', encode(article({ paragraphs: JAPANESE }), 'shift_jis'), {
    marks: ['Hamas'],
    says: '表は「ハマス」',
  }),
  as('UTF-16, little end first', 'text/html', utf16(article(), 'le')),
  as('UTF-16, big end first', 'text/html; charset=utf-16be', utf16(article(), 'be')),
  as(
    'XHTML',
    'application/xhtml+xml',
    article({ open: '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en">' }).replace(
      /(<meta[^>]*)>/g,
      '$1/>',
    ),
  ),
  as('no doctype', 'text/html', article({ open: '<html>', head: '<meta charset="utf-8">' })),
  as('tags that nobody closed', 'text/html; charset=utf-8', article().replace(/<\/(?:p|h1|body|html)>/g, '')),
  as(
    'AMP, shown once its script has run',
    'text/html; charset=utf-8',
    article({
      open: '<!doctype html><html amp lang="en">',
      head: '<style amp-boilerplate>body { visibility: hidden }</style>',
      close: `<script>addEventListener('load', () => setTimeout(() => document.body.style.visibility = 'visible', 500))</script>`,
    }),
    { ownChanges: ['another HTML', 'attributes'] },
  ),
  as(
    'AMP, shown by its style',
    'text/html; charset=utf-8',
    article({
      open: '<!doctype html><html ⚡ lang="en">',
      head: '<style amp-boilerplate>body { animation: -amp-start 1s steps(1, end) 0s 1 normal both } @keyframes -amp-start { from { visibility: hidden } to { visibility: visible } }</style>',
    }),
  ),
  as(
    'a page from right to left',
    'text/html; charset=utf-8',
    article({ open: '<!doctype html><html dir="rtl" lang="en">' }),
  ),
  as(
    'columns from top to bottom',
    'text/html; charset=utf-8',
    article({ head: '<style>body { writing-mode: vertical-rl }</style>' }),
  ),
];

const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 100]/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj
4 0 obj<</Length 44>>stream
BT /F 12 Tf 20 50 Td (Hamas said no.) Tj ET
endstream endobj
trailer<</Root 1 0 R>>
`;
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const TEXT = PARAGRAPHS.join('\n\n').repeat(8);

/** Documents that are no pages: left alone, though each says enough of what is marked elsewhere. */
export const UNTOUCHED: readonly { name: string; served: Exclude<Served, string> }[] = [
  { name: 'plain text', served: { type: 'text/plain; charset=utf-8', body: TEXT } },
  { name: 'JSON', served: { type: 'application/json', body: JSON.stringify({ text: TEXT }) } },
  { name: 'XML', served: { type: 'application/xml', body: `<news><article><p>${TEXT}</p></article></news>` } },
  {
    name: 'a feed',
    served: {
      type: 'application/rss+xml',
      body: `<rss><channel><item><description>${TEXT}</description></item></channel></rss>`,
    },
  },
  {
    name: 'XML with HTML in it',
    served: {
      type: 'text/xml',
      body: `<x><html xmlns="http://www.w3.org/1999/xhtml"><head><meta property="og:type" content="article"/></head>${BODY(PARAGRAPHS)}</html></x>`,
    },
  },
  {
    name: 'SVG',
    served: {
      type: 'image/svg+xml',
      body: `<svg xmlns="http://www.w3.org/2000/svg"><text y="20">${TEXT}</text></svg>`,
    },
  },
  { name: 'a picture', served: { type: 'image/png', body: PIXEL } },
  { name: 'a PDF', served: { type: 'application/pdf', body: PDF } },
  { name: 'a style sheet', served: { type: 'text/css', body: `/* ${TEXT} */` } },
  { name: 'a script', served: { type: 'text/javascript', body: `// ${TEXT}` } },
];

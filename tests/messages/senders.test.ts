// Who is behind a message, and what each may ask.
import { describe, expect, it, test } from 'vitest';
import { MAY_ASK } from '@/lib/messages/requests';
import { askerOf } from '@/lib/messages/sender';
import { FROM_PAGE, FROM_POPUP, OWN, sender } from './senders';

describe('a sender is', () => {
  test('the content script of a tab', () => {
    expect(askerOf(FROM_PAGE, OWN)).toEqual({
      kind: 'contentScript',
      tabId: 7,
      frameId: 0,
      documentId: 'D1',
      url: 'https://news.example/one',
      incognito: false,
    });
  });

  test('a content script in a frame that its page wrote, by the page’s origin', () => {
    const frame = sender({ ...FROM_PAGE, url: 'about:srcdoc', origin: 'https://news.example' });
    expect(askerOf(frame, OWN)).toMatchObject({ kind: 'contentScript', url: 'https://news.example/' });
  });

  test('one of our pages, in a tab or not', () => {
    expect(askerOf(FROM_POPUP, OWN)).toMatchObject({ kind: 'extensionPage', tabId: null });
    const inTab = sender({ ...FROM_POPUP, url: `${OWN.origin}/library.html`, tab: { id: 3, incognito: false } });
    expect(askerOf(inTab, OWN)).toMatchObject({ kind: 'extensionPage', tabId: 3 });
  });

  test('private when its tab is', () => {
    expect(askerOf(sender({ ...FROM_PAGE, tab: { id: 7, incognito: true } }), OWN)).toMatchObject({ incognito: true });
  });

  test('a content script also where its frame has an opaque origin', () => {
    expect(askerOf(sender({ ...FROM_PAGE, origin: 'null' }), OWN)).toMatchObject({ kind: 'contentScript' });
  });

  it.each([
    ['another extension', { ...FROM_PAGE, id: 'other' }],
    ['nobody by name', { ...FROM_PAGE, id: undefined }],
    ['a page of another extension', { ...FROM_POPUP, id: 'other', url: 'chrome-extension://other/popup.html' }],
    ['no address', { ...FROM_PAGE, url: undefined }],
    ['a frame of nobody, which a page wrote', { ...FROM_PAGE, url: 'about:srcdoc', origin: 'null' }],
    ['a frame that a page wrote, of no known origin', { ...FROM_PAGE, url: 'about:srcdoc', origin: undefined }],
    ['an address that is none', { ...FROM_PAGE, url: 'popup.html' }],
    ['a content script without a tab', { ...FROM_PAGE, tab: undefined }],
    ['a file', { ...FROM_PAGE, url: 'file:///home/reader/page.html', origin: 'null' }],
    ['a web page that carries our address as its query', { ...FROM_PAGE, url: `javascript:'${OWN.origin}/'` }],
    ['our address with the origin of a web page', { ...FROM_POPUP, origin: 'https://news.example' }],
    ['a web address with our origin', { ...FROM_PAGE, origin: OWN.origin }],
    ['an origin that begins with ours', { ...FROM_POPUP, url: `${OWN.origin}x/popup.html`, origin: undefined }],
  ])('unknown: %s', (_, fields) => expect(askerOf(sender(fields), OWN)).toBeNull());
});

test('a content script may ask for marks, their context, the rest of itself, a note and where notes stand; nothing else', () => {
  const allowed = Object.entries(MAY_ASK).filter(([, kinds]) => kinds.includes('contentScript'));
  expect(allowed.map(([request]) => request).toSorted()).toEqual([
    'context',
    'injectCard',
    'injectDesk',
    'marks',
    'noteTargets',
    'openNote',
    'read',
    'readHere',
  ]);
});

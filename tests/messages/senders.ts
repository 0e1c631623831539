// Senders as a browser describes them.
import type { Browser } from 'wxt/browser';
import type { Asker } from '@/lib/messages';

export const OWN = { id: 'our-id', origin: 'chrome-extension://our-id' };

type Fields = { [Field in keyof Browser.runtime.MessageSender]?: unknown };

/** Leaves out what is undefined, as browsers do. */
export const sender = (fields: Fields): Browser.runtime.MessageSender =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

export const FROM_PAGE = sender({
  id: OWN.id,
  url: 'https://news.example/one',
  origin: 'https://news.example',
  frameId: 0,
  documentId: 'D1',
  tab: { id: 7, incognito: false },
});
export const FROM_POPUP = sender({ id: OWN.id, url: `${OWN.origin}/popup.html`, origin: OWN.origin });

export const PAGE: Asker = {
  kind: 'contentScript',
  tabId: 7,
  frameId: 0,
  documentId: 'D1',
  url: 'https://news.example/one',
  incognito: false,
};
export const POPUP: Asker = {
  kind: 'extensionPage',
  tabId: null,
  frameId: null,
  documentId: null,
  url: `${OWN.origin}/popup.html`,
  incognito: false,
};

// A note from the context menu or by a key of the reader's choice: on what is selected, else on the mark that was looked at last, else on
// the page as a whole.
//
// Here: the menu's entry and what follows. Not here: writing the note; that is done in the panel, which opens in that same press.
import { browser, type Browser } from 'wxt/browser';
import { leaveWantedNote } from '@/lib/messages';
import { describeIn } from './places';

const ADD_NOTE = 'add-note';

// As the browser gives it: what puts numbers and names into sentences is nothing that a waking background should compile.
const messageOf = (name: string): string => (browser.i18n as { getMessage(key: string): string }).getMessage(name);

/** Chromium keeps the entry, so it is made when the extension is installed or updated; Firefox forgets it when it ends. */
export function makeNoteMenu(): void {
  browser.contextMenus.removeAll().then(
    () =>
      browser.contextMenus.create({
        id: ADD_NOTE,
        title: messageOf('note_add'),
        contexts: ['selection', 'page'],
        documentUrlPatterns: ['https://*/*', 'http://*/*'],
      }),
    () => null,
  );
}

/** Calls back when a note is asked for from the menu. Call it in the first turn of the background. */
export function onNoteMenu(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId, selectionText }, tab) => {
    if (menuItemId !== ADD_NOTE || !tab) return;
    void addNoteIn(tab, (frameId ?? 0) > 0 ? selectionText : undefined);
  });
}

/**
 * `elsewhere`: words that are selected in a frame of the page, where we do not read. Call it in the turn of the reader's press: the browser
 * opens the panel only then.
 */
export async function addNoteIn({ id, windowId, incognito }: Browser.tabs.Tab, elsewhere?: string): Promise<void> {
  if (id === undefined) return;
  const opening = import.meta.env.FIREFOX ? openSidebar() : browser.sidePanel.open({ tabId: id, windowId });
  // In a private window the panel says why there are no notes.
  await Promise.all([opening.catch(() => null), incognito ? null : wantNote(id, elsewhere)]);
}

const openSidebar = (): Promise<void> =>
  (browser as unknown as { sidebarAction: { open(): Promise<void> } }).sidebarAction.open();

async function wantNote(tabId: number, elsewhere: string | undefined): Promise<void> {
  const place = await describeIn(tabId, 'selection');
  const quoted = elsewhere !== undefined && place === null ? await quoteOnly(tabId, elsewhere) : null;
  await leaveWantedNote({ tabId, on: { place: place ?? quoted } });
}

async function quoteOnly(tabId: number, exact: string) {
  const { url = '', title = '' } = await browser.tabs.get(tabId);
  const selector = [{ type: 'TextQuoteSelector' as const, exact, prefix: '', suffix: '' }];
  return { page: { url, declared: null, title }, selector, span: null };
}

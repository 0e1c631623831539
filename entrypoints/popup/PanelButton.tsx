// From the popup to the side panel, which shows the same and stays.
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';

/** Firefox's own: the types speak of Chromium. */
type FirefoxSidebar = { sidebarAction?: { open: () => Promise<void> } };
const sidebar = () => (browser as unknown as FirefoxSidebar).sidebarAction;

/** Nothing where the browser has no room beside the page. */
export function PanelButton() {
  // Known before the press: after waiting for it the browser would no longer see the press.
  const [windowId, setWindowId] = useState<number | null>(null);
  useEffect(() => void browser.windows.getCurrent().then(({ id }) => setWindowId(id ?? null)), []);
  const open = import.meta.env.FIREFOX
    ? sidebar() && (() => sidebar()!.open())
    : windowId === null
      ? undefined
      : () => browser.sidePanel.open({ windowId });
  if (!open) return null;
  return (
    <button type="button" class="quiet" onClick={() => void open().then(() => window.close())}>
      {i18n.t('action.panel')}
    </button>
  );
}

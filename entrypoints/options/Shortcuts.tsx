// The keyboard: every command with the keys it has, and the way to the browser's own page, where they are changed.
import { useEffect, useState } from 'preact/hooks';
import { browser, type Browser } from 'wxt/browser';
import { i18n } from '#i18n';

/** Only the browser may change keys, so that no two extensions take one from each other. */
export function Shortcuts() {
  const [commands, setCommands] = useState<Browser.commands.Command[]>([]);
  useEffect(() => {
    const look = () => void browser.commands.getAll().then(setCommands);
    look();
    // Back from the browser's page.
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, []);
  return (
    <>
      <ul class="named">
        {commands.map(({ name, description, shortcut }) => (
          <li key={name}>
            <span>{name === '_execute_action' ? i18n.t('shortcuts.popup') : description}</span>
            {shortcut ? <kbd dir="ltr">{shortcut}</kbd> : <span class="soft">{i18n.t('shortcuts.none')}</span>}
          </li>
        ))}
      </ul>
      <p class="row">
        <button type="button" onClick={() => void openBrowsersPage()}>
          {i18n.t('shortcuts.change')}
        </button>
      </p>
    </>
  );
}

/** Firefox's own: the types speak of Chromium. */
type FirefoxCommands = { openShortcutSettings: () => Promise<void> };

async function openBrowsersPage(): Promise<void> {
  if (import.meta.env.FIREFOX) await (browser.commands as unknown as FirefoxCommands).openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

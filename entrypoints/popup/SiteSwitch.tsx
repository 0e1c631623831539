// One site off, or on again, in one press.
//
// Here: the switch in its two states. Not here: what follows (the background tells the site's tabs), sites beyond the list
// (SiteChoice.tsx).
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { askPage } from '@/lib/messages';
import { switchSite } from '@/lib/settings';
import type { TabInFront } from './page-reading';

type Props = { site: string; tab: TabInFront; off: boolean; byItself?: boolean; onAgain: () => void };

/** Off, it takes the place of the overview; on, it is one quiet line below it. */
export function SiteSwitch({ site, tab, off, byItself = true, onAgain }: Props) {
  const [failed, setFailed] = useState(false);
  const press = async () => {
    const kept = await switchSite(site, off).then(
      () => true,
      () => false,
    );
    setFailed(!kept);
    if (!kept) return;
    // The background tells the site's tabs too; asking here as well waits for this one.
    await askPage(tab.id, 'readAgain', {}).catch(() => null);
    onAgain();
  };
  if (off) {
    return (
      <div class="empty" role="status">
        <h1 class="headline words">{i18n.t('page.off', { site })}</h1>
        <p class="soft">{i18n.t('page.offHint')}</p>
        <div class="row">
          <button type="button" onClick={() => void press()}>
            {i18n.t('page.turnOn')}
          </button>
        </div>
        {failed && <p>{i18n.t('settings.failed')}</p>}
      </div>
    );
  }
  return (
    <p class="site-switch soft">
      <span>{byItself ? i18n.t('page.byItself', { site }) : i18n.t('page.onClick')}</span>
      <button type="button" class="quiet" onClick={() => void press()}>
        {i18n.t('page.turnOff')}
      </button>
      <span class="status" role="status">
        {failed && i18n.t('settings.failed')}
      </span>
    </p>
  );
}

// A site that is not on the list: once, always here, or every site.
//
// Here: the choice and asking the browser for leave. Not here: running there from then on (the background sees the
// browser's leave and does it).
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { EVERY_SITE, originPattern, requestOrigins } from './permission';

type Props = {
  url: string | null;
  /** The page was read, once, because the reader asked. */
  read: boolean;
  onAgain: () => void;
};

/** Nothing is read here before the reader chose. */
export function SiteChoice({ url, read, onAgain }: Props) {
  const [said, setSaid] = useState('');
  const here = url === null ? null : originPattern(url);
  const request = async (origins: string[]) => {
    const granted = await requestOrigins(origins);
    setSaid(i18n.t(granted ? 'page.granted' : 'page.refused'));
    if (granted && !read) onAgain();
  };
  return (
    <div class={read ? 'side' : 'empty'}>
      {read ? <p>{i18n.t('page.readOnce')}</p> : <h1 class="headline words">{i18n.t('page.notListed')}</h1>}
      {!read && <p class="soft">{i18n.t(url === null ? 'page.onceHint' : 'page.notListedHint')}</p>}
      <div class="row site-choice">
        {!read && url !== null && (
          <button type="button" onClick={onAgain}>
            {i18n.t('page.once')}
          </button>
        )}
        {here && (
          <button type="button" onClick={() => void request([here])}>
            {i18n.t('page.always')}
          </button>
        )}
        <button type="button" onClick={() => void request(EVERY_SITE)}>
          {i18n.t('page.every')}
        </button>
      </div>
      <p class="status" role="status">
        {said}
      </p>
    </div>
  );
}

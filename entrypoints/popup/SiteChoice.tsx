// A site that is not on the list: once, always here, or every site.
//
// Here: the choice and asking the browser for leave. Not here: running there from then on (the background sees the
// browser's leave and does it).
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { EVERY_SITE, originPattern, requestOrigins } from './permission';

type Props = {
  url: string | null;
  /** Read once, because the reader asked; not asked for yet; or kept from us by the browser. */
  state: 'read' | 'notAsked' | 'notAllowed';
  onAgain: () => void;
};

/** Nothing is read here before the reader chose. */
export function SiteChoice({ url, state, onAgain }: Props) {
  const [said, setSaid] = useState('');
  const here = url === null ? null : originPattern(url);
  const request = async (origins: string[]) => {
    const granted = await requestOrigins(origins);
    setSaid(i18n.t(granted ? 'page.granted' : 'page.refused'));
    if (granted && state !== 'read') onAgain();
  };
  return (
    <div class={state === 'read' ? 'side' : 'empty'}>
      <Heading state={state} known={url !== null} />
      <div class="row site-choice">
        {state === 'notAsked' && url !== null && (
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

function Heading({ state, known }: Pick<Props, 'state'> & { known: boolean }) {
  if (state === 'read') return <p>{i18n.t('page.readOnce')}</p>;
  const hint = state === 'notAllowed' ? 'page.notAllowedHint' : known ? 'page.notListedHint' : 'page.onceHint';
  return (
    <>
      <h1 class="headline words">{i18n.t(state === 'notAllowed' ? 'page.notAllowed' : 'page.notListed')}</h1>
      <p class="soft">{i18n.t(hint)}</p>
    </>
  );
}

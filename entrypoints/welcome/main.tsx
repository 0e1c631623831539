// The first page after installing: what this does, what it reads, what stays here, and one choice.
//
// Here: the page. Not here: running on every site (the background sees the browser's leave and does it).
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import '@/components/styles/page.css';
import { beginSurface } from '@/components/surface';

const EVERY_SITE = { origins: ['https://*/*', 'http://*/*'] };

function Welcome() {
  return (
    <>
      <h1>{i18n.t('welcome.title')}</h1>
      <p class="lead">{i18n.t('welcome.lead')}</p>
      <Sample />
      <h2>{i18n.t('welcome.reads')}</h2>
      <p>{i18n.t('welcome.readsText')}</p>
      <h2>{i18n.t('welcome.stays')}</h2>
      <p>{i18n.t('welcome.staysText')}</p>
      <h2>{i18n.t('welcome.judges')}</h2>
      <p>{i18n.t('welcome.judgesText')}</p>
      <h2>{i18n.t('welcome.choice')}</h2>
      <Choice />
    </>
  );
}

/** The mark stands where the translation puts it. */
function Sample() {
  const [before, after] = i18n.t('welcome.sample', { mark: '\u0000' }).split('\u0000');
  return (
    <figure class="sample">
      <p>
        {before}
        <span class="mark">{i18n.t('welcome.sampleMark')}</span>
        {after}
      </p>
      <figcaption class="soft">{i18n.t('welcome.sampleNote')}</figcaption>
    </figure>
  );
}

function Choice() {
  const [every, setEvery] = useState<boolean | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => void browser.permissions.contains(EVERY_SITE).then(setEvery), []);
  const request = async () => {
    const granted = await browser.permissions.request(EVERY_SITE);
    setEvery(granted);
    setSaid(granted ? '' : i18n.t('page.refused'));
  };
  return (
    <>
      <ul class="choices">
        <li>
          <span>
            {i18n.t('welcome.listed')}
            <small>{i18n.t('welcome.listedHint')}</small>
          </span>
        </li>
        <li>
          {every ? (
            <span>{i18n.t('welcome.everyOn')}</span>
          ) : (
            <>
              <span>
                {i18n.t('welcome.every')}
                <small>{i18n.t('welcome.everyHint')}</small>
              </span>
              <button type="button" class="end" onClick={() => void request()}>
                {i18n.t('page.every')}
              </button>
            </>
          )}
        </li>
      </ul>
      <p class="status" role="status">
        {said}
      </p>
      <a class="button" href={browser.runtime.getURL('/library.html')}>
        {i18n.t('welcome.done')}
      </a>
    </>
  );
}

render(<Welcome />, beginSurface(i18n.t('extName')));

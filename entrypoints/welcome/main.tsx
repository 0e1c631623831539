// The first page after installing: what this does, what it reads, what stays here, and one choice.
//
// Here: the page. Not here: the living sample (Sample.tsx), the choice (options/Reach.tsx).
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import '@/components/styles/page.css';
import { beginSurface } from '@/components/surface';
import { Reach } from '@/entrypoints/options/Reach';
import { Sample } from './Sample';

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
      <Reach legend={i18n.t('reach.question')} />
      <p class="row">
        <a class="button" href={browser.runtime.getURL('/options.html')}>
          {i18n.t('welcome.settings')}
        </a>
        <a class="button" href={browser.runtime.getURL('/library.html')}>
          {i18n.t('welcome.done')}
        </a>
      </p>
    </>
  );
}

render(<Welcome />, beginSurface(i18n.t('extName')));

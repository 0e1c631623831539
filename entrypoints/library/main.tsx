// The library page. Not here: the notes (LibraryApp.tsx), the packs (PacksDesk.tsx).
import { render } from 'preact';
import { i18n } from '#i18n';
import '@/components/styles/page.css';
import '@/components/styles/library.css';
import { beginSurface } from '@/components/surface';
import { LibraryApp } from './LibraryApp';
import { PacksDesk } from './PacksDesk';

render(
  <>
    <LibraryApp />
    <PacksDesk />
  </>,
  beginSurface(i18n.t('library.title')),
);

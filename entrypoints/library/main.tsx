// The library page. Not here: what it shows and does (LibraryApp.tsx).
import { render } from 'preact';
import { i18n } from '#i18n';
import '@/components/styles/page.css';
import '@/components/styles/library.css';
import { beginSurface } from '@/components/surface';
import { LibraryApp } from './LibraryApp';

render(<LibraryApp />, beginSurface(i18n.t('library.title')));

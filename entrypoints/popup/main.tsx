// The toolbar's popup: this page at a glance. Not here: what it shows and does (ReadingApp.tsx).
import { render } from 'preact';
import { i18n } from '#i18n';
import '@/components/styles/page.css';
import { beginSurface } from '@/components/surface';
import { ReadingApp } from './ReadingApp';

render(<ReadingApp place="popup" />, beginSurface(i18n.t('extName')));

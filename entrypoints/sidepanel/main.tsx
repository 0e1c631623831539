// The side panel: the same as the popup, docked, following the tab. Not here: what it shows (popup/ReadingApp.tsx).
import { render } from 'preact';
import { i18n } from '#i18n';
import '@/components/styles/page.css';
import { beginSurface } from '@/components/surface';
import { ReadingApp } from '@/entrypoints/popup/ReadingApp';

render(<ReadingApp place="panel" />, beginSurface(i18n.t('extName')));

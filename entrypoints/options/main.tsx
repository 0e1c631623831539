// The settings page. Not here: what it shows and does (SettingsApp.tsx).
import { render } from 'preact';
import { i18n } from '#i18n';
import '@/components/styles/page.css';
import { beginSurface } from '@/components/surface';
import { SettingsApp } from './SettingsApp';

render(<SettingsApp />, beginSurface(i18n.t('settings.title')));

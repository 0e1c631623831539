// What every page of ours begins with: its language, its direction, its name.
//
// Here: the document's own attributes. Not here: styles (styles/page.css), content (entrypoints/).
import { i18n } from '#i18n';

/** Sets the document up in the language of the messages, and gives the element to draw into. */
export function beginSurface(title: string): HTMLElement {
  document.documentElement.lang = i18n.t('formatLocale');
  document.documentElement.dir = i18n.t('textDirection');
  document.title = title;
  const app = document.querySelector<HTMLElement>('#app');
  if (!app) throw new Error('This page has no #app element.');
  return app;
}

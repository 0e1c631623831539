// What every page of ours begins with: its language, its direction, its name, its colours.
//
// Here: the document's own attributes. Not here: styles (styles/page.css), content (entrypoints/).
import { readSettings, watchSettings, type Settings } from '@/lib/settings';
import { direction, language } from './words';

/** Sets the document up in the language of the messages, and gives the element to draw into. */
export function beginSurface(title: string): HTMLElement {
  document.documentElement.lang = language();
  document.documentElement.dir = direction();
  document.title = title;
  void readSettings().then(wear);
  watchSettings(wear);
  const app = document.querySelector<HTMLElement>('#app');
  if (!app) throw new Error('This page has no #app element.');
  return app;
}

/** Light or dark, where the reader wants it otherwise than the system has it. */
function wear({ theme }: Settings): void {
  document.documentElement.style.colorScheme = theme === 'system' ? '' : theme;
}

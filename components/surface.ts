// What every page of ours begins with: its language, its direction, its name.
//
// Here: the document's own attributes. Not here: styles (styles/page.css), content (entrypoints/).
import { direction, language } from './words';

/** Sets the document up in the language of the messages, and gives the element to draw into. */
export function beginSurface(title: string): HTMLElement {
  document.documentElement.lang = language();
  document.documentElement.dir = direction();
  document.title = title;
  const app = document.querySelector<HTMLElement>('#app');
  if (!app) throw new Error('This page has no #app element.');
  return app;
}

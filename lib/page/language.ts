// The language a page declares. What it is really written in is judged from its text, elsewhere (reading.ts).
import { attributeOf, closest, find } from './dom';

/** BCP 47, nearest to the article first; null when nothing sensible is declared. */
export function declaredLanguage(document: Document, root: Element): string | null {
  const near = closest(root, '[lang]');
  const meta = find(document, 'meta[http-equiv="content-language" i]');
  const written = (near && attributeOf(near, 'lang')) || (meta && attributeOf(meta, 'content')) || '';
  const tag = written.trim().replaceAll('_', '-');
  return /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(tag) ? tag : null;
}

// The language a page declares. What it is really written in is judged from its text, elsewhere (reading.ts).
import { attributeOf, closest } from './dom';

/** BCP 47, nearest to the article first; null when nothing sensible is declared. */
export function declaredLanguage(article: Element): string | null {
  const near = closest(article, '[lang]');
  const tag = (near && attributeOf(near, 'lang'))?.trim().replaceAll('_', '-') ?? '';
  // Both cases are named: with the flag `i` it would take 0.2 ms to compile.
  return /^[A-Za-z]{2,3}(?:-[A-Za-z\d]{1,8})*$/.test(tag) ? tag : null;
}

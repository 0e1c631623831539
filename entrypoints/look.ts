// What runs on every page of a news site: one look whether it is an article, and again when the page may have become one. Where it is,
// the reader comes (entrypoints/reader), and this has done its part.
//
// Not here: reading. Every page pays for the size of this script, only articles for the reader's.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { tell } from '@/lib/messages';
import { looksLikeArticle } from '@/lib/page';
import { readerHere } from './reader/api';

const LOOKING = Symbol.for('look');
/** After the page came, or another one took its place without a load: late text is there by then, in ms. */
const LATER = [700, 2500];

export default defineUnlistedScript(() => {
  const world = globalThis as { [LOOKING]?: boolean };
  if (world[LOOKING]) return;
  world[LOOKING] = true;

  const stop = new AbortController();
  const look = (): void => {
    if (stop.signal.aborted || !(readerHere() || looksLikeArticle(document, location.href))) return;
    stop.abort();
    delete world[LOOKING];
    if (!readerHere()) void tell('readHere', {});
  };
  const lookLater = (): void => LATER.forEach((time) => setTimeout(look, time));

  look();
  if (stop.signal.aborted) return;
  lookLater();
  const { navigation } = globalThis as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', lookLater, { signal: stop.signal });
  addEventListener('popstate', lookLater, { signal: stop.signal });
});

// What runs on every page of a news site: one look whether it is an article, and again when the page may have become one. Where it is,
// the reader comes (entrypoints/reader), and this has done its part.
//
// Not here: reading. Every page pays for the size of this script, only articles for the reader's.
import { tell } from '@/lib/messages';
import { looksLikeArticle } from '@/lib/page';
import { readerHere } from './reader/api';

const LOOKING = Symbol.for('look');
/** After the page came, or another one took its place without a load: late text is there by then, in ms. */
const LATER = [700, 2500];

// Written out: what WXT has for it is the same in more words.
export default {
  main() {
    const world = globalThis as { [LOOKING]?: boolean };
    if (world[LOOKING]) return;
    world[LOOKING] = true;

    const { href } = location;
    let done = false;
    const look = (): void => {
      if (done || !(readerHere() || looksLikeArticle(document, location.href))) return;
      done = true;
      delete world[LOOKING];
      if (!readerHere()) void tell('readHere', {});
    };
    const lookLater = (): void => {
      if (!done) LATER.forEach((time) => setTimeout(look, time));
    };

    look();
    lookLater();
    // Until then nobody listens, as what that takes would be taken from a page that is just coming; its address says whether it is another one.
    setTimeout(() => {
      if (done) return;
      navigation.addEventListener('currententrychange', lookLater);
      if (location.href !== href) lookLater();
    }, LATER[0]);
  },
};

// The pages that were read last: the next question is most often about the same text, or nearly the same.
//
// Here: what is kept, for how long, and under which name. In memory only, gone whenever the background sleeps. Not here: reading.
import type { EnginePack } from '@/lib/pack';
import { withoutFragment } from '@/lib/page';
import type { PageText, Reading } from '@/lib/vocabulary';

/** `url` is where it was read: its day may come from there. */
export type ReadPage = { page: PageText; url: string; packs: readonly EnginePack[]; reading: Reading };
/** With the key by which whoever sent the text may name it; nobody can guess one. */
export type KeptPage = ReadPage & { key: string };

/** More tabs are seldom read in turn, and a text is some tens of kilobytes. */
const MOST_PAGES = 12;
const MOST_CHARACTERS = 8_000_000;

export function createKeptPages() {
  /** The one asked for last stands first. */
  let kept: KeptPage[] = [];
  const put = (page: KeptPage): KeptPage => {
    let size = page.page.text.length;
    const others = kept.filter((each) => each !== page).slice(0, MOST_PAGES - 1);
    kept = [page, ...others.filter((each) => (size += each.page.text.length) <= MOST_CHARACTERS)];
    return page;
  };
  return {
    keep: (page: ReadPage): KeptPage => put({ ...page, key: crypto.randomUUID() }),
    /** The text that has this key; null: it is not here any more, or was read at another address. It will be followed by another, and is let go. */
    take(key: string, url: string): PageText | null {
      const found = kept.find((each) => each.key === key);
      kept = kept.filter((each) => each !== found);
      return found && isAt(found, url) ? found.page : null;
    },
    /** What was read of the same text at the same address, with the same packs. */
    same(page: PageText, url: string, packs: readonly EnginePack[]): KeptPage | null {
      const found = kept.find((each) => each.packs === packs && isAt(each, url) && isSame(each.page, page));
      return found ? put(found) : null;
    },
  };
}

const isAt = (kept: ReadPage, url: string): boolean => withoutFragment(kept.url) === withoutFragment(url);

const isSame = (one: PageText, other: PageText): boolean =>
  one.text === other.text && JSON.stringify(one) === JSON.stringify(other);

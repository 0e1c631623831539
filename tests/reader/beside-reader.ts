// A page with marks, and a reader in its world as the scripts beside it find one.
import { vi } from 'vitest';
import { leaveCard, type CardApi } from '@/components/card-api';
import { leaveReader, type ReaderApi } from '@/entrypoints/reader/api';
import type { PageReading } from '@/entrypoints/reader/page-reading';
import type { Look } from '@/lib/messages';

export type Beside = {
  reader: ReaderApi;
  opened: () => number[];
  shown: () => number[];
  card: CardApi;
  /** Both are gone from the page's world. */
  end: () => void;
};

/** Every `b` of the page is a mention, and those without a class are marked. Opening puts the card into the box given. */
export function besideReader(box: { left: number; top: number; right: number; bottom: number }, hover = false): Beside {
  const words = [...document.querySelectorAll('b')];
  const ranges = words.map((word) => {
    const range = document.createRange();
    range.selectNodeContents(word);
    return range;
  });
  const marks = words.map((word) => (word.className === '' ? ('mark-line' as const) : null));
  CSS.highlights.set('mark-line', new Highlight(...ranges.filter((_, at) => marks[at] !== null)));
  const look: Look = { marks, theme: 'system', hover };
  let isOpen = false;
  const opened: number[] = [];
  const shown: number[] = [];
  const card: CardApi = {
    open: vi.fn<CardApi['open']>(),
    close: vi.fn<() => void>(() => void (isOpen = false)),
    box: () => (isOpen ? box : null),
  };
  let chosen = -1;
  const nothing = async () => {};
  const reader: ReaderApi = {
    current: () => ({ ranges, look }) as unknown as PageReading,
    get chosen() {
      return chosen;
    },
    set chosen(index) {
      chosen = index;
      shown.push(index);
    },
    async open(index) {
      chosen = index;
      opened.push(index);
      isOpen = true;
    },
    readAsked: nothing,
    readAgain: nothing,
    placeAgain: nothing,
    hide: () => {},
    isHidden: () => false,
    isUnmarked: () => false,
  };
  const undo = leaveReader(reader);
  leaveCard(card);
  const end = () => {
    undo();
    isOpen = false;
    Reflect.deleteProperty(globalThis, Symbol.for('card'));
    CSS.highlights.clear();
  };
  return { reader, opened: () => opened, shown: () => shown, card, end };
}

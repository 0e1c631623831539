// What the background does about questions for a page's text: its marks, its whole reading, what is on record for one mention.
//
// Here: whether the reader wants the page read, and that a text is read once for all who ask. Not here: reading (lib/reading.ts), what
// a page's own script keeps of the answer (entrypoints/reader).
import { datedPage, withChange } from '@/lib/page';
import {
  isInTab,
  MOST_TEXT,
  Refusal,
  type Asker,
  type Handlers,
  type TabAsker,
  type TextSince,
  type WholeText,
} from '@/lib/messages';
import { isOff, type Settings } from '@/lib/settings';
import type { Context, MentionRef } from '@/lib/context';
import type { EnginePack } from '@/lib/pack';
import type { Mention, PageText, Reading } from '@/lib/vocabulary';
import { createKeptPages, type KeptPage } from './kept-pages';
import { lookOf } from './look';

/** What these handlers stand on. */
export type ReadingGround = {
  settings(): Promise<Settings>;
  /** Those that are on, in the reader's order. */
  packs(): Promise<readonly EnginePack[]>;
  read(page: PageText, packs: readonly EnginePack[]): Reading;
  contextOf(mention: MentionRef, packs: readonly EnginePack[]): Context | null;
  /** Loads into a page what opens cards under a resting pointer, if it is not there yet. Nobody waits for it. */
  injectHover(asker: TabAsker): void;
};
export type ReadingHandlers = Pick<Handlers, 'marks' | 'read' | 'context'>;

export function readingAnswersOn(ground: ReadingGround): ReadingHandlers {
  const pages = createKeptPages();

  /** What reading stands on. Refused where the reader does not want this page read. */
  const allowed = async (asked: boolean, { url }: Asker) => {
    const [settings, packs] = await Promise.all([ground.settings(), ground.packs()]);
    if (isOff(settings, url)) throw new Refusal('siteOff', 'As Reported is off on this site.');
    if (!settings.byItself && !asked) throw new Refusal('siteOff', 'As Reported reads only when it is asked to.');
    return { settings, packs };
  };
  /** The text that is meant; null where it is told as a change of one that is not here any more. */
  const wholeOf = (told: WholeText | TextSince, { url }: Asker): PageText | null => {
    if ('page' in told) return datedPage(told.page, told.dates, url);
    const before = pages.take(told.since, url);
    const page = before && withChange(before, told.change);
    return page && page.text.length <= MOST_TEXT ? page : null;
  };
  /** Of a private window nothing is kept, also in memory: its key names nothing. */
  const readOnce = (
    page: PageText,
    packs: readonly EnginePack[],
    { url, incognito }: Asker,
  ): Pick<KeptPage, 'key' | 'reading'> => {
    if (incognito) return { key: '', reading: ground.read(page, packs) };
    return pages.same(page, url, packs) ?? pages.keep({ page, url, packs, reading: ground.read(page, packs) });
  };

  return {
    async marks({ asked, ...told }, asker) {
      const { settings, packs } = await allowed(asked, asker);
      const page = wholeOf(told, asker);
      if (!page) return null;
      const { key, reading } = readOnce(page, packs, asker);
      const look = lookOf(reading.mentions, settings);
      if (isInTab(asker) && look.hover && look.marks.some((mark) => mark !== null)) ground.injectHover(asker);
      return { key, spans: reading.mentions.map(spanOf), look };
    },

    async read({ page, dates, asked }, asker) {
      const { settings, packs } = await allowed(asked, asker);
      const { reading } = readOnce(dates ? datedPage(page, dates, asker.url) : page, packs, asker);
      return { ...reading, look: lookOf(reading.mentions, settings) };
    },

    async context(mention) {
      return ground.contextOf(mention, await ground.packs());
    },
  };
}

/** A figure that links to nothing is known to the engine only. */
const spanOf = (mention: Mention): [number, number] | null =>
  mention.kind === 'figure' && mention.measure === null ? null : [mention.span.start, mention.span.end];

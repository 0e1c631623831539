// What the reader chose, kept on this machine.
//
// Here: every setting with its default. The background tells the pages what follows from a change. Not here: which sites the browser lets us run on; that is the browser's own
// permission, and asking for it again shows what stands (entrypoints/background).
import * as z from 'zod/mini';
import { catch as orElse } from 'zod/mini';
import { browser } from 'wxt/browser';

/** Figures and reported differences; agreements, proposals and phases; people and bodies. */
export const KINDS = ['figures', 'agreements', 'names'] as const;
export const MARK_STYLES = ['underline', 'tint'] as const;
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

// Each setting falls back by itself: one that a later version wrote differently does not take the others with it.
const SettingsSchema = z.object({
  /** Which kinds are marked on a page. The popup lists all of them either way. */
  kinds: orElse(z.array(z.enum(KINDS)), [...KINDS]),
  /** A line under the words, or a tint behind them. */
  markStyle: orElse(z.enum(MARK_STYLES), 'underline'),
  /** Resting on a mark opens its card. */
  hover: orElse(z.boolean(), false),
  /** For our own pages and the card. */
  theme: orElse(z.enum(THEMES), 'system'),
  /** False: nothing is read, on no site, before the reader asks for it by the toolbar button. */
  byItself: orElse(z.boolean(), true),
  /** Host names on which nothing is read, though the browser would let us. */
  offSites: orElse(z.array(z.string()), []),
  /** Show on the page where notes stand, also off a figure. The page can learn then that there is something. */
  paintNotes: orElse(z.boolean(), false),
});
export type Settings = z.infer<typeof SettingsSchema>;

export const DEFAULTS: Settings = SettingsSchema.parse({});

const kept = async (): Promise<Settings> =>
  SettingsSchema.parse(await browser.storage.local.get(Object.keys(DEFAULTS)));

/**
 * The settings as they stand, the defaults where the browser refuses its storage. Each has a storage key of its own, so two pages
 * can change two at once.
 */
export const readSettings = (): Promise<Settings> => kept().catch(() => DEFAULTS);

export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.local.set(change);
}

/**
 * Calls back after a setting changed, wherever it was changed, with all settings as they are and as they were. Returns
 * its undo.
 */
export function watchSettings(changed: (now: Settings, was: Settings) => void): () => void {
  const listen = (changes: Record<string, { oldValue?: unknown }>) => {
    const before = Object.keys(DEFAULTS).flatMap((name) => (name in changes ? [[name, changes[name]?.oldValue]] : []));
    if (before.length === 0) return;
    void readSettings().then((now) => changed(now, SettingsSchema.parse({ ...now, ...Object.fromEntries(before) })));
  };
  browser.storage.local.onChanged.addListener(listen);
  return () => browser.storage.local.onChanged.removeListener(listen);
}

/** Turns a site off, or on again. */
export async function switchSite(site: string, on: boolean): Promise<void> {
  // Never from the defaults: what could not be read would be written over.
  const others = (await kept()).offSites.filter((off) => off !== site);
  await changeSettings({ offSites: on ? others : [...others, site] });
}

/** What a page shows is another now, whatever site it belongs to: every page is to be read again. */
export const changesPages = (now: Settings, was: Settings): boolean =>
  (['kinds', 'markStyle', 'hover', 'theme', 'byItself'] as const).some(
    (name) => String(now[name]) !== String(was[name]),
  );

/** The sites that were turned off or on again. */
export const switchedSites = (now: Settings, was: Settings): string[] =>
  [...now.offSites, ...was.offSites].filter((site) => now.offSites.includes(site) !== was.offSites.includes(site));

/** The name under which a site is turned off, null for an address that is no site's. */
export const siteOf = (url: string): string | null => {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.hostname : null;
};

export const isOff = ({ offSites }: Settings, url: string): boolean => {
  const site = siteOf(url);
  return site !== null && offSites.includes(site);
};

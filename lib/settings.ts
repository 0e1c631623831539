// What the reader chose, kept on this machine.
//
// Here: every setting with its default. Not here: which sites the browser lets us run on; that is the browser's own
// permission, and asking for it again shows what stands (entrypoints/background).
import * as z from 'zod/mini';
import { catch as orElse } from 'zod/mini';
import { browser } from 'wxt/browser';

// Each setting falls back by itself: one that a later version wrote differently does not take the others with it.
const SettingsSchema = z.object({
  /** Host names on which nothing is read, though the browser would let us. */
  offSites: orElse(z.array(z.string()), []),
  /** Show on the page where notes stand, also off a figure. The page can learn then that there is something. */
  paintNotes: orElse(z.boolean(), false),
});
export type Settings = z.infer<typeof SettingsSchema>;

export const DEFAULTS: Settings = SettingsSchema.parse({});

/** The settings as they stand. Each has a storage key of its own, so two pages can change two at once. */
export async function readSettings(): Promise<Settings> {
  return SettingsSchema.parse(await browser.storage.local.get(Object.keys(DEFAULTS)));
}

export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.local.set(change);
}

/** Calls back with all settings after any of them changed, wherever. Returns its undo. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  const listen = (changes: Record<string, unknown>) => {
    if (Object.keys(DEFAULTS).some((name) => name in changes)) void readSettings().then(changed);
  };
  browser.storage.local.onChanged.addListener(listen);
  return () => browser.storage.local.onChanged.removeListener(listen);
}

/** The name under which a site is turned off, null for an address that is no site's. */
export const siteOf = (url: string): string | null => {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.hostname : null;
};

export const isOff = ({ offSites }: Settings, url: string): boolean => {
  const site = siteOf(url);
  return site !== null && offSites.includes(site);
};

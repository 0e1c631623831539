// What the browser lets us read by ourselves: the list of news sites, and what the reader gave leave for beyond it.
//
// Here: the question and the answer. Not here: running there from then on (the background sees the browser's leave and does it).
import { browser } from 'wxt/browser';
import { chosenOrigins } from '@/entrypoints/background/sites';

export const EVERY_SITE = ['https://*/*', 'http://*/*'];

/** The permission that covers the site of an address; null where no extension may run. */
export function originPattern(url: string): string | null {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? `${protocol}//${hostname}/*` : null;
}

/** The addresses of the bundled list of news sites, as the manifest has them. */
export const listedOrigins = (): string[] =>
  browser.runtime.getManifest().content_scripts?.flatMap(({ matches }) => matches ?? []) ?? [];

/** What the reader gave leave for beyond the list. */
export async function addedOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return chosenOrigins(origins, listedOrigins());
}

export const isAllowed = (origins: string[]): Promise<boolean> => browser.permissions.contains({ origins });

/** Asks the browser, which asks the reader. Call it in the turn of the reader's press. */
export const requestOrigins = (origins: string[]): Promise<boolean> => browser.permissions.request({ origins });

export const dropOrigins = (origins: string[]): Promise<boolean> => browser.permissions.remove({ origins });

/** Calls back when leave was given or taken, here or in the browser's own settings. Returns its undo. */
export function watchOrigins(changed: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(changed);
  onRemoved.addListener(changed);
  return () => {
    onAdded.removeListener(changed);
    onRemoved.removeListener(changed);
  };
}

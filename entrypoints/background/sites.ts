// "Always here" and "every site": the content script on sites the reader chose beyond the list.
//
// The choice itself is the browser's optional permission; the popup asks for it. Here: keeping the registered script in
// step with it, at start and whenever it changes.

/** The parts of the browser this needs. */
export type SiteRegistry = {
  granted(): Promise<string[]>;
  registered(): Promise<string[]>;
  register(matches: string[], excludeMatches: string[]): Promise<void>;
  unregister(): Promise<void>;
};

/** The origins the reader granted beyond the bundled list, in a fixed order. */
export const chosenOrigins = (granted: readonly string[], listed: readonly string[]): string[] => {
  const bundled = new Set(listed);
  return granted.filter((origin) => !bundled.has(origin) && /^(https?|\*):/.test(origin)).toSorted();
};

/**
 * A function that brings the registered script in step with the permissions. Calls queue up: permissions change in
 * bursts, and registering twice at once fails.
 */
export function keepInStep(sites: SiteRegistry, listed: readonly string[]): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  const bring = async () => {
    const [wanted, registered] = [chosenOrigins(await sites.granted(), listed), await sites.registered()];
    if (wanted.join() === registered.toSorted().join()) return;
    if (registered.length > 0) await sites.unregister();
    // The list has its script from the manifest; without the exclusion "every site" would run a second one there.
    if (wanted.length > 0) await sites.register(wanted, [...listed]);
  };
  return () => {
    last = last.then(bring, bring);
    return last;
  };
}

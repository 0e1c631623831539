// What the browser keeps for us, heard when it changes: in this window, in another, or in the background.
import { useEffect, useRef } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** Calls back whenever something under a key that begins so is changed. */
export function useChanges(area: 'local' | 'session', key: string, changed: () => void): void {
  const latest = useRef(changed);
  latest.current = changed;
  useEffect(() => {
    const listen = (changes: Record<string, unknown>) =>
      Object.keys(changes).some((each) => each.startsWith(key)) && latest.current();
    browser.storage[area].onChanged.addListener(listen);
    return () => browser.storage[area].onChanged.removeListener(listen);
  }, [area, key]);
}

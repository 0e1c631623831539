// Clicks on what is painted, as they are heard in the page. Nothing is prevented or stopped.
//
// Not here: whether one hit a mark of ours, and was not meant for the page (meant.ts); that is asked only where it hit anything.
import { hitsAt, type Hit } from '@/lib/paint';

/** A click as it stood while it was heard: the path is gone afterwards. */
export type Press = { event: MouseEvent; hits: readonly Hit[]; path: EventTarget[]; selects: boolean };

/** Calls back where something is painted. Returns its undo. */
export function onPress(ranges: () => readonly (Range | null)[], hit: (press: Press) => void): () => void {
  const stop = new AbortController();
  const listen = (event: MouseEvent): void => {
    const own = ranges();
    // A page can make clicks of its own; a card that opens by itself would be its work.
    if (own.length === 0 || !event.isTrusted) return;
    const hits = hitsAt(own, event.clientX, event.clientY);
    if (hits.length === 0) return;
    const selection = getSelection();
    hit({ event, hits, path: event.composedPath(), selects: selection !== null && !selection.isCollapsed });
  };
  // Captured, because pages often end clicks before they reach the window.
  addEventListener('click', listen, { capture: true, passive: true, signal: stop.signal });
  return () => stop.abort();
}

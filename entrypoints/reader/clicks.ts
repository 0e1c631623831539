// Clicks on marks, as they are heard in the page. Nothing is prevented or stopped.
//
// Not here: whether a click was meant for the page (free-click.ts); that is asked only where it hit a mark.
import { marksAt } from '@/lib/paint';

/** A click as it stood while it was heard: the path is gone afterwards. */
export type Press = { event: MouseEvent; path: EventTarget[]; selects: boolean };

/** Calls back with the marks hit, the innermost first. Returns its undo. */
export function onMarkPress(
  ranges: () => readonly (Range | null)[],
  hit: (indices: number[], press: Press) => void,
): () => void {
  const stop = new AbortController();
  const listen = (event: MouseEvent): void => {
    const own = ranges();
    // A page can make clicks of its own; a card that opens by itself would be its work.
    if (own.length === 0 || !event.isTrusted) return;
    const indices = marksAt(own, event.clientX, event.clientY);
    if (indices.length === 0) return;
    const selection = getSelection();
    hit(indices, { event, path: event.composedPath(), selects: selection !== null && !selection.isCollapsed });
  };
  // Captured, because pages often end clicks before they reach the window.
  addEventListener('click', listen, { capture: true, passive: true, signal: stop.signal });
  return () => stop.abort();
}

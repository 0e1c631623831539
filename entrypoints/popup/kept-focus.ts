// The reader's place when one view gives way to another: at its top, and with the focus where reading goes on.
//
// Here: focus that would be lost with the button that was pressed. Not here: which view follows (ReadingApp.tsx).
import { useEffect, useRef } from 'preact/hooks';

type View = { kind: string; index?: number };

/** Into what was chosen; back at the entry that it was chosen from. What has the focus and stays keeps it. */
export function useKeptFocus(view: View): void {
  const chosen = useRef<number | null>(null);
  useEffect(() => {
    scrollTo(0, 0);
    if (view.index !== undefined) chosen.current = view.index;
    if (document.activeElement !== document.body) return;
    if (view.kind === 'context') focusOn('[data-chosen]');
    else if (view.kind === 'overview' && chosen.current !== null) focusOn(`[data-mentions~="${chosen.current}"]`);
  }, [view]);
}

const focusOn = (selector: string): void => document.querySelector<HTMLElement>(selector)?.focus();

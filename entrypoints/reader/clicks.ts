// Whose click is it? The page's, wherever it can have meant something there; else ours, when it hits a mark.
import { marksAt } from '@/lib/paint';

const ROLES = 'button link menuitem checkbox radio switch tab option textbox combobox'.split(' ');
const CONTROLS = `a[href], area[href], button, input, select, textarea, label, summary, video, audio, embed, [onclick],
  [contenteditable]:not([contenteditable="false"]), ${ROLES.map((role) => `[role="${role}"]`).join()}`;

/** A plain click with the main button that ends no selection and hits no link, control or editable. */
export function isFreeClick(event: MouseEvent, selection: Selection | null): boolean {
  // A page can make clicks of its own; a card that opens by itself would be its work.
  if (!event.isTrusted || event.button !== 0 || event.detail > 1) return false;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return false;
  if (selection && !selection.isCollapsed) return false;
  return !event
    .composedPath()
    .some((target) => target instanceof Element && Element.prototype.matches.call(target, CONTROLS));
}

/** Calls back with the marks hit, the innermost first. Nothing is prevented or stopped. Returns its undo. */
export function onMarkClick(ranges: () => readonly (Range | null)[], hit: (indices: number[]) => void): () => void {
  const stop = new AbortController();
  const listen = (event: MouseEvent): void => {
    const own = ranges();
    if (own.length === 0 || !isFreeClick(event, getSelection())) return;
    const indices = marksAt(own, event.clientX, event.clientY);
    if (indices.length > 0) hit(indices);
  };
  // Captured, because pages often end clicks before they reach the window.
  addEventListener('click', listen, { capture: true, passive: true, signal: stop.signal });
  return () => stop.abort();
}

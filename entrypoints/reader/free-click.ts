// Whose click is it? The page's, wherever it can have meant something there; else ours.
import type { Press } from './clicks';

const ROLES = 'button link menuitem checkbox radio switch tab option textbox combobox'.split(' ');
const CONTROLS = `a[href], area[href], button, input, select, textarea, label, summary, video, audio, embed, [onclick],
  [contenteditable]:not([contenteditable="false"]), ${ROLES.map((role) => `[role="${role}"]`).join()}`;

/** A plain click with the main button that ends no selection and hits no link, control or editable. */
export function isFreeClick({ event, path, selects }: Press): boolean {
  if (selects || event.button !== 0 || event.detail > 1) return false;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return false;
  return !path.some((target) => target instanceof Element && Element.prototype.matches.call(target, CONTROLS));
}

// Whose click is it? The page's, wherever it can have meant something there; else ours.
import { marksHit } from '@/lib/paint';
import type { Press } from './clicks';

const ROLES = 'button link menuitem checkbox radio switch tab option textbox combobox'.split(' ');
const CONTROLS = `a[href], area[href], button, input, select, textarea, label, summary, video, audio, embed, [onclick],
  [contenteditable]:not([contenteditable="false"]), ${ROLES.map((role) => `[role="${role}"]`).join()}`;

/** The mark that a click means, by its index in `ranges`; undefined where it means none, or is the page's. */
export const markMeant = (ranges: readonly (Range | null)[], press: Press): number | undefined =>
  isFree(press) ? marksHit(ranges, press.hits)[0] : undefined;

/** A plain click with the main button that ends no selection and hits no link, control or editable. */
function isFree({ event, path, selects }: Press): boolean {
  if (selects || event.button !== 0 || event.detail > 1) return false;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return false;
  return !path.some((target) => target instanceof Element && Element.prototype.matches.call(target, CONTROLS));
}

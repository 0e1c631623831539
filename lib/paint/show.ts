// Pointing out one place of the page: bringing it into view and letting it light up for a moment.
import { MARK_NAMES } from './names';

const ON = 450;
const OFF = 250;
const TIMES = 2;

const wantsLessMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Lights the range up twice, or once and steadily where the reader asks for less motion. Returns its undo. */
export function pulse(range: AbstractRange): () => void {
  const highlight = new Highlight(range);
  const show = (): void => void CSS.highlights.set(MARK_NAMES.pulse, highlight);
  const hide = (): void => {
    if (CSS.highlights.get(MARK_NAMES.pulse) === highlight) CSS.highlights.delete(MARK_NAMES.pulse);
  };
  show();
  const period = ON + OFF;
  const steps = wantsLessMotion()
    ? [{ at: TIMES * period, act: hide }]
    : Array.from({ length: TIMES }, (_, time) => [
        { at: time * period, act: show },
        { at: time * period + ON, act: hide },
      ]).flat();
  const timers = steps.map(({ at, act }) => setTimeout(act, at));
  return () => {
    timers.forEach(clearTimeout);
    hide();
  };
}

/** Scrolls the page, and boxes that scroll inside it, until the range is in the middle of the window. */
export function scrollToRange(range: Range): void {
  const element = range.startContainer.parentElement;
  // Boxes inside the page first, without motion: two smooth scrolls at a time cancel each other. From a frame this reaches the page
  // around it too, whose middle is found in no other way.
  const block = window === window.top ? 'nearest' : 'center';
  element?.scrollIntoView({ block, inline: 'nearest', behavior: 'instant' });
  const { top, bottom } = range.getBoundingClientRect();
  const off = (top + bottom) / 2 - innerHeight / 2;
  if (top < innerHeight / 5 || bottom > innerHeight * 0.8)
    scrollBy({ top: off, behavior: wantsLessMotion() ? 'instant' : 'smooth' });
}

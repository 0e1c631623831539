// A card opens where the pointer rests on a mark, for readers who turned that on. Injected then; the content script does without.
//
// Here: when a pointer rests, and when it has left. Not here: opening and closing (the content script and the card do).
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Box } from '@/components/beside';
import { cardHere } from '@/components/card-api';
import { hitsAt, marksHit } from '@/lib/paint';
import { readerHere } from './reader/api';

const OPEN_AFTER = 300;
const LEAVE_AFTER = 300;
/** A hand on a turning wheel trembles: after scrolling the pointer has to go further than this to mean something. */
const TREMBLE = 6;
const NONE = -1;
const HOVER = Symbol.for('hover');

export default defineUnlistedScript(() => {
  const world = globalThis as { [HOVER]?: boolean };
  if (world[HOVER]) return;
  world[HOVER] = true;

  /** The mark under the pointer. */
  let over = NONE;
  /** The mark whose card the pointer opened. A card opened by a click or a key is none of ours, and stays. */
  let opened = NONE;
  /** How far the pointer was from that card. */
  let away = Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  let pointer = { x: NaN, y: NaN };
  let restingSinceScroll: typeof pointer | null = null;

  const wait = (after: number, then: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(then, after);
  };
  const leaveSoon = (): void => {
    if (opened === NONE) return clearTimeout(timer);
    wait(LEAVE_AFTER, () => {
      opened = NONE;
      cardHere()?.close();
    });
  };
  const open = async (index: number): Promise<void> => {
    await readerHere()?.open(index, false);
    if (!cardHere()?.box()) return;
    opened = index;
    away = Infinity;
    if (over !== index) leaveSoon();
  };

  const look = (x: number, y: number): void => {
    const page = readerHere()?.current();
    const box = cardHere()?.box() ?? null;
    if (!box) opened = NONE;
    if (!page?.look.hover) return forget();
    if (box && distance(box, x, y) === 0) {
      over = NONE;
      return clearTimeout(timer);
    }
    const before = over;
    over = marksHit(page.ranges, hitsAt(page.ranges, x, y))[0] ?? NONE;
    if (over === NONE) {
      // On its way to the card, however far that is.
      const now = box ? distance(box, x, y) : Infinity;
      if (before !== NONE || now < away) leaveSoon();
      away = now;
    } else if (over !== before) {
      if (over === opened) clearTimeout(timer);
      else if (!box || opened !== NONE) wait(OPEN_AFTER, () => void open(over));
    }
  };

  const moved = ({ isTrusted, pointerType, buttons, clientX, clientY, screenX, screenY }: PointerEvent): void => {
    // The browser also tells of a pointer at rest under which the page moved.
    if (!isTrusted || pointerType === 'touch' || (screenX === pointer.x && screenY === pointer.y)) return;
    pointer = { x: screenX, y: screenY };
    const from = restingSinceScroll;
    if (from && Math.hypot(screenX - from.x, screenY - from.y) < TREMBLE) return;
    restingSinceScroll = null;
    // Selecting.
    if (buttons !== 0) return forget();
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => look(clientX, clientY));
  };
  const forget = (): void => {
    over = NONE;
    clearTimeout(timer);
  };
  const scrolled = (): void => {
    restingSinceScroll = pointer;
    cancelAnimationFrame(frame);
    if (opened === NONE) forget();
  };
  const pressed = ({ clientX, clientY }: PointerEvent): void => {
    const box = cardHere()?.box();
    // Who presses something in the card is at home in it.
    if (box && distance(box, clientX, clientY) === 0) opened = NONE;
    forget();
  };
  const left = (): void => {
    over = NONE;
    cancelAnimationFrame(frame);
    leaveSoon();
  };

  const quietly = { capture: true, passive: true };
  addEventListener('pointermove', moved, quietly);
  addEventListener('pointerdown', pressed, quietly);
  addEventListener('scroll', scrolled, quietly);
  document.documentElement.addEventListener('pointerleave', left, { passive: true });
});

/** From a point to the nearest edge of a box; 0 inside. */
function distance({ left, top, right, bottom }: Box, x: number, y: number): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

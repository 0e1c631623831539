// A grid of places: the card is always on screen and never over the words.
import { describe, expect, it } from 'vitest';
import { placeBeside } from '@/components/beside';
import type { Box, Place, Size } from '@/components/beside';

const views: Size[] = [
  { width: 360, height: 640 },
  { width: 768, height: 1024 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
];
const cards: Size[] = [
  { width: 384, height: 160 },
  { width: 384, height: 620 },
];
const parts = [0, 0.5, 1];
const grid = views.flatMap((view) =>
  cards.flatMap((card) =>
    parts.flatMap((x) =>
      parts.flatMap((y) => (['ltr', 'rtl'] as const).map((direction) => ({ view, card, x, y, direction }))),
    ),
  ),
);

const boxOf = (place: Place, card: Size): Box => ({
  left: place.left,
  top: place.top,
  right: place.left + place.width,
  bottom: place.top + Math.min(card.height, place.maxHeight),
});
const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('placing the card', () => {
  it.each(grid)('$view.width×$view.height card $card.height at $x,$y $direction', ({ view, card, x, y, direction }) => {
    const left = x * (view.width - 120);
    const top = y * (view.height - 20);
    const words = { left, top, right: left + 120, bottom: top + 20 };
    const box = boxOf(placeBeside({ words, direction }, card, view), card);
    expect(box.left).toBeGreaterThanOrEqual(8);
    expect(box.top).toBeGreaterThanOrEqual(8);
    expect(box.right).toBeLessThanOrEqual(view.width - 8);
    expect(box.bottom).toBeLessThanOrEqual(view.height - 8);
    expect(box.bottom - box.top).toBeGreaterThanOrEqual(160);
    expect(overlap(box, words)).toBe(false);
  });

  it('goes after the words in reading direction where both sides have room', () => {
    const words = { left: 900, top: 300, right: 1000, bottom: 320 };
    const view = { width: 1920, height: 1080 };
    expect(placeBeside({ words, direction: 'ltr' }, cards[0]!, view).left).toBe(1008);
    expect(placeBeside({ words, direction: 'rtl' }, cards[0]!, view).left).toBe(900 - 8 - 384);
  });
  it('goes into the margin of the column where that has room, beside the words where it has none', () => {
    const words = { left: 100, top: 300, right: 200, bottom: 320 };
    const narrow = { left: 48, top: 280, right: 624, bottom: 420 };
    const wide = { ...narrow, right: 900 };
    const view = { width: 1120, height: 760 };
    expect(placeBeside({ words, column: narrow, direction: 'ltr' }, cards[0]!, view)).toMatchObject({
      left: 632,
      top: 300,
    });
    expect(placeBeside({ words, column: wide, direction: 'ltr' }, cards[0]!, view)).toMatchObject({
      left: 208,
      top: 300,
    });
  });
  it('stays in sight when the words are scrolled away', () => {
    for (const top of [-500, 5000]) {
      const box = boxOf(
        placeBeside({ words: { left: 0, top, right: 360, bottom: top + 20 }, direction: 'ltr' }, cards[0]!, views[0]!),
        cards[0]!,
      );
      expect(box.top).toBeGreaterThanOrEqual(8);
      expect(box.bottom).toBeLessThanOrEqual(632);
    }
  });
  it('is never over the part of a phrase that stands in the next column', () => {
    const view = { width: 900, height: 700 };
    const words = { left: 300, top: 660, right: 420, bottom: 680 };
    const rest = [{ left: 460, top: 20, right: 560, bottom: 40 }];
    for (const card of cards) {
      for (const direction of ['ltr', 'rtl'] as const) {
        const box = boxOf(placeBeside({ words, rest, direction }, card, view), card);
        expect([...rest, words].some((part) => overlap(box, part))).toBe(false);
        expect(box.bottom - box.top).toBeGreaterThanOrEqual(160);
      }
    }
  });
  it('is narrower where a magnified window leaves no height above or below', () => {
    const view = { width: 640, height: 300 };
    const words = { left: 20, top: 140, right: 200, bottom: 170 };
    const place = placeBeside({ words, direction: 'ltr' }, cards[1]!, view);
    expect(place).toMatchObject({ side: 'end', left: 208, maxHeight: 284 });
    expect(place.left + place.width).toBeLessThanOrEqual(632);
  });
});

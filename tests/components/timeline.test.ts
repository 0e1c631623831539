// The geometry of the timeline: days across, values up, labels that touch nothing.
import { describe, expect, it } from 'vitest';
import { extentOf, layTimeline } from '@/components/timeline';
import type { Point } from '@/components/timeline';
import { people } from '../fixtures/contexts';

const frame = { width: 348, height: 104, mirrored: false };
const point = (id: string, day: string, value: number, more: Partial<Point> = {}): Point => ({
  id,
  here: false,
  from: day,
  to: day,
  low: value,
  high: value,
  label: value.toLocaleString('en'),
  ...more,
});
const lay = (points: Point[], change: Partial<typeof frame> = {}) =>
  layTimeline(points, { ...frame, ...change }, (day) => day);
const width = (text: string) => text.length * 6.4;

describe('labels', () => {
  const same = [
    point('a', '2031-01-01', 60, { to: '2031-01-11' }),
    point('b', '2031-01-01', 60, { to: '2031-01-11' }),
    point('c', '2031-02-01', 60),
  ];
  const named = (points: Point[]) => lay(points).labels.map(({ id }) => id);
  it('name once what several say of the same days', () => expect(named(same)).toEqual(['a', 'c']));
  it('name both when they say it of other days', () =>
    expect(named([same[0]!, { ...same[1]!, from: '2031-01-20', to: '2031-01-20' }])).toEqual(['a', 'b']));
  it('name this page’s as well', () =>
    expect(named([same[0]!, { ...same[1]!, here: true, label: 'this page' }])).toEqual(['b', 'a']));
});

describe('laying out', () => {
  const points = [
    point('a', '2031-01-01', 21_000),
    point('b', '2031-03-01', 48_000),
    point('c', '2031-06-01', 56_000, { here: true, label: 'this page' }),
  ];
  it('puts later days further on and larger values higher', () => {
    const [a, b, c] = lay(points).bars;
    expect(a!.x1).toBeLessThan(b!.x1);
    expect(b!.x1).toBeLessThan(c!.x1);
    expect(a!.y1).toBeGreaterThan(b!.y1);
    expect(b!.y1).toBeGreaterThan(c!.y1);
  });
  it('keeps distances in days', () => {
    const [a, b, c] = lay(points).bars;
    expect((b!.x1 - a!.x1) / (c!.x1 - a!.x1)).toBeCloseTo(59 / 151, 5);
  });
  it('mirrors the days where text runs from right to left', () => {
    const plain = lay(points).bars;
    const mirrored = lay(points, { mirrored: true }).bars;
    plain.forEach(({ x1, y1 }, at) => expect([mirrored[at]!.x1, mirrored[at]!.y1]).toEqual([348 - x1, y1]));
  });
  it('draws a bracket of days as wide as it is, and a wide value as a bar', () => {
    const [bar] = lay([
      point('a', '2031-01-01', 10, { to: '2031-02-01', high: 12 }),
      point('b', '2031-03-01', 20),
    ]).bars;
    expect(bar!.x2 - bar!.x1).toBeGreaterThan(100);
    expect(bar!.y2 - bar!.y1).toBeGreaterThanOrEqual(8);
  });
  it('stands in the middle when there is one day and one value', () => {
    const [a, b] = lay([point('a', '2031-01-01', 5), point('b', '2031-01-01', 5)]).bars;
    expect([a!.x1, b!.x1]).toEqual([174, 174]);
  });
  it('keeps all inside the frame, and no label on another, however crowded', () => {
    const crowd = Array.from({ length: 40 }, (_, at) =>
      point(`p${at}`, `2031-0${1 + (at % 6)}-1${at % 10}`, 1000 + ((at * 37) % 90), { here: at === 7 }),
    );
    const { bars, labels, ticks } = lay(crowd);
    for (const { x1, x2, y1, y2 } of bars)
      expect([x1 >= 0, x2 <= 348, y1 >= 0, y2 <= 86]).toEqual([true, true, true, true]);
    const boxes = labels.map(({ x, y, anchor, text }) => {
      const left = anchor === 'start' ? x : anchor === 'end' ? x - width(text) : x - width(text) / 2;
      return { left, right: left + width(text), top: y - 10, bottom: y + 2 };
    });
    boxes.forEach((box, at) => {
      expect(box.left >= 0 && box.right <= 348).toBe(true);
      for (const other of boxes.slice(at + 1)) {
        expect(
          box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom,
        ).toBe(false);
      }
    });
    expect(labels.some(({ here }) => here)).toBe(true);
    expect(ticks.length).toBeGreaterThan(1);
  });
});

describe('what a quantity can mean, drawn', () => {
  it.each([
    ['a number', people(251), 251, 251],
    ['more than a round one', people(48_000, 'more_than'), 48_000, 49_000],
    ['about', people(250, 'about'), 245, 255],
    ['nearly', people(280, 'nearly'), 275, 280],
    ['up to', people(400, 'up_to'), 300, 400],
    ['a range', people(240, 'range', { high: 270 }), 240, 270],
    ['zero', people(0, 'up_to'), 0, 0],
    ['a share', people(0.5, 'fraction'), 0.5, 0.5],
  ])('%s', (_, quantity, low, high) => expect(extentOf(quantity)).toEqual({ low, high }));
  it('is nothing where there is no number', () =>
    expect(extentOf(people(null, 'vague', { vague: 'dozens' }))).toBeNull());
});

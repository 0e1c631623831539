// The drawing of a measure over time, as numbers: where each figure's bar, each label and each day goes.
//
// Here: geometry, pure. Not here: SVG (Timeline.tsx) and how days and values are worded (words.ts).
import { grainOfNumber } from '@/lib/claim';
import type { Day, Quantity } from '@/lib/vocabulary';

/** A figure to be drawn. `from` to `to` are its days, `low` to `high` what it can mean. */
export type Point = { id: string; here: boolean; from: Day; to: Day; low: number; high: number; label: string };
/** A bar, or a dot where both extents are nothing. */
export type Bar = { id: string; here: boolean; x1: number; x2: number; y1: number; y2: number };
export type Label = { id: string; here: boolean; x: number; y: number; anchor: Anchor; text: string };
export type Tick = { x: number; anchor: Anchor; text: string };
export type Anchor = 'start' | 'middle' | 'end';
export type Drawing = { bars: Bar[]; labels: Label[]; ticks: Tick[]; base: number };
export type Frame = { width: number; height: number; mirrored: boolean };

type Rect = { left: number; right: number; top: number; bottom: number };

/** Room under the base line for the days, and above the plot for a label. */
const FOOT = 18;
const HEAD = 24;
const SIDE = 14;
const LINE = 12;
/** Average width of a character of an 11 px interface font. Wider is safer: a label left out is in the table. */
const CHARACTER = 6.4;
const LEAST_BAR = 8;
/** From a bar up to the base line of its label, so that the tail of a p or g does not touch a dot. */
const ABOVE = 8;

/**
 * The values that a quantity can mean, for drawing only: an open end is drawn one step of its last written digit
 * long. `null` where there is no number to draw.
 */
export function extentOf({ value, high, qualifier }: Quantity): { low: number; high: number } | null {
  if (value === null) return null;
  const step = grainOfNumber(value);
  switch (qualifier) {
    case 'range':
      return { low: value, high: high ?? value };
    case 'about':
      return { low: value - step / 2, high: value + step / 2 };
    case 'more_than':
    case 'at_least':
      return { low: value, high: value + step };
    case 'nearly':
      return { low: value - step / 2, high: value };
    case 'up_to':
    case 'at_most':
      return { low: Math.max(value - step, 0), high: value };
    default:
      return { low: value, high: value };
  }
}

/** Lays the points out in the frame. Labels that would touch another label or a bar are left out, this page's last. */
export function layTimeline(points: readonly Point[], frame: Frame, dayLabel: (day: Day) => string): Drawing {
  const base = frame.height - FOOT;
  const x = scale(
    points.flatMap(({ from, to }) => [dayNumber(from), dayNumber(to)]),
    SIDE,
    frame.width - SIDE,
  );
  const y = scale(
    points.flatMap(({ low, high }) => [low, high]),
    base - 10,
    HEAD,
  );
  const across = (day: Day) => (frame.mirrored ? frame.width - x(dayNumber(day)) : x(dayNumber(day)));

  const bars = points.map(({ id, here, from, to, low, high }): Bar => {
    const [x1, x2] = [across(from), across(to)].sort((a, b) => a - b) as [number, number];
    const [y1, y2] = stretch(y(high), y(low), low === high ? 0 : LEAST_BAR);
    return { id, here, x1, x2, y1, y2 };
  });
  return {
    bars,
    labels: placeLabels(points, bars, frame, base),
    ticks: placeTicks(points, across, frame, dayLabel),
    base,
  };
}

const dayNumber = (day: Day) => Date.parse(day) / 86_400_000;

/** A linear scale over the values. All equal: the middle. */
function scale(values: readonly number[], start: number, end: number): (value: number) => number {
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (high === low) return () => (start + end) / 2;
  return (value) => start + ((value - low) / (high - low)) * (end - start);
}

function stretch(top: number, bottom: number, least: number): [number, number] {
  const more = Math.max(least - (bottom - top), 0) / 2;
  return [top - more, bottom + more];
}

function placeLabels(points: readonly Point[], bars: readonly Bar[], frame: Frame, base: number): Label[] {
  const taken: Rect[] = bars.map(({ x1, x2, y1, y2 }) => ({
    left: x1 - 4,
    right: x2 + 4,
    top: y1 - 3,
    bottom: y2 + 3,
  }));
  // The line from this page's figure down to its day.
  for (const { here, x1, x2, y2 } of bars) {
    if (here) taken.push({ left: (x1 + x2) / 2 - 2, right: (x1 + x2) / 2 + 2, top: y2, bottom: base });
  }
  const labels: Label[] = [];
  const said = new Set<string>();
  const hereFirst = points
    .map((point, at) => ({ point, bar: bars[at] }))
    .sort((a, b) => Number(b.point.here) - Number(a.point.here));
  for (const { point, bar } of hereFirst) {
    // Several who say the same of the same days are one dot, and need one label.
    const words = [point.label, point.from, point.to].join();
    if (!bar || said.has(words)) continue;
    const width = point.label.length * CHARACTER;
    const spot = spotsAround(bar).find(({ x, y, anchor }) => {
      const rect = labelRect(x, y, width, anchor);
      const inside = rect.left >= 0 && rect.right <= frame.width && rect.top >= 0 && rect.bottom <= base - 1;
      return inside && !taken.some((other) => touches(rect, other));
    });
    if (!spot) continue;
    said.add(words);
    taken.push(labelRect(spot.x, spot.y, width, spot.anchor));
    labels.push({ id: point.id, here: point.here, ...spot, text: point.label });
  }
  return labels;
}

/** Where a label may stand around its bar, best first. `y` is the base line of the text. */
function spotsAround({ x1, x2, y1, y2 }: Bar): { x: number; y: number; anchor: Anchor }[] {
  const middle = (x1 + x2) / 2;
  const beside = (y1 + y2) / 2 + 4;
  return [
    { x: middle, y: y1 - ABOVE, anchor: 'middle' },
    { x: x2 + 3, y: y1 - ABOVE, anchor: 'end' },
    { x: x1 - 3, y: y1 - ABOVE, anchor: 'start' },
    { x: middle, y: y2 + LINE + 2, anchor: 'middle' },
    { x: x1 - 7, y: beside, anchor: 'end' },
    { x: x2 + 7, y: beside, anchor: 'start' },
    { x: x2 + 3, y: y2 + LINE + 2, anchor: 'end' },
    { x: x1 - 3, y: y2 + LINE + 2, anchor: 'start' },
  ];
}

function labelRect(x: number, y: number, width: number, anchor: Anchor): Rect {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - LINE + 2, bottom: y + 2 };
}

const touches = (a: Rect, b: Rect) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The first and last day always, then this page's, then the others as they fit. */
function placeTicks(
  points: readonly Point[],
  across: (day: Day) => number,
  frame: Frame,
  dayLabel: (day: Day) => string,
): Tick[] {
  const days = [...new Set(points.map(({ from }) => from))].sort();
  const last = points
    .map(({ to }) => to)
    .sort()
    .at(-1);
  const here = points.filter((point) => point.here).map(({ from }) => from);
  const wanted = new Set([days[0], last, ...here, ...days]);
  const taken: { left: number; right: number }[] = [];
  const ticks: Tick[] = [];
  for (const day of wanted) {
    if (day === undefined) continue;
    const text = dayLabel(day);
    const width = text.length * CHARACTER;
    const left = Math.max(0, Math.min(across(day) - width / 2, frame.width - width));
    if (ticks.some((tick) => tick.text === text)) continue;
    if (taken.some((other) => left < other.right + 8 && other.left < left + width + 8)) continue;
    taken.push({ left, right: left + width });
    ticks.push(tickAt(left, width, frame.width, text));
  }
  return ticks;
}

/** Held by the edge it leans on, so that a font of another width cannot push it out. */
function tickAt(left: number, width: number, frameWidth: number, text: string): Tick {
  if (left <= 0) return { x: 0, anchor: 'start', text };
  if (left + width >= frameWidth) return { x: frameWidth, anchor: 'end', text };
  return { x: left + width / 2, anchor: 'middle', text };
}

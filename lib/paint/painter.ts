// Paints ranges by the CSS Custom Highlight API: no node of the page is touched.
//
// Here: groups of ranges under names, their undo, only what changed of the next ones, and painting again when the page emptied the registry. Not here:
// how a mark looks (components/static/marks.css), what a click hits (hit.ts).
import type { MarkName } from './names';

export type Marks = { name: MarkName; ranges: readonly AbstractRange[] };
export type PaintOptions = {
  /** The page keeps taking the marks away: they are left off from now on. */
  onGivenUp?: () => void;
  /** Asked at each look. False takes the marks away for good: whoever painted them is not there any more. */
  stillWanted?: () => boolean;
};

/** How often to look whether the marks still stand. There is no event for it, and a look costs a microsecond. */
const LOOK = 1000;
/** A page that clears the registry in a loop wins after this many repaints in this time. */
const MOST_REPAINTS = 3;
const REPAINT_TIME = 10_000;

export type Painter = ReturnType<typeof createPainter>;

/** Paints groups of marks, and from then on only what is new of the next ones. */
export function createPainter({ onGivenUp, stillWanted }: PaintOptions = {}) {
  const painted = new Map<MarkName, { highlight: Highlight; ranges: ReadonlySet<AbstractRange> }>();
  let repaints: number[] = [];
  let timer: ReturnType<typeof setInterval> | undefined;

  const stands = (name: MarkName): boolean => {
    const own = painted.get(name);
    return !own || (CSS.highlights.get(name) === own.highlight && own.highlight.size === own.ranges.size);
  };
  const put = (name: MarkName, ranges: ReadonlySet<AbstractRange>): void => {
    const before = painted.get(name);
    if (ranges.size === 0) return takeOff(name);
    if (before && stands(name)) {
      for (const range of before.ranges) if (!ranges.has(range)) before.highlight.delete(range);
      for (const range of ranges) if (!before.ranges.has(range)) before.highlight.add(range);
      before.ranges = ranges;
      return;
    }
    const highlight = new Highlight();
    // One by one: tens of thousands of arguments overflow the stack.
    for (const range of ranges) highlight.add(range);
    CSS.highlights.set(name, highlight);
    painted.set(name, { highlight, ranges });
  };
  const takeOff = (name: MarkName): void => {
    if (CSS.highlights.get(name) === painted.get(name)?.highlight) CSS.highlights.delete(name);
    painted.delete(name);
  };
  const erase = (): void => {
    clearInterval(timer);
    timer = undefined;
    for (const name of painted.keys()) takeOff(name);
  };
  const look = (): void => {
    if (stillWanted?.() === false) return erase();
    const names = [...painted.keys()];
    if (names.every(stands)) return;
    const now = performance.now();
    repaints = repaints.filter((time) => now - time < REPAINT_TIME);
    if (repaints.length === MOST_REPAINTS) {
      erase();
      onGivenUp?.();
      return;
    }
    repaints.push(now);
    for (const name of names) if (!stands(name)) put(name, painted.get(name)!.ranges);
  };

  return {
    /** Replaces whatever stood under these names. */
    paint(marks: readonly Marks[]): void {
      for (const { name, ranges } of marks) put(name, new Set(ranges));
      if (painted.size > 0) timer ??= setInterval(look, LOOK);
    },
    /** Takes the marks away, and leaves alone what others painted since. */
    erase,
  };
}

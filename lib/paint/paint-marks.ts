// Paints ranges by the CSS Custom Highlight API: no node of the page is touched.
//
// Here: groups of ranges under names, their undo, and painting again when the page emptied the registry. Not here:
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

/** Replaces whatever stood under these names. Returns its undo, which leaves alone what others painted since. */
export function paintMarks(marks: readonly Marks[], { onGivenUp, stillWanted }: PaintOptions = {}): () => void {
  const painted = marks
    .filter(({ ranges }) => ranges.length > 0)
    .map((group) => ({ ...group, highlight: new Highlight() }));
  const put = (): void => {
    for (const { name, ranges, highlight } of painted) {
      // One by one: tens of thousands of arguments overflow the stack.
      for (const range of ranges) highlight.add(range);
      CSS.highlights.set(name, highlight);
    }
  };
  const stands = ({ name, highlight, ranges }: (typeof painted)[number]): boolean =>
    CSS.highlights.get(name) === highlight && highlight.size === ranges.length;

  put();
  let repaints: number[] = [];
  const look = (): void => {
    if (stillWanted?.() === false) return undo();
    if (painted.every(stands)) return;
    const now = performance.now();
    repaints = repaints.filter((time) => now - time < REPAINT_TIME);
    if (repaints.length === MOST_REPAINTS) {
      undo();
      onGivenUp?.();
      return;
    }
    repaints.push(now);
    put();
  };
  const timer = painted.length > 0 ? setInterval(look, LOOK) : undefined;
  const undo = (): void => {
    clearInterval(timer);
    for (const { name, highlight } of painted) if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
  };
  return undo;
}

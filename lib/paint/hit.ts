// Which marks stand at a point. Highlights get no events, so clicks are tested against them.
//
// In two steps, because every page carries the first and few need the second. The first needs layout to be clean or makes it so: call it
// for a click, not for every move of the mouse.
const ENDS = ['startContainer', 'startOffset', 'endContainer', 'endOffset'] as const;

/** What stands at a point, ours or the page's. */
export type Hit = { ranges?: readonly AbstractRange[] };
type HitRegistry = HighlightRegistry & {
  highlightsFromPoint: (x: number, y: number, within: { shadowRoots: ShadowRoot[] }) => readonly Hit[];
};

/** What is painted at this point of the viewport, in the document and in the shadow trees that hold one of `ranges`. */
export function hitsAt(ranges: readonly (Range | null)[], x: number, y: number): readonly Hit[] {
  const registry = CSS.highlights as HitRegistry;
  // The browser looks into shadow trees only where it is told to.
  const roots = new Set(ranges.map((range) => range?.startContainer.getRootNode()));
  const shadowRoots = [...roots].filter((root) => root instanceof ShadowRoot);
  return registry.highlightsFromPoint(x, y, { shadowRoots });
}

/**
 * The indices, in `ranges`, of those that were hit, the shortest first: of two marks that overlap, the inner one is meant. Empty where none
 * was.
 */
export function marksHit(ranges: readonly (Range | null)[], hits: readonly Hit[]): number[] {
  const found = new Set<number>();
  for (const hit of hits) {
    for (const range of hit.ranges ?? []) {
      const index = ranges.findIndex((own) => own !== null && isSame(own, range));
      if (index >= 0) found.add(index);
    }
  }
  return [...found].sort((one, other) => sizeOf(ranges[one]!) - sizeOf(ranges[other]!));
}

// By place: the same range may come back wrapped anew. All whose words are gone since are left at one place.
const isSame = (one: AbstractRange, other: AbstractRange): boolean =>
  !one.collapsed && ENDS.every((end) => one[end] === other[end]);

const sizeOf = (range: Range): number => range.toString().length;

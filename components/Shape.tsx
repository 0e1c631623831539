// A small sign for a relation, beside its words: shape before colour, and the words say it again.
//
// Here: the drawings. Not here: what a relation is called (explain.ts).
import type { Relation } from '@/lib/vocabulary';

/** One drawing for each thing a relation can say. None of them stands for good or bad. */
const PATHS: Record<Relation, string> = {
  reportedConflict: 'M3 6h10M3 10h10M10.5 2.5l-5 11',
  conflicts: 'M3 6h10M3 10h10M10.5 2.5l-5 11',
  revision: 'M13 8a5 5 0 1 1-1.6-3.7M13 2v3h-3',
  anomaly: 'M2 12h4l2-8 2 8h4',
  laterUpdate: 'M4 12l7.5-7.5M6 4h6v6',
  earlier: 'M4 12l7.5-7.5M6 4h6v6',
  agrees: 'M3 6h10M3 10h10',
  sameWhenRounded: 'M3 6.5c2-2 3.5-1.5 5 0s3 2 5 0M3 10.8c2-2 3.5-1.5 5 0s3 2 5 0',
  dateNeeded: 'M3 4.5h10v8.5H3zM3 7.5h10M6 2.5v3M10 2.5v3',
  differentScope: 'M9.5 8a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0zM13.5 8a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0z',
  notComparable: 'M5.5 3v10M10.5 3v10',
};

/** The sign of a relation. Silent for screen readers: the words follow it. */
export function Shape({ relation }: { relation: Relation }) {
  return (
    <svg class="shape" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
      <path d={PATHS[relation]} />
    </svg>
  );
}

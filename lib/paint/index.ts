// Painting: ranges to highlights, each with its undo, and back from a point to what is painted there.
export { hitsAt, marksHit, type Hit } from './hit';
export { MARK_NAMES, type MarkName } from './names';
export { createPainter, type Marks, type Painter, type PaintOptions } from './painter';
export { pulse, scrollToRange } from './show';

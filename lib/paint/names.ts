// The names under which marks stand in the document's registry of highlights, and in components/static/marks.css.
//
// The registry is the page's too: the names say nothing about what was found, nor by whom.

/**
 * A figure; a phase or an actor; the same two for readers who want a tint instead of a line; words with a note of the reader's;
 * words being pointed out.
 */
export const MARK_NAMES = {
  figure: 'mark-line',
  quiet: 'mark-dots',
  figureTint: 'mark-tint',
  quietTint: 'mark-veil',
  noted: 'mark-double',
  pulse: 'mark-pulse',
} as const;
export type MarkName = (typeof MARK_NAMES)[keyof typeof MARK_NAMES];

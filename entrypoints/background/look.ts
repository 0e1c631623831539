// How this reader wants a page to look: which mentions are marked and in which style, the card's theme, hovering.
//
// Pure: the settings and a reading in, one plain object out. Not here: painting (entrypoints/reader).
import type { Look } from '@/lib/messages';
import { MARK_NAMES, type MarkName } from '@/lib/paint';
import type { Settings } from '@/lib/settings';
import type { Mention } from '@/lib/vocabulary';

const KIND_OF = {
  figure: 'figures',
  discrepancy: 'figures',
  phase: 'agreements',
  actor: 'names',
} as const satisfies Record<Mention['kind'], Settings['kinds'][number]>;

export const lookOf = (mentions: readonly Mention[], settings: Settings): Look => ({
  marks: mentions.map((mention) => markOf(mention, settings)),
  theme: settings.theme,
  hover: settings.hover,
});

/** One style for every figure, whoever it speaks for and whatever is on record. */
function markOf(mention: Mention, { kinds, markStyle }: Settings): MarkName | null {
  // A figure that links to nothing is known to the engine only.
  if (mention.kind === 'figure' && mention.measure === null) return null;
  const kind = KIND_OF[mention.kind];
  if (!kinds.includes(kind)) return null;
  const tint = markStyle === 'tint';
  if (kind === 'figures') return tint ? MARK_NAMES.figureTint : MARK_NAMES.figure;
  return tint ? MARK_NAMES.quietTint : MARK_NAMES.quiet;
}

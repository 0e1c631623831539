// What is new in a page's text since it was last sent, so that only that is sent again.
//
// Here: both directions, pure. Passages are never changed once made: those that are the same objects say the same. Not here: sending
// (entrypoints/reader), keeping the text before (entrypoints/background).
import { isWellLaid, type PageText, type TextChange } from '@/lib/vocabulary';
import type { Passage } from './passage';

/** A page's text, with the passages that it is made of. */
type Woven = { page: PageText; passages: readonly Passage[]; starts: readonly number[] };

/** What makes the one text the other. All else that a page says of itself is taken to be the same. */
export function changeOf(before: Woven, after: Woven): TextChange {
  const [was, is] = [before.passages, after.passages];
  const shorter = Math.min(was.length, is.length);
  let head = 0;
  while (head < shorter && was[head] === is[head]) head++;
  let tail = 0;
  while (tail < shorter - head && was.at(-1 - tail) === is.at(-1 - tail)) tail++;
  const start = head === 0 ? 0 : before.starts[head - 1]! + was[head - 1]!.text.length;
  const endIn = ({ page, starts }: Woven): number => (tail === 0 ? page.text.length : starts.at(-tail)!);
  const end = endIn(after);
  return {
    start,
    end: endIn(before),
    text: after.page.text.slice(start, end),
    blocks: after.page.blocks.filter((block) => block.start >= start && block.end <= end),
  };
}

/** The text after the change; null where the change is of another text. */
export function withChange(page: PageText, { start, end, text, blocks }: TextChange): PageText | null {
  if (start > end || end > page.text.length) return null;
  const shift = text.length - (end - start);
  const changed = {
    ...page,
    text: page.text.slice(0, start) + text + page.text.slice(end),
    blocks: [
      ...page.blocks.filter((block) => block.end <= start),
      ...blocks,
      ...page.blocks
        .filter((block) => block.start >= end)
        .map((block) => ({ ...block, start: block.start + shift, end: block.end + shift })),
    ],
  };
  return isWellLaid(changed) ? changed : null;
}

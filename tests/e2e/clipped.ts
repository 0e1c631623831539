// Words on a page that a reader cannot see whole: cut off by a box, out of the window, out of their button, or drawn
// over other words. Runs in the page.

/** One line for each; scrolling down inside a box is reading, scrolling sideways is not. */
export function clippedWords(): string[] {
  const faults: string[] = [];
  const isOutside = (inner: DOMRect, outer: DOMRect) => inner.left < outer.left - 1 || inner.right > outer.right + 1;
  const window = new DOMRect(0, 0, document.documentElement.clientWidth, 1);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = node.textContent?.trim() ?? '';
    const parent = node.parentElement;
    if (words === '' || !parent?.checkVisibility() || parent.closest('option, script, style')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const problem = [...range.getClientRects()].map((rect) => problemOf(rect, parent)).find((each) => each !== null);
    if (problem) faults.push(`${problem}: ${words.slice(0, 60)}`);
  }
  for (const drawing of document.querySelectorAll('svg')) faults.push(...drawnOver(drawing));
  return faults;

  function problemOf(rect: DOMRect, parent: Element): string | null {
    if (rect.width === 0) return null;
    if (isOutside(rect, window)) return 'out of the window';
    let scrolls = false;
    for (let box: Element | null = parent; box; box = box.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(box);
      const bounds = box.getBoundingClientRect();
      if (box.matches('button, .button, .tags > li') && isOutside(rect, bounds)) return 'out of its button';
      if (overflowX !== 'visible' && box.tagName !== 'svg' && isOutside(rect, bounds)) return 'cut off at the side';
      if (overflowY === 'auto' || overflowY === 'scroll') scrolls = true;
      const above = rect.top < bounds.top - 1 || rect.bottom > bounds.bottom + 1;
      if (!scrolls && above && (overflowY === 'hidden' || overflowY === 'clip')) return 'cut off below';
    }
    return null;
  }

  function drawnOver(drawing: Element): string[] {
    const labels = [...drawing.querySelectorAll('text')].map((text) => ({
      words: text.textContent ?? '',
      box: text.getBoundingClientRect(),
    }));
    const frame = (drawing.parentElement ?? drawing).getBoundingClientRect();
    return labels.flatMap(({ words, box }, at) => [
      ...(isOutside(box, frame) ? [`out of its drawing: ${words}`] : []),
      ...labels
        .slice(at + 1)
        .filter((other) => {
          const [across, down] = [
            Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left),
            Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top),
          ];
          // The boxes of two lines of text touch where their letters do not.
          return across > 1 && down > 4;
        })
        .map((other) => `drawn over each other: ${words} and ${other.words}`),
    ]);
  }
}

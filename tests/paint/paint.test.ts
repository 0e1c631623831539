// Marks stand in the registry and nowhere else, come back when the page clears them, and are found under a point.
import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createPainter,
  hitsAt,
  MARK_NAMES,
  marksHit,
  pulse,
  scrollToRange,
  type Marks,
  type PaintOptions,
} from '@/lib/paint';
import css from '../../components/static/marks.css?inline';

const TEXT = 'Officials said more than 48,000 people had left, and Hamas did not answer.';
let undo: (() => void)[] = [];
let line: HTMLElement;
beforeEach(() => {
  document.body.innerHTML = `<style>${css}</style><p style="margin: 40px; font: 20px serif">${TEXT.replace('48,000', '<b>48</b>,000')}</p>`;
  line = document.querySelector('p')!;
});
afterEach(() => {
  undo.forEach((step) => step());
  undo = [];
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** The Range of some words of the line, across its elements. */
function rangeOf(words: string): Range {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  const at = line.textContent.indexOf(words);
  const range = document.createRange();
  let before = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (at >= before && at <= before + node.length) range.setStart(node, at - before);
    if (at + words.length <= before + node.length && at + words.length >= before) {
      range.setEnd(node, at + words.length - before);
      break;
    }
    before += node.length;
  }
  return range;
}
const painted = (name: string): string[] =>
  [...(CSS.highlights.get(name) ?? [])].map((range) => (range as Range).toString());
const middleOf = (range: Range) => {
  const { left, top, width, height } = range.getBoundingClientRect();
  return [left + width / 2, top + height / 2] as const;
};
const paint = (marks: readonly Marks[], options?: PaintOptions) => {
  const painter = createPainter(options);
  painter.paint(marks);
  undo.push(painter.erase);
  return painter.erase;
};

describe('painting', () => {
  it('puts the ranges under their names and leaves the page as it was', () => {
    const before = document.documentElement.outerHTML;
    const off = paint([
      { name: MARK_NAMES.figure, ranges: [rangeOf('more than 48,000 people')] },
      { name: MARK_NAMES.quiet, ranges: [rangeOf('Hamas')] },
      { name: MARK_NAMES.noted, ranges: [] },
    ]);
    expect(painted(MARK_NAMES.figure)).toEqual(['more than 48,000 people']);
    expect(painted(MARK_NAMES.quiet)).toEqual(['Hamas']);
    expect(CSS.highlights.has(MARK_NAMES.noted)).toBe(false);
    expect(document.documentElement.outerHTML).toBe(before);
    off();
    expect(Object.values(MARK_NAMES).filter((name) => CSS.highlights.has(name))).toEqual([]);
  });

  it('leaves alone what was painted since under the same name', () => {
    const off = paint([{ name: MARK_NAMES.figure, ranges: [rangeOf('48,000')] }]);
    paint([{ name: MARK_NAMES.figure, ranges: [rangeOf('Hamas')] }]);
    off();
    expect(painted(MARK_NAMES.figure)).toEqual(['Hamas']);
  });

  it('changes only what is new of the next ones', () => {
    const [kept, gone, come] = [rangeOf('48,000'), rangeOf('Hamas'), rangeOf('Officials')];
    const painter = createPainter();
    undo.push(painter.erase);
    painter.paint([{ name: MARK_NAMES.figure, ranges: [kept, gone] }]);
    const highlight = CSS.highlights.get(MARK_NAMES.figure)!;
    const added = vi.spyOn(highlight, 'add');
    painter.paint([{ name: MARK_NAMES.figure, ranges: [kept, come] }]);
    expect(CSS.highlights.get(MARK_NAMES.figure)).toBe(highlight);
    expect(added.mock.calls).toEqual([[come]]);
    expect(painted(MARK_NAMES.figure)).toEqual(['48,000', 'Officials']);
    painter.paint([{ name: MARK_NAMES.figure, ranges: [] }]);
    expect(CSS.highlights.has(MARK_NAMES.figure)).toBe(false);
  });

  it.each([
    ['clears the registry', () => CSS.highlights.clear()],
    ['empties a mark', () => CSS.highlights.get(MARK_NAMES.figure)?.clear()],
    ['puts something else there', () => CSS.highlights.set(MARK_NAMES.figure, new Highlight())],
  ])('comes back when the page %s, three times in ten seconds', (_, spoil) => {
    vi.useFakeTimers();
    const onGivenUp = vi.fn<() => void>();
    paint([{ name: MARK_NAMES.figure, ranges: [rangeOf('48,000')] }], { onGivenUp });
    for (let time = 0; time < 3; time++) {
      spoil();
      vi.advanceTimersByTime(1000);
      expect(painted(MARK_NAMES.figure)).toEqual(['48,000']);
    }
    expect(onGivenUp).not.toHaveBeenCalled();
    spoil();
    vi.advanceTimersByTime(5000);
    expect(painted(MARK_NAMES.figure)).not.toEqual(['48,000']);
    expect(onGivenUp).toHaveBeenCalledTimes(1);
  });

  it('comes back any number of times when that is seldom', () => {
    vi.useFakeTimers();
    paint([{ name: MARK_NAMES.figure, ranges: [rangeOf('48,000')] }]);
    for (let time = 0; time < 6; time++) {
      CSS.highlights.clear();
      vi.advanceTimersByTime(6000);
      expect(painted(MARK_NAMES.figure)).toEqual(['48,000']);
    }
  });
});

describe('under a point', () => {
  const marksAt = (ranges: (Range | null)[], x: number, y: number) => marksHit(ranges, hitsAt(ranges, x, y));

  it('stand the marks there, the innermost first', () => {
    const ranges = [rangeOf('more than 48,000 people'), null, rangeOf('48,000'), rangeOf('Hamas')];
    paint([
      { name: MARK_NAMES.figure, ranges: [ranges[0]!, ranges[2]!] },
      { name: MARK_NAMES.quiet, ranges: [ranges[3]!] },
    ]);
    expect(marksAt(ranges, ...middleOf(ranges[2]!))).toEqual([2, 0]);
    expect(marksAt(ranges, ...middleOf(ranges[3]!))).toEqual([3]);
    expect(marksAt(ranges, ...middleOf(rangeOf('Officials')))).toEqual([]);
    expect(marksAt(ranges, 1, 1)).toEqual([]);
  });

  it('stood none that is gone since: what was taken away leaves its ranges at one and the same place', () => {
    const ranges = [rangeOf('48,000'), rangeOf('Hamas')];
    paint([{ name: MARK_NAMES.figure, ranges }]);
    const hits = hitsAt(ranges, ...middleOf(ranges[1]!));
    line.remove();
    expect(marksHit(ranges, hits)).toEqual([]);
  });

  it('stands no mark of somebody else', () => {
    const range = rangeOf('Hamas');
    CSS.highlights.set('theirs', new Highlight(range));
    undo.push(() => void CSS.highlights.delete('theirs'));
    expect(marksAt([rangeOf('48,000')], ...middleOf(range))).toEqual([]);
  });
});

describe('marks of a script that is left over', () => {
  it('go at the next look, and do not come back', () => {
    vi.useFakeTimers();
    let wanted = true;
    paint([{ name: MARK_NAMES.figure, ranges: [rangeOf('48,000')] }], { stillWanted: () => wanted });
    vi.advanceTimersByTime(3000);
    expect(painted(MARK_NAMES.figure)).toEqual(['48,000']);
    wanted = false;
    vi.advanceTimersByTime(1000);
    expect(painted(MARK_NAMES.figure)).toEqual([]);
    vi.advanceTimersByTime(5000);
    expect(painted(MARK_NAMES.figure)).toEqual([]);
  });

  it('leave alone what the newer one painted under the same names', () => {
    vi.useFakeTimers();
    paint([{ name: MARK_NAMES.figure, ranges: [rangeOf('48,000')] }], { stillWanted: () => false });
    const newer = new Highlight(rangeOf('Hamas'));
    CSS.highlights.set(MARK_NAMES.figure, newer);
    vi.advanceTimersByTime(3000);
    expect(CSS.highlights.get(MARK_NAMES.figure)).toBe(newer);
  });
});

describe('showing a place', () => {
  it('lights up twice and goes out', () => {
    vi.useFakeTimers();
    vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: false } as MediaQueryList);
    undo.push(pulse(rangeOf('Hamas')));
    const seen = Array.from({ length: 20 }, () => (vi.advanceTimersByTime(100), painted(MARK_NAMES.pulse).length)).join(
      '',
    );
    expect(seen.match(/1+/g)?.length).toBe(2);
    expect(seen.endsWith('0000')).toBe(true);
  });

  it('lights up steadily where less motion is wanted, and goes out', () => {
    vi.useFakeTimers();
    vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: true } as MediaQueryList);
    undo.push(pulse(rangeOf('Hamas')));
    const seen = Array.from({ length: 20 }, () => (vi.advanceTimersByTime(100), painted(MARK_NAMES.pulse).length)).join(
      '',
    );
    expect(seen).toMatch(/^1+0+$/);
  });

  it('ends with its undo', () => {
    vi.useFakeTimers();
    const off = pulse(rangeOf('Hamas'));
    vi.advanceTimersByTime(100);
    off();
    vi.advanceTimersByTime(3000);
    expect(CSS.highlights.has(MARK_NAMES.pulse)).toBe(false);
  });

  it('scrolls the words into view, inside a box too, and changes no node', async () => {
    line.before(Object.assign(document.createElement('div'), { style: 'height: 5000px' }));
    const box = document.createElement('div');
    box.style.cssText = 'height: 120px; overflow: auto';
    line.replaceWith(box);
    box.append(Object.assign(document.createElement('div'), { style: 'height: 900px' }), line);
    vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: true } as MediaQueryList);
    const before = document.documentElement.outerHTML;
    const range = rangeOf('Hamas');
    scrollToRange(range);
    const { top, bottom } = range.getBoundingClientRect();
    expect(top).toBeGreaterThanOrEqual(box.getBoundingClientRect().top);
    expect(bottom).toBeLessThanOrEqual(innerHeight);
    expect(document.documentElement.outerHTML).toBe(before);
    scrollTo(0, 0);
  });
});

describe('the style sheet', () => {
  it('gives each name its own shape, and none a fill that shouts', () => {
    const styles = [MARK_NAMES.figure, MARK_NAMES.quiet, MARK_NAMES.noted].map((name) =>
      getComputedStyle(line, `::highlight(${name})`),
    );
    expect(styles.map((style) => style.textDecorationLine)).toEqual(['underline', 'underline', 'underline']);
    expect(new Set(styles.map((style) => style.textDecorationStyle)).size).toBe(3);
    for (const { backgroundColor } of styles)
      expect(Number(/[,/] ?([\d.]+)\)$/.exec(backgroundColor)?.[1] ?? 1)).toBeLessThan(0.2);
  });

  it('leaves the words selectable', async () => {
    paint([{ name: MARK_NAMES.figure, ranges: [rangeOf('48,000')] }]);
    await userEvent.dblClick(line);
    expect(getSelection()?.isCollapsed).toBe(false);
    getSelection()?.removeAllRanges();
  });
});

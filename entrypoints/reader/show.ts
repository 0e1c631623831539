// Points out one mention of the page.
import { pulse, scrollToRange } from '@/lib/paint';
import type { ReaderApi } from './api';

let dim: (() => void) | null = null;

/** Scrolls to a mention and lets it light up. */
export function show(reader: ReaderApi, index: number): void {
  const range = reader.current()?.ranges[index];
  if (!range) return;
  reader.chosen = index;
  dim?.();
  scrollToRange(range);
  dim = pulse(range);
}

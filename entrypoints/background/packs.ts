// The packs, held by the background: one copy for all tabs, opened at the first need and again after it slept.
import type { Pack } from '@/lib/pack';

/**
 * Gives the opened packs, fetching them once; a failure is not kept, the next need tries again. `open` gets the compiled
 * buffer as it lies in the extension: nothing is parsed on the way to a mark.
 */
export function holdPacks<P extends Pack>(
  paths: readonly string[],
  fetchBuffer: (path: string) => Promise<ArrayBuffer>,
  open: (buffer: ArrayBuffer) => P,
): () => Promise<readonly P[]> {
  let held: Promise<readonly P[]> | null = null;
  return () => {
    held ??= Promise.all(paths.map(async (path) => open(await fetchBuffer(path)))).catch((error: unknown) => {
      held = null;
      throw error;
    });
    return held;
  };
}

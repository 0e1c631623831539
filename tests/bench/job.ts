// How bench.ts tells a script in a page what to do, and hears what came of it: by the page's address and one attribute.
//
// For the scripts of probe.ts and rival.ts. A page without a job in its address is left alone.

/** The attribute of the root element that holds what was measured. */
export const RESULT = 'data-bench';

export type Outcome<T> = { value: T } | { error: string };

export const addressOf = (url: string, job: object): string => `${url}#${encodeURIComponent(JSON.stringify(job))}`;

/** What bench.ts wrote there, as it wrote it; null where nobody did. */
export function jobOf(): unknown {
  const written = decodeURIComponent(location.hash.slice(1));
  return written.startsWith('{') ? JSON.parse(written) : null;
}

/** Leaves what `run` resolves with, or why it did not, where bench.ts looks. */
export async function finish(run: () => Promise<unknown>): Promise<void> {
  const outcome = await run().then(
    (value) => ({ value }),
    (error: unknown) => ({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
  document.documentElement.setAttribute(RESULT, JSON.stringify(outcome));
}

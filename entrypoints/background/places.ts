// Asking about places in a tab: the script that knows them is put there first.
//
// What comes back was made inside a web page's process, so it is parsed.
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { DescribedSchema, type Describable, type Described } from '@/lib/messages';
import { SpanSchema, type Span } from '@/lib/vocabulary';
import { injectOnce, readFrame, type Target } from './browser';
import type { Selector } from '@/lib/annotate';
import type { PlacesApi } from '@/entrypoints/places';

type Method = keyof PlacesApi;

/** Asks the frame that is read, or one that is named; null where we may not run, and where the page was left meanwhile. */
async function callPlaces(tabId: number, method: Method, argument: unknown, frame?: Target): Promise<unknown> {
  try {
    const target = frame ?? (await readFrame(tabId)) ?? { tabId };
    await injectOnce(target, 'places');
    const func = (name: string, given: unknown) =>
      (globalThis as { [key: symbol]: Record<string, (given: unknown) => unknown> | undefined })[
        Symbol.for('places')
      ]?.[name]?.(given);
    const [found] = await browser.scripting.executeScript({ target, func, args: [method, argument] });
    return found?.result ?? null;
  } catch {
    return null;
  }
}

export async function describeIn(tabId: number, what: Describable): Promise<Described | null> {
  const answer =
    what === 'selection'
      ? // Words of the page around a frame that is read can be meant too.
        ((await callPlaces(tabId, 'selection', null, { tabId })) ?? (await callPlaces(tabId, 'selection', null)))
      : await callPlaces(tabId, 'mention', what.index);
  return DescribedSchema.safeParse(answer).data ?? null;
}

export const showPlaceIn = async (tabId: number, selector: Selector[]): Promise<boolean> =>
  (await callPlaces(tabId, 'show', selector)) === true;

const SpansSchema = z.array(z.nullable(SpanSchema));

/**
 * For each note the place in that document which the markup confirms; null where it does not. The document may be one that is only
 * prepared, behind the one in front.
 */
export async function confirmIn(
  tabId: number,
  documentId: string | null,
  notes: Selector[][],
): Promise<(Span | null)[]> {
  const asking = documentId === null ? undefined : { tabId, documentIds: [documentId] };
  const spans = SpansSchema.safeParse(await callPlaces(tabId, 'confirm', notes, asking)).data;
  return notes.map((_, at) => spans?.[at] ?? null);
}

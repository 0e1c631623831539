// From mark to mark by keyboard. Injected with the first press of a command; the content script does without.
//
// Here: which mark a step goes to. Not here: showing and opening it (the content script does), the keys (the browser's).
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { cardHere } from '@/components/card-api';
import { readerHere, type ReaderApi } from './reader/api';
import { show } from './reader/show';

type Step = 'next' | 'previous' | 'open';

export default defineUnlistedScript(() => {
  const walk = (step: Step): void => {
    const reader = readerHere();
    const index = reader && targetOf(reader, step);
    if (!reader || index === null || index === undefined) return;
    show(reader, index);
    // An open card goes along, so that one can read from figure to figure.
    if (step === 'open' || cardHere()?.box()) void reader.open(index, true);
  };
  Object.assign(globalThis, { [Symbol.for('walk')]: walk });
});

/** From the mark that was chosen last, where it is still in view, else from what is in view; around the end. */
function targetOf(reader: ReaderApi, step: Step): number | null {
  const page = reader.current();
  if (!page) return null;
  const stops = page.look.marks.flatMap((mark, index) => {
    const box = mark && page.ranges[index]?.getBoundingClientRect();
    return box && box.height > 0 ? [{ index, box }] : [];
  });
  const inView = ({ box }: (typeof stops)[number]) => box.bottom > 0 && box.top < innerHeight;
  const at = stops.findIndex((stop) => stop.index === reader.chosen && inView(stop));
  const first = stops.findIndex(({ box }) => box.bottom > 0);
  if (step === 'open') return (stops[at] ?? stops[first] ?? stops[0])?.index ?? null;
  if (step === 'next') return (stops[at < 0 ? first : at + 1] ?? stops[0])?.index ?? null;
  const before = at < 0 ? stops.findLastIndex(({ box }) => box.top < innerHeight) : at - 1;
  return (stops[before] ?? stops.at(-1))?.index ?? null;
}

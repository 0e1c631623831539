// A few sentences that are alive: read by the engine, marked and opened as on any page.
//
// Here: one block of text and its marks. The content script does the same for whole pages (entrypoints/reader).
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import '@/components/static/marks.css';
import { cardHere } from '@/components/card-api';
import sample from '@/data/sample/first-run.json';
import card from '@/entrypoints/card';
import { onPress } from '@/entrypoints/reader/clicks';
import { overlapping } from '@/entrypoints/reader/marks';
import { markMeant } from '@/entrypoints/reader/meant';
import { ask, type BackgroundRequests } from '@/lib/messages';
import { createPainter } from '@/lib/paint';

const PAGE: BackgroundRequests['read']['ask'] = {
  page: {
    text: sample.text,
    blocks: [{ start: 0, end: sample.text.length, role: 'text' }],
    published: { day: sample.published, basis: 'page' },
    lang: sample.lang,
  },
  asked: true,
};
type Read = BackgroundRequests['read']['answer'];

/** Without an answer from the engine it is plain text. */
export function Sample() {
  const words = useRef<HTMLParagraphElement>(null);
  const [reading, setReading] = useState<Read | null>(null);
  useEffect(() => void ask('read', PAGE).then(setReading, () => null), []);
  useEffect(() => {
    const node = words.current?.firstChild;
    return reading && node ? markUp(reading, node) : undefined;
  }, [reading]);
  const first =
    reading?.mentions.findIndex(({ kind }, at) => kind === 'figure' && reading.look.marks[at] !== null) ?? -1;
  return (
    <figure class="sample">
      <p ref={words} lang={sample.lang} dir="ltr">
        {sample.text}
      </p>
      <figcaption>
        <span class="soft">{i18n.t('welcome.sampleNote')}</span>
        {reading && first >= 0 && (
          <button
            type="button"
            onClick={() => void open(reading, rangesOf(reading, words.current?.firstChild), first, true)}
          >
            {i18n.t('welcome.open')}
          </button>
        )}
      </figcaption>
    </figure>
  );
}

const rangesOf = ({ mentions, look }: Read, node: Node | null | undefined): (Range | null)[] =>
  mentions.map(({ span }, index) => {
    if (!node || look.marks[index] === null) return null;
    const range = document.createRange();
    range.setStart(node, span.start);
    range.setEnd(node, span.end);
    return range;
  });

function markUp(reading: Read, node: Node): () => void {
  const ranges = rangesOf(reading, node);
  const groups = Map.groupBy(ranges.keys(), (index) => reading.look.marks[index] ?? null);
  const painter = createPainter();
  painter.paint(
    [...groups].flatMap(([name, indices]) =>
      name ? [{ name, ranges: indices.flatMap((index) => ranges[index] ?? []) }] : [],
    ),
  );
  const deafen = onPress(
    () => ranges,
    (press) => {
      const index = markMeant(ranges, press);
      if (index !== undefined) void open(reading, ranges, index, false);
    },
  );
  return () => {
    painter.erase();
    deafen();
  };
}

async function open({ mentions, published, look }: Read, ranges: (Range | null)[], index: number, byKeyboard: boolean) {
  const anchor = ranges[index];
  if (!anchor) return;
  const spans = mentions.map(({ span }): [number, number] => [span.start, span.end]);
  const asked = [index, ...overlapping(spans, index)].map((at) => {
    const mention = mentions[at]!;
    return ask('context', { mention, text: sample.text.slice(mention.span.start, mention.span.end), published });
  });
  const [context, ...also] = (await Promise.all(asked)).filter((each) => each !== null);
  if (!cardHere()) void card.main();
  if (context) cardHere()?.open(context, anchor, { also, byKeyboard, theme: look.theme });
}

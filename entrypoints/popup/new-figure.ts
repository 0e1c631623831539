// Where a figure that is to be saved begins: at a mark, or at words the reader selected, with what the engine read of them.
import { ask, type Describable, type PageIdentity } from '@/lib/messages';
import type { FigureStart } from './FigureDesk';
import type { Found } from '@/components/overview';
import type { FigureMention, Reading, Span } from '@/lib/vocabulary';

type Page = { tabId: number; page: PageIdentity; reading: Reading; found: readonly Found[] };

/** Null when nothing is selected. */
export async function beginFigure(
  what: Describable,
  { tabId, page, reading, found }: Page,
): Promise<FigureStart | null> {
  const described = await ask('describe', { tabId, what }).catch(() => null);
  const chosen = what === 'selection' ? figureIn(found, described?.span ?? null) : (found[what.index] ?? null);
  const quote = described?.selector.find(({ type }) => type === 'TextQuoteSelector');
  const selected = what === 'selection' && quote?.type === 'TextQuoteSelector' ? quote.exact : undefined;
  const written = selected ?? chosen?.text;
  if (written === undefined) return null;
  return {
    page,
    published: reading.published?.day ?? null,
    written,
    mention: chosen && isFigure(chosen.mention) ? chosen.mention : null,
    selector: described?.selector ?? [],
  };
}

const isFigure = (mention: Found['mention']): mention is FigureMention => mention.kind === 'figure';

/** The one figure in the words selected, or the one of them that is on record; where there are more, any would be a guess. */
function figureIn(found: readonly Found[], span: Span | null): Found | null {
  if (!span) return null;
  const inside = found.filter(
    ({ mention }) => isFigure(mention) && mention.span.start < span.end && span.start < mention.span.end,
  );
  const onRecord = inside.filter(({ context }) => context !== null);
  const [only, second] = onRecord.length > 0 ? onRecord : inside;
  return only && !second ? only : null;
}

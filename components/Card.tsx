// The card on a page: the context of one mention, and what can be done from here.
//
// Here: the frame's content and its few actions. Not here: mounting and placing (card-host.ts). It never shows a
// note's text: a page can read what stands in a card on it.
import { i18n } from '#i18n';
import { ContextView } from './ContextView';
import { nameOf } from './name';
import { Recorded } from './Recorded';
import { dayWords } from './words';
import type { Context } from '@/lib/context';

type Props = {
  context: Context;
  headingId: string;
  /** What else stands in these words, by the number under which it can be shown. */
  others: readonly { at: number; context: Context }[];
  onShow: (at: number) => void;
  /** Opens the panel to write a note about these words. Absent where that cannot be done. */
  onAddNote?: (() => void) | undefined;
  onClose: () => void;
};

/** Scrolls inside; its foot stays in sight. */
export function Card({ context, headingId, others, onShow, onAddNote, onClose }: Props) {
  const ends = 'packEnds' in context ? context.packEnds : null;
  return (
    <>
      {/* Reached by Tab, so that the arrow keys scroll it: not every context has something inside to be reached. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div class="card-body" role="region" aria-labelledby={headingId} tabIndex={0}>
        <ContextView context={context} headingId={headingId} />
      </div>
      {others.length > 0 && (
        <p class="also">
          <span class="soft">{i18n.t('card.also')}</span>
          {others.map(({ at, context: other }) => (
            <button key={at} type="button" class="quiet" onClick={() => onShow(at)}>
              <Recorded>{nameOf(other)}</Recorded>
            </button>
          ))}
        </p>
      )}
      <footer class="foot">
        {onAddNote && (
          <button type="button" onClick={onAddNote}>
            {i18n.t('note.add')}
          </button>
        )}
        {ends && <span class="soft">{i18n.t('figure.packEnds', { day: dayWords(ends) })}</span>}
        <button type="button" class="quiet end" onClick={onClose}>
          {i18n.t('action.close')}
        </button>
      </footer>
    </>
  );
}

// One chosen mention inside the popup or panel: the card's whole view, and what can be done about it.
//
// Here: the bars above and below. Not here: the view (components/ContextView), the list it was chosen from.
import { i18n } from '#i18n';
import { ContextView } from '@/components/ContextView';
import { askPage } from '@/lib/messages';
import type { TabInFront } from './page-reading';
import type { Found } from '@/components/overview';

type Props = {
  found: readonly Found[];
  index: number;
  place: 'popup' | 'panel';
  tab: TabInFront;
  onChoose: (index: number) => void;
  onAddNote: (index: number) => void;
  onSaveFigure: (index: number) => void;
  onBack: () => void;
};

const HEADING = 'chosen';

/** In a private window the note's button gives way to the sentence that says why. */
export function ContextPage({ found, index, place, tab, onChoose, onAddNote, onSaveFigure, onBack }: Props) {
  const context = found[index]?.context;
  if (!context) return null;
  const onRecord = found.flatMap((one, at) => (one.context ? [at] : []));
  const previous = onRecord.findLast((at) => at < index);
  const next = onRecord.find((at) => at > index);
  const show = () => void askPage(tab.id, 'showMention', { index }).catch(() => null);
  const open = () =>
    void askPage(tab.id, 'openMention', { index }).then(
      () => window.close(),
      () => null,
    );

  return (
    <section aria-labelledby={HEADING} tabIndex={-1} data-chosen>
      <div class="bar top">
        <button type="button" class="quiet" onClick={onBack}>
          {i18n.t('action.back')}
        </button>
        <span class="end" />
        <button
          type="button"
          class="quiet"
          disabled={previous === undefined}
          onClick={() => previous !== undefined && onChoose(previous)}
        >
          {i18n.t('action.previous')}
        </button>
        <button
          type="button"
          class="quiet"
          disabled={next === undefined}
          onClick={() => next !== undefined && onChoose(next)}
        >
          {i18n.t('action.next')}
        </button>
      </div>
      <div class="bar">
        <button type="button" onClick={show}>
          {i18n.t('action.show')}
        </button>
        {place === 'popup' && (
          <button type="button" onClick={open}>
            {i18n.t('action.open')}
          </button>
        )}
        {!tab.incognito && (
          <button type="button" onClick={() => onAddNote(index)}>
            {i18n.t('note.add')}
          </button>
        )}
        {!tab.incognito && context.kind === 'figure' && (
          <button type="button" onClick={() => onSaveFigure(index)}>
            {i18n.t('saveFigure.action')}
          </button>
        )}
      </div>
      {tab.incognito && <p class="notice">{i18n.t('note.private')}</p>}
      <ContextView key={index} context={context} headingId={HEADING} large={place === 'panel'} />
    </section>
  );
}

// The figures a reader saved: the words, what is counted, who says so, as of when, and the page.
//
// Here: the list. Not here: saving (FigureForm), all of them as one pack (PackList).
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Confirm } from './Confirm';
import { addressAt } from './note';
import { ownDay } from '@/lib/own-day';
import { asOfWords, dayWords } from './words';
import type { SavedAnnotation } from '@/lib/shelf';

type Props = { figures: readonly SavedAnnotation[]; onDelete: (figure: SavedAnnotation) => void };

export function SavedFigures({ figures, onDelete }: Props) {
  return (
    <ul class="notes">
      {figures.map((figure) => (
        <Row key={figure.id} figure={figure} onDelete={() => onDelete(figure)} />
      ))}
    </ul>
  );
}

function Row({ figure, onDelete }: { figure: SavedAnnotation; onDelete: () => void }) {
  const [asked, setAsked] = useState(false);
  const { saved, target, created } = figure;
  const { claim, measure, written } = saved;
  return (
    <li class="note">
      <blockquote class="quote" dir="auto">
        {written}
      </blockquote>
      <p dir="auto">{measure.label}</p>
      <p class="chain">
        <span dir="auto">{claim.attribution?.replace(/^other:/, '') ?? i18n.t('party.nobody')}</span>
        <span>{asOfWords(claim.asOf)}</span>
      </p>
      <p class="chain">
        <span dir="auto">{target.title || target.source}</span>
        <span>{i18n.t('note.when', { day: dayWords(ownDay(created)) })}</span>
      </p>
      {asked ? (
        <Confirm
          question={i18n.t('saveFigure.confirm')}
          yes={i18n.t('note.delete')}
          onYes={onDelete}
          onNo={() => setAsked(false)}
        />
      ) : (
        <div class="row">
          <a class="button" href={addressAt(figure)} target="_blank" rel="noreferrer">
            {i18n.t('library.openPage')}
          </a>
          <button type="button" class="quiet end" onClick={() => setAsked(true)}>
            {i18n.t('note.delete')}
          </button>
        </div>
      )}
    </li>
  );
}

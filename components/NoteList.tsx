// Notes in a list: the words they stand on, the text, the tags, the page and the day.
//
// Here: the list. Not here: search (note.ts), writing (NoteEditor).
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { figureWords } from './note';
import { ownDay } from '@/lib/own-day';
import { dayWords } from './words';
import { quoteOf, writtenIn, type Annotation, type NotePlaces } from '@/lib/notes';

type Props = {
  notes: readonly Annotation[];
  onEdit: (note: Annotation) => void;
  /** Asked for after the reader said it twice. */
  onDelete?: (note: Annotation) => void;
  /** Given where the list is about several pages. */
  onOpenPage?: (note: Annotation) => void;
  /** What opening it is called, where it is not plainly that. */
  openWords?: string;
  /** Given where the list is about the page in front. */
  onShow?: (note: Annotation) => void;
  /** What was found when their pages were last looked at. */
  places?: NotePlaces;
  /** What stands under a note on the page in front, as read there: with it the day of a changed figure is known. */
  nowOf?: (words: string) => string | null;
};

/** Every note with what can be done to it. */
export function NoteList({ notes, ...actions }: Props) {
  return (
    <ul class="notes">
      {notes.map((note) => (
        <Row key={note.id} note={note} {...actions} />
      ))}
    </ul>
  );
}

function Row({
  note,
  onEdit,
  onDelete,
  onOpenPage,
  openWords,
  onShow,
  places,
  nowOf,
}: Omit<Props, 'notes'> & { note: Annotation }) {
  const [asked, setAsked] = useState(false);
  const { text, tags } = writtenIn(note);
  const quote = quoteOf(note);
  const figure = figureWords(note);
  const place = places?.[note.id];
  return (
    <li class="note">
      {quote !== null && (
        <blockquote class="quote" dir="auto">
          {quote}
        </blockquote>
      )}
      {figure !== null && (
        <p class="chain" dir="auto">
          {figure}
        </p>
      )}
      {place && <Now {...place} said={place.words === null ? null : (nowOf?.(place.words) ?? null)} />}
      <p class="note-text" dir="auto">
        {text}
      </p>
      {tags.length > 0 && (
        <ul class="tags">
          {tags.map((tag) => (
            <li key={tag} dir="auto">
              {tag}
            </li>
          ))}
        </ul>
      )}
      <p class="chain">
        {onOpenPage && <span dir="auto">{note.target.title || note.target.source}</span>}
        <span>{i18n.t('note.when', { day: dayWords(ownDay(note.modified)) })}</span>
      </p>
      {asked && onDelete ? (
        <div class="row" role="group" aria-label={i18n.t('library.confirm')}>
          <span>{i18n.t('library.confirm')}</span>
          <button type="button" onClick={() => onDelete(note)}>
            {i18n.t('note.delete')}
          </button>
          <button type="button" onClick={() => setAsked(false)}>
            {i18n.t('library.keep')}
          </button>
        </div>
      ) : (
        <div class="row">
          {onOpenPage && (
            <button type="button" onClick={() => onOpenPage(note)}>
              {openWords ?? i18n.t('library.openPage')}
            </button>
          )}
          {onShow && quote !== null && place?.words !== null && (
            <button type="button" onClick={() => onShow(note)}>
              {i18n.t('action.show')}
            </button>
          )}
          <button type="button" onClick={() => onEdit(note)}>
            {i18n.t('note.edit')}
          </button>
          {onDelete && (
            <button type="button" class="quiet end" onClick={() => setAsked(true)}>
              {i18n.t('note.delete')}
            </button>
          )}
        </div>
      )}
    </li>
  );
}

/** The words are others now, or found no more: said with the day of that look, beside the note's own quote and day. */
function Now({ seen, words, said }: NotePlaces[string] & { said: string | null }) {
  const day = dayWords(seen);
  if (words === null) return <p class="chain">{i18n.t('place.none', { day })}</p>;
  return (
    <>
      <p class="chain">{i18n.t('place.changed', { day })}</p>
      <blockquote class="quote" dir="auto">
        {said ?? words}
      </blockquote>
    </>
  );
}

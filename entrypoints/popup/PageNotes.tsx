// The notes of the page in front, with what became of their words, and adding one.
//
// Here: the section. Not here: writing a note (NoteDesk.tsx), what a new one stands on (new-note.ts).
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { NoteList } from '@/components/NoteList';
import { figureOnPage } from '@/components/note';
import { ask } from '@/lib/messages';
import { NOTE_PLACES, type Annotation, type NotePlaces } from '@/lib/notes';
import type { Found } from '@/components/overview';
import { UndoLine } from './UndoLine';
import { useChanges } from './use-changes';

type Props = {
  /** Null: they could not be read. */
  notes: readonly Annotation[] | null;
  found: readonly Found[];
  tabId: number;
  onAdd: () => void;
  onEdit: (note: Annotation) => void;
  onChange: () => void;
};

export function PageNotes({ notes, found, tabId, onAdd, onEdit, onChange }: Props) {
  const places = useNotePlaces();
  const [said, setSaid] = useState('');
  const show = async ({ target }: Annotation) => {
    const shown = await ask('showPlace', { tabId, selector: target.selector }).catch(() => false);
    setSaid(shown ? '' : i18n.t('place.gone'));
  };
  /** The figure that the page has there now, with its day. */
  const nowOf = (words: string) => {
    const figure = found.find(({ text, context }) => context?.kind === 'figure' && words.includes(text))?.context;
    return figure?.kind === 'figure' ? figureOnPage(figure) : null;
  };
  if (notes === null) return <p class="notice">{i18n.t('note.unread')}</p>;
  return (
    <section class="side">
      {notes.length > 0 && (
        <>
          <h2>{i18n.t('note.list')}</h2>
          <NoteList notes={notes} places={places} nowOf={nowOf} onEdit={onEdit} onShow={(note) => void show(note)} />
        </>
      )}
      <p class="status" role="status">
        {said}
      </p>
      <div class="row">
        <button type="button" class="quiet more" onClick={onAdd}>
          {i18n.t('note.addHere')}
        </button>
        <UndoLine
          onUndone={(words) => {
            setSaid(words);
            onChange();
          }}
        />
      </div>
    </section>
  );
}

/** What was found of the notes when their pages were last looked at, as it becomes known. */
export function useNotePlaces(): NotePlaces {
  const [places, setPlaces] = useState<NotePlaces>({});
  const read = () => void ask('notePlaces', {}).then(setPlaces, () => null);
  useEffect(read, []);
  useChanges('local', NOTE_PLACES, read);
  return places;
}

// The notes that are asked for, some at a time.
//
// Here: which are listed. Not here: the form (components/NoteSearch), what matches (components/note-filter.ts).
import { useMemo, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { NoteList } from '@/components/NoteList';
import { NoteSearch } from '@/components/NoteSearch';
import { addressAt } from '@/components/note';
import { choicesIn, filterNotes, NO_FILTER } from '@/components/note-filter';
import { countWords, locale } from '@/components/words';
import { useNotePlaces } from '@/entrypoints/popup/PageNotes';
import type { Annotation } from '@/lib/notes';

type Props = {
  notes: readonly Annotation[];
  onEdit: (note: Annotation) => void;
  onDelete: (note: Annotation) => void;
  /** What is offered for the notes that are asked for. */
  children: (listed: readonly Annotation[]) => ComponentChildren;
};

// Drawing five thousand notes takes seconds, and nobody reads so many at once.
const AT_ONCE = 50;

export function Shelf({ notes, onEdit, onDelete, children }: Props) {
  const [filter, setFilter] = useState(NO_FILTER);
  const [shown, setShown] = useState(AT_ONCE);
  const choices = useMemo(() => choicesIn(notes, locale()), [notes]);
  const listed = useMemo(() => filterNotes(notes, filter), [notes, filter]);
  const places = useNotePlaces();
  const isUnplaced = ({ id }: Annotation) => places[id]?.words === null;
  const [unplaced, placed] = [listed.filter(isUnplaced), listed.filter((note) => !isUnplaced(note))];
  const onOpenPage = (note: Annotation) => void browser.tabs.create({ url: addressAt(note) });
  const actions = { onEdit, onDelete, onOpenPage, places };
  if (notes.length === 0) return <>{children(notes)}</>;
  return (
    <>
      <NoteSearch
        filter={filter}
        choices={choices}
        onFilter={(next) => {
          setFilter(next);
          setShown(AT_ONCE);
        }}
      />
      <p class="soft" role="status">
        {listed.length === 0 ? i18n.t('library.noMatch') : countWords('library.count', listed.length)}
      </p>
      {unplaced.length > 0 && (
        <section>
          <h2>{i18n.t('place.unplaced')}</h2>
          <p class="soft">{i18n.t('place.unplacedHint')}</p>
          <NoteList {...actions} notes={unplaced.slice(0, shown)} openWords={i18n.t('place.lookAgain')} />
        </section>
      )}
      {unplaced.length > 0 && placed.length > 0 && <h2>{i18n.t('library.placed')}</h2>}
      <NoteList {...actions} notes={placed.slice(0, shown)} />
      {Math.max(placed.length, unplaced.length) > shown && (
        <button type="button" onClick={() => setShown(shown + AT_ONCE)}>
          {i18n.t('library.more')}
        </button>
      )}
      {children(listed)}
    </>
  );
}

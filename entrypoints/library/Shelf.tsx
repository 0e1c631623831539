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
      <NoteList
        notes={listed.slice(0, shown)}
        onEdit={onEdit}
        onDelete={onDelete}
        onOpenPage={(note) => void browser.tabs.create({ url: addressAt(note) })}
      />
      {listed.length > shown && (
        <button type="button" onClick={() => setShown(shown + AT_ONCE)}>
          {i18n.t('library.more')}
        </button>
      )}
      {children(listed)}
    </>
  );
}

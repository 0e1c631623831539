// The reader's notes: search, open the page, edit, delete.
//
// Here: the page's state. Not here: the list (components/NoteList), search (components/note.ts), storing (the background).
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { NotesHealth } from '@/components/NotesHealth';
import { NoteList } from '@/components/NoteList';
import { addressAt, findNotes } from '@/components/note';
import { countWords } from '@/components/words';
import { removeNote } from '@/entrypoints/popup/note-desk';
import { NoteDesk } from '@/entrypoints/popup/NoteDesk';
import { ask } from '@/lib/messages';
import type { Annotation, Health } from '@/lib/notes';

type Notes = Annotation[] | 'loading' | 'failed';

/** All notes, newest first. "No notes yet" is said only when the store answered, and has lost none. */
export function LibraryApp() {
  const [notes, setNotes] = useState<Notes>('loading');
  const [words, setWords] = useState('');
  const [edited, setEdited] = useState<Annotation | null>(null);
  const [said, setSaid] = useState('');
  const [health, setHealth] = useState<Health | null>(null);
  const read = async () => {
    try {
      const [listed, found] = await Promise.all([ask('listNotes', {}), ask('notesHealth', {})]);
      setNotes(listed);
      setHealth(found);
    } catch {
      setNotes('failed');
    }
  };
  const load = () => void read();
  useEffect(load, []);

  if (edited) {
    return <NoteDesk key={edited.id} note={edited} draft={edited.id} onChange={load} onClose={() => setEdited(null)} />;
  }
  const remove = async (note: Annotation) => {
    try {
      await removeNote(note.id);
      setSaid(i18n.t('note.deleted'));
    } catch {
      setSaid(i18n.t('note.deleteFailed'));
    }
    load();
  };
  const openPage = (note: Annotation) => void browser.tabs.create({ url: addressAt(note) });

  return (
    <>
      <h1>{i18n.t('library.title')}</h1>
      <p class="lead">{i18n.t('library.lead')}</p>
      <p class="status" role="status">
        {said}
      </p>
      {health && <NotesHealth health={health} onSeen={() => void ask('healthSeen', {}).then(load, load)} />}
      {notes === 'loading' && <p class="soft">{i18n.t('library.loading')}</p>}
      {notes === 'failed' && <p>{i18n.t('library.failed')}</p>}
      {Array.isArray(notes) && notes.length === 0 && health?.state !== 'lost' && (
        <>
          <p>{i18n.t('library.none')}</p>
          <p class="soft">{i18n.t('library.noneHint')}</p>
        </>
      )}
      {Array.isArray(notes) && notes.length > 0 && (
        <Search
          notes={notes}
          words={words}
          onSearch={setWords}
          onEdit={setEdited}
          onDelete={remove}
          onOpenPage={openPage}
        />
      )}
    </>
  );
}

type SearchProps = {
  notes: Annotation[];
  words: string;
  onSearch: (words: string) => void;
  onEdit: (note: Annotation) => void;
  onDelete: (note: Annotation) => Promise<void>;
  onOpenPage: (note: Annotation) => void;
};

function Search({ notes, words, onSearch, onEdit, onDelete, onOpenPage }: SearchProps) {
  const matching = findNotes(notes, words);
  return (
    <>
      <div class="search" role="search">
        <label for="search">{i18n.t('library.search')}</label>
        <input
          id="search"
          type="search"
          dir="auto"
          value={words}
          onInput={(event) => onSearch(event.currentTarget.value)}
        />
      </div>
      <p class="soft" role="status">
        {matching.length === 0 ? i18n.t('library.noMatch') : countWords('library.count', matching.length)}
      </p>
      <NoteList notes={matching} onEdit={onEdit} onDelete={(note) => void onDelete(note)} onOpenPage={onOpenPage} />
    </>
  );
}

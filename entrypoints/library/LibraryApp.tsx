// The reader's notes: how they are, finding them, and the ways to files and back.
//
// Here: the page's state. Not here: the list and its filters (Shelf.tsx), files and deleting everything (Files.tsx), storing (the
// background).
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { NotesHealth } from '@/components/NotesHealth';
import { NoteDesk } from '@/entrypoints/popup/NoteDesk';
import { removeNote } from '@/entrypoints/popup/note-desk';
import { UndoLine } from '@/entrypoints/popup/UndoLine';
import { useChanges } from '@/entrypoints/popup/use-changes';
import { ask } from '@/lib/messages';
import { NOTES_LEDGER, type Annotation, type Health } from '@/lib/notes';
import { Drafts } from './Drafts';
import { Files } from './Files';
import { Shelf } from './Shelf';

type Notes = Annotation[] | 'loading' | 'failed';

/** All notes, newest first. "No notes yet" is said only when the store answered, and has lost none. */
export function LibraryApp() {
  const [notes, setNotes] = useState<Notes>('loading');
  const [edited, setEdited] = useState<{ note: Annotation; draft: string } | null>(null);
  const edit = (note: Annotation, draft: string = note.id) => setEdited({ note, draft });
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
  useChanges('local', NOTES_LEDGER, load);

  if (edited) {
    return (
      <NoteDesk
        key={edited.note.id}
        {...edited}
        onChange={(saved) => {
          if (saved) edit(saved);
          load();
        }}
        onClose={() => setEdited(null)}
      />
    );
  }
  const tell = (words: string) => {
    setSaid(words);
    load();
  };
  const remove = (note: Annotation) =>
    void removeNote(note.id).then(
      () => tell(i18n.t('note.deleted')),
      () => tell(i18n.t('note.deleteFailed')),
    );

  return (
    <>
      <h1>{i18n.t('library.title')}</h1>
      <p class="lead">{i18n.t('library.lead')}</p>
      <div class="row status-row">
        <p class="status" role="status">
          {said}
        </p>
        <UndoLine onUndone={tell} />
      </div>
      {health && <NotesHealth health={health} onSeen={() => void ask('healthSeen', {}).then(load, load)} />}
      {notes === 'loading' && <p class="soft">{i18n.t('library.loading')}</p>}
      {notes === 'failed' && <p>{i18n.t('library.failed')}</p>}
      <Drafts onGoOn={edit} />
      {Array.isArray(notes) && notes.length === 0 && health?.state !== 'lost' && (
        <>
          <p>{i18n.t('library.none')}</p>
          <p class="soft">{i18n.t('library.noneHint')}</p>
        </>
      )}
      {Array.isArray(notes) && (
        <Shelf notes={notes} onEdit={(note) => edit(note)} onDelete={remove}>
          {(listed) => <Files notes={listed} all={health?.notes ?? notes.length} onChange={tell} />}
        </Shelf>
      )}
    </>
  );
}

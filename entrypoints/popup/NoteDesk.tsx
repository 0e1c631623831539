// One note being written: the form joined to the store and to its draft.
//
// Here: the joining. Not here: the form (components/NoteEditor), storing (note-desk.ts).
import { useEffect, useState } from 'preact/hooks';
import { NoteEditor } from '@/components/NoteEditor';
import { quoteOf, rewritten, textOf } from '@/components/note';
import { dropDraft, keepDraft, readDraft, removeNote, storeNote } from './note-desk';
import type { NoteText, SaveState } from '@/components/NoteEditor';
import type { Annotation } from '@/lib/notes';

type Props = {
  /** Stored, or new: `revision` 0 is not stored yet. */
  note: Annotation;
  /** The draft's name: the same for the same words on the same page, so that it is found again. */
  draft: string;
  tabId?: number | undefined;
  /** The notes were changed. */
  onChange: () => void;
  onClose: () => void;
};

/** Give it another `key` for another note. */
export function NoteDesk({ note: given, draft, tabId, onChange, onClose }: Props) {
  const [note, setNote] = useState(given);
  const [initial, setInitial] = useState<NoteText | null>(null);
  const [state, setState] = useState<SaveState>('idle');

  useEffect(() => {
    void readDraft(draft)
      .catch(() => null)
      .then((kept) => setInitial(kept ?? textOf(given)));
  }, [draft]);

  const save = async (written: NoteText) => {
    setState('saving');
    try {
      setNote(await storeNote(rewritten(note, new Date().toISOString(), written), draft, tabId));
      setState('saved');
      onChange();
    } catch {
      await keepDraft(draft, written).catch(() => undefined);
      setState('failed');
    }
  };
  const remove = async () => {
    try {
      await removeNote(note.id, tabId);
      await dropDraft(draft);
      onChange();
      onClose();
    } catch {
      setState('deleteFailed');
    }
  };

  if (!initial) return null;
  return (
    <NoteEditor
      quote={quoteOf(note)}
      initial={initial}
      state={state}
      onDraft={(typed) => {
        setState('idle');
        void keepDraft(draft, typed);
      }}
      onSave={(written) => void save(written)}
      onDelete={note.revision > 0 ? () => void remove() : undefined}
      onClose={onClose}
    />
  );
}

// One note being written: the form joined to the store and to its draft.
//
// Here: the joining. Not here: the form (components/NoteEditor), storing (note-desk.ts).
import { useEffect, useState } from 'preact/hooks';
import { NoteEditor } from '@/components/NoteEditor';
import { quoteOf, rewritten, textOf } from '@/components/note';
import { dropDraft, keepDraft, readDraft, removeNote, storeNote } from './note-desk';
import { Refusal } from '@/lib/messages';
import type { RefusalCode } from '@/lib/messages';
import type { NoteText, SaveState } from '@/components/NoteEditor';
import type { Annotation } from '@/lib/notes';

const stateAfter = (code: RefusalCode): SaveState =>
  code === 'private' || code === 'storageFull' || code === 'stale' ? code : 'failed';

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
    const begin = async () => setInitial((await readDraft(draft).catch(() => null)) ?? textOf(given));
    void begin();
  }, [draft, given]);

  const save = async (written: NoteText) => {
    setState('saving');
    try {
      setNote(await storeNote(rewritten(note, new Date().toISOString(), written), draft, tabId));
      setState('saved');
      onChange();
    } catch (error) {
      await keepDraft(draft, written).catch(() => null);
      // What stands was changed elsewhere: the next save starts from that, and says so before it happens.
      if (error instanceof Refusal && error.stored) setNote(error.stored);
      setState(error instanceof Refusal ? stateAfter(error.code) : 'failed');
    }
  };
  const remove = async () => {
    try {
      await removeNote(note.id);
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

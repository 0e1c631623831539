// One note being written: the form joined to the store and to its draft.
//
// Here: the joining. Not here: the form (components/NoteEditor), storing (note-desk.ts).
import { useEffect, useState } from 'preact/hooks';
import { NoteEditor } from '@/components/NoteEditor';
import { rewritten } from '@/components/note';
import { ownDay } from '@/lib/own-day';
import { afterRefusal, dropDraft, keepDraft, readDraft, removeNote, storeNote, type Outcome } from './note-desk';
import { quoteOf, writtenIn, type Annotation, type NoteText } from '@/lib/notes';

type Props = {
  /** Stored, or new: `revision` 0 is not stored yet. */
  note: Annotation;
  /** The draft's name: the same for the same words on the same page, and of a note that is stored its id, so that it is found again. */
  draft: string;
  tabId?: number | undefined;
  /** The notes were changed; `saved` is this one as it is stored now, and what is typed from then on is a draft of that. */
  onChange: (saved?: Annotation) => void;
  onClose: () => void;
};

/** Give it another `key` for another note. */
export function NoteDesk({ note: given, draft, tabId, onChange, onClose }: Props) {
  const [note, setNote] = useState(given);
  const [initial, setInitial] = useState<NoteText | null>(null);
  const [{ state, reason, stored }, setOutcome] = useState<Outcome>({ state: 'idle' });

  useEffect(() => {
    const begin = async () => {
      const kept = await readDraft(draft).catch(() => null);
      // From the note as it was then: what came between is not written over without a word.
      setNote(kept?.note ?? given);
      setInitial(kept?.written ?? writtenIn(given));
    };
    void begin();
  }, [draft, given]);

  const save = async (written: NoteText) => {
    setOutcome({ state: 'saving' });
    try {
      const saved = await storeNote(rewritten(note, new Date().toISOString(), written), draft, tabId);
      setNote(saved);
      setOutcome({ state: 'saved' });
      onChange(saved);
    } catch (error) {
      await keepDraft(draft, { note, written }).catch(() => null);
      const { from, ...outcome } = afterRefusal(error, note);
      setNote(from);
      setOutcome(outcome);
    }
  };
  const remove = async () => {
    try {
      await removeNote(note.id);
      await dropDraft(draft);
      onChange();
      onClose();
    } catch (error) {
      setOutcome({ ...afterRefusal(error, note), state: 'deleteFailed' });
    }
  };
  const leaveDraft = async () => {
    await dropDraft(draft);
    onChange();
    onClose();
  };

  if (!initial) return null;
  return (
    <NoteEditor
      quote={quoteOf(note)}
      initial={initial}
      state={state}
      reason={reason ?? null}
      stored={stored ? { note: writtenIn(stored), day: ownDay(stored.modified) } : null}
      onUseStored={() => void leaveDraft()}
      onDraft={(typed) => {
        // What is stored stays beside the draft until one of the two is saved.
        setOutcome((now) => (now.stored ? now : { state: 'idle' }));
        void keepDraft(draft, { note, written: typed });
      }}
      onSave={(written) => void save(written)}
      onDelete={note.revision > 0 ? () => void remove() : undefined}
      onClose={onClose}
    />
  );
}

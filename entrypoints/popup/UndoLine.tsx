// The last change of notes, to be undone in one press; nothing where there is none.
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ask, Refusal } from '@/lib/messages';
import { NOTES_STEPS, type Undoable } from '@/lib/notes';
import { useChanges } from './use-changes';

/** `onUndone`: it was undone, or could not be; this is what to say. */
export function UndoLine({ onUndone }: { onUndone: (said: string) => void }) {
  const [last, setLast] = useState<Undoable | null>(null);
  const look = () => void ask('undoable', {}).then(setLast, () => null);
  useEffect(look, []);
  useChanges('session', NOTES_STEPS, look);

  if (!last) return null;
  const undo = async () => {
    setLast(null);
    try {
      await ask('undo', { step: last.step });
      onUndone(i18n.t('undo.done'));
    } catch (error) {
      const isStale = error instanceof Refusal && error.code === 'stale';
      onUndone(i18n.t(isStale ? 'undo.changed' : 'undo.failed'));
    }
    look();
  };
  return (
    <button type="button" class="quiet more" onClick={() => void undo()}>
      {i18n.t(`undo.${last.kind}`)}
    </button>
  );
}

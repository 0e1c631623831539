// The last change of notes, to be undone in one press; nothing where there is none.
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ask, Refusal } from '@/lib/messages';
import type { Undoable } from '@/lib/notes';

type Props = {
  /** Another one each time notes were changed. */
  turn: unknown;
  /** It was undone, or could not be: this is what to say. */
  onUndone: (said: string) => void;
};

export function UndoLine({ turn, onUndone }: Props) {
  const [last, setLast] = useState<Undoable | null>(null);
  useEffect(() => {
    let current = true;
    ask('undoable', {}).then(
      (found) => current && setLast(found),
      () => null,
    );
    return () => {
      current = false;
    };
  }, [turn]);

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
  };
  return (
    <button type="button" class="quiet more" onClick={() => void undo()}>
      {i18n.t(`undo.${last.kind}`)}
    </button>
  );
}

// The figures a reader saved, in the library; nothing where there are none.
//
// Here: asking and deleting. Not here: the list (components/SavedFigures).
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { SavedFigures } from '@/components/SavedFigures';
import { removeNote } from '@/entrypoints/popup/note-desk';
import { useChanges } from '@/entrypoints/popup/use-changes';
import { ask } from '@/lib/messages';
import { NOTES_LEDGER } from '@/lib/notes';
import { isSaved, type SavedAnnotation } from '@/lib/shelf';

export function SavedDesk() {
  const [figures, setFigures] = useState<SavedAnnotation[]>([]);
  const [said, setSaid] = useState('');
  // They are notes: where those cannot be read, the page says so once.
  const load = () =>
    void ask('listNotes', { saved: true }).then(
      (found) => setFigures(found.filter(isSaved)),
      () => null,
    );
  useEffect(load, []);
  useChanges('local', NOTES_LEDGER, load);

  const remove = async ({ id }: SavedAnnotation): Promise<void> => {
    try {
      await removeNote(id);
      setSaid(i18n.t('note.deleted'));
    } catch {
      setSaid(i18n.t('note.deleteFailed'));
    }
    load();
  };
  if (figures.length === 0 && said === '') return null;
  return (
    <section aria-labelledby="saved-figures">
      <h2 id="saved-figures">{i18n.t('saveFigure.list')}</h2>
      <p class="status" role="status">
        {said}
      </p>
      <SavedFigures figures={figures} onDelete={(figure) => void remove(figure)} />
    </section>
  );
}

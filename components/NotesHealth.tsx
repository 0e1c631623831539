// What the store found wrong with the notes when it last compared its two copies, until the reader has read it.
import { i18n } from '#i18n';
import type { Health } from '@/lib/notes';
import { countWords } from './words';

type Props = { health: Health; onSeen: () => void };

/** Nothing while the notes are sound. */
export function NotesHealth({ health, onSeen }: Props) {
  if (health.sentence === 'sound') return null;
  return (
    <div class="notice" role="alert">
      <p>{sentenceOf(health)}</p>
      <button type="button" class="quiet" onClick={onSeen}>
        {i18n.t('health.seen')}
      </button>
    </div>
  );
}

function sentenceOf({ sentence, restored, missing }: Health): string {
  if (sentence === 'restored') return countWords('health.restored', restored);
  if (sentence === 'missing') return countWords('health.missing', missing ?? 0);
  return i18n.t(sentence === 'copyRenewed' ? 'health.copyRenewed' : 'health.maybeMissing');
}

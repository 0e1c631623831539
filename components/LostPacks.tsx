// The packs that were added and are no longer there, until the reader has read it.
import { i18n } from '#i18n';
import { listWords } from './words';

/** Nothing while none is missing. `titles`: what the packs call themselves. */
export function LostPacks({ titles, onSeen }: { titles: readonly string[]; onSeen: () => void }) {
  if (titles.length === 0) return null;
  return (
    <div class="notice" role="alert">
      <p>{i18n.t('packs.lost', { titles: listWords(titles) })}</p>
      <button type="button" class="quiet" onClick={onSeen}>
        {i18n.t('health.seen')}
      </button>
    </div>
  );
}

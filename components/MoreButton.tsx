// The rest of a list that shows its first five.
import { i18n } from '#i18n';
import { AT_ONCE } from './group';
import { countWords } from './words';

/** Nothing where there is no rest. */
export function MoreButton({ count, all, onPress }: { count: number; all: boolean; onPress: () => void }) {
  if (count <= AT_ONCE) return null;
  return (
    <button type="button" class="quiet more" aria-expanded={all} onClick={onPress}>
      {all ? i18n.t('figure.fewer') : countWords('figure.all', count)}
    </button>
  );
}

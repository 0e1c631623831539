// The other figures on record: under "earlier" and "later", differing first, then updates, then those that agree.
//
// Here: the list with its headings. Not here: which figure goes where (group.ts), one row (Figure.tsx).
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Figure } from './Figure';
import { firstOf, groupOthers } from './group';
import { countWords } from './words';
import type { Side } from './group';
import type { PageSide } from './explain';
import type { OtherFigure } from '@/lib/context';

/** More than this at once is a table, not an answer. The rest is one press away. */
const AT_ONCE = 5;

/** `page` is the figure that the others are compared with. */
export function OtherFigures({ others, page }: { others: readonly OtherFigure[]; page: PageSide }) {
  if (others.length === 0) return <p class="nothing">{i18n.t('figure.nothing')}</p>;
  return (
    <>
      {groupOthers(others).map((side) => (
        <SideList key={side.name} side={side} page={page} />
      ))}
    </>
  );
}

function SideList({ side, page }: { side: Side; page: PageSide }) {
  const [all, setAll] = useState(false);
  const groups = all ? side.groups : firstOf(side, AT_ONCE);
  // One group needs no heading of its own: the relation is named in every row.
  const headed = side.groups.length > 1 && side.name !== 'beside';
  return (
    <section class="side">
      <h2>{i18n.t(`side.${side.name}`)}</h2>
      {groups.map((group) => (
        <div key={group.name}>
          {headed && <h3>{i18n.t(`group.${group.name}`)}</h3>}
          <ol>
            {group.figures.map((figure) => (
              <Figure key={figure.claim} figure={figure} page={page} also={figure.also} />
            ))}
          </ol>
        </div>
      ))}
      {side.count > AT_ONCE && (
        <button type="button" class="quiet more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? i18n.t('figure.fewer') : countWords('figure.all', side.count)}
        </button>
      )}
    </section>
  );
}

// The other figures on record: under "earlier" and "later", differing first, then updates, then those that agree.
//
// Here: the list with its headings. Not here: which figure goes where (group.ts), one row (Figure.tsx).
import { useContext, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Brief, IN_VIEW } from './brief';
import { Figure } from './Figure';
import { AT_ONCE, firstOf, groupOthers } from './group';
import { MoreButton } from './MoreButton';
import type { Side } from './group';
import type { PageSide } from './explain';
import type { OtherFigure } from '@/lib/context';

/** `page` is the figure that the others are compared with. */
export function OtherFigures({ others, page }: { others: readonly OtherFigure[]; page: PageSide }) {
  const brief = useContext(Brief);
  if (others.length === 0) return <p class="nothing">{i18n.t('figure.nothing')}</p>;
  return (
    <>
      {groupOthers(others)
        .slice(0, brief ? 1 : undefined)
        .map((side) => (
          <SideList key={side.name} side={side} page={page} />
        ))}
    </>
  );
}

function SideList({ side, page }: { side: Side; page: PageSide }) {
  const [all, setAll] = useState(false);
  const brief = useContext(Brief);
  const groups = all ? side.groups : firstOf(side, brief ? IN_VIEW : AT_ONCE);
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
      {!brief && <MoreButton count={side.count} all={all} onPress={() => setAll(!all)} />}
    </section>
  );
}

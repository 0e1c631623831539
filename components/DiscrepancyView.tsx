// The page says that figures differ and gives none: the figures on record for the same thing.
//
// Here: the order. Not here: the parts.
import { useContext } from 'preact/hooks';
import { i18n } from '#i18n';
import { Brief } from './brief';
import { pageSideOf } from './explain';
import { OtherFigures } from './OtherFigures';
import { Recorded } from './Recorded';
import { Timeline } from './Timeline';
import type { DiscrepancyContext } from '@/lib/context';

/** `headingId` names the view for whatever dialog or region holds it. */
export function DiscrepancyView({
  context,
  headingId,
  large,
}: {
  context: DiscrepancyContext;
  headingId: string;
  large: boolean;
}) {
  const { measure, text, others } = context;
  const brief = useContext(Brief);
  return (
    <>
      <header class="view-head">
        <p class="eyebrow" id={headingId}>
          <Recorded>{measure.label}</Recorded>
        </p>
        <h1 class="headline words">
          <Recorded>{text}</Recorded>
        </h1>
        <p class="chain">
          <span>{i18n.t('discrepancy.title')}</span>
        </p>
      </header>
      <OtherFigures others={others} page={pageSideOf(context)} />
      {!brief && <Timeline page={null} others={others} size={large ? 'large' : 'small'} />}
    </>
  );
}

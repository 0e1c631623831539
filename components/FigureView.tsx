// Everything on record for one figure of the page, in the order a reader asks: what is counted, what this page says,
// how many others there are, each of them, and how it went over time.
//
// Here: the order. Not here: the parts.
import { useContext } from 'preact/hooks';
import { i18n } from '#i18n';
import { Brief } from './brief';
import { pageSideOf } from './explain';
import { OtherFigures } from './OtherFigures';
import { Recorded, RecordedProse } from './Recorded';
import { Tally } from './Tally';
import { Timeline } from './Timeline';
import { asOfWords, dayWords } from './words';
import type { FigureContext } from '@/lib/context';

/** `headingId` names the view for whatever dialog or region holds it. */
export function FigureView({
  context,
  headingId,
  large,
}: {
  context: FigureContext;
  headingId: string;
  large: boolean;
}) {
  const { measure, page, others } = context;
  const { claim, attribution, text } = page;
  const brief = useContext(Brief);
  return (
    <>
      <header class="view-head">
        <p class="eyebrow" id={headingId}>
          <Recorded>{measure.label}</Recorded>
        </p>
        <h1 class="headline">
          <Recorded>{text}</Recorded>
        </h1>
        <p class="chain">
          <span>{i18n.t('party.thisPage')}</span>
          {attribution && (
            <span>
              <Recorded>{attribution.name}</Recorded>
            </span>
          )}
          <span>{asOfWords(claim.asOf)}</span>
        </p>
        {claim.modality && <p class="remark">{i18n.t('figure.modality', { words: claim.modality })}</p>}
        <Tally others={others} />
      </header>
      <OtherFigures others={others} page={pageSideOf(context)} />
      {!brief && (
        <>
          <Timeline
            page={{ text, quantity: claim.quantity, asOf: claim.asOf, attribution }}
            others={others}
            size={large ? 'large' : 'small'}
          />
          {context.beyondPack && (
            <p class="notice">{i18n.t('figure.beyondPack', { day: dayWords(context.packEnds) })}</p>
          )}
          <details class="definition">
            <summary>{i18n.t('figure.definition')}</summary>
            <RecordedProse>{measure.definition}</RecordedProse>
          </details>
        </>
      )}
    </>
  );
}

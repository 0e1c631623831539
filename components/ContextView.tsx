// Everything on record for one mention, whatever kind it is: the card's content, the popup's and the panel's.
//
// Here: the choice by kind. Not here: the views.
import { ActorView } from './ActorView';
import { DiscrepancyView } from './DiscrepancyView';
import { FigureView } from './FigureView';
import { PhaseView } from './PhaseView';
import { RecordLanguage } from './Recorded';
import type { Context } from '@/lib/context';

type Props = {
  context: Context;
  /** Where the view's name stands, for `aria-labelledby`. */
  headingId: string;
  /** With room for a tall timeline. */
  large?: boolean;
};

/** One view for every kind of context. */
export function ContextView(props: Props) {
  const { context } = props;
  // The candidates for a phase can be of several packs: each names its own language.
  if (context.kind === 'phase') return <PhaseView context={context} headingId={props.headingId} />;
  return (
    <RecordLanguage.Provider value={context.lang}>
      <Kind {...props} context={context} />
    </RecordLanguage.Provider>
  );
}

function Kind({ context, headingId, large = false }: Props & { context: Exclude<Context, { kind: 'phase' }> }) {
  switch (context.kind) {
    case 'figure':
      return <FigureView context={context} headingId={headingId} large={large} />;
    case 'discrepancy':
      return <DiscrepancyView context={context} headingId={headingId} large={large} />;
    case 'actor':
      return <ActorView context={context} headingId={headingId} />;
  }
}

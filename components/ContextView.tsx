// Everything on record for one mention, whatever kind it is: the card's content, the popup's and the panel's.
//
// Here: the choice by kind. Not here: the views.
import { ActorView } from './ActorView';
import { DiscrepancyView } from './DiscrepancyView';
import { FigureView } from './FigureView';
import { PhaseView } from './PhaseView';
import type { Context } from '@/lib/context';

type Props = {
  context: Context;
  /** Where the view's name stands, for `aria-labelledby`. */
  headingId: string;
  /** With room for a tall timeline. */
  large?: boolean;
};

/** One view for every kind of context. */
export function ContextView({ context, headingId, large = false }: Props) {
  switch (context.kind) {
    case 'figure':
      return <FigureView context={context} headingId={headingId} large={large} />;
    case 'discrepancy':
      return <DiscrepancyView context={context} headingId={headingId} large={large} />;
    case 'phase':
      return <PhaseView context={context} headingId={headingId} />;
    case 'actor':
      return <ActorView context={context} headingId={headingId} />;
  }
}

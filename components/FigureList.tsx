// Figures on record in one list, without a figure on the page to compare them with: five, and the rest one press away.
import { useContext, useState } from 'preact/hooks';
import { Brief, IN_VIEW } from './brief';
import { Figure } from './Figure';
import { AT_ONCE, voicesOf } from './group';
import { MoreButton } from './MoreButton';
import type { OtherFigure } from '@/lib/context';

type Props = {
  figures: readonly OtherFigure[];
  /** Who said it is to be named: not in a list of what one body said. */
  attributed: boolean;
};

/** One voice each. */
export function FigureList({ figures, attributed }: Props) {
  const [all, setAll] = useState(false);
  const brief = useContext(Brief);
  const voices = voicesOf(figures);
  return (
    <>
      <ol>
        {voices.slice(0, brief ? IN_VIEW : all ? voices.length : AT_ONCE).map((figure) => (
          <Figure key={figure.claim} figure={figure} page={null} also={figure.also} attributed={attributed} />
        ))}
      </ol>
      {!brief && <MoreButton count={voices.length} all={all} onPress={() => setAll(!all)} />}
    </>
  );
}

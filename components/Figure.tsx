// One figure on record: the value as written, its day with how we know it, the relation in a sentence, its source.
//
// Here: one row of a list. Not here: which rows there are (OtherFigures), what the sentence says (explain.ts).
import { i18n } from '#i18n';
import { explain } from './explain';
import { Recorded, RecordedProse, RecordLanguage } from './Recorded';
import { Shape } from './Shape';
import { Source } from './Source';
import { basisWords, daysOf } from './words';
import type { PageSide } from './explain';
import type { OtherFigure } from '@/lib/context';

/** `page` is the figure it is compared with; without one (what somebody is on record as saying) no relation is shown. */
export function Figure({
  figure,
  page,
  also = [],
  attributed = true,
}: {
  figure: OtherFigure;
  page: PageSide | null;
  /** Other places that relay the same statement. */
  also?: readonly OtherFigure[];
  /** Who said it is to be named: not in a list of what one body said. */
  attributed?: boolean;
}) {
  const notes = new Set([figure, ...also].flatMap(({ note }) => note ?? []));
  const explained = page && explain(figure, page);
  const basis = basisWords(figure.asOf);
  return (
    <RecordLanguage.Provider value={figure.lang}>
      <li class="figure">
        <div class="figure-head">
          <span class="value">
            <Recorded>{figure.written}</Recorded>
          </span>
          <span class="asof">
            {daysOf(figure.asOf)}
            {basis && <small>{basis}</small>}
          </span>
        </div>
        {!page && (
          <p class="measure">
            <Recorded>{figure.measureLabel}</Recorded>
          </p>
        )}
        {figure.modality && <p class="remark">{i18n.t('figure.modality', { words: figure.modality })}</p>}
        {explained && (
          <p class="relation">
            <Shape relation={explained.relation} />
            <b>{explained.lead}</b> <span>{explained.sentence}</span>
          </p>
        )}
        <Source figure={figure} also={also} attributed={attributed} />
        {[...notes].map((note) => (
          <RecordedProse key={note} class="remark">
            {note}
          </RecordedProse>
        ))}
        {figure.personal && <p class="remark">{i18n.t('figure.saved')}</p>}
      </li>
    </RecordLanguage.Provider>
  );
}

// Where a figure on record stands: who said it, in which document, which paragraph, and where else the same is relayed.
//
// Here: one quiet line and, on request, what is known about the documents. Not here: the figure's day (Figure.tsx).
import { i18n } from '#i18n';
import { Recorded } from './Recorded';
import { daysOf, dayWords, listWords } from './words';
import type { Document, OtherFigure } from '@/lib/context';

type Props = {
  figure: OtherFigure;
  /** Other places that relay the same statement. */
  also: readonly OtherFigure[];
  attributed: boolean;
};

/** Attribution, document and paragraph; the documents' own dates and problems fold out where there are any. */
export function Source({ figure, also, attributed }: Props) {
  const { attribution, document, paragraph, pack } = figure;
  const { title, publisher } = document;
  const documents = new Map([figure, ...also].map((place) => [place.document.id, place.document]));
  const odd = [...documents.values()].filter(({ problems }) => problems.length > 0);
  return (
    <div class="source">
      <p class="chain">
        {attributed && <span>{attribution ? <Recorded>{attribution.name}</Recorded> : i18n.t('party.nobody')}</span>}
        {publisher && publisher !== attribution?.name && (
          <span>
            <Recorded>{publisher}</Recorded>
          </span>
        )}
        <span>
          {paragraph === null ? <Recorded>{title}</Recorded> : i18n.t('source.line', { title, n: paragraph })}
        </span>
        {pack !== undefined && <span>{i18n.t('source.pack', { title: pack })}</span>}
      </p>
      {also.length > 0 && <p class="chain">{alsoWords(figure, also)}</p>}
      {odd.length > 0 && (
        <details>
          <summary>{i18n.t('source.problem')}</summary>
          {odd.map((each) => (
            <Problems key={each.id} document={each} named={documents.size > 1} />
          ))}
        </details>
      )}
    </div>
  );
}

function Problems({ document: { title, written, problems }, named }: { document: Document; named: boolean }) {
  return (
    <>
      {named && (
        <p>
          <Recorded>{title}</Recorded>
        </p>
      )}
      <p>{i18n.t('source.written', { days: dayWords(written.from, written.to) })}</p>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>
            <Recorded>{problem}</Recorded>
          </li>
        ))}
      </ul>
    </>
  );
}

/** "Also in paragraph 13 and in …": the same document is not named again, and a day only where it is another one. */
export function alsoWords(figure: OtherFigure, also: readonly OtherFigure[]): string {
  const places = also.map(({ document, paragraph, asOf }) => {
    const { title } = document;
    const same = document.id === figure.document.id;
    const place =
      paragraph === null
        ? title
        : same
          ? i18n.t('source.paragraph', { n: paragraph })
          : i18n.t('source.line', { title, n: paragraph });
    const day = daysOf(asOf);
    return day === daysOf(figure.asOf) ? place : i18n.t('source.dated', { place, day });
  });
  return i18n.t('source.also', { places: listWords(places) });
}

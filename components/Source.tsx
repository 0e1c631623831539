// Where a figure on record stands: who said it, in which document, which paragraph.
//
// Here: one quiet line and, on request, what is known about the document. Not here: the figure's day (Figure.tsx).
import { i18n } from '#i18n';
import { dayWords } from './words';
import type { Document, Party } from '@/lib/context';

type Props = { attribution: Party | null; document: Document; paragraph: number | null };

/** Attribution, document and paragraph; the document's own date and problems fold out where there are any. */
export function Source({ attribution, document, paragraph }: Props) {
  const { title, publisher } = document;
  return (
    <div class="source">
      <p class="chain">
        <span>{attribution?.name ?? i18n.t('party.nobody')}</span>
        {publisher && publisher !== attribution?.name && <span>{publisher}</span>}
        <span>{paragraph === null ? title : i18n.t('source.line', { title, n: paragraph })}</span>
      </p>
      {document.problems.length > 0 && (
        <details>
          <summary>{i18n.t('source.problem')}</summary>
          <p>{i18n.t('source.written', { days: dayWords(document.written.from, document.written.to) })}</p>
          <ul>
            {document.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

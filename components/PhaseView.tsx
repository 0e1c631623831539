// An agreement, proposal or phase: what it is, its days, its place in the sequence, its terms, its parties.
//
// Here: one candidate, or each of them where the words and the day leave it open. Not here: the figures' rows.
import { i18n } from '#i18n';
import { FigureList } from './FigureList';
import { Recorded, RecordedProse, RecordLanguage } from './Recorded';
import { countWords, listWords, stretchWords } from './words';
import type { PhaseContext, PhaseEntry } from '@/lib/context';

type Kind = 'truce' | 'extension' | 'proposal' | 'agreement' | 'phase' | 'plan';
const KINDS: readonly string[] = ['truce', 'extension', 'proposal', 'agreement', 'phase', 'plan'] satisfies Kind[];
const kindWords = (kind: string) =>
  KINDS.includes(kind) ? i18n.t(`phase.kind.${kind as Kind}`) : i18n.t('phase.other');

/** `headingId` names the view for whatever dialog or region holds it. */
export function PhaseView({ context, headingId }: { context: PhaseContext; headingId: string }) {
  const [only, second] = context.candidates;
  if (only && !second) {
    return (
      <RecordLanguage.Provider value={only.lang}>
        <Entry entry={only} headingId={headingId} />
      </RecordLanguage.Provider>
    );
  }
  return (
    <>
      <header class="view-head">
        <h1 class="headline words" id={headingId}>
          <bdi>{context.text}</bdi>
        </h1>
        <p class="notice-line">{countWords('phase.ambiguous', context.candidates.length)}</p>
      </header>
      {context.candidates.map((entry) => (
        <RecordLanguage.Provider key={entry.id} value={entry.lang}>
          <details class="candidate">
            <summary>
              <span class="value">
                <Recorded>{entry.label}</Recorded>
              </span>
              <span class="asof">{stretchWords(entry.dates)}</span>
            </summary>
            <Details entry={entry} />
          </details>
        </RecordLanguage.Provider>
      ))}
    </>
  );
}

function Entry({ entry, headingId }: { entry: PhaseEntry; headingId: string }) {
  return (
    <>
      <header class="view-head">
        <p class="eyebrow">{kindWords(entry.kind)}</p>
        <h1 class="headline words" id={headingId}>
          <Recorded>{entry.label}</Recorded>
        </h1>
        <p class="chain">
          <span>{stretchWords(entry.dates)}</span>
        </p>
      </header>
      <Details entry={entry} />
    </>
  );
}

function Details({ entry }: { entry: PhaseEntry }) {
  const { summary, parties, terms, partOf, follows, followedBy, figures } = entry;
  return (
    <>
      <RecordedProse class="prose">{summary}</RecordedProse>
      {(partOf || follows || followedBy.length > 0) && (
        <section class="side">
          <h2>{i18n.t('phase.sequence')}</h2>
          <ul class="sequence">
            {partOf && <li>{i18n.t('phase.partOf', { name: partOf.label })}</li>}
            {follows && <li>{i18n.t('phase.follows', { name: follows.label })}</li>}
            {followedBy.map(({ id, label }) => (
              <li key={id}>{i18n.t('phase.followedBy', { name: label })}</li>
            ))}
          </ul>
        </section>
      )}
      {terms.length > 0 && (
        <section class="side">
          <h2>{i18n.t('phase.terms')}</h2>
          <ul class="terms">
            {terms.map(({ term, document, paragraph }) => (
              <li key={term}>
                <Recorded>{term}</Recorded>
                {document && (
                  <small>
                    {paragraph === null ? (
                      <Recorded>{document.title}</Recorded>
                    ) : (
                      i18n.t('source.line', { title: document.title, n: paragraph })
                    )}
                  </small>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {parties.length > 0 && (
        <section class="side">
          <h2>{i18n.t('phase.parties')}</h2>
          <p class="prose">{listWords(parties.map(({ name }) => name))}</p>
        </section>
      )}
      {figures.length > 0 && (
        <section class="side">
          <h2>{i18n.t('phase.figures')}</h2>
          <FigureList figures={figures} attributed />
        </section>
      )}
    </>
  );
}

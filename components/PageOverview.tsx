// Everything found on this page, in one list: what differs first.
//
// Here: the list and its honest empty states. Not here: the division (overview.ts), asking the page for its reading.
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { overviewOf } from './overview';
import { Recorded, RecordLanguage } from './Recorded';
import { Tally } from './Tally';
import { countWords, dayWords, numberWords } from './words';
import type { Entry, Found } from './overview';
import type { Reading } from '@/lib/vocabulary';

type Props = {
  reading: Pick<Reading, 'published' | 'lang' | 'packEnds'>;
  found: readonly Found[];
  /** The index of the first mention of the chosen entry. */
  onChoose: (index: number) => void;
  /** What can be done with the whole page. */
  actions?: ComponentChildren;
};

/** The page at a glance. Every entry is a button: the marks themselves are silent for screen readers. */
export function PageOverview({ reading: { published, lang, packEnds }, found, onChoose, actions }: Props) {
  const { sections, figures } = overviewOf(found);
  const english = lang === null || lang.toLowerCase().startsWith('en');
  const beyond = published && packEnds && published.day > packEnds;
  return (
    <>
      <header class="view-head">
        <h1 class="headline words">{countWords('overview.count', figures)}</h1>
        <p class="chain">
          <span>
            {published ? i18n.t('overview.dated', { day: dayWords(published.day) }) : i18n.t('overview.undated')}
          </span>
        </p>
        {sections.length > 0 && actions}
      </header>
      {!english && <p class="notice">{i18n.t('overview.notEnglish')}</p>}
      {beyond && <p class="notice">{i18n.t('overview.beyondPack', { day: dayWords(packEnds) })}</p>}
      {sections.length === 0 && (
        <div class="empty">
          <p>{i18n.t('overview.empty')}</p>
          <p class="soft">{i18n.t('overview.emptyHint')}</p>
        </div>
      )}
      {sections.map(({ name, entries }) => (
        <section key={name} class="side">
          <h2>{i18n.t(`overview.${name}`)}</h2>
          <ul class="entries">
            {entries.map((entry) => (
              <Row
                key={entry.indices[0]}
                entry={entry}
                figure={name !== 'phases' && name !== 'actors'}
                onChoose={onChoose}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Row({ entry, figure, onChoose }: { entry: Entry; figure: boolean; onChoose: (index: number) => void }) {
  const { indices, text, label, lang, others } = entry;
  const times = numberWords(indices.length);
  return (
    <RecordLanguage.Provider value={lang}>
      <li>
        <button type="button" class="entry" data-mentions={indices.join(' ')} onClick={() => onChoose(indices[0] ?? 0)}>
          <span class="value">
            <Recorded>{text}</Recorded>
            {indices.length > 1 && <small> {i18n.t('overview.times', { n: times })}</small>}
          </span>
          {label && (
            <span class="entry-label">
              <Recorded>{label}</Recorded>
            </span>
          )}
          {figure && others.length === 0 && <span class="entry-label">{i18n.t('overview.noRecord')}</span>}
          <Tally others={others} />
        </button>
      </li>
    </RecordLanguage.Provider>
  );
}

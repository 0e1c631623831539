// Asking for notes: words, and behind one press site, tag, what is counted, and days.
//
// Here: the form. Not here: what matches (note-filter.ts).
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { NO_FILTER, type FilterChoices, type NoteFilter } from './note-filter';

type Props = { filter: NoteFilter; choices: FilterChoices; onFilter: (filter: NoteFilter) => void };

export function NoteSearch({ filter, choices, onFilter }: Props) {
  const id = useId();
  const change = (part: Partial<NoteFilter>) => onFilter({ ...filter, ...part });
  const isNarrowed = (Object.keys(NO_FILTER) as (keyof NoteFilter)[]).some(
    (key) => key !== 'words' && filter[key] !== '',
  );
  const sites = choices.sites.map((site) => ({ id: site, label: site }));
  const tags = choices.tags.map((tag) => ({ id: tag, label: tag }));
  return (
    <div class="search" role="search">
      <label for={`${id}-words`}>{i18n.t('library.search')}</label>
      <input
        id={`${id}-words`}
        type="search"
        dir="auto"
        value={filter.words}
        onInput={(event) => change({ words: event.currentTarget.value })}
      />
      <details class="filters" open={isNarrowed}>
        <summary>{i18n.t('library.filters')}</summary>
        <div class="filter-fields">
          <Choice
            label={i18n.t('library.site')}
            value={filter.site}
            choices={sites}
            onChoose={(site) => change({ site })}
          />
          <Choice label={i18n.t('library.tag')} value={filter.tag} choices={tags} onChoose={(tag) => change({ tag })} />
          <Choice
            label={i18n.t('library.measure')}
            value={filter.measure}
            choices={choices.measures}
            onChoose={(measure) => change({ measure })}
          />
          {(['from', 'to'] as const).map((end) => (
            <p key={end}>
              <label for={`${id}-${end}`}>{i18n.t(`library.${end}`)}</label>
              <input
                id={`${id}-${end}`}
                type="date"
                value={filter[end]}
                onInput={(event) => change({ [end]: event.currentTarget.value })}
              />
            </p>
          ))}
        </div>
        {isNarrowed && (
          <button type="button" class="quiet" onClick={() => onFilter({ ...NO_FILTER, words: filter.words })}>
            {i18n.t('library.clear')}
          </button>
        )}
      </details>
    </div>
  );
}

type ChoiceProps = {
  label: string;
  value: string;
  choices: { id: string; label: string }[];
  onChoose: (id: string) => void;
};

/** Nothing where there is nothing to choose. */
function Choice({ label, value, choices, onChoose }: ChoiceProps) {
  const id = useId();
  if (choices.length === 0) return null;
  return (
    <p>
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">{i18n.t('library.any')}</option>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.label}
          </option>
        ))}
      </select>
    </p>
  );
}
